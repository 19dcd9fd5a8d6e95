import type { Range } from '../../model/range.ts';
import { quotations } from '../../text/quotations.ts';
import { isVerb } from './counted.ts';
import { gapBefore, type WordsOf, wordAt } from './words-of.ts';

/** Where an attribution begins and ends, and where what it attributes stands. */

/** Whether the speaker stands right behind what is said: after a closing quotation mark or a comma that is not the sentence's first break. */
export function isBehindSpeech(words: WordsOf, start: number, verb: number): boolean {
  if (!endsAfterVerb(words, verb)) return false;
  const before = words.text
    .slice(0, start)
    .trimEnd()
    .replace(/\s(?:as|and)$/u, '');
  const isAfterQuotation = /[,?!.…][”"’']$|[”"]\s?,?$/u.test(before);
  // "The minister, a lawyer, said: “…”": the speech is still to come.
  if (!isAfterQuotation && /^\s?[,:]\s?[“"]/u.test(words.text.slice(words.list[verb]?.end ?? 0))) return false;
  if (isAfterQuotation) return true;
  return before.endsWith(',') && wordAt(words, start) >= MIN_SPEECH_WORDS;
}

/** Behind the speech nothing follows the verb but a hearer or an occasion: "told the agency", "said in a statement on Sunday". */
function endsAfterVerb(words: WordsOf, verb: number): boolean {
  const rest = words.text.slice(words.list[verb]?.end ?? 0);
  if (/^\s?[,.;”"—–]|^\s?$|^\s--/u.test(rest)) return true;
  if (/^(?:told|tells|tell|informed|assured)$/.test(words.list[verb]?.norm ?? '')) return !/^[^,.]{0,60}\sthat\s/u.test(rest);
  if (/^\sto\s(?:\p{Lu}|reporters|journalists|the\s(?:agency|media|press))/u.test(rest)) return true;
  return /^\s(?:in|on|at|of|during|after|as|when|while|adding|referring|today|yesterday|tonight|last|late|earlier|early|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this)(?![\p{L}])(?![^,.“”"]*\sthat\s)/iu.test(
    rest,
  );
}
// "On Sunday, the army said": an introduction is shorter than anything said.
const MIN_SPEECH_WORDS = 6;

/** Where the attribution in front ends: after the verb, its hearer and occasion, and "that". */
export function complementStart(words: WordsOf, at: number): number {
  for (let to = at + 1; to <= at + MAX_OCCASION_WORDS; to += 1) {
    const word = words.list[to];
    if (word === undefined || /[.;]/.test(gapBefore(words, to))) break;
    if (/[,:]\s?[“"]$|[“"]$/.test(gapBefore(words, to)))
      return isOccasion(words, at + 1, to) ? (words.list[to - 1]?.end ?? 0) : (words.list[at]?.end ?? 0);
    if (word.norm === 'that' && isOccasion(words, at + 1, to)) return word.end;
    if (isVerb(word.norm)) break;
  }
  return words.list[at]?.end ?? 0;
}
/** Whether the words say to whom, when or where something is said, and are no part of it: "in a statement on Sunday". */
function isOccasion(words: WordsOf, from: number, to: number): boolean {
  if (from >= to) return true;
  const norm = words.list[from]?.norm ?? '';
  return (
    /^(?:in|on|at|to|late|early|last|this|today|yesterday|earlier|monday|tuesday|wednesday|thursday|friday|saturday|sunday|for|again|out)$|ly$/.test(
      norm,
    ) || /^(?:told|tells|tell|informed|warned|assured)$/.test(words.list[from - 1]?.norm ?? '')
  );
}
// "told the agency in a statement late on Sunday that"
const MAX_OCCASION_WORDS = 12;

/** Where the attribution behind the speech ends: at the next mark. */
export function tailEnd(words: WordsOf, at: number): number {
  let end = words.list[at]?.end ?? 0;
  for (let to = at + 1; to < words.list.length; to += 1) {
    if (/[,;:—–.“”"(]|--/.test(gapBefore(words, to))) break;
    end = words.list[to]?.end ?? end;
  }
  return end;
}

/** Where what is said stands as seen from the attribution. `longer`: on either side, or on both when both are long. */
export type Side = 'before' | 'after' | 'longer' | 'both';

/** What is attributed: beside the clause, or the whole sentence when the clause stands within. */
export function contentOf(text: string, clause: Range, side: Side): Range {
  const before = trimmed(text, 0, clause.start);
  const after = trimmed(text, clause.end, text.length);
  if (side === 'before' && before.end > before.start) return before;
  if (side === 'after' && after.end > after.start) return after;
  const share = (range: Range): number => range.end - range.start;
  if (side === 'both' && share(before) > 0 && share(after) > 0) return { start: 0, end: text.length };
  if (share(before) > MIN_CONTENT_CHARS && share(after) > MIN_CONTENT_CHARS) return { start: 0, end: text.length };
  return share(before) >= share(after) ? before : after;
}
// Shorter stretches beside an attribution are its occasion ("last month") or an introduction.
const MIN_CONTENT_CHARS = 25;

function trimmed(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && /[\s,:;—–-]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s,;:]/.test(text.charAt(end - 1))) end -= 1;
  if (text.charAt(end - 1) === '.' && end === text.length) end -= 1;
  return { start, end };
}

/** Direct speech: a quotation covers nearly all of it. */
export function isDirect(quoted: readonly Range[], content: Range): boolean {
  const length = content.end - content.start;
  const covered = quoted.reduce((sum, range) => sum + Math.max(0, Math.min(range.end, content.end) - Math.max(range.start, content.start)), 0);
  return length > 0 && covered / length > DIRECT_SHARE;
}
const DIRECT_SHARE = 0.8;

/** Quotations, with one that began in an earlier sentence and ends in this one. */
export function spokenRanges(sentence: string): readonly Range[] {
  const quoted = quotations(sentence);
  const opening = sentence.indexOf('“');
  const closing = sentence.indexOf('”');
  return closing !== -1 && (opening === -1 || closing < opening)
    ? [{ start: -1, end: closing + 1 }, ...quoted.filter((range) => range.start > closing)]
    : quoted;
}
