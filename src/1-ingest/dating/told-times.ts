import type { DaySpan } from '../../model/day-span.ts';
import { resolveRead } from '../../text/article-times.ts';
import { daySpan, weekday } from '../../text/calendar.ts';
import { isAhead } from '../../text/resolve-point.ts';
import type { TimeExpression } from '../../text/time-forms.ts';
import type { DraftWords } from './draft-words.ts';

/** Where in a draft an expression stands. */
export type Place = { readonly sentence: number; readonly time: number };

/** A time that is the same whenever the article was written. */
export type FixedTime = Place & { readonly span: DaySpan; readonly wording: string; readonly passage: number; readonly stated: boolean };

/** A time told without its year: what it would be in each year that the article may be of. */
export type YearlessTime = Place & {
  readonly wording: string;
  readonly passage: number;
  readonly unit: 'day' | 'month';
  readonly inYear: ReadonlyMap<number, DaySpan>;
  /** The years in which it falls on the weekday that the text gives it; null when it gives none. */
  readonly fitting: ReadonlySet<number> | null;
  /** The weekday is said without the date too ("on Friday"), so that the day lies within a week of the report. */
  readonly fresh: boolean;
};

/** The expression, when it tells of something past or present; what is planned or only bounds says nothing of the day of writing. */
function tellsOfThePast(words: DraftWords, { sentence, time }: Place): TimeExpression | null {
  const found = words.sentences[sentence]?.times[time];
  if (found === undefined || isAhead(found.tense) || found.expression.weak) return null;
  const { form, boundary } = found.expression;
  return form.kind === 'recurring' || boundary === 'before' ? null : found.expression;
}

export function fixedTimes(words: DraftWords): FixedTime[] {
  return resolveRead(words.sentences, null).flatMap((times, sentence) =>
    times.flatMap((resolved, time) => {
      const expression = tellsOfThePast(words, { sentence, time });
      if (resolved === null || expression === null) return [];
      const passage = words.sentences[sentence]?.passage ?? 0;
      return [{ sentence, time, passage, span: resolved.span, wording: resolved.wording, stated: expression.form.kind === 'absolute' }];
    }),
  );
}

/**
 * The times that name no year, tried in each year. An expression is one of these when its days move with the year; what is
 * counted from one of them ("six days later") moves with it.
 */
export function yearlessTimes(words: DraftWords, years: readonly number[], fixed: readonly FixedTime[]): YearlessTime[] {
  const datedDays = new Map(fixed.filter(({ span }) => span.precision === 'day').map(({ span }) => [span.start.slice(5), span.start.slice(0, 4)]));
  const tried = years.map((year) => ({ year, times: resolveRead(words.sentences, daySpan(`${year}-12-31`)) }));
  const found: YearlessTime[] = [];
  words.sentences.forEach(({ times, passage, text }, sentence) => {
    times.forEach((_, time) => {
      const expression = tellsOfThePast(words, { sentence, time });
      if (expression === null) return;
      const { kind } = expression.form;
      if (kind !== 'partial' && kind !== 'event') return;
      const inYear = new Map<number, DaySpan>();
      for (const { year, times: resolved } of tried) {
        const span = resolved[sentence]?.[time]?.span;
        if (span?.start.startsWith(String(year))) inYear.set(year, span);
      }
      const moves = inYear.size > 1 || (inYear.size === 1 && years.length === 1);
      // The same day with its year elsewhere in the article is the same day.
      for (const [year, span] of inYear) {
        const dated = span.precision === 'day' ? datedDays.get(span.start.slice(5)) : undefined;
        if (dated !== undefined && dated !== String(year)) inYear.delete(year);
      }
      const unit = [...inYear.values()].some((span) => span.precision === 'day')
        ? 'day'
        : [...inYear.values()].some((span) => span.precision === 'month')
          ? 'month'
          : null;
      if (!moves || unit === null) return;
      found.push({ sentence, time, passage, wording: expression.wording, unit, inYear, ...weekdayFit(text, times, time, inYear) });
    });
  });
  return found;
}

function weekdayFit(
  text: string,
  times: DraftWords['sentences'][number]['times'],
  time: number,
  inYear: ReadonlyMap<number, DaySpan>,
): Pick<YearlessTime, 'fitting' | 'fresh'> {
  const here = times[time]?.expression;
  const next = times[time + 1]?.expression;
  const own = here?.form.kind === 'partial' ? here.form.from.weekday : null;
  const beside =
    here !== undefined &&
    next?.form.kind === 'report' &&
    next.form.reference.to === 'weekday' &&
    /^[\s,(]*(?:on|a)?\s*$/.test(text.slice(here.end, next.start))
      ? next.form.reference.weekday
      : null;
  const wanted = own ?? beside;
  if (wanted === null) return { fitting: null, fresh: false };
  return { fitting: new Set([...inYear].flatMap(([year, span]) => (weekday(span.start) === wanted ? [year] : []))), fresh: beside !== null };
}
