import { digest } from './io/digest.ts';
import type { SeedSurvey } from './io/seeds.ts';
import type { World } from './io/world.ts';
import type { BuildState, Inputs } from './model/build-state.ts';
import { needsBrowser, type Output } from './model/output.ts';
import type { Run } from './run.ts';
import { outputsOf, type Wishes } from './wishes.ts';

/**
 * What the last build left, when it made everything that is asked for now, from the same, and all of it is still there; null when there is
 * something to do. Reads no file through its schema and no seed that has not been written to: it must cost next to nothing.
 */
export async function doneBefore(world: World, wishes: Wishes, run: Run): Promise<BuildState | null> {
  const state = wishes.fresh === true || wishes.archive === true ? null : await world.readState();
  if (state === null || state.whole === null) return null;
  if (wishes.subjects.some((asked) => !state.briefs.some(({ id }) => id === asked))) return null;
  const wanted = outputsOf(wishes, state);
  // While the desk's files are the same, so are its limits and formats; when they are not, the digest below differs whatever the seeds are.
  const seeds = await world.surveySeeds(state.limits, state.seeds, run.signal);
  if ((await wholeDigest(world, await world.deskFiles(), seeds, { outputs: wanted, marking: wishes.marking })) !== state.whole) return null;
  for (const brief of state.briefs) if ((await world.newestEdition(brief.id)) !== brief.number) return null;
  const files = [...state.lists, ...state.briefs.flatMap((brief) => brief.files)];
  if ((await world.changedFiles('out', files)).size > 0 || (await world.changedFiles('desk', state.deskFiles)).size > 0) return null;
  return state;
}

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
