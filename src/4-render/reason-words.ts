import { catalogue, type ReasonForm } from '../labels/index.ts';
import type { Pieces } from './pieces.ts';
import type { Setting } from './setting.ts';

/**
 * The forms in which the program reasons what it inferred of a source. It keeps its reasons in English, with the words of the article that they rest
 * on; a page in another language has its own words around those.
 */
const FORMS: readonly (readonly [ReasonForm, RegExp])[] = [
  ['names', /^it names "(.+)"$/u],
  ['yearless', /^it says "(.+)" without a year$/u],
  ['page', /^its page shows "(.+)"$/u],
  ['weekday', /^"(.+)" falls on the weekday it names$/u],
  ['newest', /^"(.+)" is the newest event it reports as news$/u],
  ['elsewhere', /^"(.+)" is ([^"]+) in another article of the desk$/u],
  ['elsewhereTitled', /^"([^"]+)" is ([^"]+) in "(.+)"$/u],
  ['together', /^"(.+)" and "([^"]+)" are of one event$/u],
  ['counted', /^it is written "([^"]+)" what it dates (".+")$/u],
  ['periodEnd', /^the end of the period it reports on: "(.+)"$/u],
  ['layout', /^from its layout, which is that of article (\d+) of the same seed$/u],
  ['line', /^from line (\d+): (.+)$/u],
];

/** Reasons in the language of the page, the article's words marked as theirs; null where one has none of these forms. */
export function reasonPieces(why: string, set: Setting): Pieces | null {
  const { reasons } = set.words.page;
  const made: Pieces[number][] = [];
  for (const [at, part] of reasonsOf(why).entries()) {
    const form = FORMS.find(([, pattern]) => pattern.test(part));
    if (form === undefined) return null;
    const told = form[1].exec(part) ?? [];
    if (at > 0) made.push(...set.own(reasons.between));
    // "#1" stands for words of the article, "@1" for a number or a date.
    for (const piece of reasons.forms[form[0]].split(/([#@]\d)/)) {
      const given = told[Number(piece.slice(1))] ?? '';
      if (/^#\d$/.test(piece)) made.push(...set.english(given));
      else made.push(...set.own(/^@\d$/.test(piece) ? inOwnMonths(given, set) : piece));
    }
  }
  return made;
}

/** "…; …", but not within quotation marks. */
function reasonsOf(why: string): readonly string[] {
  const parts: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < why.length; at += 1) {
    if (why[at] === '"') quoted = !quoted;
    else if (!quoted && why.startsWith('; ', at)) {
      parts.push(why.slice(from, at));
      from = at + 2;
    }
  }
  return [...parts, why.slice(from)];
}

function inOwnMonths(words: string, { words: { edition } }: Setting): string {
  const english = catalogue('en').edition.dates.months;
  return words.replace(/\p{Lu}\p{Ll}+/gu, (word) => edition.dates.months[english.indexOf(word)] ?? word);
}
