import type { CitedSource, Quotation } from '../model/edition.ts';
import { safeHref } from '../text/safe-href.ts';
import { shownText } from '../text/shown-text.ts';
import { spanWords } from './date-words.ts';
import { itemGrade, sourceGrade } from './grade-words.ts';
import { pieces } from './pieces.ts';
import { annexId, listedUses, sourceId, type Use, usesOfSource } from './uses.ts';
import type { View } from './view.ts';

type SourceView = View['sources']['list'][number];

/** A source as the bibliography prints it: what is not known is said, and what was reasoned says what it rests on. */
export function sourceView(cited: CitedSource, quotations: readonly Quotation[], uses: ReadonlyMap<number, readonly Use[]>): SourceView {
  const { source } = cited;
  const href = source.url === null ? null : safeHref(source.url.value);
  const details = [
    source.publisher === null ? 'publisher unknown' : source.publisher.value,
    source.date === null ? 'date unknown' : spanWords(source.date.value),
    ...(source.origin === null ? [] : [`origin: ${source.origin.value}`]),
    ...(source.licence === null ? [] : [`licence: ${source.licence}`]),
  ];
  return {
    id: sourceId(cited.n),
    n: String(cited.n),
    authors: pieces(source.byline === null ? '' : listed(source.byline.value)),
    title: pieces(sentence(titleOf(cited))),
    details: pieces(sentence(details.join(', '))),
    basis: pieces(bases(cited).join(' ')),
    descriptor: pieces(sentence(cited.descriptor)),
    grade: sourceGrade(cited, quotations),
    seed: pieces(cited.seed),
    retrieved: source.retrieved ?? '',
    href: href ?? '',
    address: pieces(href ?? source.url?.value ?? ''),
    marking: source.marking === 'TLP:CLEAR' ? '' : source.marking,
    annex: annexId(cited.n),
    quotations: cited.quotations.length === 1 ? '1 quotation' : `${cited.quotations.length} quotations`,
    uses: listedUses(usesOfSource(cited.quotations, uses)),
  };
}

/** The title, or words that say that there is none. */
export function titleOf(cited: CitedSource): string {
  return cited.source.title?.value ?? 'Untitled article';
}

/** A source in one line, for a quotation that is shown away from its group. */
export function sourceLine(cited: CitedSource, credibility: Quotation['credibility']): string {
  const { publisher, date, reliability } = cited.source;
  const parts = [
    titleOf(cited),
    publisher?.value ?? 'publisher unknown',
    date === null ? 'date unknown' : spanWords(date.value),
    itemGrade(reliability, credibility),
  ];
  return shownText(`[${cited.n}] ${parts.join(', ')}`);
}

function bases({ source }: CitedSource): string[] {
  const known = [
    ['Title', source.title],
    ['Byline', source.byline],
    ['Publisher', source.publisher],
    ['Date', source.date],
    ['Address', source.url],
    ['Origin', source.origin],
  ] as const;
  return known.flatMap(([name, fact]) =>
    fact?.basis.how === 'inferred' ? [sentence(`${name} inferred: ${fact.basis.why.replace(/^inferred:? /, '')}`)] : [],
  );
}

function listed(names: readonly string[]): string {
  return names.length <= 2 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** With a capital at the head and one full stop at the end. */
function sentence(words: string): string {
  const head = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?…][”"’)]?$/u.test(head) ? head : `${head}.`;
}
