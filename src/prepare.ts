import { type Subject, subjects, touched } from './3-compose/index.ts';
import { type Decision, decider } from './decide.ts';
import { deskNotes } from './desk-notes.ts';
import { digest } from './io/digest.ts';
import type { World } from './io/world.ts';
import type { Article } from './model/article.ts';
import { BriefError } from './model/brief-error.ts';
import type { BuildState } from './model/build-state.ts';
import type { ListedBrief } from './model/listed-brief.ts';
import type { Problem } from './model/problem.ts';
import { type Reading, read, type Summarized, summarize } from './read.ts';
import type { Run } from './run.ts';
import type { Survey } from './survey.ts';
import { jsonText } from './text/json-text.ts';
import type { Wishes } from './wishes.ts';

/** Everything read and summarized, and a way to decide for each subject: what `plan` shows and `build` carries out. */
export type Prepared = {
  readonly reading: Reading;
  readonly summarized: Summarized;
  /** The articles as the next build needs to know them. */
  readonly articles: BuildState['articles'];
  readonly wanted: readonly Subject[];
  readonly decide: (subject: Subject) => Promise<Decision>;
  /** The briefs that the last build listed. */
  readonly listed: readonly ListedBrief[];
  readonly problems: readonly Problem[];
};

/** Reads the seeds, summarizes what is new in them, and prepares to decide what is to be made. Writes nothing. */
export async function prepare(world: World, wishes: Wishes, surveyed: Survey, run: Run): Promise<Prepared> {
  const { desk, gazetteer, state, asked, summaryKey } = surveyed;
  const reading = await read(world, run);
  const { articles } = reading.ingested;
  if (articles.length === 0) throw new BriefError([...reading.problems, reading.retracted.length > 0 ? ALL_RETRACTED : NOTHING_READ]);
  const digests = new Map(articles.map((article) => [article.id, digest(JSON.stringify(article))]));
  const digestOf = (id: string): string => digests.get(id) ?? '';
  const keyOf = (id: string): string => digest(digestOf(id), summaryKey);
  const before = new Map(state?.articles.map((article) => [article.id, article]));
  const known = async ({ id }: Article) => {
    const last = before.get(id);
    return last === undefined || last.key !== keyOf(id) ? null : world.summaryAsWritten(id, last.summary);
  };
  const summarized = await summarize(world, reading, run, known);
  const touches = touched(gazetteer);
  const listed = await world.readListing();
  const notes = await deskNotes(world, reading.ingested, gazetteer, surveyed.desk);
  const wanted = subjects(summarized.summaries, gazetteer, asked.length > 0 ? { ...desk, subjects: asked } : desk);
  return {
    reading,
    summarized,
    articles: summarized.summaries.map((summary) => {
      const { id } = summary.article;
      const written = summarized.reused.has(id) ? before.get(id)?.summary : undefined;
      return { id, key: keyOf(id), summary: written ?? digest(jsonText(summary)) };
    }),
    wanted,
    decide: decider(world, {
      survey: surveyed,
      material: summarized.summaries.map((summary) => ({ summary, article: digestOf(summary.article.id), touches: touches(summary) })),
      manifest: [...reading.data.files, ...reading.seeds.map(({ path, sha256 }) => ({ file: `seeds/${path}`, sha256 }))],
      day: wishes.day,
      marking: wishes.marking,
      corrections: reading.data.corrections,
      notes,
      listed,
    }),
    listed,
    problems: [...reading.problems, ...summarized.problems, ...notes.problems, ...(wanted.length === 0 ? [noSubject(desk.minStatements)] : [])],
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
