import { type ArticleGist, combined, isStop, type SeedGist, unreadable } from './1-ingest/index.ts';
import { changedSince, heldWords } from './held-words.ts';
import { digest } from './io/digest.ts';
import type { World } from './io/world.ts';
import { keptDates } from './kept-dates.ts';
import { type HeldSeed, keptSeeds } from './kept-seeds.ts';
import type { Article, ArticleHead } from './model/article.ts';
import type { FileStamp } from './model/build-state.ts';
import type { Problem } from './model/problem.ts';
import type { ArticleDigests, PackedSeed } from './packed-seed.ts';
import { type GetReaders, LARGE_DESK_BYTES, type Readers } from './readers.ts';
import { sifted } from './retracted.ts';
import { breath, inOrder, type Run } from './run.ts';
import type { Survey } from './survey.ts';

/** An article without its words, and a digest of it with them. */
export type GatheredArticle = { readonly head: ArticleHead; readonly digest: string };

/** What a build needs of the seeds. Their words are held packed, as far as memory goes, or read again where somebody wants them. */
export type Gathered = {
  readonly articles: readonly GatheredArticle[];
  /** The seeds as they were when they were read, which may differ from how they were surveyed; without those that could not be read this time. */
  readonly seeds: readonly FileStamp[];
  /** Those that another one already says. */
  readonly copies: readonly ArticleHead[];
  /** Articles that are kept out. */
  readonly retracted: readonly ArticleHead[];
  /** Seeds that could not be read, by path. */
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
  /** The article with its words, and the decoded text of its seed. */
  readonly whole: (head: ArticleHead) => Promise<{ readonly article: Article; readonly text: string }>;
  /** Its words alone, packed. `pack` reads its seed again where they are not held. */
  readonly packed: (head: ArticleHead, pack: Readers['packedSeed']) => Promise<Uint8Array>;
  /** Lets go of words that are held for whoever asks next. */
  readonly forget: () => void;
};

/** What the desk says of its seeds, and the seeds as they were surveyed. */
export type GatheredFrom = Pick<Survey, 'desk' | 'corrections' | 'retractions' | 'seeds' | 'seedProblems'>;

/**
 * Reads the seeds that are new or changed, takes the others as they were read before, and puts all of them together. `writes`: what was read is kept
 * for the next build as it is read, and nobody holds it longer: by what their dates and copies are known from, the articles are many times as large.
 */
