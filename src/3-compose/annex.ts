import type { EditionWords } from '../labels/index.ts';
import type { CitedSource, Quotation } from '../model/edition.ts';
import type { Summary } from '../model/summary.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import type { Reference } from './candidate.ts';
import type { Credibilities } from './credibility.ts';
import { descriptor } from './descriptor.ts';

/** Numbers quotations and sources in the order in which they are first cited. */
export type Annex = {
  /** The numbers of the quotations, for a place in the brief known by `user`. Call it in the order of the document. */
  readonly cite: (references: readonly Reference[], user: string) => readonly number[];
  readonly quotations: (credibility: Credibilities) => readonly Quotation[];
  readonly sources: () => readonly CitedSource[];
};

type Cited = Omit<Quotation, 'usedBy' | 'credibility'> & { readonly article: string } & { readonly usedBy: Set<string> };

/** An empty annex over these articles. */
export function annex(summaries: ReadonlyMap<string, Summary>, words: EditionWords): Annex {
  const quotations = new Map<string, Cited>();
  const sources = new Map<string, number>();

  const cite = (references: readonly Reference[], user: string): readonly number[] => {
    const numbers = references.map(({ article, evidence }) => {
      const key = `${article} ${evidence.start} ${evidence.end}`;
      const source = sources.get(article) ?? sources.size + 1;
      sources.set(article, source);
      const cited = quotations.get(key) ?? { n: quotations.size + 1, source, article, evidence, usedBy: new Set<string>() };
      quotations.set(key, cited);
      cited.usedBy.add(user);
      return cited.n;
    });
    return [...new Set(numbers)].sort((a, b) => a - b);
  };

  return {
    cite,
    quotations: (credibility) =>
      // Key by key: behind a spread, V8 would give each quotation a shape of its own.
      [...quotations.values()].map(({ n, source, article, evidence, usedBy }) => ({
        n,
        source,
        evidence,
        credibility: credibility({ article, evidence }),
        usedBy: [...usedBy].sort(byCodePoint),
      })),
    sources: () =>
      [...sources].flatMap(([article, n]) => {
        const summary = summaries.get(article);
        if (summary === undefined) return [];
        return [
          {
            n,
            article,
            seed: summary.article.seed,
            source: summary.article.source,
            descriptor: descriptor(summary, words),
            chars: summary.article.passages.at(-1)?.end ?? 0,
            quotations: [...quotations.values()].filter((cited) => cited.source === n).map((cited) => cited.n),
          },
        ];
      }),
  };
}
