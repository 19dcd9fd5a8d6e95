import type { Watch } from './io/watch.ts';
import type { World } from './io/world.ts';
import { BriefError } from './model/brief-error.ts';
import type { Problem } from './model/problem.ts';
import { type Built, build } from './pipeline.ts';
import { type Run, unforeseen } from './run.ts';
import type { Wishes } from './wishes.ts';

/** What came of one build of a watched desk. */
export type Outcome = { readonly built: Built | null; readonly problems: readonly Problem[]; readonly changed: readonly string[] };

export type Watched = {
  /** Ids of briefs that somebody looks at: they are made first. */
  readonly first: () => readonly string[];
  /** Told when work begins, and what came of it; `isAll` is false after those looked at alone. */
  readonly begins: (why: readonly string[]) => void;
  readonly ended: (outcome: Outcome, isAll: boolean) => void;
  readonly waits: (why: Problem) => void;
};

/** How long to wait between looks at a desk that another run holds. */
const LOCK_LOOK_MS = 250;

/** A world whose editions are drafts: what would be issued is shown, and nothing goes on record. */
export const draftWorld = (world: World): World => ({ ...world, recordEdition: async () => false });

/**
 * Builds a desk now and after each change, until the run ends; one build at a time, and changes that come while one is at work are met by the
 * next. Gives a way to build once more between two of them.
 */
export function keepBuilt(world: World, wishes: Wishes, run: Run, watched: Watched) {
  let changed: string[] | null = [];
  let wake: () => void = () => undefined;
  let stopRest: () => void = () => undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** After what is under way, with the desk's lock. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(() => locked(world, run, watched.waits, work));
    last = turn.catch(() => undefined);
    return turn;
  };
  const once = (more: Partial<Wishes>, signal = run.signal): Promise<Built> => inTurn(() => build(world, { ...wishes, ...more }, { ...run, signal }));
  const outcome = async (files: readonly string[], more: Partial<Wishes>, signal = run.signal): Promise<Outcome | null> => {
    try {
      const built = await once(more, signal);
      return { built, problems: built.problems, changed: files };
    } catch (error) {
      run.signal.throwIfAborted();
      if (signal.aborted) return null;
      const problems = error instanceof BriefError ? error.problems : [unforeseen(error, run, null, 'The briefs were not made')];
      return { built: null, problems, changed: files };
    }
  };
  const round = async (files: readonly string[]): Promise<void> => {
    watched.begins(files);
    const first = wishes.subjects.length > 0 || files.length === 0 ? [] : watched.first();
    if (first.length > 0) {
      const seen = await outcome(files, { subjects: first });
      // A subject that is gone from the data is no mistake of the one who looked at it.
      if (seen?.built != null) watched.ended(seen, false);
    }
    // The other briefs can wait when there is something new to look at; what of them is made stays made.
    const rest = new AbortController();
    stopRest = first.length > 0 ? () => rest.abort() : () => undefined;
    const all = await outcome(files, {}, AbortSignal.any([run.signal, rest.signal]));
    if (all !== null) watched.ended(all, true);
  };

  return {
    once: (more: Partial<Wishes>): Promise<Built> => once(more),
    /** Ends when the run does. */
    untilEnd: async (watch: (changed: (files: readonly string[]) => void) => Promise<Watch>): Promise<void> => {
      const stop = () => wake();
      run.signal.addEventListener('abort', stop, { once: true });
      const watching = await watch((files) => {
        changed = [...(changed ?? []), ...files];
        stopRest();
        wake();
      });
      try {
        while (!run.signal.aborted) {
          if (changed === null) await new Promise<void>((resolve) => (wake = resolve));
          else {
            const files = [...new Set(changed)];
            changed = null;
            await round(files);
          }
        }
      } catch (error) {
        if (!run.signal.aborted) throw error;
      } finally {
        run.signal.removeEventListener('abort', stop);
        await watching.close();
      }
    },
  };
}

async function locked<T>(world: World, run: Run, waits: (why: Problem) => void, work: () => Promise<T>): Promise<T> {
  for (let told = false; ; ) {
    run.signal.throwIfAborted();
    try {
      const lock = await world.lock();
      try {
        return await work();
      } finally {
        await lock.release();
      }
    } catch (error) {
      const [why] = error instanceof BriefError ? error.problems : [];
      if (why?.code !== 'desk/locked') throw error;
      if (!told) waits(why);
      told = true;
      await new Promise((resolve) => setTimeout(resolve, LOCK_LOOK_MS));
    }
  }
}
