import type { CitedSource, Edition, Quotation } from '../model/edition.ts';
import { CONTEXT_CHARS } from '../text/quote-selectors.ts';
import { remembered } from '../text/remembered.ts';
import { safeHref } from '../text/safe-href.ts';
import { timeExpressions } from '../text/time-expressions.ts';
import { spanWords } from './date-words.ts';
import { itemGrade } from './grade-words.ts';
import { textFragment } from './links.ts';
import { pieces } from './pieces.ts';
import type { QuotationsOf } from './quotations-of.ts';
import type { Setting } from './setting.ts';
import { firstOf } from './shortened-quotations.ts';
import { sourceLine, titlePieces } from './source-view.ts';
import { annexId, listedUses, quotationId, sourceId, type Use } from './uses.ts';
import type { View } from './view.ts';

type QuotationView = View['annex']['groups'][number]['quotations'][number];

// With the space behind it. Eight words on either side are enough to find a clause in its sentence; more would print the article again.
const CHARS_PER_WORD = 6;
// A group's heading names a source that the bibliography gives in full.
const SHORT_TITLE_CHARS = 70;

/** The quotations by source, in the order of the sources, and within one in the order of the article. */
export function annexGroups(
  edition: Edition,
  quoted: QuotationsOf,
  uses: ReadonlyMap<number, readonly Use[]>,
  most: ReadonlyMap<number, number>,
  contextWords: number,
  set: Setting,
): View['annex']['groups'] {
  return edition.sources
    .map((cited) => {
      const href = cited.source.url === null ? null : safeHref(cited.source.url.value);
      const lines = new Map<Quotation['credibility'], string>();
      const lineOf = (credibility: Quotation['credibility']): string => {
        const line = lines.get(credibility) ?? sourceLine(cited, credibility, set);
        lines.set(credibility, line);
        return line;
      };
      return {
        id: annexId(cited.n),
        n: String(cited.n),
        source: sourceId(cited.n),
        title: titlePieces(cited, (title) => shortened(title, SHORT_TITLE_CHARS), set),
        seed: set.code(cited.seed),
        quotations: [...quoted(cited)]
          .sort((a, b) => a.evidence.start - b.evidence.start || a.n - b.n)
          .map((quotation) =>
            quotationView(
              quotation,
              cited,
              lineOf(quotation.credibility),
              href,
              uses.get(quotation.n) ?? [],
              { words: most.get(cited.n), contextChars: Math.min(contextWords * CHARS_PER_WORD, CONTEXT_CHARS) },
              set,
            ),
          ),
      };
    })
    .filter((group) => group.quotations.length > 0);
}

/** What is shown of a quotation: so many of its words, none given for all, and so much of what stands around it. */
type Extent = { readonly words: number | undefined; readonly contextChars: number };

function quotationView(
  quotation: Quotation,
  cited: CitedSource,
  line: string,
  href: string | null,
  uses: readonly Use[],
  { words, contextChars }: Extent,
  set: Setting,
): QuotationView {
  const { exact, prefix, suffix, passage } = quotation.evidence;
  const written = cited.source.date?.value ?? null;
  const shown = firstOf(exact, words);
  const opens = prefix.trim() === '' || /[.!?:…]["”’)\]]*\s*$/u.test(prefix) || (/^["“‘(]*\p{Lu}/u.test(exact) && /\n\s*$/u.test(prefix));
  const closes = suffix.trim() === '' || /[.!?…]["”’)\]]*$/u.test(exact.trimEnd());
  return {
    id: quotationId(quotation.n),
    n: String(quotation.n),
    passage: `¶${passage}`,
    written: written === null || !leansOnReport(exact) ? '' : set.words.page.written(spanWords(written, set.words.edition.dates)),
    source: line,
    grade: itemGrade(cited.source.reliability, quotation.credibility),
    before: pieces(opens ? dated(cutAtHead(prefix, contextChars)) : ''),
    prefix: pieces(opens ? '' : lastWords(prefix, contextChars)),
    exact: pieces(shown),
    suffix: pieces(closes || shown !== exact ? '' : firstWords(suffix, contextChars)),
    after: pieces(closes && shown === exact ? dated(cutAtTail(suffix, contextChars)) : ''),
    href: href === null || href.startsWith('mailto:') ? '' : textFragment(href, exact),
    uses: listedUses(uses, set),
  };
}

/** A quotation is printed in the briefs of all its groups and places. */
const KEPT_ANSWERS = 2_000;

/** True for words such as "last week", which mean a day only beside the date they were written on. */
const leansOnReport = remembered(KEPT_ANSWERS, (exact: string): boolean =>
  timeExpressions(exact).some((expression) => !expression.weak && expression.form.kind !== 'absolute' && expression.form.kind !== 'duration'),
);

/** Words around a quotation, unless they hold a "last week" of their own, which nothing beside them would explain. */
function dated(around: string): string {
  return leansOnReport(around) ? '' : around;
}

/** The end of a text, from a word's beginning, within the sentence that it ends in. */
function lastWords(text: string, chars: number): string {
  const sentence =
    text
      .slice(-chars * 2)
      .split(/[.!?]\s/u)
      .at(-1) ?? '';
  return sentence.length < chars ? sentence : cutAtHead(sentence, chars);
}

/** The last words of a text, in one line and without the rest of a word that they may begin with. */
function cutAtHead(text: string, chars: number): string {
  if (chars === 0) return '';
  const line = text.slice(-chars).replace(/\s+/gu, ' ');
  if (text.length < chars) return line;
  const space = line.search(/\s\S/u);
  return `…${space < 0 ? line : line.slice(space)}`;
}

/** The first words of a text, in one line and without the rest of a word that they may end with. */
function cutAtTail(text: string, chars: number): string {
  if (chars === 0) return '';
  const line = text.slice(0, chars).replace(/\s+/gu, ' ');
  return text.length < chars ? line : `${line.replace(/\s?\S*$/u, '')}\u00a0…`;
}

/** The beginning of a text, to a word's end, within the sentence. */
function firstWords(text: string, chars: number): string {
  if (chars === 0) return '';
  const stop = text.slice(0, chars).search(/[.!?](\s|$)/u);
  if (stop >= 0) return text.slice(0, stop + 1);
  if (text.length < chars) return text;
  return `${text.slice(0, chars).replace(/\s?\S*$/u, '')}\u00a0…`;
}

function shortened(text: string, chars: number): string {
  return text.length <= chars ? text : `${text.slice(0, chars).replace(/\s?\S*$/u, '')}\u00a0…`;
}
