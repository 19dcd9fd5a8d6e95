import { compiled } from '../model/compiled.ts';
import type { Pagination, Paper } from '../model/printer.ts';
import type { Templates } from '../model/templates.ts';
import { pageMark } from '../text/page-mark.ts';
import { checkFields } from './check-fields.ts';
import { fontFaces } from './fonts.ts';
import { compile } from './handlebars.ts';
import { type DeskLook, lookStyle } from './look-style.ts';
import { withMapBefore } from './map-place.ts';
import { pageStyle, runningStyle, specimenStyle } from './page-style.ts';
import { View } from './view.ts';
import { HandoutView } from './view-handout.ts';

export type PageOptions = {
  /** `screen` is handed out, and prints well from a browser; `print` is what the PDF is made of. */
  readonly variant: 'screen' | 'print';
  readonly paper: Paper;
  /**
   * How the PDF was printed, for the page that is for screens: printed from a browser, it is the same. Left out: there is no PDF, or it is to be printed
   * with numbers left open and specimens of its running titles.
   */
  readonly pagination?: Pagination;
  /** The desk's own; left out: none. */
  readonly look?: DeskLook;
};

/** A page may load nothing and run nothing; its own styles, and pictures and fonts written into it, are all there is. */
export const POLICY = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** One brief as one page of HTML that needs no other file. What is to be printed holds marks for the page numbers of its contents list. */
export function page(view: View, templates: Templates, options: PageOptions): string {
  return pageInPieces(view, templates, options).join('');
}

/** The same in pieces, one behind the other. Only to be written to a file it need not be one text: joined, half a million characters would be copied once more. */
export function pageInPieces(view: View, templates: Templates, options: PageOptions): readonly string[] {
  checkFields(templates, 'layout', View, ['screen', 'contentsBeside', 'contentsBelow', 'logo', 'policy', 'style']);
  const { pagination } = options;
  const screen = options.variant === 'screen';
  const onPage = <T extends { readonly id: string }>(part: T) => ({
    ...part,
    page: screen || pagination !== undefined ? String(pagination?.contents.get(part.id) ?? '') : pageMark(part.id),
  });
  const numbered: View = {
    ...withMapBefore(view, pagination?.mapBefore ?? null),
    contents: view.contents.map(onPage),
    figures: view.figures.map(onPage),
  };
  const styles = [
    ...stylesFor(templates, options.variant),
    pageStyle(view, options.paper, pagination !== undefined),
    screen || pagination !== undefined ? runningStyle(view, pagination?.heads ?? []) : specimenStyle(view),
    lookStyle(options.look ?? null),
  ].join('\n');
  return filledPieces(
    compile(templates).layout,
    {
      ...numbered,
      screen,
      // On a screen the list stands below the front page; beside it, it is for paper.
      contentsBeside: pagination === undefined ? !screen : !pagination.contentsBelow,
      contentsBelow: screen || pagination?.contentsBelow === true,
      logo: options.look?.logo ?? '',
    },
    styles,
    templates,
  );
}

/** One handout as one page of HTML that needs no other file: the same on a screen, on paper and beside a mail. */
export function handoutPage(view: HandoutView, templates: Templates, paper: Paper, look: DeskLook | null = null): string {
  checkFields(templates, 'handout', HandoutView, ['screen', 'logo', 'policy', 'style']);
  const styles = [
    templates.styles['base'] ?? '',
    `@media print{${templates.styles['paper'] ?? ''}}`,
    templates.styles['handout'] ?? '',
    pageStyle({ ...view, issued: `${view.issued} · ${view.marking.label}` }, paper),
  ].join('\n');
  return render(compile(templates).handout, { ...compiled(HandoutView).parse(view), screen: false, logo: look?.logo ?? '' }, styles, templates);
}

function stylesFor({ styles }: Templates, variant: PageOptions['variant']): string[] {
  const named = (name: string): string => styles[name] ?? '';
  // A printed copy has no screen: `@media screen` hides it, which saves the browser one layout (a sixth of the time).
  if (variant === 'print') {
    return [named('base'), named('changes'), named('notes'), named('paper'), named('print'), named('figures'), '@media screen{html{display:none}}'];
  }
  const media = [`@media screen{${named('screen')}}`, `@media print{${named('paper')}\n${named('print')}}`];
  return [named('base'), named('changes'), named('notes'), ...media, named('figures')];
}

/** Fills a template, then looks which letters the page holds and gives it the font files for those. */
export function render(...filled: Parameters<typeof filledPieces>): string {
  return filledPieces(...filled).join('');
}

function filledPieces(
  template: (context: object) => string,
  context: object,
  styles: string,
  templates: Templates,
  policy = POLICY,
): readonly string[] {
  // A template is filled once, and the style put in afterwards: which fonts are needed is seen from the page.
  const open = pageMark('style');
  const filled = template({ ...context, policy, style: open });
  const mirrored = 'rtl' in context && context.rtl === true;
  const fonts = fontFaces(
    filled,
    templates.fonts.filter((font) => mirrored || !font.mirrored),
  );
  const style = [fonts, `\n${styles}${mirrored ? `\n${templates.styles['mirrored'] ?? ''}` : ''}`];
  if (style.some((text) => /<\/style/i.test(text))) throw new Error('A style sheet holds "</style", which would end it in the page.');
  return filled.split(open).flatMap((piece, at) => (at === 0 ? [piece] : [...style, piece]));
}
