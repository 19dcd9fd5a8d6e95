import { timeExpressions } from './time-expressions.ts';
import type { TimeExpression } from './time-forms.ts';

export type Dateline = {
  /** Where the report itself begins. */
  readonly end: number;
  readonly date: TimeExpression;
};

// "PORT CITY, 16 MAY 89 (RADIO ONE) -- ": places and agencies together are shorter than this.
const MAX_CHARS = 160;
const RULE = /\s(?:--|—|–|-|_)\s|(?:--|—)/g;

/**
 * The place, date and agency that open a wire report, up to its dash: "BEIRUT, Nov 27 (Agency) - "; null when there is none.
 * Remarks of a monitoring service may stand before it: "[Text] Port City, 16 May 89 (RADIO ONE) -- ".
 */
export function readDateline(text: string): Dateline | null {
  const from = remarksEnd(text, 0);
  const head = text.slice(from, from + MAX_CHARS);
  // The names before the date are set off by a comma.
  const comma = head.indexOf(',');
  if (comma < 0) return null;
  // Most paragraphs have no dash there.
  for (const rule of head.search(RULE) < 0 ? [] : head.matchAll(RULE)) {
    if (rule.index < comma) continue;
    const opening = head.slice(0, rule.index);
    const date = timeExpressions(opening).find(({ form }) => statesADay(form));
    if (date !== undefined && onlyNames(opening.slice(0, date.start)) && onlyAgency(opening.slice(date.end))) {
      return { end: from + rule.index + rule[0].length, date: { ...date, start: from + date.start, end: from + date.end } };
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
  return text.trimEnd().endsWith(',') && words.length > 0 && words.length <= 8 && words.every((word) => /^\p{Lu}/u.test(word) || IN_NAMES.test(word));
}

const IN_NAMES = /^(?:of|the|and|de|du|des|del|di|da|do|dos|la|le|las|los|al|el)$/;

const ACRONYMS = /^,\s?\p{Lu}{2,12}(?:[ /-]\p{Lu}{2,12}){0,2}$/u;

/** After it, nothing, a full stop, an agency in brackets, or its letters behind a comma: "Beirut, Jan 5, IRNA – ", "Beirut, January 5. - ". */
function onlyAgency(text: string): boolean {
  const rest = text.trim();
  return rest === '' || rest === ',' || rest === '.' || rest === ':' || (rest.startsWith('(') && rest.endsWith(')')) || ACRONYMS.test(rest);
}

// "COLOMBO, Sri Lanka — ", "(Nairobi) – ": a place in capitals or brackets, or before an agency in brackets, set off by a dash.
const PLACE_ONLY =
  /^(?:\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){0,2}(?=\s\(\p{Lu}{2,12}\)\s[-_])|\(\p{Lu}[\p{L}.'’ ,-]{1,40}\)|\p{Lu}{3,}[\p{Lu} .'’-]{0,30}(?:,\s\p{Lu}[\p{L}.'’ -]{1,30})?)(?:\s\([\p{L} .]{2,24}\))?\s{0,3}(?:--|—|–|-|_)\s{1,3}/u;

// In capitals: "[EXCERPTS]", "[INTERVIEW WITH X BY Y]". In small letters an editor's own brackets may open a sentence.
const REMARK_IN_CAPITALS = /^\s?\[\p{Lu}[\p{Lu}\d ,.'’()"-]{2,180}\]\s*/u;
const REMARK =
  /^\s?\[(?:(?:\p{L}{2,10} ){0,2}text|(?:unattributed |\p{L}{2,10} )?(?:report|excerpts?|summary|editorial|commentary|communique|statement|interview|speech)|(?:begin|end)(?: \p{L}+)? recording|passage omitted|words indistinct)(?: [^[\]]{0,120})?\]\s*/iu;
const REMARK_CHARS = 200;
const MAX_REMARKS = 8;

/** Where the remarks of a monitoring service that begin at `from` end: "[Text] [Begin recording]"; `from` where there are none. */
function remarksEnd(text: string, from: number): number {
  let end = from;
  for (let count = 0; count < MAX_REMARKS; count += 1) {
    if (text.charAt(end) !== '[' && text.charAt(end + 1) !== '[') break;
    const next = text.slice(end, end + REMARK_CHARS);
    const remark = REMARK_IN_CAPITALS.exec(next) ?? REMARK.exec(next);
    if (remark === null) break;
    end += remark[0].length;
  }
  return end;
}

/** Where a report begins behind the remarks of a monitoring service, its dateline still to come. */
export const afterRemarks = (text: string): number => remarksEnd(text, 0);

/** Where a report begins behind its dateline, with a date or without, and the remarks around it; 0 when it has none. */
export function afterDateline(text: string): number {
  return remarksEnd(text, readDateline(text)?.end ?? placeOnly(text).length);
}

/** The places of a dateline, without its date and the agency behind it: a radio may be called after a place far away. */
export function datelinePlaces(text: string): string {
  const dated = readDateline(text);
  return dated === null ? placeOnly(text) : text.slice(remarksEnd(text, 0), dated.date.start);
}

const placeOnly = (text: string): string => PLACE_ONLY.exec(text.slice(0, MAX_CHARS))?.[0] ?? '';
