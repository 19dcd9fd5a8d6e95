import type { DaySpan } from '../model/day-span.ts';
import type { Holder, Quantity, Statement } from '../model/statement.ts';
import { type Candidate, candidate, reportedOn, statedDate } from './candidate.ts';
import { rivalIn } from './disputes/rival.ts';

/** When and by whom one of a sentence's numbers is told, where each of several has its own: "17,000 in 2002 and 8,000 today", "600 by the army and 1,200 by others". */

const MAX_TO_DATE_CHARS = 34;
/** Between a number and its own date. */
const TO_DATE =
  /^\s?(?:[\p{L}-]+\s){0,2}(?:at (?:its|the|their) (?:peak|height),?\s)?(?:(?:in|on|by|as of|at the end of|the end of|early|late|mid-?)\s?)*$/iu;

/** The span that stands right behind the number; null when none does. */
function dateBehind({ text, dates, quantities }: Statement, quantity: Quantity): DaySpan | null {
  const at = text.indexOf(quantity.wording);
  if (at < 0) return null;
  const end = at + quantity.wording.length;
  const next = Math.min(...quantities.map(({ wording }) => text.indexOf(wording, end)).filter((start) => start >= 0), text.length);
  for (const { wording, span } of dates) {
    const start = wording === null ? -1 : text.indexOf(wording, end);
    if (start >= 0 && start < next && start - end <= MAX_TO_DATE_CHARS && TO_DATE.test(text.slice(end, start))) return span;
  }
  return null;
}

/** "Founded in 2010, the group has": the year is not that of its size. */
const FOUNDED_FIRST =
  /^(?:formed|founded|established|created|set up|launched)\s(?:in|on)\s[^,]{3,40},\s|,\s(?:formed|founded|established|created)\s(?:in|on)\s[^,]{3,30},\s/i;

/** "In 2012 it had 3,000; today fewer than 1,000 remain": of the report, whatever else the sentence dates. */
const NOW_BEFORE = /[;,]\s(?:but\s|and\s)?(?:today|now|currently|at present)\s(?:[\p{Ll}]+\s){0,2}$/u;

/** The date of a number: the one behind it, else that of its sentence unless another number has that, else that of the report. `stated`: words give it. */
export function figureDate(one: Candidate, quantity: Quantity): { readonly span: DaySpan | null; readonly stated: boolean } {
  const own = dateBehind(one.statement, quantity);
  if (own !== null) return { span: own, stated: true };
  const before = one.statement.text.slice(0, Math.max(0, one.statement.text.indexOf(quantity.wording)));
  if (NOW_BEFORE.test(before)) return { span: reportedOn(one), stated: false };
  const stated = statedDate(one);
  const isTaken = one.statement.quantities.some((other) => other !== quantity && dateBehind(one.statement, other) !== null);
  const isOfFounding = FOUNDED_FIRST.test(one.statement.text);
  return stated === null || isTaken || isOfFounding ? { span: reportedOn(one), stated: false } : { span: stated, stated: true };
}

const VOICES = /;\s|,\s(?=(?:while|but|though|although|whereas)\s)/;
/** "500 to 600 by the mission", "200 members by the army’s count" */
const BY =
  /^[^,;.\d]{0,24}?\sby\s(?:the\s)?(?<name>\p{Lu}(?:[\p{L}]|\.(?=\p{L}))*(?:\s\p{Lu}\p{L}+){0,3}|army|military|police|government|ministry)(?:['’]s\s(?:count|estimate|figures|reckoning))?(?=$|[\s,;.])/u;

/** "A security official put the group at 20,000 men" */
const PUTS =
  /^(?:(?:but|while|though|although|whereas)\s)?(?:(?:in|by|since|on)\s(?:\p{L}+\s)?\d{4},?\s)?(?<who>\p{L}[^,;:“”"[\]]{2,60}?)\s(?:puts?|estimate[sd]?|reckon(?:s|ed)?)\s(?!at\b)[^,;]{1,60}?\sat\s/iu;

/** The candidate with the voice that gives this number in its holder's place. */
export function toldBy(one: Candidate, quantity: Quantity): Candidate {
  const { text, holder } = one.statement;
  const at = text.indexOf(quantity.wording);
  const by = BY.exec(text.slice(at + quantity.wording.length))?.groups?.name;
  if (by !== undefined) return heldBy(one, by);
  const parts = text.split(VOICES);
  let from = 0;
  for (const [index, part] of parts.entries()) {
    const start = text.indexOf(part, from);
    from = start + part.length;
    if (at < start || at >= from) continue;
    const who = PUTS.exec(part)?.groups?.who;
    if (who !== undefined)
      return heldBy(
        one,
        who.replace(/^(?:An?|The)\s/, (article) => article.toLowerCase()),
      );
    const rival = rivalIn(part);
    if (index > 0) return rival === null ? one : heldBy(one, rival.holder);
    // The voice of a later part alone: the first number is the article's own.
    return parts.length > 1 && holder !== null && !part.includes(holder.name) && text.includes(holder.name)
      ? candidate({ ...one.statement, holder: null }, one.article, one.relevance)
      : one;
  }
  return one;
}

function heldBy(one: Candidate, name: string): Candidate {
  const holder: Holder = { name, role: null, stance: 'says' };
  return one.statement.holder?.name === name ? one : candidate({ ...one.statement, holder }, one.article, one.relevance);
}
