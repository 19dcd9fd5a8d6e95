/** The parts of the road that are loaded only when there is something to do: a build that finds nothing is over before. */
export { archiveMissing } from './archive.ts';
export { standingEdition } from './compose-edition.ts';
export { inOrder, listBriefs } from './list-briefs.ts';
export { putBrief } from './make-brief.ts';
export { lanes, openMakers } from './makers.ts';
export { nextState } from './next-state.ts';
export { prepare } from './prepare.ts';
export { survey } from './survey.ts';
