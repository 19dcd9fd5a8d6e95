import { digest } from './io/digest.ts';
import type { SeedSurvey } from './io/seeds.ts';
import type { World } from './io/world.ts';
import type { BriefState, BuildState, FileStamp, Inputs } from './model/build-state.ts';
import { needsBrowser, type Output } from './model/output.ts';
import type { Run } from './run.ts';
import { outputsOf, type Wishes } from './wishes.ts';

/** What the last build left. `isSeenAnew`: files had to be read to see that they are the same, and the state is worth writing again with their new stamps. */
export type DoneBefore = { readonly state: BuildState; readonly isSeenAnew: boolean };

/** What is known of the last build and of the seeds as they are, for whoever has something to do: a large desk is not to be gone through twice. */
export type LookedAt = { readonly state: BuildState | null; readonly seeds: SeedSurvey | null };

/**
 * What the last build left, when it made everything that is asked for now, from the same, and all of it is still there; null when there is
 * something to do. Reads no file through its schema and no seed that has not been written to: it must cost next to nothing.
 */
export async function doneBefore(world: World, wishes: Wishes, run: Run): Promise<{ readonly done: DoneBefore | null; readonly lookedAt: LookedAt }> {
  const state = await world.readState();
  const undone = (seeds: SeedSurvey | null) => ({ done: null, lookedAt: { state, seeds } });
  if (state === null || state.whole === null || wishes.fresh === true || wishes.archive === true) return undone(null);
  if (wishes.subjects.some((asked) => !state.briefs.some(({ id }) => id === asked))) return undone(null);
  const wanted = outputsOf(wishes, state);
  // While the desk's files are the same, so are its limits and formats; when they are not, the digest below differs whatever the seeds are.
  const seeds = await world.surveySeeds(state.limits, state.seeds, run.signal);
  if ((await wholeDigest(world, world.deskFiles(), seeds, { outputs: wanted, marking: wishes.marking })) !== state.whole) return undone(seeds);
  for (const brief of state.briefs) if ((await world.newestEdition(brief.id)) !== brief.number) return undone(seeds);
  const now = stampsNow(world, state);
  if (now === null) return undone(seeds);
  const seen = { ...state, ...now, seeds: seeds.stamps };
  const last = stampsOf(state);
  const isSeenAnew = stampsOf(seen).some((stamp, index) => stamp !== last[index]);
  return { done: { state: seen, isSeenAnew }, lookedAt: { state, seeds } };
}

/** The files that the last build left, looked at again; null when one is not as it was left. */
function stampsNow(world: World, { lists, briefs, deskFiles }: BuildState): Pick<BuildState, 'lists' | 'briefs' | 'deskFiles'> | null {
  const again = (where: 'desk' | 'out', stamps: readonly FileStamp[]) => {
    const { same, changed } = world.lookAgain(where, stamps);
    return changed.size > 0 ? null : same;
  };
  const now: BriefState[] = [];
  for (const brief of briefs) {
    const files = again('out', brief.files);
    if (files === null) return null;
    now.push({ ...brief, files });
  }
  const [listsNow, deskNow] = [again('out', lists), again('desk', deskFiles)];
  return listsNow === null || deskNow === null ? null : { lists: listsNow, briefs: now, deskFiles: deskNow };
}

const stampsOf = ({ seeds, lists, briefs, deskFiles }: BuildState): readonly FileStamp[] => [
  ...seeds,
  ...lists,
  ...briefs.flatMap(({ files }) => files),
  ...deskFiles,
];

/** Digest of everything that shapes what a build makes: the program, the desk's files, the seeds, the files asked for and the browser. */
export async function wholeDigest(
  world: World,
  deskFiles: Inputs,
  seeds: SeedSurvey,
  { outputs: wanted, marking }: { readonly outputs: readonly Output[]; readonly marking: Wishes['marking'] },
): Promise<string> {
  const browser = wanted.some(needsBrowser) ? await world.browserIdentity() : null;
  const read = seeds.stamps.map(({ path, sha256 }) => [path, sha256]);
  return digest(JSON.stringify([world.programDigest, deskFiles, read, seeds.problems, wanted, browser, marking]));
}
