import type { World } from './io/world.ts';
import type { Article, ArticleHead } from './model/article.ts';
import { BriefError } from './model/brief-error.ts';
import type { FileStamp } from './model/build-state.ts';
import type { Problem } from './model/problem.ts';
import { type PackedArticle, type PackedSeed, packedSeed, unpacked } from './packed-seed.ts';
import type { Survey } from './survey.ts';

/** Bytes of words that are held after they were read, for whoever summarizes them next: of ten thousand articles, not of a hundred thousand. */
const MOST_HELD_BYTES = 80_000_000;

/**
 * Characters of seeds as they were decoded that are held beside them. In a build only notes ask for those, of the articles that they cite; who proves asks for what each brief
 * cites, one brief after the other.
 */
const MOST_HELD_CHARS = { inBuilds: 4_000_000, toProve: 40_000_000 };

/** Reads a seed into words; a thread may. */
type Pack = typeof packedSeed;

type Held = { readonly articles: readonly PackedArticle[]; readonly text: string };

/** The words of seeds that were read, by path: those read last are held, the others read again. `asRead`: how each seed was when it was read. */
export function heldWords(world: World, { desk }: Pick<Survey, 'desk'>, asRead: ReadonlyMap<string, FileStamp>, isFor: keyof typeof MOST_HELD_CHARS) {
  const words = lastOnes<readonly PackedArticle[]>(MOST_HELD_BYTES, (articles) => articles.reduce((sum, one) => sum + one.words.length, 0));
  const texts = lastOnes<string>(MOST_HELD_CHARS[isFor], ({ length }) => length);
  const hold = (path: string, { articles, text }: Pick<PackedSeed, 'articles' | 'text'>): void => {
    words.hold(path, articles);
    texts.hold(path, text);
  };
  const readNow = async (path: string, pack: Pack): Promise<Held> => {
    const file = await world.readSeed(path, desk.limits);
    if ('code' in file) throw new BriefError([file]);
    const found = file.sha256 === asRead.get(path)?.sha256 ? await pack(file) : changedMeanwhile(path);
    if ('code' in found) throw new BriefError([found]);
    hold(path, found);
    return found;
  };
  // Of one seed several articles are asked for at a time.
  const reading = new Map<string, Promise<Held>>();
  const readAgain = (path: string, pack: Pack): Promise<Held> => {
    const under = reading.get(path) ?? readNow(path, pack).finally(() => reading.delete(path));
    reading.set(path, under);
    return under;
  };
  const ofArticle = ({ seed, place }: ArticleHead, articles: readonly PackedArticle[]): Uint8Array => {
    const found = articles.find((article) => article.place === place);
    if (found === undefined) throw new BriefError([changedMeanwhile(seed)]);
    return found.words;
  };
  return {
    hold,
    forget: () => {
      words.forget();
      texts.forget();
    },
    /** An article's words, packed. `pack` reads its seed again where they are not held. */
    packed: async (head: ArticleHead, pack: Pack): Promise<Uint8Array> =>
      ofArticle(head, words.get(head.seed) ?? (await readAgain(head.seed, pack)).articles),
    /** The article with its words, and the decoded text of its seed. */
    whole: async (head: ArticleHead): Promise<{ readonly article: Article; readonly text: string }> => {
      const [articles, known] = [words.get(head.seed), texts.get(head.seed)];
      const { articles: all, text } =
        articles === undefined || known === undefined ? await readAgain(head.seed, packedSeed) : { articles, text: known };
      return { article: unpacked(head, ofArticle(head, all)), text };
    },
  };
}

/** Values by name, of a size together; the oldest go first. */
function lastOnes<T>(most: number, sizeOf: (value: T) => number) {
  const held = new Map<string, T>();
  let size = 0;
  return {
    get: (name: string): T | undefined => held.get(name),
    hold: (name: string, value: T): void => {
      const last = held.get(name);
      held.set(name, value);
      size += sizeOf(value) - (last === undefined ? 0 : sizeOf(last));
      for (const [other, one] of held) {
        if (size <= most || other === name) break;
        held.delete(other);
        size -= sizeOf(one);
      }
    },
    forget: (): void => {
      held.clear();
      size = 0;
    },
  };
}

const CHANGED = { place: null, message: 'The seed changed while the build was at work on it.' };

export const changedMeanwhile = (path: string): Problem => ({
  ...CHANGED,
  level: 'error',
  code: 'seeds/unreadable',
  file: `seeds/${path}`,
  hint: 'Build again.',
});

/** A seed was another when it was surveyed. */
export const changedSince = (path: string): Problem => ({
  ...CHANGED,
  level: 'warning',
  code: 'seeds/changed',
  file: `seeds/${path}`,
  hint: 'The briefs tell what it said when it was read. Build again once nobody writes to it any more.',
});
