import type { DaySpan } from '../model/day-span.ts';
import { contains, daysBetween, lengthInDays, weekday } from './calendar.ts';
import { cue } from './cues.ts';
import { readDateline } from './dateline.ts';
import { fineEnough } from './resolve-event.ts';
import { type Resolution, resolveTime } from './resolve-expression.ts';
import { isAhead, isBackground, type Tense } from './resolve-point.ts';
import { tenseAround } from './tense.ts';
import { isAside, SIDE_CLAUSE_CHARS } from './time-asides.ts';
import { timeExpressions } from './time-expressions.ts';
import type { Boundary, TimeExpression } from './time-forms.ts';
import { isAsOfNow, isHabit, isMadeThen, lookingBack, ofItsMonth } from './times-beside.ts';
import { hasMovedOn, OPENING, type Told } from './told-times.ts';

/** An expression of time in a sentence, with the days it means. */
export type ResolvedTime = {
  /** Half-open, in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly wording: string;
  readonly span: DaySpan;
  /** How it was resolved, in words. */
  readonly basis: string;
  readonly boundary: Boundary;
  /** "Between February and April of each year": the span is the newest turn. */
  readonly recurring: boolean;
  /** The wording means these days only beside the article's date. */
  readonly fromReport: boolean;
  /** Nothing in the wording dates it but the flow of speech: "now", "today" for "nowadays". */
  readonly weak: boolean;
  readonly tense: Tense;
};

// "On 21 April he was killed. His widow was with him. On 6 August his men took the town.": a story goes on over a remark or two.
const MAX_SENTENCES_TOLD = 3;

// A count reaches back past the passage before ("That same year, …" under a new heading), not further.
const PASSAGES_BACK = 2;

/** A sentence with its expressions of time found, so that it can be resolved against several days without being read again. */
export type ReadSentence = {
  readonly text: string;
  readonly passage: number;
  readonly times: readonly { readonly expression: TimeExpression; readonly tense: Tense }[];
};

/** Finds the expressions of an article's sentences; the date that opens a wire report is not one of them. */
export function readSentences(sentences: readonly { readonly text: string; readonly passage: number }[]): ReadSentence[] {
  return sentences.map(({ text, passage }, index) => {
    const bodyStart = index === 0 ? (readDateline(text)?.end ?? 0) : 0;
    const times = timeExpressions(text)
      .filter(({ start }) => start >= bodyStart)
      .map((expression) => ({ expression, tense: tenseAround(text, expression.start, expression.end) }));
    return { text, passage, times };
  });
}

/**
 * The times of an article, sentence by sentence. The event told last is carried forward: "six days later", "that same
 * year" and a bare month beside old events are read against it. A mention that only bounds or marks another thing ("since
 * 2019", "last year's attack", "now") is never carried.
 */
export function resolveArticleTimes(
  sentences: readonly { readonly text: string; readonly passage: number }[],
  report: DaySpan | null,
): ResolvedTime[][] {
  return resolveRead(readSentences(sentences), report).map((times) => times.filter((time) => time !== null));
}

/** The same for sentences already read; one entry for each expression, null where it can't honestly be resolved. */
export function resolveRead(sentences: readonly ReadSentence[], report: DaySpan | null): (ResolvedTime | null)[][] {
  const told: Told[] = [];
  const untimed = (from: number, to: number) =>
    sentences.slice(from, to).every(({ times }) => times.every(({ expression }) => leavesTheTime(expression)));
  return sentences.map(({ text, passage, times }, sentence) => {
    const resolved: (ResolvedTime | null)[] = [];
    for (const { expression, tense } of times) {
      const resolution =
        isToldThen(text, expression, resolved, report) || isHabit(text, expression)
          ? null
          : (appositive(text, expression, resolved.at(-1) ?? undefined) ??
            (isAhead(tense) ? null : ofItsMonth(expression, told.at(-1), passage, sentence)) ??
            lookingBack(text, expression, resolved.at(-1) ?? undefined) ??
            resolveTime(expression, {
              report,
              event:
                isAsOfNow(text, expression) || isOfTheReport(text, expression, times)
                  ? null
                  : eventFor(text, expression, told, passage, sentence, untimed, report),
              tense,
            }));
      resolved.push(resolution === null ? null : resolvedTime(expression, resolution, tense));
      if (tellsAnEvent(text, expression, resolution?.span ?? null, tense)) {
        told.push({
          span: resolution?.span ?? null,
          passage,
          sentence,
          opens: OPENING.test(text.slice(0, expression.start)),
          aside: isAside(text, expression),
        });
      }
    }
    return resolved;
  });
}

