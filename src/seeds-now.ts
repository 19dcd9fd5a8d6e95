import { decodedSeed } from './1-ingest/index.ts';
import { gather } from './gather.ts';
import type { DeskData } from './io/desk-folder.ts';
import type { World } from './io/world.ts';
import type { Article, ArticleHead } from './model/article.ts';
import type { FileStamp } from './model/build-state.ts';
import type { Edition } from './model/edition.ts';
import type { Proof } from './prove.ts';
import { withReaders } from './readers.ts';
import type { Run } from './run.ts';

/** The seeds as they stand, for whoever proves what was drawn from them. */
export type SeedsNow = {
  readonly data: DeskData;
  readonly seeds: readonly FileStamp[];
  /** The articles in them, those among them that are kept out, too. */
  readonly articles: readonly ArticleHead[];
  /** One of them with its words, read again. */
  readonly whole: (head: ArticleHead) => Promise<Article>;
  /** The decoded text of one seed; null when there is none. A name that is no seed's, as somebody may have written it into a file, leads to no other file. */
  readonly text: (seed: string) => Promise<string | null>;
  /** What the quotations of these editions are proved against: the seeds that they cite, read again. An article that was retracted still says what was quoted of it. */
  readonly proofOf: (editions: readonly Edition[]) => Promise<Proof>;
};

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
  const byId = new Map(heads.map((head) => [head.id, head]));
  return {
    data,
    seeds: gathered.seeds,
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
