import type { Subject } from './3-compose/index.ts';
import { buildBrowser, NO_BROWSER } from './build-browser.ts';
import type { Decision } from './decide.ts';
import { doneBefore } from './done.ts';
import type { World } from './io/world.ts';
import type { MadeBrief } from './make-brief.ts';
import { BriefError } from './model/brief-error.ts';
import type { BriefState, BuildState } from './model/build-state.ts';
import type { ListedBrief } from './model/listed-brief.ts';
import { needsBrowser } from './model/output.ts';
import type { Problem } from './model/problem.ts';
import type { Prepared } from './prepare.ts';
import { breath, type Run, together, unforeseen } from './run.ts';
import type { Survey } from './survey.ts';
import { byCodePoint } from './text/by-code-point.ts';
import { mayPrint, type Wishes } from './wishes.ts';

export type Built = {
  /** The briefs made in this run, and why each was, by id. */
  readonly briefs: readonly ListedBrief[];
  readonly why: Readonly<Record<string, readonly string[]>>;
  /** Ids of the briefs that are as they should be and were left alone. */
  readonly kept: readonly string[];
  /** Subjects whose edition was not on record before. */
  readonly issued: readonly string[];
  readonly articles: number;
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
};

type ToMakeNext = Extract<Decision, { action: 'compose' }> & { readonly subject: Subject };

/** The whole road: seeds to articles, summaries, editions, pages, and files in out/; of it, what the last build did not already do. One brief that can't be made does not stop the others. */
export async function build(world: World, wishes: Wishes, run: Run): Promise<Built> {
  const { done: before, lookedAt } = await doneBefore(world, wishes, run);
  if (before !== null) {
    if (before.isSeenAnew) await world.writeState(before.state);
    return asItWas(before.state, wishes);
  }
  const browser = buildBrowser(world, run, mayPrint(wishes, lookedAt.state));
  try {
    const { survey, prepare, openMakers, lanes, putBrief, archiveMissing, listBriefs, nextState, inOrder } = await import('./road.ts');
    const surveyed = await survey(world, wishes, lookedAt, run);
    browser.settle({ isPrinting: surveyed.outputs.some(needsBrowser), limitMs: surveyed.desk.limits.printSeconds * 1000 });
    const prepared = await prepare(world, wishes, surveyed, run, { writes: true });
    const { largestFirst, listed } = prepared;
    await world.clear();

    const made = new Map<string, MadeBrief & { readonly why: readonly string[]; readonly isNew: boolean }>();
    const kept = new Map<string, BriefState>();
    const met = new Map<string, readonly Problem[]>();
    let done = 0;
    let failed = 0;
    const orTell = async <T>({ id }: Subject, work: () => Promise<T>): Promise<T | null> => {
      try {
        return await work();
      } catch (error) {
        run.signal.throwIfAborted();
        failed++;
        met.set(id, error instanceof BriefError ? error.problems : [unforeseen(error, run, null, `The brief on ${id} was not made`)]);
        return null;
      }
    };
    const toMake: ToMakeNext[] = [];
    for (const subject of largestFirst) {
      const decision = await orTell(subject, () => prepared.decide(subject));
      if (decision?.action === 'keep') kept.set(subject.id, decision.state);
      if (decision?.action === 'compose') toMake.push({ subject, ...decision });
    }
    const makers = await openMakers(world, toMake, { ...prepared, pagesFrom: surveyed, browser: browser.get }, run);
    const one = async ({ subject, settle, composedFrom, of, isWanted, outputs }: ToMakeNext): Promise<void> => {
      const { files, ...standing } = await makers.make({ of, isWanted, outputs });
      const settled = settle(standing);
      if (settled.action === 'none') met.set(subject.id, [nothingTold(subject)]);
      else if (settled.action === 'keep') kept.set(subject.id, settled.state);
      else if (files !== null) {
        const before = listed.find(({ id }) => id === subject.id) ?? null;
        const { why } = settled;
        const { isNew } = standing;
        made.set(subject.id, { ...(await putBrief(world, surveyed, files, { isNew, composedFrom, before })), why, isNew });
      }
    };
    try {
      await together(lanes(toMake, makers, browser.hasWork), async (next) => {
        run.progress({ step: 'make', done, of: toMake.length, what: next.subject.id });
        await breath(run);
        await orTell(next.subject, () => one(next));
        run.signal.throwIfAborted();
        done++;
      });
    } finally {
      await makers.close();
    }
    // In the order of the briefs, whichever was made first.
    const problems = [...prepared.problems, ...largestFirst.flatMap(({ id }) => met.get(id) ?? [])];

    if (wishes.archive === true) problems.push(...(await archiveMissing(world, surveyed, browser.get, run)));
    problems.push(...(await browser.problems()));
    // All is printed: it ends while the lists are made, and is awaited behind them.
    browser.close().catch(() => undefined);
    const lists = {
      made: [...made.values()].map(({ brief }) => brief),
      issued: [...made.values()].flatMap(({ issued }) => issued ?? []),
      before: listed,
      wanted: stillWanted(surveyed, prepared, problems),
    };
    const history = await listBriefs(world, lists, surveyed);
    const isWhole = surveyed.asked.length === 0 && failed === 0 && !problems.some(({ level }) => level === 'error');
    const states = new Map([...kept, ...[...made].map(([id, { state }]) => [id, state] as const)]);
    await world.writeState(nextState(world, surveyed, { prepared, states, isWhole, history, problems: distinct(problems) }));
    return {
      briefs: inOrder(lists.made),
      why: Object.fromEntries([...made].map(([id, { why }]) => [id, why] as const).sort(([a], [b]) => byCodePoint(a, b))),
      kept: [...kept.keys()].sort(byCodePoint),
      issued: [...made].flatMap(([id, { isNew }]) => (isNew ? [id] : [])).sort(byCodePoint),
      articles: prepared.articles.length,
      leftOut: prepared.leftOut,
      problems: distinct(problems),
    };
  } finally {
    await browser.close();
  }
}

