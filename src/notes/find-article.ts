import type { ArticleHead } from '../model/article.ts';
import { nearNames } from '../text/near-names.ts';

/** What an article can be named by. */
type Nameable = Pick<ArticleHead, 'id' | 'seed' | 'place'>;

/** The article that a name stands for, or in words why there is none, and what to write instead. */
export type Found<T> = { readonly article: T } | { readonly article: null; readonly why: string; readonly hint: string };

/** Ids and seed names are compared without regard to case, folders' slashes, points, dashes and spaces. */
const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const withoutExtension = (path: string): string => path.replace(/\.[^./]{1,8}$/, '');

/** More than these are no help to choose from. */
const MOST_NAMED = 4;

/**
 * Finds an article by its id; by the path or name of its seed; or by the beginning of either, as long as one article alone is meant. Where
 * a seed holds several articles, the place in it follows after a hyphen: `004-2`.
 */
export function articleFinder<T extends Nameable>(articles: readonly T[]): (name: string) => Found<T> {
  const known = articles.map((article) => ({
    article,
    id: folded(article.id),
    seeds: [article.seed, withoutExtension(article.seed), ...lastParts(article.seed)].map(folded),
  }));
  return (name) => {
    const wanted = folded(name);
    const [, stem = '', place = ''] = /^(.+)-(\d{1,4})$/.exec(wanted) ?? [];
    const tries = [
      known.filter(({ id }) => id === wanted),
      known.filter(({ seeds }) => seeds.includes(wanted)),
      known.filter(({ id, seeds }) => id.startsWith(wanted) || seeds.some((seed) => seed.startsWith(wanted))),
      stem === ''
        ? []
        : known.filter(
            ({ article, id, seeds }) => article.place === Number(place) && (id.startsWith(stem) || seeds.some((seed) => seed.startsWith(stem))),
          ),
    ];
    const found = wanted === '' ? [] : (tries.find((some) => some.length > 0) ?? []);
    const [first, ...more] = found;
    if (first !== undefined && more.length === 0) return { article: first.article };
    if (first !== undefined)
      return { article: null, why: `"${name}" may mean ${found.length} articles`, hint: `Write ${choices(found.map(({ article }) => article.id))}.` };
    const near = nearNames(name, [...new Set(articles.flatMap(({ id, seed }) => [id, seed]))]);
    return {
      article: null,
      why: `No article is called "${name}"`,
      hint: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : '`fieldbrief sources` lists every article with its id.',
    };
  };
}

function lastParts(path: string): readonly string[] {
  const last = path.split('/').at(-1) ?? path;
  return [last, withoutExtension(last)];
}

function choices(ids: readonly string[]): string {
  const some = ids.slice(0, MOST_NAMED).join(' or ');
  return ids.length > MOST_NAMED ? `${some}, or one of ${ids.length - MOST_NAMED} more` : some;
}
