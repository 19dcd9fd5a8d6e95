import type { Ingested } from './1-ingest/index.ts';
import { digest } from './io/digest.ts';
import type { Article, ArticleHead } from './model/article.ts';
import type { Problem } from './model/problem.ts';
import type { Retraction } from './model/retraction.ts';

const FILE = 'data/retractions.json';

/** Articles without those that were retracted, those, and a note on each. */
export type Sifted<T> = { readonly articles: readonly T[]; readonly retracted: readonly T[]; readonly problems: readonly Problem[] };

/** What was read, without the retracted articles. */
export function withoutRetracted(
  ingested: Ingested,
  retractions: readonly Retraction[],
): { readonly ingested: Ingested; readonly retracted: readonly Article[]; readonly problems: readonly Problem[] } {
  const { articles, retracted, problems } = sifted(ingested.articles, textDigest, retractions);
  return { ingested: { ...ingested, articles }, retracted, problems };
}

/**
 * Takes retracted articles out of what was read: by place in the seed, and by their very text, so that neither a new name of the file nor a
 * copy elsewhere brings one back. It is taken out after copies were found: a copy of a retracted text is no second source of it.
 * `textOf`: the digest of an article's text.
 */
export function sifted<T extends ArticleHead>(all: readonly T[], textOf: (article: T) => string, retractions: readonly Retraction[]): Sifted<T> {
  if (retractions.length === 0) return { articles: all, retracted: [], problems: [] };
  const met = new Map<Retraction, T>();
  const without = (isMeant: (one: Retraction, article: T) => boolean, among: readonly Retraction[], articles: readonly T[]) =>
    articles.filter((article) => {
      const found = among.filter((one) => isMeant(one, article));
      for (const one of found) met.set(one, article);
      return found.length === 0;
    });
  const digests = new Map(all.map((article) => [article, textOf(article)]));
  const isIt = (one: Retraction, article: T): boolean =>
    (one.seed === article.seed && one.place === article.place) || one.text === digests.get(article);
  const left = without(isIt, retractions, all);
  // A longer copy that came later stands in for a text, which is then only a copy of it.
  const isLongerCopy = (one: Retraction, article: T): boolean => article.copies.some(({ seed }) => seed === one.seed);
  const unmet = retractions.filter((one) => !met.has(one));
  const articles = without(isLongerCopy, unmet, left);
  const problems = retractions.map((one, at): Problem => {
    const article = met.get(one);
    const place = `[${at}]`;
    return article === undefined
      ? { ...NOT_MET, place, message: `Article ${one.article} was retracted on ${one.day}; it is not in ${one.seed} any more, nor elsewhere.` }
      : {
          level: 'note',
          code: 'retract/left-out',
          file: `seeds/${article.seed}`,
          place: `article ${article.place}`,
          message: `It was retracted on ${one.day} and is left out: ${one.why}`,
          hint: `\`fieldbrief retract ${one.article} --undo\` takes it in again.`,
        };
  });
  const kept = new Set(articles);
  return { articles, retracted: all.filter((article) => !kept.has(article)), problems };
}

export const textDigest = ({ text }: Article): string => digest(text);

const NOT_MET = {
  level: 'note',
  code: 'retract/not-found',
  file: FILE,
  hint: 'The record does no harm: it keeps the article out should it come back.',
} as const;
