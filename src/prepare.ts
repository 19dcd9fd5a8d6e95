import { type Subject, subjectsOf } from './3-compose/index.ts';
import type { ComposedWith, ReadSummary } from './compose-edition.ts';
import { type Decision, decider } from './decide.ts';
import { deskNotes, type KeptNotes } from './desk-notes.ts';
import { gather } from './gather.ts';
import type { World } from './io/world.ts';
import { materialOf } from './material.ts';
import { BriefError } from './model/brief-error.ts';
import type { ListedBrief } from './model/listed-brief.ts';
import type { Problem } from './model/problem.ts';
import { withReaders } from './readers.ts';
import type { Run } from './run.ts';
import type { Survey } from './survey.ts';
import { tell } from './tell.ts';
import { saidOf } from './told.ts';
import type { Wishes } from './wishes.ts';

/** Everything read and summarized, and a way to decide for each subject: what `plan` shows and `build` carries out. */
export type Prepared = {
  /** Seeds that could not be read, by path. */
  readonly leftOut: readonly string[];
  /** Ids of all articles. */
  readonly articles: readonly string[];
  /** The seeds as they were when they were read. */
  readonly seeds: Survey['seeds'];
  /** Ids of the articles that were summarized in this run. */
  readonly summarized: readonly string[];
  readonly wanted: readonly Subject[];
  /** Those with most to compose from first: they take longest to print, and nobody should wait for one at the end. */
  readonly largestFirst: readonly Subject[];
  readonly decide: (subject: Subject) => Promise<Decision>;
  /** What every edition is composed with, and a way to the summaries of its articles. */
  readonly composedWith: ComposedWith;
  readonly summary: ReadSummary;
  /** Lets go of the summaries that are held and can be read again. */
  readonly forgetSummaries: () => void;
  /** The briefs that the last build listed. */
  readonly listed: readonly ListedBrief[];
  readonly problems: readonly Problem[];
};

/**
 * Reads what is new in the seeds, summarizes it, and prepares to decide what is to be made. `writes`: data/summaries/ is brought up to date, and
 * what was learnt is kept for the next build; else nothing is written.
 */
export async function prepare(world: World, wishes: Wishes, surveyed: Survey, run: Run, { writes }: { readonly writes: boolean }): Promise<Prepared> {
  const { desk, gazetteer, retractions, asked } = surveyed;
  const isFresh = wishes.fresh === true;
  const { gathered, told } = await withReaders(world, gazetteer, run, async (readers) => {
    const gathered = await gather(world, surveyed, readers, { isFresh, writes }, run);
    if (gathered.articles.length === 0) throw new BriefError([...gathered.problems, gathered.retracted.length > 0 ? ALL_RETRACTED : NOTHING_READ]);
    return { gathered, told: await tell(world, surveyed, gathered, readers, run, { isFresh, writes }) };
  });
  if (writes) {
    await told.save();
    await world.keepSummaries(new Set(told.articles.map(({ head }) => head.id)));
  }
  const listed = await world.readListing();
  const digests = new Map(gathered.articles.map(({ head, digest }) => [head.id, digest]));
  const before = { packs: world.openPacks<KeptNotes>('notes', isFresh), digestOf: (id: string) => digests.get(id) ?? '' };
  const heads = gathered.articles.map(({ head }) => head);
  const notes = await deskNotes(world, { articles: heads, retractions, whole: gathered.whole, before }, gazetteer, desk);
  if (writes) await before.packs.save(new Set(['notes']));
  // What composing needs is in the summaries.
  gathered.forget();
  const subjects = subjectsOf(
    saidOf(told.articles.map((article) => article.told)),
    gazetteer,
    asked.length > 0 ? { ...desk, subjects: asked } : desk,
  );
  const material = materialOf(told.articles, notes, gazetteer);
  const decide = decider(world, {
    survey: { ...surveyed, seeds: gathered.seeds },
    material,
    marking: wishes.marking,
    notes,
    listed,
  });
  const { corrections, files } = surveyed;
  return {
    leftOut: gathered.leftOut,
    articles: told.articles.map(({ head }) => head.id),
    seeds: gathered.seeds,
    summarized: told.made,
    wanted: subjects,
    largestFirst: [...subjects].sort((a, b) => material(b).articles.length - material(a).articles.length),
    decide,
    composedWith: { desk, gazetteer, corrections, retractions, files, day: wishes.day, marking: wishes.marking },
    summary: told.summary,
    forgetSummaries: told.forget,
    listed,
    problems: [...gathered.problems, ...told.problems, ...notes.problems, ...(subjects.length === 0 ? [noSubject(desk.minStatements)] : [])],
  };
}

/** A new desk with an article or two, or with names that its articles do not use. */
const noSubject = (least: number): Problem => ({
  level: 'warning',
  code: 'compose/no-subject',
  file: null,
  place: null,
  message: `Of no group or region in data/ are ${least} different things told, as many as a brief of its own asks for; so there is no brief.`,
  hint: 'Name a subject (`fieldbrief build <id>`), lower minStatements in data/desk.json, add articles, or see `fieldbrief discover` for names that data/ lacks.',
});

/** Without an article there is nothing to tell, and what was told before stays. */
const NOTHING_READ: Problem = {
  level: 'error',
  code: 'seeds/no-articles',
  file: 'seeds',
  place: null,
  message: 'No article could be read in seeds/, so no brief was made. The briefs of the last build are as they were.',
  hint: '`fieldbrief sources` shows how each file was read.',
};

/** The files of the last build tell what was retracted, and there is nothing to put in their place. */
const ALL_RETRACTED: Problem = {
  ...NOTHING_READ,
  code: 'retract/nothing-left',
  file: 'data/retractions.json',
  message:
    'Every article in seeds/ is retracted, so no brief was made. The briefs of the last build are as they were, and rest on retracted articles.',
  hint: 'Take back what was handed out, and delete out/; or add other articles to seeds/.',
};
