import { z } from 'zod';
import { type Catalogue, catalogue, type TemplateLabels } from '../labels/index.ts';
import { ARTICLE_LANGUAGE, DIRECTIONS, type Language } from '../model/language.ts';
import { shownText } from '../text/shown-text.ts';
import { type Pieces, pieces } from './pieces.ts';
import { words } from './view-fields.ts';

/** In what language a page is set: its words, and how texts in it are cut into pieces. */
export type Setting = {
  readonly language: Language;
  readonly rtl: boolean;
  readonly words: Catalogue;
  /** A text of the program's or the desk's: what is in another script than the page's stands isolated. */
  readonly own: (text: string) => Pieces;
  /** The name of a file, an address or a version: it reads from the left on every page. */
  readonly code: (text: string) => Pieces;
  /** Words that the program has in English alone: on a page of another language they say so. */
  readonly english: (text: string) => Pieces;
  /** What templates mark the words of articles with; null on a page of the same language, where they need no mark. */
  readonly articles: { readonly lang: string; readonly dir: string } | null;
};

/** A citation in running text, which reads from the left on every page. */
const CITATION = /(\[[\d\s¶,;()]+\])/u;

/** The setting of a page in this language. */
export function setting(language: Language): Setting {
  const rtl = DIRECTIONS[language] === 'rtl';
  return {
    language,
    rtl,
    words: catalogue(language),
    code: (text) => (rtl ? [fromLeft(shownText(text))] : pieces(text)),
    english: (text) => (language === 'en' ? pieces(text) : [{ text: shownText(text), editor: false, foreign: { lang: 'en', dir: 'ltr' } }]),
    own: rtl ? mirrored : (text) => pieces(text),
    articles: language === ARTICLE_LANGUAGE ? null : { lang: ARTICLE_LANGUAGE, dir: DIRECTIONS[ARTICLE_LANGUAGE] },
  };
}

const fromLeft = (text: string) => ({ text, editor: false, foreign: { lang: 'zxx', dir: 'ltr' as const } });

function mirrored(text: string): Pieces {
  return text.split(CITATION).flatMap((part, odd) => (odd % 2 === 1 ? [fromLeft(part)] : pieces(part, false, 'Arab')));
}

/** What every page's template is given of its setting. */
export const SettingView = {
  lang: words('Language of the page, BCP 47.'),
  rtl: z.boolean().describe('True for a page that is read from right to left.'),
  articles: z
    .strictObject({ lang: words('BCP 47.'), dir: words('`ltr` or `rtl`.') })
    .readonly()
    .nullable()
    .describe('Language and direction of the words of articles; null where they are those of the page.'),
  labels: z.strictObject(labelFields()).readonly().describe('Words of the templates themselves, in the language of the page.'),
};

export const settingView = ({ language, rtl, articles, words: { template: labels } }: Setting) => ({ lang: language, rtl, articles, labels });

/** Each label described by what it is in English. */
function labelFields(): Record<keyof TemplateLabels, ReturnType<typeof words>> {
  const fields = Object.entries(catalogue('en').template).map(([name, label]) => [name, words(`\`${label}\``)]);
  // True by its making: one field for each label.
  return Object.fromEntries(fields) as Record<keyof TemplateLabels, ReturnType<typeof words>>;
}
