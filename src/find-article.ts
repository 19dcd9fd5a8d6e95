import { BriefError } from './model/brief-error.ts';
import { byCodePoint } from './text/by-code-point.ts';
import { nearNames } from './text/near-names.ts';

/** An article as a user may know it: read from the seeds now, or cited by an edition on record. */
export type KnownArticle = { readonly id: string; readonly seed: string; readonly title: string | null };

/** A beginning shorter than this is a slip of the hand. */
const LEAST_CHARS = 2;
const MOST_SHOWN = 6;

/**
 * The article that is meant by its id, the path of its seed (with or without "seeds/"), its title, or a beginning of one of them that no other
 * article has. Throws a BriefError that names those that are near, or those among which it is not clear.
 */
export function findArticle(wanted: string, articles: readonly KnownArticle[]): KnownArticle {
  const known = [...new Map(articles.toReversed().map((one) => [`${one.id}\n${one.seed}`, one])).values()].sort(
    (a, b) => byCodePoint(a.id, b.id) || byCodePoint(a.seed, b.seed),
  );
  const word = wanted.trim().replace(/^(?:\.\/)?seeds\//, '');
  const lower = word.toLowerCase();
  const namesOf = ({ id, seed, title }: KnownArticle): readonly string[] => [id, seed, ...(title === null ? [] : [title])];
  const ways: readonly ((one: KnownArticle) => boolean)[] = [
    ({ id }) => id === word,
    ({ seed }) => seed === word,
    (one) => namesOf(one).some((name) => name.toLowerCase() === lower),
    (one) => word.length >= LEAST_CHARS && namesOf(one).some((name) => name.toLowerCase().startsWith(lower)),
  ];
  for (const way of ways) {
    const found = known.filter(way);
    const [only, ...others] = found;
    if (only === undefined) continue;
    if (others.length === 0) return only;
    const shown = found
      .slice(0, MOST_SHOWN)
      .map(({ id, seed }) => (found.every((one) => one.id !== id || one.seed === seed) ? id : `${id} (${seed})`));
    const more = found.length > MOST_SHOWN ? ` and ${found.length - MOST_SHOWN} more` : '';
    throw refused('usage/unclear-article', `"${wanted}" may be one of ${found.length} articles.`, `Write the id of one: ${shown.join(', ')}${more}.`);
  }
  const idOf = new Map(known.flatMap((one) => namesOf(one).map((name) => [name, one.id] as const)));
  const near = [...new Set(nearNames(word, [...idOf.keys()], MOST_SHOWN).map((name) => idOf.get(name) ?? name))].slice(0, 3);
  throw refused(
    'usage/unknown-article',
    `No article is called "${wanted}".`,
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : '`fieldbrief sources` lists the articles with their ids.',
  );
}

function refused(code: string, message: string, hint: string): BriefError {
  return new BriefError([{ level: 'error', code, file: null, place: null, message, hint }]);
}
