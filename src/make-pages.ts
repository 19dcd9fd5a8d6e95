import { page, view } from './4-render/index.ts';
import { html as asHtml, htmlWithManifest, pdf, pdfWithManifest } from './5-publish/index.ts';
import type { PrintingBrowser } from './io/browser.ts';
import { digest } from './io/digest.ts';
import type { World } from './io/world.ts';
import { manifestText } from './manifest.ts';
import type { Format } from './model/build-state.ts';
import type { Edition } from './model/edition.ts';
import type { Survey } from './survey.ts';
import { jsonText } from './text/json-text.ts';

export type MadePages = {
  readonly html: Uint8Array | null;
  readonly pdf: { readonly bytes: Uint8Array; readonly pages: number } | null;
};

/** Gives the browser that prints; null when there is none, or nothing is to be printed. */
export type GetBrowser = () => Promise<PrintingBrowser | null>;

/** The pages of an edition in the formats asked for, in memory, each with the manifest by which it can be proved again. */
export async function makePages(
  world: World,
  { templates, desk, pageInputs }: Pick<Survey, 'templates' | 'desk' | 'pageInputs'>,
  edition: Edition,
  formats: readonly Format[],
  browser: GetBrowser,
): Promise<MadePages> {
  const seen = view(edition, world.outlines);
  const { paper } = desk;
  // A new edition is put on record after its pages are made, in these very bytes.
  const onRecord = (await world.editionDigest(edition.subject.id, edition.number)) ?? digest(jsonText(edition));
  const proof = (format: Format) => ({ edition: onRecord, made: pageInputs[format] });
  const bare = formats.includes('html') ? asHtml(page(seen, templates, { variant: 'screen', paper })) : null;
  const html = bare === null ? null : htmlWithManifest(bare, manifestText(edition, { kind: 'html', browser: null, file: bare, ...proof('html') }));
  const opened = formats.includes('pdf') ? await browser() : null;
  if (opened === null) return { html, pdf: null };
  const printed = await pdf({
    render: (contents, running) => page(seen, templates, { variant: 'print', paper, contents, running }),
    parts: [...seen.contents, ...seen.figures].map(({ id }) => id),
    heads: seen.contents.map(({ id }) => id),
    print: opened.print,
    info: {
      title: seen.title,
      author: edition.desk,
      subject: seen.description,
      keywords: [edition.subject.name, edition.subject.what, edition.marking],
      marking: edition.marking,
      language: seen.lang,
      issued: edition.issued,
    },
  });
  const manifest = manifestText(edition, { kind: 'pdf', browser: opened.version, file: printed.bytes, ...proof('pdf') });
  return { html, pdf: { ...printed, bytes: pdfWithManifest(printed.bytes, manifest) } };
}
