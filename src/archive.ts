import { archivePath } from './io/out-folder.ts';
import type { World } from './io/world.ts';
import { type GetBrowser, type MadePages, makePages } from './make-pages.ts';
import { BriefError } from './model/brief-error.ts';
import type { Edition } from './model/edition.ts';
import type { Problem } from './model/problem.ts';
import { breath, type Run } from './run.ts';
import type { Survey } from './survey.ts';
import { jsonText } from './text/json-text.ts';

/** What the archive keeps of an edition. */
const KEPT = ['html', 'pdf', 'json'] as const;

/** Puts the files of an edition into the archive. What is there stays as it was issued, unless the edition itself `isNew`. */
export async function archive(world: World, edition: Edition, pages: MadePages, isNew: boolean): Promise<void> {
  const contents = { html: pages.files.get('html') ?? null, pdf: pages.files.get('pdf') ?? null, json: jsonText(edition) };
  for (const format of KEPT) {
    const path = archivePath(edition.subject, edition.number, format);
    const content = contents[format];
    if (content !== null && (isNew || !(await world.out.has(path)))) await world.out.write(path, content);
  }
}

/**
 * Makes again what is missing in the archive of the editions on record: those of the subjects asked for, or all. They say what they said; they look
 * as the templates of today make them look.
 */
export async function archiveMissing(world: World, surveyed: Survey, browser: GetBrowser, run: Run): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const subjects = surveyed.asked.length > 0 ? surveyed.asked : await world.editionSubjects();
  const wanted = KEPT.filter((format) => format === 'json' || surveyed.makeable.includes(format));
  for (const id of subjects) {
    const newest = await world.newestEdition(id);
    for (let number = 1; number <= newest; number += 1) {
      run.progress({ step: 'make', done: number - 1, of: newest, what: `archive of ${id}` });
      await breath(run);
      try {
        if (await isArchived(world, id, number, wanted)) continue;
        const edition = await world.edition(id, number);
        if (edition !== null) await archive(world, edition, await makePages(world, surveyed, edition, wanted.filter(isPage), browser), false);
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
