import type { CitedSource, Edition, Quotation } from '../model/edition.ts';
import { safeHref } from '../text/safe-href.ts';
import { timeExpressions } from '../text/time-expressions.ts';
import { spanWords } from './date-words.ts';
import { itemGrade } from './grade-words.ts';
import { textFragment } from './links.ts';
import { pieces } from './pieces.ts';
import { sourceLine, titleOf } from './source-view.ts';
import { annexId, listedUses, quotationId, sourceId, type Use } from './uses.ts';
import type { View } from './view.ts';

type QuotationView = View['annex']['groups'][number]['quotations'][number];

// 48 characters, about eight words on either side, are enough to find a clause in its sentence; more would print the article again.
const CONTEXT_CHARS = 48;
// A group's heading names a source that the bibliography gives in full.
const SHORT_TITLE_CHARS = 70;

/** The quotations by source, in the order of the sources, and within one in the order of the article. */
export function annexGroups(edition: Edition, uses: ReadonlyMap<number, readonly Use[]>): View['annex']['groups'] {
  return edition.sources
    .map((cited) => {
      const href = cited.source.url === null ? null : safeHref(cited.source.url.value);
      return {
        id: annexId(cited.n),
        n: String(cited.n),
        source: sourceId(cited.n),
        title: pieces(shortened(titleOf(cited), SHORT_TITLE_CHARS)),
        seed: pieces(cited.seed),
        quotations: edition.quotations
          .filter((quotation) => quotation.source === cited.n)
          .sort((a, b) => a.evidence.start - b.evidence.start || a.n - b.n)
          .map((quotation) => quotationView(quotation, cited, href, uses.get(quotation.n) ?? [])),
      };
    })
    .filter((group) => group.quotations.length > 0);
}

function quotationView(quotation: Quotation, cited: CitedSource, href: string | null, uses: readonly Use[]): QuotationView {
  const { exact, prefix, suffix, passage } = quotation.evidence;
  const written = cited.source.date?.value ?? null;
  const opens = prefix.trim() === '' || /[.!?:…]["”’)\]]*\s*$/u.test(prefix) || (/^["“‘(]*\p{Lu}/u.test(exact) && /\n\s*$/u.test(prefix));
  const closes = suffix.trim() === '' || /[.!?…]["”’)\]]*$/u.test(exact.trimEnd());
  return {
    id: quotationId(quotation.n),
    n: String(quotation.n),
    passage: `¶${passage}`,
    written: written === null || !leansOnReport(exact) ? '' : spanWords(written),
    source: sourceLine(cited, quotation.credibility),
    grade: itemGrade(cited.source.reliability, quotation.credibility),
    before: pieces(opens ? dated(cutAtHead(prefix)) : ''),
    prefix: pieces(opens ? '' : lastWords(prefix)),
    exact: pieces(exact),
    suffix: pieces(closes ? '' : firstWords(suffix)),
    after: pieces(closes ? dated(cutAtTail(suffix)) : ''),
    href: href === null || href.startsWith('mailto:') ? '' : textFragment(href, exact),
    uses: listedUses(uses),
  };
}

/** True for words such as "last week", which mean a day only beside the date they were written on. */
function leansOnReport(exact: string): boolean {
  return timeExpressions(exact).some((expression) => !expression.weak && expression.form.kind !== 'absolute' && expression.form.kind !== 'duration');
}

/** Words around a quotation, unless they hold a "last week" of their own, which nothing beside them would explain. */
function dated(around: string): string {
  return leansOnReport(around) ? '' : around;
}

/** The end of a text, from a word's beginning, within the sentence that it ends in. */
function lastWords(text: string): string {
  const sentence =
    text
      .slice(-CONTEXT_CHARS * 2)
      .split(/[.!?]\s/u)
      .at(-1) ?? '';
  return sentence.length <= CONTEXT_CHARS ? sentence : cutAtHead(sentence);
}

/** The last words of a text, in one line and without the rest of a word that they may begin with. */
function cutAtHead(text: string): string {
  const line = text.slice(-CONTEXT_CHARS).replace(/\s+/gu, ' ');
  if (text.length < CONTEXT_CHARS) return line;
  const space = line.search(/\s\S/u);
  return `…${space < 0 ? line : line.slice(space)}`;
}

/** The first words of a text, in one line and without the rest of a word that they may end with. */
function cutAtTail(text: string): string {
  const line = text.slice(0, CONTEXT_CHARS).replace(/\s+/gu, ' ');
  return text.length < CONTEXT_CHARS ? line : `${line.replace(/\s?\S*$/u, '')} …`;
}

/** The beginning of a text, to a word's end, within the sentence. */
function firstWords(text: string): string {
  const stop = text.slice(0, CONTEXT_CHARS).search(/[.!?](\s|$)/u);
  if (stop >= 0) return text.slice(0, stop + 1);
  if (text.length <= CONTEXT_CHARS) return text;
  return `${text.slice(0, CONTEXT_CHARS).replace(/\s?\S*$/u, '')} …`;
}

function shortened(text: string, chars: number): string {
  return text.length <= chars ? text : `${text.slice(0, chars).replace(/\s?\S*$/u, '')} …`;
}
