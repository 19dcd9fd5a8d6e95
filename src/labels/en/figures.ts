import type { Bound } from '../../model/figure.ts';
import { counting, grouped } from '../counting.ts';

const number = grouped(',');
const count = counting('en', number);

/** Words in and around drawings. */
export const figureWords = {
  number,
  label: (n: number): string => `Figure ${n}`,
  map: {
    ofGroup: (name: string): string => `Where reports place ${name}`,
    ofRegion: (name: string): string => `Places in the reporting on ${name}`,
    columns: ['Place', 'Drawn as', 'Reports', 'Incidents'],
    notDrawn: { noCoordinates: 'not drawn: no coordinates', tooWide: 'not drawn: too wide' },
    beyond: 'beyond the map',
    drawn: { point: 'point', land: 'land', ring: 'ring' },
    precision: (kind: string, how: string): string => `${kind}, ${how}`,
    beyondNote: (names: string): string => `Beyond the map: ${names}.`,
    notDrawnNote: (names: string): string => `Not drawn: ${names}.`,
    note: 'A ring stands for an area around it, not for its extent. Outlines: Natural Earth; they say nothing on the status of borders.',
    alt: (n: number, names: string): string => `Map with ${n} places by the number of reports: ${names}. The table lists all.`,
    name: (name: string, reports: number): string => `${name} (${reports})`,
    names: (list: readonly string[], more: number): string => (more > 0 ? `${list.join(', ')} and ${more} more` : list.join(', ')),
    markLabel: (name: string, words: string): string => `${name}: ${words}`,
    reports: (n: number): string => count(n, { one: '# report', other: '# reports' }),
    reportsAnd: (reports: string, incidents: string): string => `${reports}, ${incidents}`,
    anIncident: 'an incident',
    allIncidents: 'all incidents',
    ofIncidents: (n: number): string => `${n} of incidents`,
    town: 'town or base with incidents',
    townOther: 'town or base, other reports',
    area: 'area with incidents',
    areaOther: 'area, other reports',
    country: 'country with its reports',
    north: 'N',
    scale: (km: number, latitude: number | null): string =>
      `${number(km)} km${latitude === null ? '' : ` at ${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}`}`,
  },
  course: {
    title: (measure: string): string => `${measure}, as sources give it`,
    note: 'A bar is a range, an arrow “at least” or “up to”, an open mark an estimate; no line joins values of different sources.',
    alt: (n: number, values: string): string => `${n} values over time: ${values}.`,
    dated: (value: string, date: string): string => `${value} (${date})`,
    columns: ['Date', 'Value', 'Who says so'],
    bounds: { exact: '', about: 'about ', 'at least': 'at least ', 'up to': 'up to ' } satisfies Record<Bound, string>,
    percent: (value: string): string => `${value} %`,
    markLabel: (value: string, holder: string): string => `${value}, ${holder}`,
  },
  ties: {
    title: (name: string): string => `Ties of ${name} to others`,
    note: (name: string): string => `Each line reads from ${name} outwards, as its source tells it; ties of different times stand side by side.`,
    alt: (ties: string): string => `Diagram: ${ties}.`,
    tie: (way: string, other: string): string => `${way} ${other}`,
    markLabel: (subject: string, tie: string): string => `${subject}: ${tie}`,
    columns: ['Other side', 'Tie', 'As of'],
    undated: 'undated',
  },
  axis: {
    title: 'Dated events on a line of time',
    note: 'Numbers are those of the table. A full mark is a day; an open one is as long as the date is not known more exactly.',
    alt: (n: number, from: string, to: string): string => `${n} dated events on a line of time, from ${from} to ${to}; the table lists them.`,
    event: (n: number, date: string): string => `Event ${n}, ${date}`,
  },
};

export type FigureWords = typeof figureWords;
