import type { ReadSummary } from './compose-edition.ts';
import type { Gathered, GatheredArticle } from './gather.ts';
import { jsonOf } from './io/json-bytes.ts';
import type { Packs } from './io/packs.ts';
import { summaryPath } from './io/summary-path.ts';
import type { World } from './io/world.ts';
import { BriefError } from './model/brief-error.ts';
import type { Problem } from './model/problem.ts';
import type { Summary } from './model/summary.ts';
import type { GetReaders } from './readers.ts';
import { breath, inOrder, type Run, unforeseen } from './run.ts';
import { summariesAtHand } from './summaries-at-hand.ts';
import type { Survey } from './survey.ts';
import type { Told, ToldSummary } from './told.ts';

/** An article, and what it tells. */
export type ToldArticle = GatheredArticle & { readonly told: Told };

/** All articles with what they tell. Their summaries are in data/summaries/, or with `summary` while nothing may be written. */
export type AllTold = {
  readonly articles: readonly ToldArticle[];
  /** Ids of those that were summarized in this run. */
  readonly made: readonly string[];
  readonly problems: readonly Problem[];
  /** The summary of one of them. */
  readonly summary: ReadSummary;
  /** Lets go of the summaries that are held for whoever asks next and can be read again. */
  readonly forget: () => void;
  readonly save: () => Promise<void>;
};

/** Summarizes the articles that are new, or are read with other gazetteers or another program; of the others it is known what they tell. */
export async function tell(
  world: World,
  surveyed: Survey,
  { articles: all, packed }: Pick<Gathered, 'articles' | 'packed'>,
  readers: GetReaders,
  run: Run,
  how: { readonly isFresh: boolean; readonly writes: boolean },
): Promise<AllTold> {
  const { summaryKey, state } = surveyed;
  const packs: Packs<Told> = world.openPacks('told', how.isFresh);
  const keyOf = (one: GatheredArticle): string => `${one.digest} ${summaryKey}`;
  // A file that is as it was stamped is not read for this.
  const paths = all.map(({ head }) => summaryPath(head.id));
  const written = new Map(world.stampFiles('desk', paths, state?.deskFiles).map(({ path, sha256 }) => [path, sha256]));
  const known = new Map<GatheredArticle, Told>();
  for (const one of all) {
    const told = packs.get(one.head.id, keyOf(one));
    if (told !== null && written.get(summaryPath(one.head.id)) === told.sha256) known.set(one, told);
  }
  const atHand = summariesAtHand(world, how.writes);
  const left = all.filter((one) => !known.has(one));
  const made = new Map<string, Told>();
  const problems: Problem[] = [];
  const reading = await readers(left.length * CHARS_OF_AN_ARTICLE);
  const madeOf = async ({ head }: GatheredArticle): Promise<(ToldSummary & { readonly summary: Summary | null }) | { readonly problem: Problem }> => {
    try {
      return await reading.told({ head, words: await packed(head, reading.packedSeed) });
    } catch (error) {
      run.signal.throwIfAborted();
      if (error instanceof BriefError) throw error;
      const { seed, place } = head;
      return { problem: unforeseen(error, run, `seeds/${seed}`, `Article ${place} is left out`) };
    }
  };
  // Written while those before it are waited for: in turn, the disk takes as long for one as two threads do to make it.
  const one = async (article: GatheredArticle): ReturnType<typeof madeOf> => {
    const result = await madeOf(article);
    if (how.writes && 'bytes' in result) await world.writeSummary(article.head.id, result.bytes);
    return result;
  };
  let done = 0;
  let writtenAt = FIRST_WRITTEN;
  for await (const result of inOrder(left, reading.atOnce, one)) {
    const article = left[done];
    run.progress({ step: 'summarize', done: done++, of: left.length, what: left[done]?.head.id ?? '' });
    await breath(run);
    if (article === undefined) continue;
    if ('problem' in result) {
      problems.push(result.problem);
      continue;
    }
    const { told, bytes, summary } = result;
    // What another thread summarized is read from its file by whoever composes from it, where it was written.
    const atOnce = summary ?? (how.writes ? null : (jsonOf(bytes) as Summary));
    if (atOnce !== null) atHand.hold(article.head.id, atOnce, bytes.length);
    made.set(article.head.id, told);
    packs.put(article.head.id, keyOf(article), told);
    // A build that is broken off has not done all of it in vain. Each time all of it is written: so not too often.
    if (how.writes && made.size >= writtenAt) {
      await packs.write();
      writtenAt *= 2;
    }
  }
  const articles = all.flatMap((article): readonly ToldArticle[] => {
    const told = made.get(article.head.id) ?? known.get(article);
    return told === undefined ? [] : [{ ...article, told }];
  });
  return {
    articles,
    made: [...made.keys()],
    problems: [...articles.flatMap(({ told }) => told.problems), ...problems],
    summary: atHand.get,
    forget: atHand.forget,
    save: () => packs.save(new Set(articles.map(({ head }) => head.id))),
  };
}

/** Articles that are summarized before it is written for the first time what they tell; then as many again, and so on. */
const FIRST_WRITTEN = 250;

/** What is to be read is not known to the letter before it is read; an article of the invented desks has this many characters. */
const CHARS_OF_AN_ARTICLE = 4000;
