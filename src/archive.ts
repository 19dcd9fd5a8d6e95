import { archivePath, briefPath } from './io/out-folder.ts';
import type { World } from './io/world.ts';
import { type GetBrowser, type MadePages, makePages } from './make-pages.ts';
import { BriefError } from './model/brief-error.ts';
import type { Edition } from './model/edition.ts';
import type { ListedBrief } from './model/listed-brief.ts';
import type { Problem } from './model/problem.ts';
import type { RecordedEdition } from './model/recorded-edition.ts';
import { breath, type Run } from './run.ts';
import type { Survey } from './survey.ts';

/** What the archive keeps of an edition. */
const KEPT = ['html', 'pdf', 'json'] as const;

/** Before a new edition takes their place, the files of the one before go into the archive, byte for byte as they were issued. */
export async function archiveLast(world: World, { previous }: Pick<Edition, 'previous'>, listed: ListedBrief | null): Promise<void> {
  if (previous !== null && listed?.number === previous.number) await archiveDropped(world, listed);
}

/** Keeps the files of the edition that the list has of a brief, before they go. */
export async function archiveDropped(world: World, brief: ListedBrief): Promise<void> {
  for (const format of KEPT) {
    const path = archivePath(brief, brief.number, format);
    if (!(await world.out.has(path))) await world.out.copy(`${briefPath(brief)}.${format}`, path);
  }
}

async function archive(world: World, { edition, bytes }: RecordedEdition, pages: MadePages): Promise<void> {
  const contents = { html: pages.files.get('html') ?? null, pdf: pages.files.get('pdf') ?? null, json: bytes };
  for (const format of KEPT) {
    const path = archivePath(edition.subject, edition.number, format);
    const content = contents[format];
    if (content !== null && !(await world.out.has(path))) await world.out.write(path, content);
  }
}

/**
 * Makes again what is missing in the archive of past editions on record: those of the subjects asked for, or all. They say what they said; they look
 * as the templates of today make them look.
 */
export async function archiveMissing(world: World, surveyed: Survey, browser: GetBrowser, run: Run): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const subjects = surveyed.asked.length > 0 ? surveyed.asked : await world.subjectsOnRecord();
  const wanted = KEPT.filter((format) => format === 'json' || surveyed.makeable.includes(format));
  for (const id of subjects) {
    const newest = await world.newestEdition(id);
    // The newest one stands in its own place, unless its subject is no longer wanted.
    const last = (await standsInItsPlace(world, id)) ? newest - 1 : newest;
    for (let number = 1; number <= last; number += 1) {
      run.progress({ step: 'make', done: number - 1, of: newest, what: `archive of ${id}` });
      await breath(run);
      try {
        if (await isArchived(world, id, number, wanted)) continue;
        const recorded = await world.recordedEdition(id, number);
        if (recorded !== null) await archive(world, recorded, await makePages(world, surveyed, recorded, wanted.filter(isPage), browser));
      } catch (error) {
        run.signal.throwIfAborted();
        if (!(error instanceof BriefError)) throw error;
        problems.push(...error.problems);
      }
    }
  }
  return problems;
}

const isPage = (format: (typeof KEPT)[number]): format is 'html' | 'pdf' => format !== 'json';

/** An id is a group's or a region's, never both. */
async function isArchived(world: World, id: string, number: number, formats: readonly string[]): Promise<boolean> {
  for (const kind of ['group', 'region'] as const) {
    const there = await Promise.all(formats.map((format) => world.out.has(archivePath({ kind, id }, number, format))));
    if (there.every((is) => is)) return true;
  }
  return false;
}

async function standsInItsPlace(world: World, id: string): Promise<boolean> {
  const there = await Promise.all((['group', 'region'] as const).map((kind) => world.out.has(`${briefPath({ kind, id })}.json`)));
  return there.includes(true);
}
