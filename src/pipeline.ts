import { type Ingested, ingest } from './1-ingest/index.ts';
import { summarizer } from './2-summarize/index.ts';
import { subjects } from './3-compose/index.ts';
import { findSubjects } from './find-subject.ts';
import type { PrintingBrowser } from './io/browser.ts';
import type { DeskData } from './io/desk-folder.ts';
import type { SeedsRead } from './io/seeds.ts';
import type { World } from './io/world.ts';
import { inOrder, listBriefs } from './list-briefs.ts';
import { makeBrief } from './make-brief.ts';
import { BriefError } from './model/brief-error.ts';
import type { Day } from './model/day-span.ts';
import type { ListedBrief } from './model/listed-brief.ts';
import type { Problem } from './model/problem.ts';
import type { Summary } from './model/summary.ts';
import { breath, type Run, together, unforeseen } from './run.ts';
import { byCodePoint } from './text/by-code-point.ts';

/** The desk's data and what was found in its seeds. */
export type Reading = {
  readonly data: DeskData;
  readonly seeds: SeedsRead['seeds'];
  readonly ingested: Ingested;
  /** Seeds that could not be read, by path. */
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
};

/** Seeds to articles. */
export async function read(world: World, run: Run): Promise<Reading> {
  const data = await world.readDesk();
  const { seeds, problems } = await world.readSeeds(data.desk.limits, run.signal);
  run.progress({ step: 'read', done: 0, of: null, what: `${seeds.length} seeds` });
  const ingested = await ingest(seeds, data.corrections);
  run.signal.throwIfAborted();
  const readable = new Set(ingested.readings.map((reading) => reading.seed));
  const leftOut = [...problems.flatMap(({ file }) => file ?? []), ...seeds.flatMap(({ path }) => (readable.has(path) ? [] : [`seeds/${path}`]))];
  return { data, seeds, ingested, leftOut, problems: [...problems, ...ingested.problems] };
}

/** Articles to summaries, with the problems met on the way. */
export async function summarize(
  reading: Reading,
  run: Run,
): Promise<{ readonly summaries: readonly Summary[]; readonly problems: readonly Problem[] }> {
  const { articles } = reading.ingested;
  const summary = summarizer(reading.data.gazetteer);
  const summaries: Summary[] = [];
  const problems: Problem[] = [];
  for (const [done, article] of articles.entries()) {
    run.progress({ step: 'summarize', done, of: articles.length, what: article.id });
    await breath(run);
    try {
      const made = summary(article);
      summaries.push(made);
      problems.push(...made.problems);
    } catch (error) {
      problems.push(unforeseen(error, run, `seeds/${article.seed}`, `Article ${article.place} is left out`));
    }
  }
  return { summaries, problems };
}

/** What a user asks of a build. Null: as data/desk.json says. */
export type Wishes = { readonly subjects: readonly string[]; readonly day: Day; readonly formats: readonly ('html' | 'pdf')[] | null };

export type Built = {
  /** The briefs made in this run. */
  readonly briefs: readonly ListedBrief[];
  /** Subjects whose edition was not on record before. */
  readonly issued: readonly string[];
  readonly articles: number;
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
};

/** The whole road: seeds to articles, summaries, editions, pages, and files in out/. One brief that can't be made does not stop the others. */
export async function build(world: World, wishes: Wishes, run: Run): Promise<Built> {
  const { desk, gazetteer } = await world.readDesk();
  const asked = findSubjects(wishes.subjects, gazetteer).map(({ id }) => id);
  const templates = await world.readTemplates();
  const formats = wishes.formats ?? desk.formats;
  // The browser takes a second to start: it does so while the seeds are read.
  const browser = formats.includes('pdf') ? openOrTell(world.openBrowser({ timeoutMs: desk.limits.printSeconds * 1000, signal: run.signal })) : null;
  // Its error is met where it is awaited; until then nobody listens.
  browser?.catch(() => undefined);
  try {
    const reading = await read(world, run);
    if (reading.ingested.articles.length === 0) throw new BriefError([...reading.problems, NOTHING_READ]);
    const { summaries, problems: unread } = await summarize(reading, run);
    await world.writeSummaries(summaries);
    await world.out.clear();

    const wanted = subjects(summaries, gazetteer, asked.length > 0 ? { ...desk, subjects: asked } : desk);
    const before = await world.readListing();
    const brief = makeBrief(world, {
      ...reading,
      summaries,
      templates,
      formats,
      day: wishes.day,
      listed: before,
      browser: async () => (await browser)?.opened ?? null,
    });
    const problems = [...reading.problems, ...unread];
    const made: ListedBrief[] = [];
    const issued: string[] = [];
    let done = 0;
    await together(BRIEFS_AT_ONCE, wanted, async (subject) => {
      run.progress({ step: 'make', done, of: wanted.length, what: subject.id });
      await breath(run);
      const result = await brief(subject).catch((error: unknown) => {
        run.signal.throwIfAborted();
        return { brief: null, isNew: false, problems: [unforeseen(error, run, null, `The brief on ${subject.id} was not made`)] };
      });
      run.signal.throwIfAborted();
      if (result.brief !== null) made.push(result.brief);
      if (result.isNew) issued.push(subject.id);
      problems.push(...result.problems);
      done++;
    });

    problems.push(...((await browser)?.problems ?? []));
    // A subject is only known not to be wanted when everything was asked for, and nothing was missed that may come back.
    const isSure = asked.length === 0 && !problems.some(({ code }) => LEFT_OUT_FOR_NOW.has(code));
    await listBriefs(world, { made, before, wanted: isSure ? new Set(wanted.map(({ id }) => id)) : null }, desk.name, templates);
    return {
      briefs: inOrder(made),
      issued: issued.sort(byCodePoint),
      articles: summaries.length,
      leftOut: reading.leftOut,
      problems: distinct(problems),
    };
  } finally {
    const opened = await browser?.catch(() => null);
    await opened?.opened?.close();
  }
}

/** Without an article there is nothing to tell, and what was told before stays. */
const NOTHING_READ: Problem = {
  level: 'error',
  code: 'seeds/no-articles',
  file: 'seeds',
  place: null,
  message: 'No article could be read in seeds/, so no brief was made. The briefs of the last build are as they were.',
  hint: '`fieldbrief sources` shows how each file was read.',
};

/** Problems of a seed or an article that may be there again next time. */
const LEFT_OUT_FOR_NOW: ReadonlySet<string> = new Set(['program/bug', 'seeds/unreadable', 'ingest/unreadable']);

/** One more than the browser prints at a time, so that the next page is ready when a print ends. */
const BRIEFS_AT_ONCE = 3;

/** Without a browser there are no PDFs, which is one problem and stops nothing else. */
async function openOrTell(
  opening: Promise<PrintingBrowser | null>,
): Promise<{ readonly opened: PrintingBrowser | null; readonly problems: readonly Problem[] }> {
  try {
    const opened = await opening;
    return { opened, problems: opened === null ? [NO_BROWSER] : [] };
  } catch (error) {
    if (error instanceof BriefError) return { opened: null, problems: error.problems };
    throw error;
  }
}

const NO_BROWSER: Problem = {
  level: 'error',
  code: 'publish/no-browser',
  file: null,
  place: null,
  message: 'No Chrome or Chromium was found, so no PDF was made.',
  hint: 'Run `fieldbrief doctor` to see where it was looked for, or build with --format html.',
};

/** A problem that several briefs met is told once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
