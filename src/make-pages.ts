import { page, view } from './4-render/index.ts';
import { html as asHtml, pdf } from './5-publish/index.ts';
import type { PrintingBrowser } from './io/browser.ts';
import type { World } from './io/world.ts';
import type { Format } from './model/build-state.ts';
import type { Edition } from './model/edition.ts';
import type { Survey } from './survey.ts';

export type MadePages = {
  readonly html: Uint8Array | null;
  readonly pdf: { readonly bytes: Uint8Array; readonly pages: number } | null;
};

/** Gives the browser that prints; null when there is none, or nothing is to be printed. */
export type GetBrowser = () => Promise<PrintingBrowser | null>;

/** The pages of an edition in the formats asked for, in memory. */
export async function makePages(
  world: World,
  { templates, desk }: Pick<Survey, 'templates' | 'desk'>,
  edition: Edition,
  formats: readonly Format[],
  browser: GetBrowser,
): Promise<MadePages> {
  const seen = view(edition, world.outlines);
  const { paper } = desk;
  const html = formats.includes('html') ? asHtml(page(seen, templates, { variant: 'screen', paper })) : null;
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
  return { html, pdf: printed };
}
