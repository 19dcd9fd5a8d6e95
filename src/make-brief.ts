import { editionNote } from './4-render/index.ts';
import { exported } from './5-publish/index.ts';
import { archiveLast } from './archive.ts';
import { digest } from './io/digest.ts';
import { briefPath } from './io/out-folder.ts';
import type { World } from './io/world.ts';
import { type GetBrowser, type MadePages, makePages, type PagesFrom } from './make-pages.ts';
import type { BriefState, Inputs } from './model/build-state.ts';
import type { Edition } from './model/edition.ts';
import type { IssuedEdition } from './model/issued-edition.ts';
import type { ListedBrief } from './model/listed-brief.ts';
import { EXPORT_FORMATS, type Output, outputPath } from './model/output.ts';
import type { RecordedEdition } from './model/recorded-edition.ts';
import { entriesOf } from './prove.ts';
import type { Survey } from './survey.ts';

/** All files of a brief, in memory, with what the list and the feed say of its edition. Plain values: a thread can make them for another. */
export type BriefFiles = Pick<Edition, 'subject' | 'number' | 'previous'> & {
  /** The edition as it is kept. */
  readonly json: RecordedEdition['bytes'];
  readonly sha256: RecordedEdition['sha256'];
  readonly contents: ReadonlyMap<Output, string | Uint8Array>;
  readonly pages: MadePages['pages'];
  readonly handout: Pick<NonNullable<MadePages['handout']>, 'entries' | 'pages'> | null;
  readonly row: ReturnType<typeof listing>;
  readonly note: IssuedEdition;
};

/** Makes the files of an edition in memory. `browser` gives null when there is none, or nothing is to be printed. */
export async function briefFiles(
  world: World,
  from: PagesFrom,
  recorded: RecordedEdition,
  outputs: readonly Output[],
  browser: GetBrowser,
): Promise<BriefFiles> {
  const { files, pages, handout } = await makePages(world, from, recorded, outputs, browser);
  const { edition } = recorded;
  const contents = new Map<Output, string | Uint8Array>(files);
  for (const format of EXPORT_FORMATS) if (outputs.includes(format)) contents.set(format, exported(edition, format));
  return {
    subject: edition.subject,
    number: edition.number,
    previous: edition.previous,
    json: recorded.bytes,
    sha256: recorded.sha256,
    contents,
    pages,
    handout: handout === null ? null : { entries: handout.entries, pages: handout.pages },
    row: listing(edition),
    note: editionNote(edition),
  };
}

/** A brief as it was made: what the list says of it, its edition as the feed tells of it (null for a draft), and what the next build needs to know. */
export type MadeBrief = { readonly brief: ListedBrief; readonly state: BriefState; readonly issued: IssuedEdition | null };

/** How the files that are put in place came about. `before`: the list's row of the last build. */
export type Issue = { readonly isNew: boolean; readonly composedFrom: Inputs; readonly before: ListedBrief | null };

/** Puts the edition of a brief on record, when it is new, and then its files in place; those of the edition before go into the archive. */
export async function putBrief(
  world: World,
  { pageInputs, outputs: wanted }: Survey,
  made: BriefFiles,
  { isNew, composedFrom, before }: Issue,
): Promise<MadeBrief> {
  const { subject, number, contents, json, sha256 } = made;
  if (isNew) await archiveLast(world, made, before);
  const isOnRecord = !isNew || (await world.recordEdition(subject.id, number, json));
  const path = briefPath(subject);
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
  await world.out.write(files.json, json);
  const size = made.handout ?? before?.handout ?? null;
  return {
    // A draft is told to nobody.
    issued: isOnRecord ? made.note : null,
    brief: {
      ...made.row,
      ...files,
      exports,
      pages: made.pages ?? (isNew ? null : (before?.pages ?? null)),
      handout: size === null || (sheets.html === null && sheets.pdf === null) ? null : { entries: size.entries, pages: size.pages, ...sheets },
    },
    state: {
      id: subject.id,
      composedFrom,
      number,
      edition: sha256,
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
