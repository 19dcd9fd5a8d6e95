import type { ArticleHead, Source } from '../model/article.ts';
import type { DaySpan } from '../model/day-span.ts';
import type { SourceCorrection } from '../model/desk.ts';
import type { Problem } from '../model/problem.ts';

const FILE = 'data/sources.json';

/** Applies what the desk states of its articles. A correction that meets no article is a problem: it names a seed that changed. */
export function correct(
  articles: readonly ArticleHead[],
  corrections: readonly SourceCorrection[],
): { readonly articles: readonly ArticleHead[]; readonly problems: readonly Problem[] } {
  const byPlace = new Map(articles.map((article) => [`${article.seed}\n${article.place}`, article]));
  const corrected = new Map<ArticleHead, SourceCorrection>();
  const problems: Problem[] = [];
  corrections.forEach((correction, index) => {
    const article = byPlace.get(`${correction.seed}\n${correction.place}`);
    if (article === undefined) problems.push(unmatched(correction, index, articles));
    else corrected.set(article, { ...corrected.get(article), ...correction });
  });
  return {
    articles: articles.flatMap((article) => {
      const correction = corrected.get(article);
      if (correction === undefined) return article;
      return correction.exclude === true ? [] : { ...article, source: correctSource(article.source, correction) };
    }),
    problems,
  };
}

function correctSource(source: Source, correction: SourceCorrection): Source {
  const basis = { how: 'desk', why: correction.why ?? `stated in ${FILE}` } as const;
  const known = <T>(
    value: T | undefined,
    before: {
      readonly value: T;
      readonly basis: Source['title'] extends infer _ ? { readonly how: 'stated' | 'inferred' | 'desk'; readonly why: string } : never;
    } | null,
  ) => (value === undefined ? before : { value, basis });
  return {
    title: known(correction.title, source.title),
    byline: known(correction.byline, source.byline),
    publisher: known(correction.publisher, source.publisher),
    date: known(correction.date === undefined ? undefined : daySpan(correction.date), source.date),
    url: known(correction.url, source.url),
    language: source.language,
    origin: known(correction.origin, source.origin),
    reliability: correction.reliability ?? source.reliability,
    marking: correction.marking ?? source.marking,
    licence: correction.licence ?? source.licence,
    retrieved: correction.retrieved ?? source.retrieved,
  };
}

/** "2024", "2024-12", "2024-12-01", or two of them with a slash between, as a span of days. */
export function daySpan(written: string): DaySpan {
  const [from = written, to] = written.split('/');
  const start = `${from}-01-01`.slice(0, 10);
  if (to !== undefined) return { start: from.length === 7 ? `${from}-01` : start, end: lastDay(to), precision: 'range' };
  const precision = from.length === 4 ? 'year' : from.length === 7 ? 'month' : 'day';
  return { start: from.length === 7 ? `${from}-01` : start, end: lastDay(from), precision };
}

function lastDay(written: string): string {
  if (written.length === 4) return `${written}-12-31`;
  if (written.length === 10) return written;
  const [year = 0, month = 1] = written.split('-').map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
  return `${written}-${days}`;
}

function unmatched(correction: SourceCorrection, index: number, articles: readonly ArticleHead[]): Problem {
  const places = articles.filter(({ seed }) => seed === correction.seed).map(({ place }) => place);
  const what =
    places.length === 0
      ? `no article was found in the seed "${correction.seed}"`
      : `the seed "${correction.seed}" holds ${places.length === 1 ? 'one article' : `articles 1 to ${places.length}`}, but the correction is for article ${correction.place}`;
  return {
    level: 'warning',
    code: 'ingest/correction-unmatched',
    file: FILE,
    place: `[${index}]`,
    message: `The correction meets nothing: ${what}.`,
    hint: 'Compare the seed and place with what `fieldbrief sources` lists.',
  };
}
