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
export function sourceSummary(sources: readonly CitedSource[]): string {
  if (sources.length === 0) return 'This brief rests on no article.';
  const publishers = new Set(sources.flatMap(({ source }) => (source.publisher === null ? [] : [source.publisher.value])));
  const sentences = [
    `This brief rests on ${counted(sources.length, 'article')}${publishers.size > 0 ? ` from ${counted(publishers.size, 'known publisher')}` : ''}${dates(sources)}.`,
    ...dominant(sources),
    ...weaknesses(sources),
  ];
  return sentences.join(' ');
}

const counted = (count: number, noun: string): string => `${count === 1 ? 'one' : count} ${noun}${count === 1 ? '' : 's'}`;

function dates(sources: readonly CitedSource[]): string {
  const known = sources.flatMap(({ source }) => (source.date === null ? [] : [source.date.value]));
  const oldest = [...known].sort(byDate)[0];
  const newest = known.reduce<DaySpan | null>(later, null);
  if (oldest === undefined || newest === null) return ', none of them dated';
  if (formatSpan(oldest) === formatSpan(newest)) return `, dated ${formatSpan(oldest)}`;
  return `, dated from ${formatSpan(daySpan(oldest.start))} to ${formatSpan(daySpan(newest.end))}`;
}

function dominant(sources: readonly CitedSource[]): readonly string[] {
  const all = sources.reduce((sum, source) => sum + source.quotations.length, 0);
  const most = [...sources].sort((a, b) => b.quotations.length - a.quotations.length || a.n - b.n)[0];
  if (sources.length < 2 || most === undefined || most.quotations.length <= all * DOMINANT_SHARE) return [];
  return [`Source ${most.n} carries ${Math.round((100 * most.quotations.length) / all)}% of the quotations.`];
}

function weaknesses(sources: readonly CitedSource[]): readonly string[] {
  const lacking = [
    { count: sources.filter(({ source }) => source.reliability === 'F').length, what: 'not graded for reliability' },
    { count: sources.filter(({ source }) => source.publisher === null).length, what: 'without a known publisher' },
    { count: sources.filter(({ source }) => source.byline === null).length, what: 'without a named author' },
    { count: sources.filter(({ source }) => source.date === null).length, what: 'undated' },
    { count: sources.filter(({ source }) => source.date !== null && source.date.basis.how === 'inferred').length, what: 'dated by inference' },
  ].filter(({ count }) => count > 0);
  if (lacking.length === 0) return [];
  const list = lacking.map(({ count, what }) => `${count === sources.length ? 'all' : count} ${what}`).join('; ');
  return [`Weaknesses: ${list}.`];
}
