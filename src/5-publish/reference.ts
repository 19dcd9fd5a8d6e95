import type { Day, DaySpan } from '../model/day-span.ts';
import type { CitedSource, Edition } from '../model/edition.ts';
import { safeHref } from '../text/safe-href.ts';
import { shownText } from '../text/shown-text.ts';

/** A source as reference managers know one. What is not known is null; every text is on one line, with nothing in it that could act. */
export type Reference = {
  /** The article's id, the same in every export and in the edition. */
  readonly id: string;
  readonly title: string;
  /** Names as the article gives them: to guess which part is the family's would be wrong for half the world. */
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly date: DaySpan | null;
  readonly url: string | null;
  readonly retrieved: Day | null;
  readonly language: string | null;
  /** What the desk knows of it, in words. */
  readonly note: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** The sources of an edition, in its order. */
export function references({ sources }: Edition): readonly Reference[] {
  return sources.map(reference);
}

function reference({ article, seed, source, descriptor }: CitedSource): Reference {
  const known = [descriptor, ...(source.origin === null ? [] : [`Origin: ${source.origin.value}`])];
  const rated = [`Reliability ${source.reliability}`, source.marking, `Seed: ${seed}`];
  return {
    id: article,
    title: shownText(source.title?.value ?? '[Untitled article]'),
    authors: (source.byline?.value ?? []).map(shownText),
    publisher: source.publisher === null ? null : shownText(source.publisher.value),
    date: source.date?.value ?? null,
    url: source.url === null ? null : safeHref(source.url.value),
    retrieved: source.retrieved !== null && DAY.test(source.retrieved) ? source.retrieved : null,
    language: source.language !== null && LANGUAGE.test(source.language) ? source.language : null,
    note: shownText([...known, ...rated].map((words) => words.replace(/\.$/, '')).join('. ')),
  };
}

/** Year, and month and day where they are known; a stretch of days has its two ends. */
export function dateParts({ start, end, precision }: DaySpan): readonly (readonly number[])[] {
  const parts = (day: Day, count: number) => day.split('-').slice(0, count).map(Number);
  switch (precision) {
    case 'day':
      return [parts(start, 3)];
    case 'month':
      return [parts(start, 2)];
    case 'year':
      return [parts(start, 1)];
    case 'season':
      return [parts(start, 2), parts(end, 2)];
    case 'decade':
      return [parts(start, 1), parts(end, 1)];
    case 'range':
      return [parts(start, 3), parts(end, 3)];
  }
}

/** The same in the form of ISO 8601 and EDTF: `2024-05`, `2019-03-01/2019-03-09`. */
export function dateText(span: DaySpan): string {
  return dateParts(span)
    .map((parts) => parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-'))
    .join('/');
}
