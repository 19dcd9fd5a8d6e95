import { catalogue } from '../labels/index.ts';
import { Language } from '../model/language.ts';
import type { Paper } from '../model/printer.ts';
import { SPECIMEN_DIGITS } from '../text/page-mark.ts';
import type { View } from './view.ts';

/** TLP 2.0 prescribes these colours on a black ground, for each label. */
const MARKING_COLOURS: Readonly<Record<string, string>> = {
  clear: '#ffffff',
  green: '#33ff00',
  amber: '#ffc000',
  'amber-strict': '#ffc000',
  red: '#ff2b2b',
};

// Capitals of the sans at 12 pt are 2.2 mm wide on average; 2 mm of ground on either side.
const MARKING_MM_PER_LETTER = 2.2;
const MARKING_MM_AROUND = 4;

/** What the margins say of a page. */
type Headed = Pick<View, 'lang' | 'marking' | 'shortTitle' | 'edition' | 'issued'>;

/**
 * The paper, and what the boxes in its margins say: they can take no text from the page, so it is written into the style. With `running`, pages
 * are headed with what `runningStyle` says.
 */
export function pageStyle(view: Headed, paper: Paper, running = false): string {
  // A margin box takes all the width there is unless told otherwise; the black ground is to end with the label.
  const width = `${(view.marking.label.length * MARKING_MM_PER_LETTER + MARKING_MM_AROUND).toFixed(1)}mm`;
  const marking = `content:${cssString(view.marking.label)};color:${MARKING_COLOURS[view.marking.name] ?? '#ffffff'};width:${width}`;
  const [before = '', between = '', after = ''] = catalogue(Language.parse(view.lang)).page.pageOf;
  const edition = `${view.edition} · ${view.issued}`;
  return `@page{size:${paper === 'A4' ? 'A4' : 'letter'};
@top-left{content:${cssString(view.shortTitle)}${running ? ' counter(page,running-titles)' : ''}}
@top-right{${marking}}
@bottom-left{content:${cssString(edition)}}
@bottom-center{content:${cssString(before)} counter(page) ${cssString(between)} counter(pages)${after === '' ? '' : ` ${cssString(after)}`}}
@bottom-right{${marking}}}
.marking{color:${MARKING_COLOURS[view.marking.name] ?? '#ffffff'}}`;
}

/**
 * The running title of each page: the part that it begins with, named in `running` by its id from the first page on. A style can't read headings,
 * so the titles are written as the digits of a counter, and the page's number chooses among them. The rule that asks for it stands in `pageStyle`:
 * in another sheet it would win over that for first pages, whatever their weights.
 */
export function runningStyle(view: Pick<View, 'contents'>, running: readonly string[]): string {
  if (running.length === 0) return '';
  const titles = new Map(view.contents.map((part) => [part.id, behindTitle(part)]));
  return `@counter-style running-titles{system:fixed;symbols:${running.map((id) => cssString(titles.get(id) ?? '')).join(' ')};suffix:""}`;
}

/** What stands behind the title on a page that begins with a part. */
const behindTitle = ({ number, title }: View['contents'][number]): string => ` · ${number} ${title}`;

/**
 * For a page whose running titles are written into its file: none stands on its pages, and in the margin of the first the browser sets, all on one line, the
 * digits, the title, and the title with each part of the contents list, as it would set them on a page. From there they are taken.
 */
export function specimenStyle(view: Pick<View, 'shortTitle' | 'contents'>): string {
  const title = cssString(view.shortTitle);
  const lines = [cssString(SPECIMEN_DIGITS), title, ...view.contents.map((_, at) => `${title} counter(page,running-${at})`)];
  // As digits of counters, as `runningStyle` has them, so that they are set alike to a 64th of a pixel.
  const counters = view.contents.map((part, at) => `@counter-style running-${at}{system:cyclic;symbols:${cssString(behindTitle(part))};suffix:""}`);
  const set = 'white-space:pre;line-height:0;font-variant-numeric:tabular-nums';
  return `${counters.join('\n')}
@page{@top-left{content:""}}
@page :first{@top-left{content:${lines.join(' "\\a " ')};${set}}}`;
}

/** A CSS string that nothing can end: all but letters, digits and a few marks is written as its code point. */
function cssString(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 ,.:+()-]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
