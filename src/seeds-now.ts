import { decodedSeed, readingOf } from './1-ingest/index.ts';
import { gather } from './gather.ts';
import { changedMeanwhile } from './held-words.ts';
import type { DeskData } from './io/desk-folder.ts';
import type { World } from './io/world.ts';
import type { Article, ArticleHead, SeedReading } from './model/article.ts';
import { BriefError } from './model/brief-error.ts';
import type { FileStamp } from './model/build-state.ts';
import type { Edition } from './model/edition.ts';
import type { Problem } from './model/problem.ts';
import type { Proof } from './prove.ts';
import { withReaders } from './readers.ts';
import { breath, inOrder, type Run } from './run.ts';

/** The seeds as they stand, for whoever shows some of them or proves what was drawn from them. */
export type SeedsNow = {
  readonly data: DeskData;
  readonly seeds: readonly FileStamp[];
  /** The articles in them, those among them that are kept out, too. */
  readonly articles: readonly ArticleHead[];
  /** One of them with its words, read again. */
  readonly whole: (head: ArticleHead) => Promise<Article>;
  /** The decoded text of one seed; null when there is none. A name that is no seed's, as somebody may have written it into a file, leads to no other file. */
  readonly text: (seed: string) => Promise<string | null>;
  /** How seeds read whose paths are asked for, in order of their paths. */
  readonly readings: (isAsked: (path: string) => boolean) => Promise<readonly SeedRead[]>;
  /** What all seeds together met. */
  readonly problems: readonly Problem[];
  /** What the quotations of these editions are proved against: the seeds that they cite, read again. An article that was retracted still says what was quoted of it. */
  readonly proofOf: (editions: readonly Edition[]) => Promise<Proof>;
};

/** How one seed reads: what became of its text, the articles that it tells, and those of them that are kept out. */
export type SeedRead = { readonly reading: SeedReading; readonly articles: readonly Article[]; readonly retracted: readonly Article[] };

/** Which articles all seeds together hold: those that the last build read are known from it, and no other is read. Nothing is written. */
export async function seedsNow(world: World, run: Run): Promise<SeedsNow> {
  const data = await world.readDesk();
  const state = await world.readState();
  const { stamps, problems } = await world.surveySeeds(data.desk.limits, state?.seeds ?? [], run.signal);
  const from = { ...data, seeds: stamps, seedProblems: problems };
  const gathered = await withReaders(world, data.gazetteer, run, (readers) => gather(world, from, readers, { isFresh: false, writes: false }, run));
  const heads = [...gathered.articles.map(({ head }) => head), ...gathered.retracted];
  const paths = new Set(stamps.map(({ path }) => path));
  const text = async (seed: string): Promise<string | null> => {
    const file = paths.has(seed) ? await world.readSeed(seed, data.desk.limits) : null;
    return file === null || 'code' in file ? null : decodedSeed(file);
  };
  const readings: SeedsNow['readings'] = async (isAsked) => {
    const left = new Set(gathered.leftOut);
    const asked = gathered.seeds.filter(({ path }) => isAsked(path) && !left.has(`seeds/${path}`));
    const own = bySeed(heads);
    const copied = bySeed(gathered.copies);
    const isOut = new Set(gathered.retracted.map(({ id }) => id));
    return withReaders(world, data.gazetteer, run, async (readers) => {
      const { seed, atOnce } = await readers(asked.reduce((sum, { bytes }) => sum + bytes, 0));
      const one = async ({ path, sha256 }: FileStamp): Promise<SeedRead> => {
        const file = await world.readSeed(path, data.desk.limits);
        const read = 'code' in file ? file : await seed(file);
        if ('code' in read) throw new BriefError([read]);
        if (read.file.sha256 !== sha256) throw new BriefError([changedMeanwhile(path)]);
        const { articles, reading } = readingOf(read, own.get(path) ?? [], copied.get(path) ?? []);
        return { reading, articles: articles.filter(({ id }) => !isOut.has(id)), retracted: articles.filter(({ id }) => isOut.has(id)) };
      };
      const found: SeedRead[] = [];
      for await (const each of inOrder(asked, atOnce, one)) {
        found.push(each);
        run.progress({ step: 'read', done: found.length, of: asked.length, what: each.reading.seed });
        await breath(run);
      }
      return found;
    });
  };
  const byId = new Map(heads.map((head) => [head.id, head]));
  return {
    data,
    seeds: gathered.seeds,
    problems: gathered.problems,
    readings,
    articles: heads,
    text,
    whole: async (head) => (await gathered.whole(head)).article,
    proofOf: async (editions) => {
      const articles = new Map<string, Article>();
      const texts = new Map<string, string>();
      const cited = new Map(editions.flatMap(({ sources }) => sources.map(({ article, seed }) => [article, seed] as const)));
      for (const [id, seed] of cited) {
        run.signal.throwIfAborted();
        const head = byId.get(id);
        if (head === undefined) {
          // Its seed may still be there, and hold another article.
          const decoded = await text(seed);
          if (decoded !== null) texts.set(seed, decoded);
        } else {
          const now = await gathered.whole(head);
          articles.set(id, now.article);
          texts.set(head.seed, now.text);
        }
      }
      return { articles, texts };
    },
  };
}

/** Articles by their seed, in their order there. */
function bySeed(heads: readonly ArticleHead[]): ReadonlyMap<string, readonly ArticleHead[]> {
  const found = new Map<string, ArticleHead[]>();
  for (const head of heads) found.set(head.seed, [...(found.get(head.seed) ?? []), head]);
  for (const all of found.values()) all.sort((a, b) => a.place - b.place);
  return found;
}
