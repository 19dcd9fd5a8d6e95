import type { EditionWords } from '../labels/index.ts';
import type { DaySpan } from '../model/day-span.ts';
import type { CitedSource } from '../model/edition.ts';
import { daySpan, formatSpan } from '../text/calendar.ts';
import { byDate, later } from './spans.ts';

/** More than this share of all quotations makes one source the one a brief stands on. */
const DOMINANT_SHARE = 0.5;

/**
 * The source summary statement (ICD 206): how many articles and publishers, over what time, which of them carries the
 * brief, and what is weak about them.
 */
export function sourceSummary(sources: readonly CitedSource[], words: EditionWords): string {
  if (sources.length === 0) return words.summary.none;
  const publishers = new Set(sources.flatMap(({ source }) => (source.publisher === null ? [] : [source.publisher.value])));
  const opening = words.summary.opening(sources.length, publishers.size, dates(sources, words));
  return [opening, ...dominant(sources, words), ...weaknesses(sources, words)].join(' ');
}

function dates(sources: readonly CitedSource[], { summary, dates: names }: EditionWords): string {
  const known = sources.flatMap(({ source }) => (source.date === null ? [] : [source.date.value]));
  const oldest = [...known].sort(byDate)[0];
  const newest = known.reduce<DaySpan | null>(later, null);
  if (oldest === undefined || newest === null) return summary.noneDated;
  if (formatSpan(oldest) === formatSpan(newest)) return summary.dated(formatSpan(oldest, names));
  return summary.datedFrom(formatSpan(daySpan(oldest.start), names), formatSpan(daySpan(newest.end), names));
}

function dominant(sources: readonly CitedSource[], { summary }: EditionWords): readonly string[] {
  const all = sources.reduce((sum, source) => sum + source.quotations.length, 0);
  const most = [...sources].sort((a, b) => b.quotations.length - a.quotations.length || a.n - b.n)[0];
  if (sources.length < 2 || most === undefined || most.quotations.length <= all * DOMINANT_SHARE) return [];
  return [summary.carries(most.n, Math.round((100 * most.quotations.length) / all))];
}

function weaknesses(sources: readonly CitedSource[], { summary, semicolon }: EditionWords): readonly string[] {
  const lacking = [
    { count: sources.filter(({ source }) => source.reliability === 'F').length, what: summary.ungraded },
    { count: sources.filter(({ source }) => source.publisher === null).length, what: summary.noPublisher },
    { count: sources.filter(({ source }) => source.byline === null).length, what: summary.noAuthor },
    { count: sources.filter(({ source }) => source.date === null).length, what: summary.undated },
    { count: sources.filter(({ source }) => source.date !== null && source.date.basis.how === 'inferred').length, what: summary.datedByInference },
  ].filter(({ count }) => count > 0);
  if (lacking.length === 0) return [];
  return [summary.weaknesses(lacking.map(({ count, what }) => what(count === sources.length ? null : count)).join(semicolon))];
}
