import { type ComposedWith, type ReadSummary, type Standing, standingEdition, type ToCompose } from './compose-edition.ts';
import type { World } from './io/world.ts';
import { type BriefFiles, briefFiles } from './make-brief.ts';
import type { GetBrowser, PagesFrom } from './make-pages.ts';
import type { Output } from './model/output.ts';
import { queue } from './run.ts';

/** A brief that may have to be made. `isWanted`: its files are to be made even when its last edition stands. */
export type ToMake = { readonly of: ToCompose; readonly isWanted: boolean; readonly outputs: readonly Output[] };

/** Which edition stands, and its files where they were to be made. */
export type MadeInMemory = Omit<Standing, 'recorded'> & { readonly files: BriefFiles | null };

/** What all briefs of a build are made with. */
export type MadeWith = {
  readonly composedWith: ComposedWith;
  readonly pagesFrom: PagesFrom;
  readonly summary: ReadSummary;
  readonly browser: GetBrowser;
};

/**
 * Makes briefs in memory. They are composed one after the other, so that the largest is laid out and printing while the next is composed; beside
 * each other, whoever read its files first would be, and all that each is composed from would be held.
 */
export function maker(world: World, { composedWith, pagesFrom, summary, browser }: MadeWith): (one: ToMake) => Promise<MadeInMemory> {
  const inTurn = queue();
  return async ({ of, isWanted, outputs }) => {
    const { recorded, ...standing } = await inTurn(() => standingEdition(world, composedWith, of, summary));
    const tells = of.isComposed || standing.entries > 0;
    const files = tells && (standing.isNew || isWanted) ? await briefFiles(world, pagesFrom, recorded, outputs, browser) : null;
    return { ...standing, files };
  };
}
