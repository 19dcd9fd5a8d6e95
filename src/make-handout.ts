import { type DeskLook, type FullBrief, handoutOrder, handoutPage, handoutView, type View } from './4-render/index.ts';
import { html as asHtml, handout, MOST_PAGES, type PdfInfo } from './5-publish/index.ts';
import { catalogue } from './labels/index.ts';
import { BriefError } from './model/brief-error.ts';
import type { DeskInPages } from './model/desk.ts';
import type { Edition } from './model/edition.ts';
import { outputPath } from './model/output.ts';
import type { Print } from './model/printer.ts';
import type { Templates } from './model/templates.ts';

/** What a handout is made of. `path` is that of the brief below out/, without its ending. */
export type HandoutNeeds = {
  readonly edition: Edition;
  readonly view: View;
  readonly templates: Templates;
  readonly desk: DeskInPages;
  readonly look: DeskLook;
  readonly path: string;
  readonly print: Print;
  readonly info: PdfInfo;
};

export type MadeHandout = { readonly html: Uint8Array; readonly pdf: Uint8Array; readonly pages: number; readonly entries: number };

/** The brief on two pages at most, as HTML and as PDF: the same page twice. */
export async function makeHandout({ edition, view, templates, desk, look, path, print, info }: HandoutNeeds): Promise<MadeHandout> {
  const order = handoutOrder(edition, view);
  const full = fullBrief(desk, path, edition);
  const shown = (parts: number) => handoutView(view, order.slice(0, parts), full);
  const made = await handout({
    render: (parts) => handoutPage(shown(parts), templates, desk.paper, look),
    parts: order.length,
    print,
    info: { ...info, title: shown(0).title },
  });
  if (made === null) throw tooLong(edition);
  const { bottomLine, keyReporting, sections } = shown(made.parts);
  const entries = [bottomLine, keyReporting, ...sections].reduce((sum, part) => sum + (part?.entries.length ?? 0), 0);
  return { html: asHtml(made.page), pdf: made.bytes, pages: made.pages, entries };
}

/**
 * Where the full brief is, by what data/desk.json says of it and not by what this build makes: a handout is the same whichever files are made
 * beside it. The file of a mail lies alone, so that without an address there is a name and no link.
 */
function fullBrief({ address, formats, profiles, name }: DeskInPages, path: string, { language, number }: Edition): FullBrief {
  const words = catalogue(language).page;
  if (!profiles.includes('full')) return { name: words.handout.fullFrom(words.edition(number), name), href: '' };
  const file = outputPath(path, formats[0] ?? 'html');
  if (address === null) return { name: file, href: '' };
  const href = new URL(file, address.endsWith('/') ? address : `${address}/`).href;
  return { name: href, href };
}

function tooLong({ subject }: Edition): BriefError {
  return new BriefError([
    {
      level: 'error',
      code: 'publish/handout-too-long',
      file: null,
      place: subject.id,
      message: `The handout on ${subject.name} does not fit on ${MOST_PAGES} pages, even with its bottom line alone.`,
      hint: 'Give the group or region fewer aliases, or change templates/handout.hbs or templates/styles/handout.css.',
    },
  ]);
}
