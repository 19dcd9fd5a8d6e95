import type { DaySpan } from '../../model/day-span.ts';
import { dayNumber, daySpan, formatSpan, fromDayNumber, overlap, parts, weekday } from '../../text/calendar.ts';
import { resolveTime } from '../../text/resolve-expression.ts';
import { isAhead } from '../../text/resolve-point.ts';
import type { TimeExpression } from '../../text/time-forms.ts';
import { wordsIn } from '../../text/word-list.ts';
import type { Constraint } from './constraint.ts';
import type { ToldTime } from './dating-gist.ts';
import type { DatedSentence, DraftWords } from './draft-words.ts';

/** A time somewhere on the desk whose days are known, and the draft that tells it. */
export type KnownTime = ToldTime & { readonly draft: number };

// A word of more sentences than this links nothing, and following it would cost more than it tells.
const MAX_POSTINGS = 200;
// Words of a sentence that are looked up, the rarest first.
const MAX_LOOKUPS = 12;
// Two sentences tell one event when what they share weighs this much: where both say the same month or day, two common
// names are enough; where only a weekday fits, as every seventh day does, it takes several rare words.
const SAME_EVENT_SAME_DATE = 0.9;
const SAME_EVENT = 2.5;
// When another day scores this near to the best, neither is the one.
const RIVAL_SHARE = 0.8;
const MAX_LINKS = 2;

/**
 * A constraint that rests on another article, with the year which that one gives. `sameDate`: both say the same month or
 * day; else only a weekday or a count fits, which proves a year only beside years of the article's own.
 */
export type Link = Constraint & {
  readonly why: string;
  readonly draft: number;
  readonly span: DaySpan;
  readonly year: number;
  readonly sameDate: boolean;
};

/** Finds sentences by the words they share; the work for one look-up is bounded, however large the desk. */
export type KnownTimes = { readonly times: readonly KnownTime[]; readonly byWord: ReadonlyMap<string, readonly number[]> };

export function knownTimes(times: readonly KnownTime[]): KnownTimes {
  const byWord = new Map<string, number[]>();
  times.forEach(({ about }, index) => {
    for (const word of wordsIn(about)) {
      const postings = byWord.get(word);
      if (postings === undefined) byWord.set(word, [index]);
      else if (postings.length <= MAX_POSTINGS) postings.push(index);
    }
  });
  return { times, byWord };
}

/**
 * What other articles date and this one tells in relation: "last Wednesday" here, "Nov. 27, 2024" there, of the same
 * names. A link speaks for every day from which the words here mean the days there.
 */
export function linksToOthers(
  words: DraftWords,
  draft: number,
  known: KnownTimes,
  rare: (word: string) => number,
  titles: readonly (string | null)[],
): Link[] {
  return words.sentences.flatMap((sentence) =>
    sentence.times.flatMap(({ expression, tense }): Link[] => {
      const strength = linkable(expression);
      if (strength === null || isAhead(tense)) return [];
      return bestMatches(sentence, expression, draft, known, rare).map((other) => ({
        weight: strength,
        why: `"${expression.wording}" is ${formatSpan(other.span)} in ${named(titles[other.draft] ?? null)}`,
        allows: meansThen(expression, other.span),
        draft: other.draft,
        span: other.span,
        year: parts(other.span.start).year,
        sameDate: expression.form.kind === 'partial',
      }));
    }),
  );
}

/** How much a link of such an expression proves; null for those that would link anything. */
function linkable({ form, weak }: TimeExpression): number | null {
  if (weak) return null;
  if (form.kind === 'partial') return form.year !== null || form.to !== null ? null : form.from.day === null ? 2 : 3;
  if (form.kind !== 'report') return null;
  const { reference } = form;
  if (reference.to === 'weekday') return 3;
  if (reference.to === 'unit') return reference.unit === 'week' || reference.unit === 'month' ? 1.5 : null;
  return reference.to === 'away' && reference.unit !== 'year' && reference.unit !== 'decade' ? 2 : null;
}

function bestMatches(
  sentence: DatedSentence,
  expression: TimeExpression,
  draft: number,
  known: KnownTimes,
  rare: (word: string) => number,
): KnownTime[] {
  const byRarity = [...sentence.about].sort((a, b) => rare(b) - rare(a) || (a < b ? -1 : 1));
  // Names tell an event even where the desk writes of them daily.
  const lookups = new Set([...byRarity.filter((word) => sentence.names.has(word)).slice(0, MAX_LOOKUPS), ...byRarity.slice(0, MAX_LOOKUPS)]);
  const scores = new Map<number, number>();
  for (const word of lookups) {
    const weight = rare(word);
    const postings = known.byWord.get(word) ?? [];
    if (postings.length > MAX_POSTINGS) continue;
    for (const index of postings) scores.set(index, (scores.get(index) ?? 0) + weight);
  }
  const needed = expression.form.kind === 'partial' ? SAME_EVENT_SAME_DATE : SAME_EVENT;
  const matches = [...scores]
    // First what most fail by: they share a word or two with it.
    .filter(([, score]) => score >= needed)
    .flatMap(([index, score]) => {
      const other = known.times[index];
      if (other === undefined || other.draft === draft || !compatible(expression, other.span)) return [];
      const names = wordsIn(other.names).some((name) => sentence.names.has(name) || sentence.about.has(name));
      return names ? [{ other, index, score }] : [];
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const best = matches[0];
  if (best === undefined) return [];
  const rivals = matches.some(({ other, score }) => score >= best.score * RIVAL_SHARE && !overlap(other.span, best.other.span));
  return rivals
    ? []
    : matches
        .filter(({ other }) => overlap(other.span, best.other.span))
        .slice(0, MAX_LINKS)
        .map(({ other }) => other);
}

/** Whether the expression could mean those days in any year or week at all. */
function compatible({ form }: TimeExpression, span: DaySpan): boolean {
  if (form.kind === 'partial') {
    if (Number(span.start.slice(5, 7)) !== form.from.month) return false;
    return form.from.day === null
      ? span.precision === 'month' || span.precision === 'day'
      : span.precision === 'day' && Number(span.start.slice(8)) === form.from.day;
  }
  if (span.precision !== 'day') return false;
  return form.kind !== 'report' || form.reference.to !== 'weekday' || weekday(span.start) === form.reference.weekday;
}

// What is told in relation, or without its year, is not a year old.
const LONGEST_AFTER_DAYS = 366;

/** Found day by day as it is asked: most links are dropped before anybody asks. */
function meansThen(expression: TimeExpression, span: DaySpan): (day: number) => boolean {
  const first = dayNumber(span.start);
  const last = dayNumber(span.end) + LONGEST_AFTER_DAYS;
  const known = new Map<number, boolean>();
  return (day) => {
    if (day < first || day > last) return false;
    const before = known.get(day);
    if (before !== undefined) return before;
    const resolved = resolveTime(expression, { report: daySpan(fromDayNumber(day)), event: null, tense: 'past' });
    const means = resolved !== null && overlap(resolved.span, span);
    known.set(day, means);
    return means;
  };
}

function named(title: string | null): string {
  return title === null ? 'another article of the desk' : `"${title}"`;
}
