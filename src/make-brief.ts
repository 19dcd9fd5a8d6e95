import { editionNote } from './4-render/index.ts';
import { exported } from './5-publish/index.ts';
import { archiveLast } from './archive.ts';
import type { Decision } from './decide.ts';
import { digest } from './io/digest.ts';
import { briefPath } from './io/out-folder.ts';
import type { World } from './io/world.ts';
import { type GetBrowser, makePages } from './make-pages.ts';
import type { BriefState } from './model/build-state.ts';
import type { Edition } from './model/edition.ts';
import type { IssuedEdition } from './model/issued-edition.ts';
import type { ListedBrief } from './model/listed-brief.ts';
import { EXPORT_FORMATS, type Output, outputPath } from './model/output.ts';
import { entriesOf } from './prove.ts';
import type { Survey } from './survey.ts';
import { keptJsonText } from './text/json-text.ts';

/** A brief as it was made: what the list says of it, its edition as the feed tells of it (null for a draft), and what the next build needs to know. */
export type MadeBrief = { readonly brief: ListedBrief; readonly state: BriefState; readonly issued: IssuedEdition | null };

type ToMake = Extract<Decision, { action: 'make' }>;

/**
 * Makes the files of one brief. Everything is made in memory first, and only then put on record and written: what fails before leaves the
 * last files as they are. `browser` gives null when there is none, or nothing is to be printed; `before` is the list's row of the last build.
 */
export async function makeBrief(
  world: World,
  surveyed: Survey,
  { edition, isNew, outputs, composedFrom }: ToMake,
  browser: GetBrowser,
  before: ListedBrief | null,
): Promise<MadeBrief> {
  const { pageInputs, outputs: wanted } = surveyed;
  const pages = await makePages(world, surveyed, edition, outputs, browser);
  const contents = new Map(pages.files);
  for (const format of EXPORT_FORMATS) if (outputs.includes(format)) contents.set(format, exported(edition, format));

  if (isNew) await archiveLast(world, edition, before);
  if (isNew) await world.recordEdition(edition);
  const path = briefPath(edition.subject);
  const listedBefore = new Set([before?.html, before?.pdf, before?.handout?.html, before?.handout?.pdf, ...(before?.exports ?? [])]);
  const put = async (output: Output): Promise<string | null> => {
    const file = outputPath(path, output);
    const content = contents.get(output);
    if (content !== undefined) await world.out.write(file, content);
    // One that was not asked for is of this edition, or goes; one that could not be printed leaves the last in place.
    else if (!wanted.includes(output) && isNew) await world.out.remove(file);
    return content === undefined && (isNew || !listedBefore.has(file)) ? null : file;
  };
  const files = { html: await put('html'), pdf: await put('pdf'), json: `${path}.json` };
  const sheets = { html: await put('handout-html'), pdf: await put('handout-pdf') };
  const exports: string[] = [];
  for (const format of EXPORT_FORMATS) exports.push(...[(await put(format)) ?? []].flat());
  await world.out.write(files.json, keptJsonText(edition));
  // A draft of a preview is not on record.
  const onRecord = await world.editionDigest(edition.subject.id, edition.number);
  const size = pages.handout ?? before?.handout ?? null;
  return {
    issued: onRecord === null ? null : editionNote(edition),
    brief: {
      ...listing(edition),
      ...files,
      exports,
      pages: pages.pages ?? (isNew ? null : (before?.pages ?? null)),
      handout: size === null || (sheets.html === null && sheets.pdf === null) ? null : { entries: size.entries, pages: size.pages, ...sheets },
    },
    state: {
      id: edition.subject.id,
      composedFrom,
      number: edition.number,
      edition: onRecord ?? digest(keptJsonText(edition)),
      pages: [...contents.keys()].map((output) => ({ output, from: digest(JSON.stringify(pageInputs[output])) })),
      files: world.stampFiles('out', [...[...contents.keys()].map((output) => outputPath(path, output)), files.json]),
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
}: Edition): Omit<ListedBrief, 'html' | 'pdf' | 'json' | 'exports' | 'pages' | 'handout'> {
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