function resolvedTime(expression: TimeExpression, resolution: Resolution, tense: Tense): ResolvedTime {
  return {
    start: expression.start,
    end: expression.end,
    wording: expression.wording,
    span: resolution.span,
    basis: resolution.basis,
    boundary: expression.boundary,
    recurring: expression.form.kind === 'recurring',
    fromReport: resolution.against === 'report',
    weak: expression.weak,
    tense,
  };
}

/** "Could take it in two hours", "for three days": no other time is told of. */
const leavesTheTime = ({ weak, form }: TimeExpression): boolean =>
  weak || form.kind === 'duration' || (form.kind === 'report' && form.reference.to === 'away' && form.reference.unit === 'hour');

/** "Has stepped up attacks in recent months, among them one in January": of the report's time, by what stands before in the sentence. */
const isOfTheReport = (text: string, { start, form }: TimeExpression, times: ReadSentence['times']): boolean =>
  form.kind === 'partial' &&
  times.some(({ expression: { form: other, end } }) => end <= start && other.kind === 'report' && !text.slice(end, start).includes(';'));

/** "A captain told the paper in September that 800 had died in the last week": the last week of another day than the report's. */
function isToldThen(text: string, { form, start }: TimeExpression, resolved: readonly (ResolvedTime | null)[], report: DaySpan | null): boolean {
  if (form.kind !== 'report' || report === null) return false;
  const told = resolved.at(-1) ?? null;
  if (told === null || told.span.end >= report.start || daysBetween(told.span.end, report.start) <= SAME_WEEK_DAYS) return false;
  return TOLD_ON.test(text.slice(0, told.start)) && /^\sthat\s/i.test(text.slice(told.end)) && told.end <= start;
}
// Told within so many days of the report, "this week" is that of both.
const SAME_WEEK_DAYS = 7;
const TOLD_ON = cue(/\b(?:said|told|reported|announced|wrote|testified)\b[^.;]{0,60}\s(?:in|on)\s(?:early\s|late\s)?$/i);

