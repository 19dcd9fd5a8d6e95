import type { ArticleGist, GistWords, SeedGist, WordsOfGist } from './1-ingest/index.ts';
import { inChunks } from './io/packs.ts';
import type { World } from './io/world.ts';
import { BriefError } from './model/brief-error.ts';
import type { FileStamp } from './model/build-state.ts';
import type { Problem } from './model/problem.ts';
import type { ArticleDigests, PackedSeed } from './packed-seed.ts';

/** How one seed reads, as it is held: with a digest of each article, words and all, and one of its words alone. */
export type HeldSeed = { readonly gist: SeedGist; readonly digests: readonly ArticleDigests[] } | { readonly problem: Problem };

/** And as it is kept: with the words that dating asks for. */
type KeptSeed = (Exclude<HeldSeed, { problem: Problem }> & { readonly words: readonly GistWords['dating'][] }) | { readonly problem: Problem };

/**
 * Bytes of what is kept that are held: of ten thousand articles all, of a hundred thousand some, and the others are read again, a few times each.
 */
const MOST_HELD_BYTES = 60_000_000;
const MOST_HELD_BYTES_OF_PRINTS = 40_000_000;

/** Seeds that are read before what was read is written: as many as a few files of it hold. */
const WRITTEN_AT_A_TIME = 256;

/**
 * How seeds read, kept from build to build. Held of it is what is small; the words of articles, nine tenths of it, are read from their files where
 * somebody asks. The hashes by which copies are found are kept apart from the rest, for they are asked for out of turn. `stamps` in order of their paths.
 */
export function keptSeeds(world: World, isFresh: boolean, stamps: readonly FileStamp[], keyOf: (stamp: FileStamp) => string) {
  const paths = stamps.map(({ path }) => path);
  const seeds = world.openPacks<KeptSeed>('read-seeds', isFresh, inChunks(paths, MOST_HELD_BYTES));
  const prints = world.openPacks<readonly GistWords['prints'][]>('read-prints', isFresh, inChunks(paths, MOST_HELD_BYTES_OF_PRINTS));
  const asKept = new Map<string, FileStamp>();
  const placeOf = new Map<ArticleGist, number>();
  const held = (stamp: FileStamp, kept: KeptSeed): HeldSeed => {
    if ('problem' in kept) return kept;
    asKept.set(stamp.path, stamp);
    kept.gist.articles.forEach((article, place) => {
      placeOf.set(article, place);
    });
    return { gist: kept.gist, digests: kept.digests };
  };
  /** Of the lists that are kept of an article's seed its own part. */
  const ofArticle = <T>(article: ArticleGist, get: (path: string, key: string) => readonly T[] | null): T => {
    const stamp = asKept.get(article.head.seed);
    const own = stamp === undefined ? undefined : get(stamp.path, keyOf(stamp))?.[placeOf.get(article) ?? -1];
    if (own === undefined) throw new BriefError([gone(article.head.seed)]);
    return own;
  };
  const wordsOf: WordsOfGist = {
    dating: (article) =>
      ofArticle(article, (path, key) => {
        const kept = seeds.get(path, key);
        return kept === null || 'problem' in kept ? null : kept.words;
      }),
    prints: (article) => ofArticle(article, prints.get),
  };
  let unwritten = 0;
  return {
    wordsOf,
    /** How a seed reads, where it is known. */
    known: (stamp: FileStamp): HeldSeed | null => {
      const kept = seeds.get(stamp.path, keyOf(stamp));
      return kept === null || ('gist' in kept && prints.get(stamp.path, keyOf(stamp)) === null) ? null : held(stamp, kept);
    },
    put: (stamp: FileStamp, found: PackedSeed | { readonly problem: Problem }): HeldSeed => {
      unwritten += 1;
      const kept: KeptSeed =
        'problem' in found
          ? found
          : { gist: found.gist, digests: found.articles.map(({ digests }) => digests), words: found.words.map(({ dating }) => dating) };
      seeds.put(stamp.path, keyOf(stamp), kept);
      if ('words' in found) {
        prints.put(
          stamp.path,
          keyOf(stamp),
          found.words.map((words) => words.prints),
        );
      }
      return held(stamp, kept);
    },
    /** Writes what was put, now and then, so that it need not be held. */
    write: async (): Promise<void> => {
      if (unwritten < WRITTEN_AT_A_TIME) return;
      unwritten = 0;
      await seeds.write();
      await prints.write();
    },
    /** Writes all that was put. What is kept of seeds other than these goes. */
    save: async (left: readonly FileStamp[]): Promise<void> => {
      const names = new Set(left.map(({ path }) => path));
      await seeds.save(names);
      await prints.save(names);
    },
  };
}

/** It was there when the run began. */
const gone = (seed: string): Problem => ({
  level: 'error',
  code: 'seeds/kept-gone',
  file: `seeds/${seed}`,
  place: null,
  message: 'What is kept of how it reads (.fieldbrief/) was changed or taken away while it was needed.',
  hint: 'Run it again: what is missing is read anew.',
});
