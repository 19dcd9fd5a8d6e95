import type { DaySpan } from '../model/day-span.ts';
import { type Candidate, isTold, reportedOn, stateAt, statedDate } from './candidate.ts';
import { find, sourceWords } from './wording.ts';

/** A word that only describes one side by the other: "Ruritania-backed guards", "the Front's affiliate", "its ally, the Band". */
const DESCRIBES =
  /-(?:backed|linked|allied|aligned|sponsored|supported|funded|armed|trained)\b|\b(?:ally|allies|affiliates?|branch|offshoot|wing|arm|faction|franchise|proxy|proxies)\b/i;

/** What ends the clause that a tie stands in, before a date that follows it. */
const CLAUSE_ENDS = /[,;:()[\]]|\s(?:and|but|or|who|whom|whose|which|that|while|when|after|before|as|because|where|since|until)\s/i;

/** "They have fought since 2008": it still holds, so that it is of the report. */
const HOLDS_ON = /\b(?:since|until|till|before|after)\s(?:the\s|early\s|mid-?\s?|late\s){0,2}$/i;

// A date farther behind than this belongs to what stands between.
const MAX_CHARS_BEHIND = 60;

/**
 * When the tie held that these words of a statement tell, as its words say; null when they do not, so that it is known as of the report. A date in
 * the tie's own clause is before all others. Else the date of the sentence is that of a tie which is its act ("A attacked B"), but not of one that
 * only describes somebody who acts ("the A-backed B"), and of several ties it is that of the one told last before it.
 */
export function tieTime(one: Candidate, wording: string): DaySpan | null {
  const { relations, dates } = one.statement;
  const text = sourceWords(one.statement);
  const start = find(text, wording);
  const end = start + wording.length;
  const ends = relations.map((tie) => find(text, tie.wording) + tie.wording.length);
  const isNearer = (at: number): boolean => ends.some((other) => other > end && other <= at);
  const placed = dates.flatMap((date) => {
    const at = date.wording === null || !isTold(one, date) ? -1 : find(text, date.wording);
    return at < 0 || HOLDS_ON.test(text.slice(0, at)) ? [] : [{ at, span: date.span }];
  });
  const isOwn = (at: number): boolean =>
    at - end <= MAX_CHARS_BEHIND && !isNearer(at) && !CLAUSE_ENDS.test(text.slice(Math.min(at, end), Math.max(at, end)));
  // The one behind the tie is nearer to its act than one on the way to it.
  const own =
    start < 0 ? undefined : (placed.find(({ at }) => at >= end && isOwn(at)) ?? placed.findLast(({ at }) => at >= start && at < end && isOwn(at)));
  if (own !== undefined) return own.span;
  const first = placed[0]?.at ?? -1;
  const before = ends.filter((other) => other <= first);
  return DESCRIBES.test(wording) || (before.length > 0 && end !== Math.max(...before)) ? null : statedDate(one);
}

/** When a tie held, or, where its words give no time, the day of the report. */
export function tieAt(one: Candidate, wording: string): DaySpan | null {
  const own = tieTime(one, wording);
  if (own !== null) return own;
  // "Struck it for having been the Guard's ally from 2003 until 2022": the years are of the other tie.
  const isAnothers = one.statement.relations.some((tie) => tie.wording !== wording && tieTime(one, tie.wording) !== null);
  return DESCRIBES.test(wording) || isAnothers ? reportedOn(one) : stateAt(one);
}
