import { type Said, saidIn, type ToldOfPeople, toldOfPeople, touched } from './3-compose/index.ts';
import type { ReadSummary } from './compose-edition.ts';
import type { Gathered, GatheredArticle } from './gather.ts';
import { digest } from './io/digest.ts';
import type { Packs } from './io/packs.ts';
import { summaryPath } from './io/summary-path.ts';
import type { World } from './io/world.ts';
import { BriefError } from './model/brief-error.ts';
import type { Problem } from './model/problem.ts';
import type { Summary } from './model/summary.ts';
import { openReaders } from './readers.ts';
import { breath, inOrder, type Run, unforeseen } from './run.ts';
import { summariesAtHand } from './summaries-at-hand.ts';
import type { Survey } from './survey.ts';
import { jsonText } from './text/json-text.ts';

/** What a build needs to know of a summary that it does not compose from: ten thousand of these fit where a hundred summaries do. */
export type Told = {
  /** SHA-256 of its file. */
  readonly sha256: string;
  /** The subjects whose briefs it may touch. */
  readonly touches: readonly string[];
  /** What it says of whom, the wordings in digested form. */
  readonly said: readonly Said[];
  /** Whom it names, as far as surnames go. */
  readonly people: ToldOfPeople;
  readonly problems: readonly Problem[];
};

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
  { articles: all, whole }: Pick<Gathered, 'articles' | 'whole'>,
  run: Run,
  how: { readonly isFresh: boolean; readonly writes: boolean },
): Promise<AllTold> {
  const { gazetteer, summaryKey, state } = surveyed;
  const packs: Packs<Told> = world.openPacks('told', how.isFresh);
  const keyOf = (one: GatheredArticle): string => digest(one.digest, summaryKey);
  // A file that is as it was stamped is not read for this.
  const paths = all.map(({ head }) => summaryPath(head.id));
  const written = new Map(world.stampFiles('desk', paths, state?.deskFiles).map(({ path, sha256 }) => [path, sha256]));
  const known = (one: GatheredArticle): Told | null => {
    const told = packs.get(one.head.id, keyOf(one));
    return told !== null && written.get(summaryPath(one.head.id)) === told.sha256 ? told : null;
  };
  const atHand = summariesAtHand(world, how.writes);
  const [touches, said, people] = [touched(gazetteer), saidIn(gazetteer), toldOfPeople(gazetteer)];
  const left = all.filter((one) => known(one) === null);
  const made = new Map<string, Told>();
  const problems: Problem[] = [];
  const readers = await openReaders(world, gazetteer, left.length * CHARS_OF_AN_ARTICLE, run);
  const one = async (article: GatheredArticle): Promise<{ readonly summary: Summary } | { readonly problem: Problem }> => {
    try {
      return { summary: await readers.summary((await whole(article.head)).article) };
    } catch (error) {
      run.signal.throwIfAborted();
      if (error instanceof BriefError) throw error;
      const { seed, place } = article.head;
      return { problem: unforeseen(error, run, `seeds/${seed}`, `Article ${place} is left out`) };
    }
  };
  try {
    let done = 0;
    for await (const result of inOrder(left, readers.atOnce, one)) {
      const article = left[done];
      run.progress({ step: 'summarize', done: done++, of: left.length, what: left[done]?.head.id ?? '' });
      await breath(run);
      if (article === undefined) continue;
      if ('problem' in result) {
        problems.push(result.problem);
        continue;
      }
      const { summary } = result;
      const text = jsonText(summary);
      const told: Told = {
        sha256: digest(text),
        touches: [...touches(summary)],
        said: said(summary).map(({ wording, about }) => ({ wording: digest(wording).slice(0, WORDING_CHARS), about })),
        people: people(summary),
        problems: summary.problems,
      };
      if (how.writes) await world.writeSummary(summary.article.id, text);
      atHand.hold(article.head.id, summary, text.length);
      made.set(article.head.id, told);
      packs.put(article.head.id, keyOf(article), told);
    }
  } finally {
    await readers.close();
  }
  const articles = all.flatMap((article): readonly ToldArticle[] => {
    const told = made.get(article.head.id) ?? known(article);
    return told === null ? [] : [{ ...article, told }];
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

/** What is to be read is not known to the letter before it is read; an article of the invented desks has this many characters. */
const CHARS_OF_AN_ARTICLE = 4000;

/** 64 bits: of a million wordings, two meet in one of thirty million desks. */
const WORDING_CHARS = 16;
