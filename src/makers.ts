import type { World } from './io/world.ts';
import { type MadeInMemory, type MadeWith, maker, type ToMake } from './make-in-memory.ts';
import type { MakingData } from './making-thread.ts';
import { needsBrowser } from './model/output.ts';
import type { Run, Take } from './run.ts';

/** Who makes briefs in memory: threads where there is enough of it and nothing to print, else this one. The results are the same. */
export type Makers = {
  readonly make: (one: ToMake) => Promise<MadeInMemory>;
  readonly areThreads: boolean;
  /** How many briefs are worth being asked for at a time. */
  readonly atOnce: number;
  readonly close: () => Promise<void>;
};

/** Milliseconds of work that pay for a thread: its start, and compiling in it what is compiled in the others as well. */
const MS_PER_THREAD = 1000;
/** What a brief takes to be made, and more for each article that it is composed from. */
const MS_PER_BRIEF = 35;
const MS_PER_ARTICLE = 1;

/** Briefs that a thread has before it, so that none waits while the files of one are written. */
const WAITING_PER_THREAD = 2;

/** `all`: the briefs that may have to be made. */
export async function openMakers(
  world: World,
  all: readonly ToMake[],
  made: MadeWith & { readonly forgetSummaries: () => void },
  run: Run,
): Promise<Makers> {
  const isPrinted = all.some(({ outputs }) => outputs.some(needsBrowser));
  const ms = all.reduce((sum, { of }) => sum + MS_PER_BRIEF + (of.isComposed ? 0 : of.articles.length * MS_PER_ARTICLE), 0);
  // No more than is asked for: a thread is sent a copy, and what the desk was surveyed for knows every file of the last build.
  const { templates, logo, pageInputs, desk } = made.pagesFrom;
  const data: MakingData = { folders: world.folders, composedWith: made.composedWith, pagesFrom: { templates, logo, pageInputs, desk } };
  const threads = isPrinted ? null : await world.openThreads('making-thread', { worth: ms / MS_PER_THREAD, data, signal: run.signal });
  if (threads === null) return { make: maker(world, made), areThreads: false, atOnce: world.briefsAtOnce, close: async () => undefined };
  // The threads read what they need themselves.
  made.forgetSummaries();
  await world.collectGarbage();
  return {
    // The thread answers with what its maker gave.
    make: async (one) => (await threads.ask('make', one)) as MadeInMemory,
    areThreads: true,
    atOnce: threads.count * WAITING_PER_THREAD,
    close: threads.close,
  };
}

/**
 * Who takes which brief next. Of threads one takes the largest and the others the smallest, until they meet: what two of the largest are composed from
 * would lie in memory at once, and nobody waits at the end for one of the largest either way. Without threads the largest go first; but until the
 * browser has work the smallest that is printed for certain goes before it: it is printed while the largest is composed.
 */
export function lanes<T extends Pick<ToMake, 'isWanted'>>(
  largestFirst: readonly T[],
  { areThreads, atOnce }: Pick<Makers, 'areThreads' | 'atOnce'>,
  hasWork: () => boolean,
): readonly Take<T>[] {
  const left = [...largestFirst];
  if (areThreads) return Array.from({ length: atOnce }, (_, lane) => () => (lane === 0 ? left.shift() : left.pop()));
  const next = () => (!hasWork() && left.at(-1)?.isWanted === true ? left.pop() : left.shift());
  return Array.from({ length: atOnce }, () => next);
}
