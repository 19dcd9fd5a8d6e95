import { dayWords, type IndexRow, indexPage, spanWords } from './4-render/index.ts';
import { atomFeed, type FeedEntry } from './5-publish/index.ts';
import { archiveDropped } from './archive.ts';
import { history } from './history.ts';
import { archiveFolder, archivePath } from './io/out-folder.ts';
import type { World } from './io/world.ts';
import { catalogue } from './labels/index.ts';
import type { IssuedEdition } from './model/issued-edition.ts';
import type { ListedBrief } from './model/listed-brief.ts';
import type { Survey } from './survey.ts';
import { byCodePoint } from './text/by-code-point.ts';
import type { DateNames } from './text/calendar.ts';

/** The briefs of a run, and what is known of those that it did not make. */
export type Listed = {
  readonly made: readonly ListedBrief[];
  /** Their editions. */
  readonly issued: readonly IssuedEdition[];
  /** The briefs that the last build listed. */
  readonly before: readonly ListedBrief[];
  /** All subjects that are wanted; null where only some were asked for, or where that can't be known. */
  readonly wanted: ReadonlySet<string> | null;
};

/**
 * Writes the list of all briefs, for people, for programs and for feed readers: those just made, and earlier ones that still stand. Briefs on
 * subjects that are not wanted any more are taken away, and stay in the archive; one that could not be made this time keeps its last files.
 * Gives the editions that it tells of.
 */
export async function listBriefs(
  world: World,
  { made, issued, before, wanted }: Listed,
  { desk, templates, state }: Survey,
): Promise<readonly IssuedEdition[]> {
  const now = new Set(made.map(({ id }) => id));
  const others = before.filter(({ id }) => !now.has(id));
  const dropped = wanted === null ? [] : others.filter(({ id }) => !wanted.has(id));
  for (const brief of dropped) await archiveDropped(world, brief);
  for (const { html, pdf, json, exports, handout } of dropped) {
    for (const path of [html, pdf, json, ...exports, handout?.html ?? null, handout?.pdf ?? null]) if (path !== null) await world.out.remove(path);
  }
  const briefs = inOrder([...made, ...others.filter((brief) => !dropped.includes(brief))]);
  const editions = await history(world, briefs, [...(state?.history ?? []), ...issued]);
  const archived = await archivedPaths(world, briefs);
  await world.out.write(
    'index.html',
    indexPage(
      briefs.map((brief) => indexRow(brief, editions, archived, catalogue(desk.language).edition.dates)),
      desk.name,
      desk.language,
      templates,
    ),
  );
  await world.out.write('feed.xml', atomFeed(feedEntries(briefs, editions, archived), desk));
  await world.writeListing(briefs);
  return editions;
}

/** Entries in the feed at most. */
const MOST_IN_FEED = 200;

/** Newest first; those of one day by their names. A page in the archive is that edition's for good. */
function feedEntries(briefs: readonly ListedBrief[], editions: readonly IssuedEdition[], archived: ReadonlySet<string>): readonly FeedEntry[] {
  const latest = new Map(briefs.map((brief) => [brief.id, brief.html ?? brief.pdf ?? brief.json]));
  return [...editions]
    .sort((a, b) => byCodePoint(b.issued, a.issued) || byCodePoint(a.kind, b.kind) || byCodePoint(a.id, b.id) || b.number - a.number)
    .slice(0, MOST_IN_FEED)
    .map((edition) => {
      const path = archivePath(edition, edition.number, 'html');
      return { ...edition, page: archived.has(path) ? path : (latest.get(edition.id) ?? 'index.html') };
    });
}

async function archivedPaths(world: World, briefs: readonly ListedBrief[]): Promise<ReadonlySet<string>> {
  const paths: string[] = [];
  for (const brief of briefs) {
    const folder = archiveFolder(brief);
    for (const name of await world.out.names(folder)) paths.push(`${folder}/${name}`);
  }
  return new Set(paths);
}

/** Groups, then regions, each by name. */
export function inOrder(briefs: readonly ListedBrief[]): readonly ListedBrief[] {
  return [...briefs].sort(
    (a, b) => byCodePoint(a.kind, b.kind) || byCodePoint(a.name.toLowerCase(), b.name.toLowerCase()) || byCodePoint(a.id, b.id),
  );
}

function indexRow(brief: ListedBrief, editions: readonly IssuedEdition[], archived: ReadonlySet<string>, names: DateNames): IndexRow {
  const { kind, name, what, about, number, issued, cutoff, marking, entries, sources, pages, html, pdf } = brief;
  const handout = brief.handout?.pdf ?? brief.handout?.html ?? null;
  const words = { issued: dayWords(issued, names), cutoff: cutoff === null ? null : spanWords(cutoff, names) };
  const kept = (edition: IssuedEdition, format: string): string | null => {
    const path = archivePath(edition, edition.number, format);
    return archived.has(path) ? path : null;
  };
  const own = editions
    .filter(({ id }) => id === brief.id)
    .map((edition) => ({
      number: edition.number,
      issued: dayWords(edition.issued, names),
      told: edition.told,
      html: kept(edition, 'html'),
      pdf: kept(edition, 'pdf'),
    }));
  return { kind, name, what, about, number, ...words, marking, entries, sources, pages, html, pdf, handout, editions: own };
}
