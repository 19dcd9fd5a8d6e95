import { exported } from './5-publish/index.ts';
import { archive } from './archive.ts';
import { type Decision, editionDigest } from './decide.ts';
import { digest } from './io/digest.ts';
import { briefPath } from './io/out-folder.ts';
import type { World } from './io/world.ts';
import { type GetBrowser, makePages } from './make-pages.ts';
import type { BriefState, Format } from './model/build-state.ts';
import { ExportFormat } from './model/desk.ts';
import type { Edition } from './model/edition.ts';
import type { ListedBrief } from './model/listed-brief.ts';
import { entriesOf } from './prove.ts';
import type { Survey } from './survey.ts';
import { jsonText } from './text/json-text.ts';

/** A brief as it was made: what the list says of it, and what the next build needs to know. */
export type MadeBrief = { readonly brief: ListedBrief; readonly state: BriefState };

type ToMake = Extract<Decision, { action: 'make' }>;

/**
 * Makes the files of one brief. Everything is made in memory first, and only then put on record and written: what fails before leaves the
 * last files as they are. `browser` gives null when there is none, or nothing is to be printed; `before` is the list's row of the last build.
 */
export async function makeBrief(
  world: World,
  surveyed: Survey,
  { edition, isNew, formats, composedFrom }: ToMake,
  browser: GetBrowser,
  before: ListedBrief | null,
): Promise<MadeBrief> {
  const made = await makePages(world, surveyed, edition, formats, browser);

  const { pageInputs, formats: wanted } = surveyed;
  if (isNew) await world.recordEdition(edition);
  const path = briefPath(edition.subject);
  const exports = ExportFormat.options.map((format) => [format, formats.includes(format) ? exported(edition, format) : null] as const);
  const contents = new Map<Format, Uint8Array | null>([['html', made.html], ['pdf', made.pdf?.bytes ?? null], ...exports]);
  const listedBefore = new Set([before?.html, before?.pdf, ...(before?.exports ?? [])]);
  const put = async (format: Format): Promise<string | null> => {
    const file = `${path}.${format}`;
    const content = contents.get(format) ?? null;
    if (content !== null) await world.out.write(file, content);
    // One that was not asked for is of this edition, or goes; one that could not be printed leaves the last in place.
    else if (!wanted.includes(format) && isNew) await world.out.remove(file);
    return content === null ? (isNew || !listedBefore.has(file) ? null : file) : file;
  };
  const pages = { html: await put('html'), pdf: await put('pdf') };
  const forPrograms: string[] = [];
  for (const format of ExportFormat.options) forPrograms.push(...[(await put(format)) ?? []].flat());
  const files = { ...pages, json: `${path}.json`, exports: forPrograms };
  await world.out.write(files.json, jsonText(edition));
  await archive(world, edition, made, isNew);
  const formatsMade = formats.filter((format) => (contents.get(format) ?? null) !== null);
  return {
    brief: { ...listing(edition), ...files, pages: made.pdf?.pages ?? (isNew ? null : (before?.pages ?? null)) },
    state: {
      id: edition.subject.id,
      composedFrom,
      number: edition.number,
      edition: editionDigest(edition),
      pages: formatsMade.map((format) => ({ format, from: digest(JSON.stringify(pageInputs[format])) })),
      files: await world.stampFiles('out', [...formatsMade.map((format) => `${path}.${format}`), files.json]),
    },
  };
}

function listing({
  subject,
  number,
  issued,
  cutoff,
  marking,
  sources,
  quotations,
  ...edition
}: Edition): Omit<ListedBrief, 'html' | 'pdf' | 'json' | 'exports' | 'pages'> {
  const entries = entriesOf(edition);
  return {
    kind: subject.kind,
    id: subject.id,
    name: subject.name,
    what: subject.what,
    about: entries[0]?.runs.map((run) => run.text).join('') ?? null,
    number,
    issued,
    cutoff: cutoff?.date ?? null,
    marking,
    entries: entries.length,
    quotations: quotations.length,
    sources: sources.length,
  };
}
