import { isAllCaps, isAscii, words as wordsOf } from '../text/words.ts';
import type { Block } from './block.ts';
import { signs } from './byline.ts';

/** Words that hold English sentences together; menus and headlines have few of them. */
const FUNCTION_WORDS = new Set(
  (
    'the a an of in on at to for from by with and or but as is are was were be been has have had it its that this these those which who ' +
    'whom whose their his her they he she we you i our not no than then there when while into over after before between about up out ' +
    'will would can could may might should do does did if so such also more most my your me him them us what how why where said says'
  ).split(' '),
);

/** What a block looks like, measured once. */
export type Look = {
  readonly words: number;
  /** Share of function words, 0 to 1. */
  readonly glue: number;
  /** Ends as sentences do. */
  readonly terminal: boolean;
  /** A short question by itself, as headlines, headings and interviewers ask. */
  readonly question: boolean;
  /** Signs or dates the article: a byline, a line of its day. */
  readonly signs: boolean;
  /** Ends with a colon. */
  readonly colon: boolean;
  readonly allCaps: boolean;
};

const TERMINAL = /[.!?…]["'”’»)\]]{0,3}(?:\s?\[\d{1,3}\]){0,3}$/;

/** Questions up to this many words, without a sentence before them, count as headings. */
const MAX_LONE_QUESTION_WORDS = 18;
const SENTENCE_BREAK = /[.!?…]["”’)]?\s+["“‘(]?\p{Lu}/u;

/** Longest stretch that is measured; the beginning says enough about a longer block. */
const MAX_MEASURED_CHARS = 4000;

export function look(block: Block): Look {
  const text = block.text.slice(0, MAX_MEASURED_CHARS);
  const found = inSmall(text);
  const words = found.length;
  let glue = 0;
  for (const word of found) if (FUNCTION_WORDS.has(word)) glue += 1;
  const end = block.text.slice(-20);
  const question = words <= MAX_LONE_QUESTION_WORDS && end.endsWith('?') && !SENTENCE_BREAK.test(text);
  const share = words === 0 ? 0 : glue / words;
  const signing = signs(block.text, words, share);
  return {
    words,
    glue: share,
    terminal: TERMINAL.test(end) && !signing,
    signs: signing,
    question,
    colon: /:["'”’]?$/.test(end),
    allCaps: isAllCaps(text),
  };
}

/** Words in small letters; in ASCII they are those that others ask for, too. */
const inSmall = (text: string): readonly string[] =>
  isAscii(text) ? wordsOf(text).map(({ norm }) => norm) : (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase());

/** Sentences have at least a sixth of function words; measured lists of links and names stay under a tenth. */
const MIN_GLUE = 0.16;
/** From this many words on a block is a paragraph, with or without a full stop. */
const PARAGRAPH_WORDS = 25;

/** True for running text: at least one whole sentence that is no headline. */
export const isProse = (seen: Look): boolean =>
  !seen.question && seen.glue >= MIN_GLUE && ((seen.terminal && seen.words >= 8) || seen.words >= PARAGRAPH_WORDS);

/** Ornaments that plain text sets around a heading: "** Heading **", "== Heading ==". */
const ORNAMENT = /^[*=#~_]{1,6}\s{0,3}(?=[^*=#~_\s])/;

/** The ornament that a line opens with, or "". */
export const ornamentOf = (text: string): string => ORNAMENT.exec(text)?.[0].trim() ?? '';

/** True for a line short and open-ended enough to be a heading or a headline. */
export function looksLikeHeading(text: string, seen: Look): boolean {
  if (text.length < 3 || text.length > 220 || seen.words === 0 || seen.words > 32) return false;
  if (/[.,;]["'”’]?$/.test(text) && !/\b(?:[A-Z]\.){1,4}$|\.{3}$/.test(text)) return false;
  const bare = text.replace(ORNAMENT, '');
  return /^["'“‘«¿([]?[\p{Lu}\p{N}]/u.test(bare) || /^["'“‘]?\p{Ll}+\p{Lu}/u.test(bare);
}
