import { timeExpressions } from './time-expressions.ts';
import type { TimeExpression } from './time-forms.ts';
import { wireRemarks } from './wire-remarks.ts';

export type Dateline = {
  /** Where the report itself begins. */
  readonly end: number;
  readonly date: TimeExpression;
};

// "PORT CITY, 16 MAY 89 (RADIO ONE) -- ": places and agencies together are shorter than this.
const MAX_CHARS = 160;
const RULE = /\s(?:--|—|–|-)\s|(?:--|—)/g;

/** The place, date and agency that open a wire report, up to its dash: "BEIRUT, Nov 27 (Agency) - "; null when there is none. */
export function readDateline(text: string): Dateline | null {
  const head = text.slice(0, MAX_CHARS);
  for (const rule of head.matchAll(RULE)) {
    const opening = head.slice(0, rule.index);
    const date = timeExpressions(opening).find(({ form }) => statesADay(form));
    if (date !== undefined && onlyNames(opening.slice(0, date.start)) && onlyAgency(opening.slice(date.end))) {
      return { end: rule.index + rule[0].length, date };
    }
  }
  return null;
}

function statesADay(form: TimeExpression['form']): boolean {
  if (form.kind === 'absolute') return form.span.precision === 'day';
  return form.kind === 'partial' && form.to === null && form.from.day !== null;
}

/** Before the date stand names alone, set off by a comma: each word begins with a capital, and there is at least one. */
function onlyNames(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return (
    text.trimEnd().endsWith(',') &&
    words.length > 0 &&
    words.length <= 8 &&
    words.every((word) => /^\p{Lu}/u.test(word) || word === 'de' || word === 'al' || word === 'el')
  );
}

/** After it, nothing or an agency in brackets. */
function onlyAgency(text: string): boolean {
  const rest = text.trim();
  return rest === '' || rest === ',' || rest === ':' || (rest.startsWith('(') && rest.endsWith(')'));
}

// "COLOMBO, Sri Lanka — ", "(Nairobi) – ": a place in capitals or brackets, set off by a dash.
const PLACE_ONLY =
  /^(?:\(\p{Lu}[\p{L}.'’ ,-]{1,40}\)|\p{Lu}{3,}[\p{Lu} .'’-]{0,30}(?:,\s\p{Lu}[\p{L}.'’ -]{1,30})?)(?:\s\([\p{L} .]{2,24}\))?\s{0,3}(?:--|—|–|-)\s{1,3}/u;

/** Where a report begins behind its dateline, with a date or without, and behind the remarks of who passed it on; 0 when it has none. */
export function afterDateline(text: string): number {
  return wireRemarks(text, datelineEnd(text)).end;
}

/** Whom the remarks at the head of a text name as the speaker of it: "[Statement] [General Command]", "[Garcia]". */
export function labelledSpeaker(text: string): string | null {
  return wireRemarks(text, datelineEnd(text)).speaker;
}

function datelineEnd(text: string): number {
  return readDateline(text)?.end ?? PLACE_ONLY.exec(text.slice(0, MAX_CHARS))?.[0].length ?? 0;
}