/** Nothing changed since a build that left nothing undone. What it had to say holds still. */
function asItWas(state: BuildState, { subjects }: Wishes): Built {
  const kept = state.briefs.map(({ id }) => id).filter((id) => subjects.length === 0 || subjects.includes(id));
  return { briefs: [], why: {}, kept, issued: [], articles: state.articles, leftOut: state.leftOut, problems: state.problems };
}

/** What a build would do. */
export type Plan = {
  /** Articles whose summaries would be made, by id. */
  readonly summarize: readonly string[];
  readonly make: readonly {
    readonly id: string;
    readonly name: string;
    readonly edition: number;
    readonly isNew: boolean;
    readonly why: readonly string[];
  }[];
  readonly keep: readonly string[];
  /** Briefs whose files would be taken away. */
  readonly remove: readonly string[];
  readonly problems: readonly Problem[];
};

/** What `build` would do, decided in the same way, and nothing written. */
export async function plan(world: World, wishes: Wishes, run: Run): Promise<Plan> {
  const { done: before, lookedAt } = await doneBefore(world, wishes, run);
  if (before !== null) {
    const { kept, problems } = asItWas(before.state, wishes);
    return { summarize: [], make: [], keep: kept, remove: [], problems };
  }
  const { survey, prepare, standingEdition } = await import('./road.ts');
  const surveyed = await survey(world, wishes, lookedAt, run);
  const prepared = await prepare(world, wishes, surveyed, run, { writes: false });
  const problems = [...prepared.problems, ...(surveyed.makeable.length < surveyed.outputs.length ? [NO_BROWSER] : [])];
  const make: Plan['make'][number][] = [];
  const keep: string[] = [];
  for (const [done, subject] of prepared.wanted.entries()) {
    run.progress({ step: 'plan', done, of: prepared.wanted.length, what: subject.id });
    await breath(run);
    const decision = await prepared.decide(subject);
    if (decision.action === 'keep') keep.push(subject.id);
    if (decision.action !== 'compose') continue;
    const { recorded, ...standing } = await standingEdition(world, prepared.composedWith, decision.of, prepared.summary);
    const settled = decision.settle(standing);
    if (settled.action === 'none') problems.push(nothingTold(subject));
    else if (settled.action === 'keep') keep.push(subject.id);
    else make.push({ id: subject.id, name: recorded.edition.subject.name, edition: standing.number, isNew: standing.isNew, why: settled.why });
  }
  const still = stillWanted(surveyed, prepared, problems);
  const remove = still === null ? [] : prepared.listed.map(({ id }) => id).filter((id) => !still.has(id));
  return { summarize: prepared.summarized, make, keep, remove, problems: distinct(problems) };
}

/** All subjects that are wanted. Null where that is not known: only some were asked for, or something was missed that may come back. */
function stillWanted({ asked }: Survey, { wanted }: Prepared, problems: readonly Problem[]): ReadonlySet<string> | null {
  return asked.length > 0 || problems.some(({ code }) => LEFT_OUT_FOR_NOW.has(code)) ? null : new Set(wanted.map(({ id }) => id));
}

/** Problems of a seed or an article that may be there again next time. */
const LEFT_OUT_FOR_NOW: ReadonlySet<string> = new Set(['program/bug', 'seeds/unreadable', 'ingest/unreadable']);

/** An empty page is no brief, and must not take the place of one that told something. */
function nothingTold({ id }: Subject): Problem {
  return {
    level: 'warning',
    code: 'compose/nothing-told',
    file: null,
    place: id,
    message: `No article says anything of ${id} that could be printed, so there is no brief on it.`,
    hint: 'Add articles to seeds/, or its other names to data/groups.json or data/regions.json.',
  };
}

/** A problem that several briefs met is told once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