export async function gather(
  world: World,
  surveyed: GatheredFrom,
  readers: GetReaders,
  { isFresh, writes }: { readonly isFresh: boolean; readonly writes: boolean },
  run: Run,
): Promise<Gathered> {
  const { seeds: stamps, desk, corrections, retractions } = surveyed;
  if (stamps.reduce((sum, { bytes }) => sum + bytes, 0) > LARGE_DESK_BYTES) await world.spareMemory();
  const limits = JSON.stringify([desk.limits.lines, desk.limits.lineChars, desk.limits.articles, desk.limits.articleChars]);
  const keyOf = ({ sha256 }: { readonly sha256: string }): string => `${sha256} ${limits}`;
  const kept = keptSeeds(world, isFresh, stamps, keyOf);
  const results = new Map<string, HeldSeed>();
  for (const seed of stamps) {
    const known = kept.known(seed);
    if (known !== null) results.set(seed.path, known);
  }
  const asRead = new Map(stamps.map((stamp) => [stamp.path, stamp]));
  const changed: Problem[] = [];
  const words = heldWords(world, surveyed, asRead, writes ? 'inBuilds' : 'toProve');
  const isRead = await readNew(
    world,
    readers,
    surveyed,
    stamps.filter(({ path }) => !results.has(path)),
    run,
    async (seed, found) => {
      if (seed.sha256 !== asRead.get(seed.path)?.sha256) changed.push(changedSince(seed.path));
      if (isForNow(found)) asRead.delete(seed.path);
      else asRead.set(seed.path, seed);
      if ('articles' in found) words.hold(seed.path, found);
      // What was met by a fault of the program or the disk may not be met again.
      results.set(seed.path, isForNow(found) ? found : kept.put(seed, found));
      if (writes) await kept.write();
    },
  );
  const seeds = [...asRead.values()];

  const digests = new Map<ArticleGist, ArticleDigests>();
  const gists: SeedGist[] = [];
  const unread: Problem[] = [];
  for (const { path } of stamps) {
    const result = results.get(path);
    if (result === undefined) continue;
    if ('problem' in result) unread.push(result.problem);
    else {
      gists.push(result.gist);
      result.gist.articles.forEach((article, at) => {
        const own = result.digests[at];
        if (own !== undefined) digests.set(article, own);
      });
    }
  }
  const dates = keptDates(world, isFresh, {
    limits,
    keyOf: ({ path }) => `${asRead.get(path)?.sha256 ?? ''} ${path}`,
    digestOf: (gist) => digests.get(gist)?.whole ?? '',
    wordsOf: kept.wordsOf.dating,
  });
  const together = combined(gists, kept.wordsOf, corrections, dates.inferred);
  run.signal.throwIfAborted();
  const ofGist = new Map(together.articles.map(({ head, gist }) => [head, digests.get(gist)]));
  const { articles, retracted, problems } = sifted(
    together.articles.map(({ head }) => head),
    (head) => ofGist.get(head)?.text ?? '',
    retractions,
  );
  const readable = new Set([...together.read].map(({ path }) => path));
  if (writes && isRead) await kept.save(seeds);
  if (writes) await dates.save();
  return {
    articles: articles.map((head) => ({ head, digest: digest(ofGist.get(head)?.whole ?? '', JSON.stringify(head)) })),
    seeds,
    copies: together.copies.map(({ head }) => head),
    retracted,
    leftOut: [
      ...surveyed.seedProblems.flatMap(({ file }) => file ?? []),
      ...stamps.flatMap(({ path }) => (readable.has(path) ? [] : [`seeds/${path}`])),
    ],
    problems: [...surveyed.seedProblems, ...changed, ...unread, ...together.problems, ...problems],
    whole: words.whole,
    packed: words.packed,
    forget: words.forget,
  };
}

const FOR_NOW: ReadonlySet<string> = new Set(['ingest/unreadable', 'seeds/unreadable']);

const isForNow = (found: ReadNew): found is { readonly problem: Problem } => 'problem' in found && FOR_NOW.has(found.problem.code);

type ReadNew = { readonly problem: Problem } | PackedSeed;

/** Reads seeds, each alone, several at a time; told of in their order. Whether there were any. */
async function readNew(
  world: World,
  readers: GetReaders,
  { desk }: GatheredFrom,
  seeds: readonly FileStamp[],
  run: Run,
  take: (seed: FileStamp, found: ReadNew) => Promise<void>,
): Promise<boolean> {
  run.progress({ step: 'read', done: 0, of: null, what: `${seeds.length} seeds` });
  const { packedSeed, atOnce, rest } = await readers(seeds.reduce((sum, { bytes }) => sum + bytes, 0));
  let done = 0;
  const one = async (stamp: FileStamp): Promise<readonly [FileStamp, ReadNew]> => {
    const file = await world.readSeed(stamp.path, desk.limits);
    if ('code' in file) return [stamp, { problem: file }];
    const found = await packedSeed(file).catch((error: unknown) => {
      if (isStop(error)) throw error;
      return unreadable(file, error);
    });
    // What is told of it is told of these bytes, whatever it held when it was surveyed.
    const now = file.sha256 === stamp.sha256 ? stamp : { ...stamp, sha256: file.sha256, bytes: file.bytes.length };
    return [now, 'code' in found ? { problem: found } : found];
  };
  for await (const [seed, found] of inOrder(seeds, atOnce, one)) {
    await take(seed, found);
    run.progress({ step: 'read', done: ++done, of: seeds.length, what: seed.path });
    await breath(run);
  }
  await rest();
  return seeds.length > 0;
}
