import type { Word } from '../text/words.ts';
import { words } from '../text/words.ts';
import { ACTS } from './lexicon/acts.ts';
import { AUXILIARIES, BE, COMMON_VERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './lexicon/verbs.ts';

/** What a word does in its clause, as far as word lists and endings tell. */
export type Tag = 'be' | 'aux' | 'verb' | 'ing' | 'preposition' | 'determiner' | 'conjunction' | 'adverb' | 'other';

export type Token = Word & {
  readonly tag: Tag;
  /** Base form, for a verb of the lists. */
  readonly base: string | null;
  /** May be a noun as well: "attacks", "control". */
  readonly ambiguous: boolean;
  /** The marks between the word before and this one, without spaces. */
  readonly before: string;
};

// biome-ignore format: a list of words
const ADVERBS = new Set([
  'also', 'now', 'then', 'still', 'not', 'never', 'again', 'even', 'only', 'just', 'already', 'often', 'soon', 'later', 'once', 'yet', 'always',
  'reportedly', 'allegedly', 'initially', 'first', 'n', 't',
]);

/** Verbs of saying that are no nouns in any form: "the army says the group shelled it". */
const NO_NOUNS: ReadonlySet<string> = new Set(['say', 'deny', 'accuse', 'allege', 'insist']);

type Told = { readonly tag: Tag; readonly base: string | null; readonly ambiguous: boolean };

/** What the lists tell of each word; where several hold one, the first of them is believed. */
const LISTED: ReadonlyMap<string, Told> = (() => {
  const all = new Map<string, Told>();
  const put = (norm: string, told: Told) => all.has(norm) || all.set(norm, told);
  for (const norm of BE) put(norm, { tag: 'be', base: 'be', ambiguous: false });
  const plain: readonly (readonly [Iterable<string>, Tag])[] = [
    [AUXILIARIES, 'aux'],
    [PREPOSITIONS, 'preposition'],
    [DETERMINERS, 'determiner'],
    [CONJUNCTIONS, 'conjunction'],
    [ADVERBS, 'adverb'],
  ];
  for (const [list, tag] of plain) for (const norm of list) put(norm, { tag, base: null, ambiguous: false });
  for (const [norm, { form, base }] of [...ACTS, ...COMMON_VERBS]) {
    const ambiguous = (form === 'base' || form === 'third') && !NO_NOUNS.has(base);
    put(norm, form === 'ing' ? { tag: 'ing', base, ambiguous: true } : { tag: 'verb', base, ambiguous });
  }
  return all;
})();

function tagOf(norm: string, isName: boolean): Told {
  const listed = LISTED.get(norm);
  // "Dawn State in Mera": within a name it states nothing.
  if (listed !== undefined && !(isName && listed.tag === 'verb' && listed.ambiguous)) return listed;
  if (norm.length > 5 && norm.endsWith('ly')) return ADVERB;
  if (isName) return OTHER;
  // An unknown word in -ed is a past form nine times in ten in news text; in -ing it may be a noun.
  if (norm.length > 4 && norm.endsWith('ed')) return { tag: 'verb', base: norm.replace(/e?d$/, ''), ambiguous: false };
  if (norm.length > 5 && norm.endsWith('ing')) return ING;
  return OTHER;
}

const ADVERB: Told = { tag: 'adverb', base: null, ambiguous: false };
const ING: Told = { tag: 'ing', base: null, ambiguous: true };
const OTHER: Told = { tag: 'other', base: null, ambiguous: false };
/** Prefixes that a verb may have with a hyphen: "re-captured", "machine-gunned". */
const VERB_PREFIX = /(?:^|[^\p{L}])(?:re|co|machine|over|under|counter|pre|car|double)$/iu;
const MAX_PREFIX_CHARS = 8;

/** The words of a sentence with what they do in it. */
export function tokens(sentence: string): Token[] {
  let last = 0;
  let afterInitial = false;
  const caps = sentence === sentence.toUpperCase();
  return words(sentence).map(({ start, end, text, norm }) => {
    // The stops of initials end nothing: "the N.G. attacked".
    const gap = sentence.slice(afterInitial && sentence.charAt(last) === '.' ? last + 1 : last, start);
    const behind = last;
    last = end;
    const isSmall = text === norm;
    afterInitial = !isSmall && text.length <= 2 && /^\p{Lu}$/u.test(text);
    // "IS leaders", "the US": capitals in mixed case are an acronym.
    const told =
      !isSmall && !caps && (/^\p{Lu}{2,}$/u.test(text) || isInitial(sentence, start, end))
        ? OTHER
        : tagOf(norm, !isSmall && start > 0 && /^\p{Lu}\p{Ll}/u.test(text));
    const { tag, base, ambiguous } =
      // "self-styled", "rebel-held": a participle tied to the word before it describes and tells no deed.
      (gap === '-' || gap === '‑') && norm.endsWith('ed') && !VERB_PREFIX.test(sentence.slice(Math.max(0, behind - MAX_PREFIX_CHARS), behind))
        ? OTHER
        : told;
    return {
      start,
      end,
      text,
      norm,
      tag,
      base,
      ambiguous,
      before: gap === ' ' || gap === '' || isInNumber(gap, text) ? '' : gap.replace(/\s+/g, ''),
    };
  });
}

/** The "A" of "N.L.A." is no article. */
const isInitial = (sentence: string, start: number, end: number): boolean =>
  end - start === 1 && sentence[end] === '.' && (sentence[start - 1] === '.' || /^\.\p{Lu}\./u.test(sentence.slice(end, end + 3)));

/** The comma of "2,200" ends nothing. */
const isInNumber = (gap: string, text: string): boolean => gap === ',' && /^\d{3}\b/.test(text);

/** True where a new clause may begin before the token: at a comma, semicolon, dash, colon or conjunction. */
export function breaksClause(token: Token): boolean {
  return (token.before !== '' && /[,;:—–()“”"]/.test(token.before)) || token.tag === 'conjunction';
}
