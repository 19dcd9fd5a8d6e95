import type { Range } from '../../model/range.ts';
import { STARTERS } from '../../text/abbreviations.ts';
import { fold } from '../../text/words.ts';
import { BODY_HEADS, OWNERS, OWNERS_ENDING, PLACE_HEADS } from '../lexicon/name-heads.ts';
import { TITLE_WORDS } from '../lexicon/titles.ts';
import { type WholeNames, wholeNamesIn } from './whole-names.ts';

/** A capitalised stretch of a sentence. `tail`: the rest of a compound it opens, "led" of "Orl-led". */
export type Stretch = Range & { readonly words: readonly string[]; readonly tail: string | null; readonly opensSentence: boolean };

type Piece = Range & {
  readonly text: string;
  readonly kind: 'name' | 'acronym' | 'link' | 'particle';
  readonly tail: string | null;
  /** "People's", "Workers'": whose body the rest of the name is. */
  readonly owns: boolean;
};

// Initials with stops are one word from three on: two may be a man's.
const WORD = /(?:\p{Lu}\.){3,8}|[\p{L}\p{M}\p{N}]+(?:[-‑'’ʿʾ`][\p{L}\p{M}\p{N}]+)*/gu;
const ARTICLE_NAME = /^(?:al|el|ad|an|ar|as|ash|at|az|ul|ur|ud|us|wal)[-‑]\p{Lu}/u;
const LINKS = new Set(['of', 'for', 'and', 'the']);
const PARTICLES = new Set([
  'al',
  'el',
  'as',
  'ash',
  'ad',
  'ul',
  'ud',
  'de',
  'del',
  'la',
  'las',
  'los',
  'y',
  'bin',
  'wa',
  'wal',
  'da',
  'do',
  'dos',
  'e',
]);
// "Al-Qaeda-linked", "ISIS-K": capitals, then a small word that describes.
const COMPOUND = /^(.*\p{L})[-‑](\p{Ll}{2,})$/u;
// "Popular Front for the Liberation of the Northern Valleys" has nine words; longer stretches are headings.
const MAX_WORDS = 10;

/**
 * The stretches of capitalised words in a sentence of mixed case. `common` holds the words that the texts write small as well, `whole` the names
 * whose extent a short form has shown somewhere.
 */
export function stretches(sentence: string, common: ReadonlySet<string>, whole: WholeNames): readonly Stretch[] {
  const found: Stretch[] = [];
  let run: Piece[] = [];
  const close = (): void => {
    const stretch = made(sentence, run, common);
    if (stretch !== null) found.push(qualified(sentence, stretch));
    run = [];
  };
  for (const match of sentence.matchAll(WORD)) {
    const piece = pieceOf(match[0], match.index);
    const before = run.at(-1);
    if (before !== undefined && (piece === null || !continues(sentence, run, before, piece))) close();
    if (piece === null || (run.length === 0 && (piece.kind === 'link' || piece.kind === 'particle'))) continue;
    run.push(piece);
    if (piece.tail !== null || (piece.end < match.index + match[0].length && !piece.owns)) close();
  }
  close();
  return wholeFirst(sentence, found, wholeNamesIn(sentence, whole));
}

/** "Workers' Party (Red Dawn)", "Hill Front (Revolutionary)": what tells a body from its namesakes belongs to its name. */
function qualified(sentence: string, stretch: Stretch): Stretch {
  if (stretch.tail !== null || !stretch.words.some((word) => BODY_HEADS.has(fold(word)))) return stretch;
  const inside = /^\s\((\p{Lu}\p{Ll}+(?:[-\s]\p{Lu}\p{Ll}+){0,3})\)/u.exec(sentence.slice(stretch.end, stretch.end + MAX_QUALIFIER_CHARS));
  const last = inside?.[1]?.split(/[-\s]/).at(-1) ?? '';
  if (inside === null || !(BODY_HEADS.has(fold(last)) || CREED.test(last))) return stretch;
  return { ...stretch, end: stretch.end + inside[0].length };
}
const MAX_QUALIFIER_CHARS = 60;
// "(Maoist)", "(Revolutionary)", "(Democratic)": adjectives of a creed or manner, and no place or person.
const CREED = /(?:ist|ive|ary|ic|ical|ional|inist|ed)$/;

const stretchOf = (sentence: string, start: number, end: number): Stretch => ({
  start,
  end,
  words: (sentence.slice(start, end).match(WORD) ?? []).map((word) => word.replace(/['’]s?$/u, '')),
  tail: null,
  opensSentence: !/[\p{L}\p{N}]/u.test(sentence.slice(0, start)),
});

/** Whole names take the place of the stretches that they share words with. */
function wholeFirst(sentence: string, found: readonly Stretch[], whole: readonly Range[]): readonly Stretch[] {
  if (whole.length === 0) return found;
  const apart = found.filter((one) => !whole.some((name) => name.start < one.end && one.start < name.end));
  return [...apart, ...whole.map(({ start, end }) => stretchOf(sentence, start, end))].sort((a, b) => a.start - b.start);
}

function pieceOf(written: string, start: number): Piece | null {
  const bare = written.replace(/['’]s?$/u, '');
  const owns = OWNERS.has(fold(bare)) ? bare !== written : OWNERS_ENDING.test(bare);
  if (owns && /^\p{Lu}/u.test(bare)) return { start, end: start + written.length, text: bare, kind: 'name', tail: null, owns };
  const compound = /^\p{Lu}/u.test(bare) || ARTICLE_NAME.test(bare) ? COMPOUND.exec(bare) : null;
  const tail = compound !== null && !/^(?:i|e)$/.test(compound[2] ?? '') ? (compound[2] ?? null) : null;
  const text = tail === null ? bare : (compound?.[1] ?? bare);
  const end = start + text.length;
  if (/^(?:\p{Lu}[\p{Lu}\p{N}]+(?:[-‑]\p{Lu}+)*|(?:\p{Lu}\.){2,})$/u.test(text)) return { start, end, text, kind: 'acronym', tail, owns: false };
  if ((/^\p{Lu}/u.test(text) && text.length > 1 && !/\p{N}/u.test(text)) || ARTICLE_NAME.test(text))
    return { start, end, text, kind: 'name', tail, owns: false };
  if (LINKS.has(text)) return { start, end, text, kind: 'link', tail: null, owns: false };
  return PARTICLES.has(text) ? { start, end, text, kind: 'particle', tail: null, owns: false } : null;
}

function continues(sentence: string, run: readonly Piece[], before: Piece, piece: Piece): boolean {
  const gap = sentence.slice(before.end, piece.start);
  if (before.owns && /^['’][\s\u00a0]$/u.test(gap)) return piece.kind === 'name';
  if (!/^[\s\u00a0]$/u.test(gap)) return false;
  // An acronym is a name by itself: "SDF Commander".
  if (before.kind === 'acronym' || piece.kind === 'acronym') return false;
  if (piece.kind !== 'link') return before.kind !== 'link' || piece.kind === 'name';
  if (piece.text === 'the') return before.text === 'of' || before.text === 'for';
  // "Party of …", "Movement for Unity and …": a link goes on a name only behind a head, "and" only behind another link.
  if (piece.text === 'and')
    return (
      run.some((one) => one.text === 'of' || one.text === 'for') ||
      (ABSTRACT.test(before.text) && leadsToHead(sentence.slice(piece.end, piece.end + MAX_HEAD_CHARS)))
    );
  return before.kind === 'name' && (isHead(before.text) || run.some((one) => one.kind === 'link'));
}

// "Justice and Unity Movement": what a body stands for.
const ABSTRACT = /(?:ity|[ts]ion|ment|dom|ness|[ae]nce|ice|racy|ism|ship|form|rights)$/i;
const MAX_HEAD_CHARS = 60;

const leadsToHead = (after: string): boolean =>
  (/^(?:\s\p{Lu}[\p{L}'’]+){1,3}/u.exec(after)?.[0] ?? '').split(/\s/).some((word) => BODY_HEADS.has(fold(word)));

const isHead = (word: string): boolean => BODY_HEADS.has(fold(word)) || PLACE_HEADS.has(fold(word));

/** The stretch without what stands at its ends and is no part of a name: links, the sentence's first common word, titles. */
function made(sentence: string, run: readonly Piece[], common: ReadonlySet<string>): Stretch | null {
  let pieces = run;
  while (pieces.at(-1)?.kind === 'link' || pieces.at(-1)?.kind === 'particle') pieces = pieces.slice(0, -1);
  const opens = (piece: Piece | undefined): boolean => piece !== undefined && !/[\p{L}\p{N}]/u.test(sentence.slice(0, piece.start));
  let first = pieces[0];
  let wasFirst = opens(first);
  while (
    first !== undefined &&
    ((isOpener(first.text, opens(first)) && !first.owns) ||
      (opens(first) && pieces.length > 1 && common.has(fold(first.text)) && !isHead(first.text)))
  ) {
    pieces = pieces.slice(1);
    while (pieces[0]?.kind === 'link' || pieces[0]?.kind === 'particle') pieces = pieces.slice(1);
    first = pieces[0];
    wasFirst = false;
  }
  const last = pieces.at(-1);
  if (first === undefined || last === undefined || pieces.length > MAX_WORDS) return null;
  return {
    start: first.start,
    end: last.owns ? last.start + last.text.length : last.end,
    words: pieces.map((piece) => piece.text),
    tail: last.tail,
    opensSentence: wasFirst,
  };
}

// "All" opens a name within a sentence, "The" none.
const isOpener = (word: string, opensSentence: boolean): boolean =>
  (STARTERS.has(fold(word)) && (opensSentence || fold(word) !== 'all')) || (TITLE_WORDS.has(fold(word)) && word.length > 2);