/** "Six days later, on Friday": the weekday only repeats what was just said, when it fits. */
function appositive(text: string, { form, start, wording }: TimeExpression, before: ResolvedTime | undefined): Resolution | null {
  if (before === undefined || form.kind !== 'report' || form.reference.to !== 'weekday') return null;
  const gap = text.slice(before.end, start);
  // Ten characters hold ", on the " and no other words.
  if (gap.length > 10 || !/^\s*[,(–—-]*\s*(?:on|a|the)?\s*$/i.test(gap)) return null;
  if (before.span.start !== before.span.end || weekday(before.span.start) !== form.reference.weekday) return null;
  return { span: before.span, basis: `the day of "${before.wording}", which was a ${wording}`, against: 'event' };
}

function eventFor(
  text: string,
  expression: TimeExpression,
  told: readonly Told[],
  passage: number,
  sentence: number,
  untimed: (from: number, to: number) => boolean,
  report: DaySpan | null,
): DaySpan | null {
  const { form } = expression;
  if (form.kind === 'event') {
    const { reference } = form;
    // An event that could not be dated stops the search: counting from the one before it would be counting from another.
    const found = told.findLast(({ span, passage: at }) => passage - at <= PASSAGES_BACK && (span === null || fineEnough(reference, span)));
    return found === undefined || hasMovedOn(found, told) ? null : found.span;
  }
  if (form.kind !== 'partial') return null;
  if (form.year?.of === 'event') return told.findLast((event) => passage - event.passage <= PASSAGES_BACK)?.span ?? null;
  // An unsaid year stays with old events only while they are being told, and no other time is.
  // "Which it had entered in February of that year and held from May": the clause goes on from its own.
  const isInside = isAside(text, expression);
  const last = told.findLast(({ aside, sentence: of }) => !aside || (isInside && of === sentence));
  if (last === undefined) return null;
  const isNear =
    last.passage === passage
      ? sentence - last.sentence <= MAX_SENTENCES_TOLD && untimed(last.sentence + 1, sentence)
      : last.passage === passage - 1 && isHistory(told, report);
  return isNear ? last.span : null;
}

// One old event is background; an article of which this many are told, and no other, tells of old days throughout.
const EVENTS_OF_HISTORY = 3;

/** "Ten years on": all that was told so far happened long before the report. */
function isHistory(told: readonly Told[], report: DaySpan | null): boolean {
  const spans = told.filter(({ aside }) => !aside).map(({ span }) => span);
  return report !== null && spans.length >= EVENTS_OF_HISTORY && spans.every((span) => span !== null && isBackground(span, report));
}

const WORDS = '(?:said|says|told|announced|reported|revised|confirmed|claimed|denied|stated|raised|lowered|corrected|updated|condemned)';
const OF_THE_WORD = cue(new RegExp(`\\b${WORDS}\\s(?:late\\s|early\\s)?(?:on\\s)?$`, 'i'));
const WORD_BEHIND = new RegExp(`^\\s${WORDS}\\b`, 'i');
const SUBJECT_ON = /(?:^|[.,]\s)(?:[\p{L}’'-]+\s){1,6}(?:late\s|early\s)?(?:on\s)?$/iu;
/** "The ministry on Wednesday said", "he said on Wednesday": the day on which something was told. */
const isOfTheWord = (text: string, { start, end }: TimeExpression): boolean =>
  OF_THE_WORD.test(text.slice(Math.max(0, start - 30), start)) ||
  (WORD_BEHIND.test(text.slice(end, end + 16)) && SUBJECT_ON.test(text.slice(Math.max(0, start - 80), start)));
/** The toll or news "of Monday's attack". */
const WORD_BEFORE = cue(/\b(?:revised|raised|lowered|corrected|updated)\b[^.;]{0,60}\bof\s$/i);

const STANDS_SINCE = cue(/\b(?:has|have)\s(?:\p{L}+\s){0,2}(?:been|had)\b[^,.;]*\bsince\s[^,.;]*$/iu);

const STILL = cue(/\bstill\b[^,.;]{0,40}$/i);

// A stretch longer than this is a period, not an event to count from.
const LONGEST_EVENT_DAYS = 366;

function tellsAnEvent(text: string, expression: TimeExpression, span: DaySpan | null, tense: Tense): boolean {
  const { form, boundary, weak, end } = expression;
  // "Has been ill since a stroke in 2011": what is told is of now.
  if (STANDS_SINCE.test(text.slice(Math.max(0, expression.start - SIDE_CLAUSE_CHARS), expression.start))) return false;
  if (weak || isAhead(tense) || form.kind === 'recurring' || form.kind === 'duration') return false;
  if (span === null ? form.kind === 'event' : lengthInDays(span) > LONGEST_EVENT_DAYS) return false;
  // "The worst since March 2019, when gunmen stormed the town": what goes on from there goes on from that.
  if ((boundary === 'since' || boundary === 'before' || boundary === 'after') && !/^,\s+when\s/i.test(text.slice(end))) return false;
  if (form.kind === 'report' && (form.reference.to === 'window' || form.reference.to === 'now')) return false;
  // "Created in 1996, they fall under the ministry": what is told is how they stand today.
  if (isMadeThen(text, expression)) return false;
  // "Were still missing on Tuesday": the day to which the report goes on.
  if (STILL.test(text.slice(0, expression.start))) return false;
  // "The ministry on Wednesday revised the toll of Monday's attack": the day of the word, and that of the deed.
  if (isOfTheWord(text, expression)) return false;
  if (WORD_BEFORE.test(text.slice(0, expression.start))) return true;
  // "last year's prison attack" names another event beside the one that is told.
  return !/^['’]s?\s/.test(text.slice(end, end + 3));
}

/** The time a resolved expression covers: "since 2019" runs to the report, "until 2022" has no beginning that is known. */
export function coveredPeriod(time: ResolvedTime, report: DaySpan | null): DaySpan {
  if (time.boundary !== 'since' || report === null || contains(time.span, report) || report.end <= time.span.start) return time.span;
  return { start: time.span.start, end: report.end, precision: 'range' };
}
