import { page, view } from './4-render/index.ts';
import { html as asHtml, htmlWithManifest, type PdfInfo, pdf, pdfWithManifest } from './5-publish/index.ts';
import { type Decision, editionDigest } from './decide.ts';
import type { PrintingBrowser } from './io/browser.ts';
import { digest } from './io/digest.ts';
import { briefPath } from './io/out-folder.ts';
import type { World } from './io/world.ts';
import { makeHandout } from './make-handout.ts';
import { manifestText } from './manifest.ts';
import type { BriefState } from './model/build-state.ts';
import type { Edition } from './model/edition.ts';
import type { ListedBrief } from './model/listed-brief.ts';
import { isHandout, type Output, outputPath } from './model/output.ts';
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
  { templates, desk, logo, pageInputs, outputs: wanted }: Survey,
  { edition, isNew, outputs, composedFrom }: ToMake,
  browser: () => Promise<PrintingBrowser | null>,
  before: ListedBrief | null,
): Promise<MadeBrief> {
  const seen = view(edition, world.outlines, desk.quotations);
  const { paper } = desk;
  const look = { ...desk.look, logo };
  const path = briefPath(edition.subject);
  const info: PdfInfo = {
    title: seen.title,
    author: edition.desk,
    subject: seen.description,
    keywords: [edition.subject.name, edition.subject.what, edition.marking],
    marking: edition.marking,
    language: seen.lang,
    issued: edition.issued,
  };
  const html = outputs.includes('html') ? asHtml(page(seen, templates, { variant: 'screen', paper, look })) : null;
  const opened = outputs.some((output) => output !== 'html') ? await browser() : null;
  const printed =
    opened === null || !outputs.includes('pdf')
      ? null
      : await pdf({
          render: (contents, running) => page(seen, templates, { variant: 'print', paper, look, contents, running }),
          parts: [...seen.contents, ...seen.figures].map(({ id }) => id),
          heads: seen.contents.map(({ id }) => id),
          print: opened.print,
          info,
        });
  const handed =
    opened === null || !outputs.some(isHandout)
      ? null
      : await makeHandout({ edition, view: seen, templates, desk, look, path, print: opened.print, info });

  const onRecord = isNew ? digest(jsonText(edition)) : await world.editionDigest(edition.subject.id, edition.number);
  if (onRecord === null) throw new Error(`Edition ${edition.number} of ${edition.subject.id} went from the record.`);
  const version = opened?.version ?? null;
  const proof = (output: Output, file: Uint8Array) => ({ edition: onRecord, made: pageInputs[output], file });
  const sealedHtml = (output: Output, file: Uint8Array, browser: string | null) =>
    htmlWithManifest(file, manifestText(edition, { kind: 'html', browser, ...proof(output, file) }));
  const sealedPdf = (output: Output, file: Uint8Array) =>
    pdfWithManifest(file, manifestText(edition, { kind: 'pdf', browser: version, ...proof(output, file) }));
  const contents: Readonly<Record<Output, Uint8Array | null>> = {
    html: html === null ? null : sealedHtml('html', html, null),
    pdf: printed === null ? null : sealedPdf('pdf', printed.bytes),
    'handout-html': handed === null || !outputs.includes('handout-html') ? null : sealedHtml('handout-html', handed.html, version),
    'handout-pdf': handed === null || !outputs.includes('handout-pdf') ? null : sealedPdf('handout-pdf', handed.pdf),
  };

  if (isNew) await world.recordEdition(edition);
  const put = async (output: Output, last: string | null): Promise<string | null> => {
    const file = outputPath(path, output);
    const content = contents[output];
    if (content !== null) await world.out.write(file, content);
    // One that was not asked for is of this edition, or goes; one that could not be printed leaves the last in place.
    else if (!wanted.includes(output) && isNew) await world.out.remove(file);
    return content === null ? (isNew ? null : last) : file;
  };
  const files = { html: await put('html', before?.html ?? null), pdf: await put('pdf', before?.pdf ?? null), json: `${path}.json` };
  const last = before?.handout ?? null;
  const sheets = { html: await put('handout-html', last?.html ?? null), pdf: await put('handout-pdf', last?.pdf ?? null) };
  await world.out.write(files.json, jsonText(edition));
  const made = outputs.filter((output) => contents[output] !== null);
  const size = handed ?? last;
  return {
    brief: {
      ...listing(edition),
      ...files,
      pages: printed?.pages ?? (isNew ? null : (before?.pages ?? null)),
      handout: size === null || (sheets.html === null && sheets.pdf === null) ? null : { entries: size.entries, pages: size.pages, ...sheets },
    },
    state: {
      id: edition.subject.id,
      composedFrom,
      number: edition.number,
      edition: editionDigest(edition),
      pages: made.map((output) => ({ output, from: digest(JSON.stringify(pageInputs[output])) })),
      files: await world.stampFiles('out', [...made.map((output) => outputPath(path, output)), files.json]),
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
}: Edition): Omit<ListedBrief, 'html' | 'pdf' | 'json' | 'pages' | 'handout'> {
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
