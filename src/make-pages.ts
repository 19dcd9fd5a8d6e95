import { page, pageInPieces, view } from './4-render/index.ts';
import { html as asHtml, htmlWithManifest, type PdfInfo, pdf, pdfWithManifest } from './5-publish/index.ts';
import type { PrintingBrowser } from './io/browser.ts';
import { briefPath } from './io/out-folder.ts';
import type { World } from './io/world.ts';
import { makeHandout } from './make-handout.ts';
import { manifestText } from './manifest.ts';
import type { DeskInPages } from './model/desk.ts';
import { isHandout, type Output } from './model/output.ts';
import type { Pagination } from './model/printer.ts';
import type { RecordedEdition } from './model/recorded-edition.ts';
import type { Survey } from './survey.ts';
import { shownText } from './text/shown-text.ts';

/** What people read of an edition, as bytes by output; what could not be made, or was not asked for, is not there. */
export type MadePages = {
  readonly files: ReadonlyMap<Output, Uint8Array>;
  /** Pages of the PDF, and what the handout holds; null when not made. */
  readonly pages: number | null;
  readonly handout: { readonly pages: number; readonly entries: number } | null;
};

/** What pages are made from, beside their edition. */
export type PagesFrom = Pick<Survey, 'templates' | 'logo' | 'pageInputs'> & { readonly desk: DeskInPages };

/**
 * Gives the browser that prints; null when there is none, or nothing is to be printed. Without a promise once it is open: while one is waited for, another
 * brief would be composed, and nothing printed.
 */
export type GetBrowser = () => PrintingBrowser | null | Promise<PrintingBrowser | null>;

/** The pages of an edition in the outputs asked for, in memory, each with the manifest by which it can be proved again. */
export async function makePages(
  world: World,
  { templates, desk, logo, pageInputs }: PagesFrom,
  { edition, sha256 }: Pick<RecordedEdition, 'edition' | 'sha256'>,
  outputs: readonly Output[],
  browser: GetBrowser,
): Promise<MadePages> {
  // No file is waited for until the browser has the page, which is made while it starts.
  const seen = view(edition, world.outlines, desk.quotations);
  const { paper } = desk;
  const look = { ...desk.look, logo };
  const info: PdfInfo = {
    title: seen.title,
    author: shownText(edition.desk),
    subject: seen.description,
    keywords: [shownText(edition.subject.name), shownText(edition.subject.what), edition.marking],
    marking: edition.marking,
    language: seen.lang,
    issued: edition.issued,
  };
  const toPrint = (pagination: Pagination | null): string =>
    page(seen, templates, { variant: 'print', paper, look, ...(pagination === null ? {} : { pagination }) });
  const first = outputs.includes('pdf') ? toPrint(null) : null;
  const asked = first !== null || outputs.some(isHandout) ? browser() : null;
  const opened = asked instanceof Promise ? await asked : asked;
  const printed =
    opened !== null && first !== null
      ? await pdf({
          page: (pagination) => (pagination === null ? first : toPrint(pagination)),
          parts: [...seen.contents, ...seen.figures].map(({ id }) => id),
          heads: seen.contents.map(({ id }) => id),
          print: opened.print,
          info,
        })
      : null;
  const files = new Map<Output, Uint8Array>();
  const seal = (kind: 'html' | 'pdf', output: Output, file: Uint8Array, version: string | null): void => {
    const manifest = manifestText(edition, { kind, browser: version, edition: sha256, made: pageInputs[output], file });
    files.set(output, kind === 'html' ? htmlWithManifest(file, manifest) : pdfWithManifest(file, manifest));
  };
  // Behind the print: a page that is printed from its screen has the same places and page numbers.
  if (outputs.includes('html')) {
    const shown = pageInPieces(seen, templates, { variant: 'screen', paper, look, ...(printed === null ? {} : { pagination: printed.pagination }) });
    seal('html', 'html', asHtml(shown), printed === null ? null : (opened?.version ?? null));
  }
  if (opened === null) return { files, pages: null, handout: null };
  if (printed !== null) seal('pdf', 'pdf', printed.bytes, opened.version);
  const handed = outputs.some(isHandout)
    ? await makeHandout({ edition, view: seen, templates, desk, look, path: briefPath(edition.subject), print: opened.print, info })
    : null;
  if (handed !== null && outputs.includes('handout-html')) seal('html', 'handout-html', handed.html, opened.version);
  if (handed !== null && outputs.includes('handout-pdf')) seal('pdf', 'handout-pdf', handed.pdf, opened.version);
  return { files, pages: printed?.pages ?? null, handout: handed };
}
