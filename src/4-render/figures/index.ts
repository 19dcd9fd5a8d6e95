import type { Edition } from '../../model/edition.ts';
import type { CourseFigure, FigureSection, MapFigure, TiesFigure } from '../../model/figure.ts';
import type { Outlines } from '../../model/outlines.ts';
import type { Cite } from '../citations.ts';
import { spanWords } from '../date-words.ts';
import type { EntryPlace } from '../numbering.ts';
import { pieces } from '../pieces.ts';
import { figureRowId, quotationId, timelineId } from '../uses.ts';
import type { FigureView, PlotView } from '../view-figures.ts';
import { drawAxis, NARROW_AXIS, WIDE_AXIS, worthAnAxis } from './axis.ts';
import { drawCourse, NARROW_COURSE, valueWords, WIDE_COURSE } from './course.ts';
import { type Drawing, plot } from './drawing.ts';
import { drawMap, NARROW, WIDE } from './map.ts';
import { isDrawable, shown } from './map-mark.ts';
import { mapAlt, mapNote, precisionWords } from './map-words.ts';
import { drawTies, NARROW_TIES, WIDE_TIES } from './ties.ts';

/** The figures of a brief; those of sections by section. They are numbered in the order in which they stand. */
export type FigureViews = {
  readonly map: FigureView | null;
  readonly inSection: (id: string) => readonly FigureView[];
  readonly timeline: FigureView | null;
  readonly all: readonly FigureView[];
};

type Linked = { readonly entry: string | null; readonly citations: readonly number[] };
type Data = NonNullable<FigureView['data']>;
type Unnumbered = Omit<FigureView, 'label'>;

/** Draws all figures of an edition; `places` are where its entries are printed. */
export function figureViews(edition: Edition, places: readonly EntryPlace[], cite: Cite, outlines: Outlines): FigureViews {
  const printed = new Map(places.toReversed().map((place) => [place.entry.id, place]));
  const told = ({ entry }: Linked): EntryPlace | undefined => (entry === null ? undefined : printed.get(entry));
  const target = (mark: Linked): string => told(mark)?.id ?? quotationId(mark.citations[0] ?? 1);
  const row = (figure: string, at: number, mark: Linked, head: string, cells: readonly string[]) => ({
    id: figureRowId(figure, at),
    head: pieces(head),
    cells: cells.map((cell) => pieces(cell)),
    entry: told(mark)?.id ?? '',
    entryNumber: told(mark)?.n ?? '',
    citations: cite(mark.citations),
  });
  const name = edition.subject.short ?? edition.subject.name;

  const map = (figure: MapFigure): Unnumbered => {
    const [wide, narrow] = [drawMap(figure, outlines, WIDE, target), drawMap(figure, outlines, NARROW, target)];
    return {
      id: 'figure-map',
      kind: 'map',
      title: pieces(figure.home === null ? `Where reports place ${name}` : `Places in the reporting on ${edition.subject.name}`),
      note: pieces(mapNote(figure, wide.beyond)),
      alt: mapAlt(figure, wide.beyond),
      ...plots(wide.drawing, narrow.drawing),
      data: table(
        ['Place', 'Drawn as', 'Reports', 'Incidents'],
        figure.marks.map((mark, at) =>
          row('map', at, mark, mark.name, [
            precisionWords(mark, isDrawable(mark) && wide.beyond.includes(mark)),
            String(mark.reports),
            mark.incidents === 0 ? '' : String(mark.incidents),
          ]),
        ),
      ),
    };
  };

  const course = (figure: CourseFigure, n: number): Unnumbered => ({
    id: `figure-course-${n + 1}`,
    kind: 'course',
    title: pieces(`${figure.title}, as sources give it`),
    note: pieces('A bar is a range, an arrow “at least” or “up to”, an open mark an estimate; no line joins values of different sources.'),
    alt: `${figure.points.length} values over time: ${figure.points.map((point) => `${valueWords(point, figure.unit)} (${spanWords(point.date)})`).join('; ')}.`,
    ...plots(drawCourse(figure, WIDE_COURSE, target), drawCourse(figure, NARROW_COURSE, target)),
    data: table(
      ['Date', 'Value', 'Who says so'],
      figure.points.map((point, at) => row(`course-${n + 1}`, at, point, spanWords(point.date), [point.text, point.holder])),
    ),
  });

  const ties = (figure: TiesFigure): Unnumbered => ({
    id: 'figure-ties',
    kind: 'ties',
    title: pieces(`Ties of ${name} to others`),
    note: pieces(`Each line reads from ${name} outwards, as its source tells it; ties of different times stand side by side.`),
    alt: `Diagram: ${figure.ties.map(({ way, other }) => `${way} ${shown(other)}`).join('; ')}.`,
    ...plots(drawTies(name, figure, WIDE_TIES, target), drawTies(name, figure, NARROW_TIES, target)),
    data: table(
      ['Other side', 'Tie', 'As of'],
      figure.ties.map((tie, at) => row('ties', at, tie, tie.other, [tie.way, tie.asOf === null ? 'undated' : spanWords(tie.asOf)])),
    ),
  });

  const timeline = (): Unnumbered => {
    const events = edition.timeline.map(({ date }, at) => ({
      date,
      n: String(at + 1),
      target: timelineId(at),
      label: `Event ${at + 1}, ${spanWords(date)}`,
    }));
    const dates = edition.timeline.map(({ date }) => date);
    const [from, to] = [dates.reduce((a, b) => (b.start < a.start ? b : a)), dates.reduce((a, b) => (b.end > a.end ? b : a))];
    return {
      id: 'figure-timeline',
      kind: 'axis',
      title: pieces('Dated events on a line of time'),
      note: pieces('Numbers are those of the table. A full mark is a day; an open one is as long as the date is not known more exactly.'),
      alt: `${dates.length} dated events on a line of time, from ${spanWords(from)} to ${spanWords(to)}; the table lists them.`,
      ...plots(drawAxis(events, WIDE_AXIS), drawAxis(events, NARROW_AXIS)),
      data: null,
    };
  };

  let count = 0;
  const numbered = (figure: Unnumbered): FigureView => ({ label: `Figure ${++count}`, ...figure });
  const { figures } = edition;
  const first = figures.map === null ? null : numbered(map(figures.map));
  const sections = new Map<string, readonly FigureView[]>();
  for (const { id } of edition.sections) {
    const here = <T extends { readonly section: FigureSection }>(figure: T): boolean => figure.section === id;
    const found = [
      ...figures.courses
        .map((one, n) => ({ one, n }))
        .filter(({ one }) => here(one))
        .map(({ one, n }) => numbered(course(one, n))),
    ];
    if (figures.ties !== null && here(figures.ties)) found.push(numbered(ties(figures.ties)));
    sections.set(id, found);
  }
  const last = worthAnAxis(edition.timeline.map(({ date }) => date)) ? numbered(timeline()) : null;
  return {
    map: first,
    inSection: (id) => sections.get(id) ?? [],
    timeline: last,
    all: [first, ...[...sections.values()].flat(), last].filter((one) => one !== null),
  };
}

// Half a column is read at once; more is set side by side.
const LONG_ROWS = 6;

function table(columns: Data['columns'], rows: Data['rows']): Data {
  return { columns, long: rows.length > LONG_ROWS, rows };
}

function plots(wide: Drawing, narrow: Drawing): { readonly plot: PlotView; readonly narrow: PlotView } {
  // On a phone the marks stand closer than a finger can tell apart: there the table below leads to the evidence.
  return { plot: plot('wide', wide), narrow: { ...plot('narrow', narrow), links: [] } };
}
