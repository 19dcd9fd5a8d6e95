import type { DaySpan } from '../model/day-span.ts';
import type { Range } from '../model/range.ts';
import { actsAt, distanceInWords } from './act-clauses.ts';
import { attachment } from './attachment.ts';
import { isConverted } from './hours.ts';
import type { Reading } from './reading.ts';
import { holdsAnother, isAside, isMeasuredFrom, isOfAReport } from './statement-dates.ts';

/** Which of a sentence's dates is the day of the act that it tells. */

/**
 * The sentence's own date nearest to an act; a date the article says "now" of is none, nor one of something else that the
 * sentence tells: "said today that …", "sent a note on Monday over …". Where only a part of the sentence tells the act,
 * its day stands within that: `deed`.
 */
export function dateOf(reading: Reading, deed: Range | null): DaySpan | null {
  const acts = actsAt(reading.tokens).flatMap((at) => reading.tokens[at] ?? []);
  const near = (start: number) => Math.min(...acts.map((token) => distanceInWords(reading.tokens, token.start, start)), Number.POSITIVE_INFINITY);
  const dates = reading.times
    .filter(
      (time) =>
        !time.weak &&
        !time.recurring &&
        (time.boundary !== 'since' || isWhenDone(reading, time.end)) &&
        !holdsAnother(reading, time) &&
        !isMeasuredFrom(reading, time) &&
        !isAside(reading, time) &&
        !isOfAReport(reading, time) &&
        !TOLL_ROSE.test(reading.text.slice(0, time.start)) &&
        !TRIED.test(reading.text.slice(0, time.start)) &&
        !WORST_SINCE.test(reading.text.slice(0, time.start)) &&
        (deed === null || (time.start >= deed.start && time.start < deed.end)) &&
        !isOfNobody(reading.text.slice(0, time.start)) &&
        !MADE_KNOWN.test(reading.text.slice(0, time.start)) &&
        !LIKENED.test(reading.text.slice(0, time.start)) &&
        !SHARE_THEN.test(reading.text.slice(0, time.start)) &&
        !SINCE_IT_BEGAN.test(reading.text.slice(0, time.start)) &&
        goesWithAct(reading, time) &&
        !reading.names.some((name) => name.start <= time.start && time.end <= name.end),
    )
    .map((time) => ({
      span: time.span,
      cost:
        (OPENS.test(reading.text.slice(0, time.start)) ? 0 : near(time.start)) +
        (time.boundary === null || time.boundary === 'at' ? 0 : BOUNDARY_COST) +
        (isOwned(reading.text, time) ? OWNED_COST : 0),
    }));
  dates.sort((a, b) => a.cost - b.cost);
  return dates[0]?.span ?? null;
}

/** "Empty since 1 August, when the band attacked it"; "for the third time since 2019" dates nothing. */
function isWhenDone({ text, tokens }: Reading, from: number): boolean {
  const clause = WHEN.exec(text.slice(from));
  if (clause === null) return false;
  const acts = actsAt(tokens).flatMap((at) => tokens[at] ?? []);
  return acts.every(({ start }) => start > from) && acts.some(({ start }) => start < from + clause[0].length);
}
const WHEN = /^,?\swhen\s[^,;]*/i;

/** "The toll from the attack rose to 27 on Wednesday": the day of the counting. */
const TOLL_ROSE =
  /\b(?:toll|number of (?:dead|deaths|victims|killed|wounded))\b[^.;]{0,80}\b(?:rose|risen|climbed|increased|grew|went up|fell|was (?:raised|revised|lowered|put)|stood|reached)\b[^.;,]{0,30}$/iu;

/** "The trial for the murder of the mayor opened on Monday": the day in court. */
const TRIED =
  /\b(?:trial|hearing|inquest|inquiry|appeal)\b[^.;]{0,140}\b(?:began|opened|resumed|started|ended|closed|(?:was|were) (?:adjourned|postponed|suspended))\b[^.;,]{0,30}$/iu;

/** "The bloodiest attack since a 2002 truce": with what it is compared. */
const WORST_SINCE = /\b(?:worst|first|only|\p{L}{3,}est|most \p{L}+)\b[^.;,]{0,60}\bsince\s(?:an?\s|the\s)?$/iu;

/** "Killed nobody in April, and 31 in May": the month in which it did not happen. */
const isOfNobody = (before: string): boolean => OF_NOBODY.test(before);
const OF_NOBODY =
  /\b(?:kill|wound|injur|hurt|harm|attack|arrest|kidnap|abduct)\p{L}*\s(?:nobody|no one|none|no \p{L}+)(?:\s[^\s,;.]+){0,3}\s(?:in|on|during|at)\s(?:[^\s,;.]+\s){0,2}$/iu;

/** "His death was announced on 3 May", "the attack was condemned on Monday", "tests confirmed his death in January": the day of the word. */
const MADE_KNOWN =
  /\b(?:announced|confirmed|acknowledged|admitted|disclosed|established)\s(?:his|her|its|their|the)\s(?:death|killing|capture|arrest|loss|identity|attack|deaths)\b(?:(?!\b(?:that|of|in an?|who|which|when|after)\b)[^.;,]){0,40}$|\b(?:was|were|been)\s(?:\p{L}+ly\s)?(?:announced|confirmed|acknowledged|disclosed|made public|condemned|denied|denounced|mourned)\b(?!\s(?:killed|dead|wounded|captured)\b)(?:(?!\b(?:that|to have|who|which|when|after)\b)[^.;,]){0,60}$/iu;

/** "Resembles those of the Front in 2018": with what it is compared. */
const LIKENED =
  /\b(?:resembl(?:es?|ed|ing)|similar to|recall(?:s|ed|ing)|reminiscent of|echo(?:es|ed|ing)|(?:like|than) (?:those|that|the one)|compar(?:ed|able) (?:to|with))\b[^.;,]{0,60}$/iu;

/** "Killed 400 people between 2015 and 2019, most of them in 2016": when a share of it was done. */
const SHARE_THEN =
  /,\s(?:(?:most|many|more than half|half|some|nearly all|almost all|(?:a|one) (?:third|quarter|few)|\p{L}+|\d[\d,]*)\sof\s(?:them|these|those|whom|which)|most|many|mostly|mainly|chiefly)\s(?:in|during|on|after|before|since)\s(?:early\s|late\s|mid-)?$/iu;

/** "100 have been killed since the fight for the town began on 3 July": from when they are counted. */
const SINCE_IT_BEGAN =
  /\bsince\s(?:[\p{L}’'-]+\s){1,8}(?:began|begun|started|broke out|erupted|resumed|opened)\s(?:(?:on|in|early|late|last)\s){0,2}$/iu;

/** "On 10 May they killed …, and captured … a week later": the day that a sentence opens with is that of its main act. */
const OPENS = /^["“'‘]*(?:(?:on|in|by|early on|late on)\s)?$/i;

/** "Last year's prison attack": the name of another event, where the sentence has a date of its own. */
const isOwned = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  /['’]s?$/.test(text.slice(start, end)) || /^['’]s?\s/.test(text.slice(end));
const OWNED_COST = 12;

const goesWithAct = (reading: Reading, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  !isConverted(reading.text, start) && ['act', 'open'].includes(attachment(reading.tokens, start, end));
// "By 1 August", "since 1 August, when …": a bound of a stretch is seldom the day of the act.
const BOUNDARY_COST = 15;
