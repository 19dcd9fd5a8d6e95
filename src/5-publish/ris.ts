import type { Edition } from '../model/edition.ts';
import { dateParts, type Reference, references } from './reference.ts';

/** The sources of an edition as RIS, one field a line, each line ended as the format asks (CR LF). No text holds a line break, so none can begin a field. */
export function ris(edition: Edition): string {
  return references(edition).map(record).join('\r\n');
}

function record({ id, title, authors, publisher, date, url, retrieved, language, note }: Reference): string {
  const isOnline = url !== null;
  const [start] = date === null ? [] : dateParts(date);
  const fields: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', isOnline ? 'ELEC' : 'GEN'],
    ['ID', id],
    ['TI', title],
    ...authors.map((name) => ['AU', name] as const),
    // A site's name is a second title.
    [isOnline ? 'T2' : 'PB', publisher],
    ['PY', start === undefined ? null : String(start[0]).padStart(4, '0')],
    ['DA', start === undefined ? null : slashed(start)],
    ['UR', url],
    ['Y2', retrieved === null ? null : slashed(retrieved.split('-').map(Number))],
    ['LA', language],
    ['N1', note],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`]));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** `2024/05/09/`: what is not known is left empty between its slashes. */
function slashed([year = 0, month, day]: readonly number[]): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}
