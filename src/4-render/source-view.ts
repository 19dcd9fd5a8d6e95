import type { CitedSource, Quotation } from '../model/edition.ts';
import { safeHref } from '../text/safe-href.ts';
import { shownText } from '../text/shown-text.ts';
import { spanWords } from './date-words.ts';
import { itemGrade, sourceGrade } from './grade-words.ts';
import { type Pieces, pieces } from './pieces.ts';
import { reasonPieces } from './reason-words.ts';
import type { Setting } from './setting.ts';
import { annexId, listedUses, sourceId, type Use, usesOfSource } from './uses.ts';
import type { View } from './view.ts';

type SourceView = View['sources']['list'][number];

/** A source as the bibliography prints it, with the quotations of its own: what is not known is said, and what was reasoned says what it rests on. */
export function sourceView(cited: CitedSource, own: readonly Quotation[], uses: ReadonlyMap<number, readonly Use[]>, set: Setting): SourceView {
  const { source } = cited;
  const { page: words, edition } = set.words;
  const href = source.url === null ? null : safeHref(source.url.value);
  const details = [
    source.publisher === null ? words.publisherUnknown : source.publisher.value,
    source.date === null ? words.dateUnknown : spanWords(source.date.value, edition.dates),
    ...(source.origin === null ? [] : [words.origin(source.origin.value)]),
    ...(source.licence === null ? [] : [words.licence(source.licence)]),
  ];
  return {
    id: sourceId(cited.n),
    n: String(cited.n),
    authors: set.own(source.byline === null ? '' : listed(source.byline.value, set)),
    title: titlePieces(cited, sentence, set),
    details: set.own(sentence(edition.listed(details))),
    basis: bases(cited, set),
    descriptor: set.own(sentence(cited.descriptor)),
    grade: sourceGrade(cited, own, set),
    seed: set.code(cited.seed),
    retrieved: source.retrieved ?? '',
    href: href ?? '',
    address: set.code(href ?? shortened(source.url?.value ?? '')),
    marking: source.marking === 'TLP:CLEAR' ? '' : source.marking,
    annex: annexId(cited.n),
    quotations: words.quotations(cited.quotations.length),
    uses: listedUses(usesOfSource(cited.quotations, uses), set),
  };
}

/** An address that is no link is only looked at. */
const MOST_ADDRESS_CHARS = 200;

const shortened = (address: string): string => (address.length > MOST_ADDRESS_CHARS ? `${address.slice(0, MOST_ADDRESS_CHARS)} …` : address);

/** The title, or words that say that there is none. */
function titleOf(cited: CitedSource, { words }: Setting): string {
  return cited.source.title?.value ?? words.page.untitled;
}

/** The title as it is set among words of articles: words that say that there is none are the page's own, their full stop with them. */
export function titlePieces(cited: CitedSource, shape: (title: string) => string, set: Setting): Pieces {
  const title = shape(titleOf(cited, set));
  const own = cited.source.title === null && set.articles !== null;
  return own ? [{ text: shownText(title), editor: false, foreign: { lang: set.language, dir: set.rtl ? 'rtl' : 'ltr' } }] : pieces(title);
}

/** A source in one line, for a quotation that is shown away from its group. */
export function sourceLine(cited: CitedSource, credibility: Quotation['credibility'], set: Setting): string {
  const { page: words, edition } = set.words;
  const { publisher, date, reliability } = cited.source;
  const parts = [
    titleOf(cited, set),
    publisher?.value ?? words.publisherUnknown,
    date === null ? words.dateUnknown : spanWords(date.value, edition.dates),
    itemGrade(reliability, credibility),
  ];
  return shownText(`[${cited.n}] ${edition.listed(parts)}`);
}

/** Where the reason stands in the words around it: no shown text holds this character. */
const REASON = '\u0001';

function bases({ source }: CitedSource, set: Setting): Pieces {
  const { facts, inferred } = set.words.page;
  const known = [
    [facts.title, source.title],
    [facts.byline, source.byline],
    [facts.publisher, source.publisher],
    [facts.date, source.date],
    [facts.address, source.url],
    [facts.origin, source.origin],
  ] as const;
  const told = known.flatMap(([name, fact]) => (fact?.basis.how === 'inferred' ? [{ name, why: fact.basis.why.replace(/^inferred:? /, '') }] : []));
  return told.flatMap(({ name, why }, at) => {
    const [before = '', after = ''] = inferred(name, REASON).split(REASON);
    const head = before === '' ? '' : sentenceHead(before);
    const reasons = reasonPieces(why, set);
    const told = reasons === null ? set.english(sentence(why, head === '')) : [...reasons, ...set.own('.')];
    return [...set.own(at === 0 ? head : ` ${head}`), ...told, ...set.own(after)];
  });
}

function listed(names: readonly string[], { words }: Setting): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : words.page.andLast(words.edition.listed(names.slice(0, -1)), last);
}

const sentenceHead = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** With a capital at the head, unless it stands within a sentence, and one full stop at the end. */
function sentence(words: string, opens = true): string {
  const head = opens ? sentenceHead(words) : words;
  return /[.!?…][”"’)]?$/u.test(head) ? head : `${head}.`;
}
