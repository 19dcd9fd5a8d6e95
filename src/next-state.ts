import { digest } from './io/digest.ts';
import { editionPath } from './io/edition-paths.ts';
import { summaryPath } from './io/summary-path.ts';
import type { World } from './io/world.ts';
import type { BriefState, BuildState } from './model/build-state.ts';
import type { Problem } from './model/problem.ts';
import type { Prepared } from './prepare.ts';
import { type Survey, seedLimits } from './survey.ts';

/** What a build has done. */
export type Done = {
  readonly prepared: Prepared;
  /** The briefs made or kept, by id. */
  readonly states: ReadonlyMap<string, BriefState>;
  /** Nothing that was to be made was left undone. */
  readonly isWhole: boolean;
  readonly history: BuildState['history'];
  readonly problems: readonly Problem[];
};

/** What the next build needs to know of this one. A build of some subjects keeps what is known of the others. */
export function nextState(world: World, surveyed: Survey, { prepared, states, isWhole, history, problems }: Done): BuildState {
  // A seed that changed or vanished before it was read may be set back to what it was: the next build must look again all the same.
  const isAsSurveyed = digestsOf(prepared.seeds) === digestsOf(surveyed.seeds);
  const { state, desk, data, pageInputs, outputs, asked, whole } = surveyed;
  const others = asked.length > 0 ? (state?.briefs ?? []).filter(({ id }) => !states.has(id)) : [];
  const briefs = [...others, ...states.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const inUse = new Set(briefs.flatMap(({ pages }) => pages.map(({ from }) => from)));
  const pages = new Map(state?.pageInputs.map(({ key, inputs }) => [key, inputs]));
  for (const output of outputs) pages.set(digest(JSON.stringify(pageInputs[output])), pageInputs[output]);
  const deskFiles = [...prepared.articles.map(summaryPath), ...briefs.map(({ id, number }) => editionPath(id, number))];
  return {
    whole: isWhole && isAsSurveyed ? whole : null,
    data,
    formats: desk.formats,
    profiles: desk.profiles,
    exports: desk.exports,
    limits: seedLimits(desk.limits),
    seeds: prepared.seeds,
    articles: prepared.articles.length,
    deskFiles: world.stampFiles('desk', deskFiles, state?.deskFiles),
    lists: world.stampFiles('out', ['index.html', 'manifest.json', 'feed.xml']),
    history,
    pageInputs: [...pages].filter(([key]) => inUse.has(key)).map(([key, inputs]) => ({ key, inputs })),
    briefs,
    leftOut: prepared.leftOut,
    problems,
  };
}

const digestsOf = (seeds: Prepared['seeds']): string => JSON.stringify(seeds.map(({ path, sha256 }) => [path, sha256]));
