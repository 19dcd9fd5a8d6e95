import type { Range } from '../../model/range.ts';
import { STARTERS, TRAILING } from '../../text/abbreviations.ts';
import { fold, words } from '../../text/words.ts';
import { ACTS } from '../lexicon/acts.ts';
import { singular } from '../lexicon/persons.ts';
import { SPEECH_VERBS } from '../lexicon/speech.ts';
import { isTitle, NOT_PERSON_WORDS, ROLE_NOUNS } from '../lexicon/titles.ts';
import { AUXILIARIES, BE, COMMON_VERBS, CONJUNCTIONS, PREPOSITIONS } from '../lexicon/verbs.ts';
import { isOfAPerson, MAX_BEHIND_CHARS } from './behind-name.ts';
import { isVerb } from './counted.ts';
import { isToldToLead } from './person-leads.ts';
import { appositionRole, roleBefore } from './person-roles.ts';

/** A capitalised stretch that may be a person's name. Offsets in the sentence. */
export type Candidate = Range & {
  /** The name as written, white space folded, nickname kept. */
  readonly name: string;
  readonly role: string | null;
  /** How much shows a person: 3 for a title or role beside it, 2 for a verb of saying or a telling build, 1 for a hint. */
  readonly evidence: number;
  /** It stands before a noun that it describes: "the Smith government". */
  readonly describesNoun: boolean;
};

type NameWord = Range & { readonly text: string; readonly kind: 'name' | 'particle' | 'initial' };

// biome-ignore format: a list of words
const PARTICLES: ReadonlySet<string> = new Set([
  'de', 'del', 'la', 'las', 'los', 'da', 'dos', 'das', 'di', 'van', 'von', 'der', 'den', 'bin', 'ibn', 'bint', 'abu', 'al', 'el', 'ul', 'y',
]);
const ARTICLE_NAME = /^(?:al|el|ad|an|ar|as|ash|at|az|ul|ur|ud|us)[-‑]\p{Lu}/u;
// Longest name read: "Mohammed Said Abd al-Rahman al-Mawla" has five words.
const MAX_NAME_WORDS = 7;

/** The stretches of a sentence in mixed case that may name a person, each with what speaks for it. */
export function candidates(sentence: string): readonly Candidate[] {
  return runs(sentence).flatMap((run) => candidateOf(sentence, run) ?? []);
}

/** Runs of capitalised words with particles and initials between them. */
function runs(sentence: string): readonly (readonly NameWord[])[] {
  const found: NameWord[][] = [];
  let run: NameWord[] = [];
  const close = (): void => {
    while (run.at(-1)?.kind === 'particle') run.pop();
    while (run[0]?.kind === 'particle' && run[0].text !== 'abu' && run[0].text !== 'bin') run.shift();
    if (run.length > 0) found.push(run);
    run = [];
  };
  for (const written of hyphenated(sentence)) {
    const word = nameWord(sentence, written.start, written.text);
    const before = run.at(-1);
    if (before !== undefined && (word === null || !continuesName(sentence, before, word))) close();
    if (word !== null && (run.length > 0 || word.kind !== 'particle' || word.text === 'abu')) run.push(word);
    // A possessive ends a name: "Smith's Army".
    if (word !== null && /['’]s$/.test(written.text)) close();
  }
  close();
  return found.flatMap((words) => splitRun(words));
}

/** The words of a sentence, those joined by a hyphen or an apostrophe as one, without small ones that no name has inside, as most are. */
function hyphenated(sentence: string): readonly { readonly start: number; readonly text: string }[] {
  const found: { readonly start: number; readonly text: string }[] = [];
  const list = words(sentence);
  for (let at = 0; at < list.length; ) {
    const word = list[at];
    if (word === undefined) break;
    let end = word.end;
    for (at += 1; list[at]?.start === end + 1 && JOINERS.has(sentence.charAt(end)); at += 1) end = list[at]?.end ?? end;
    if (end > word.end) found.push({ start: word.start, text: sentence.slice(word.start, end) });
    else if (word.text !== word.norm || PARTICLES.has(word.norm)) found.push(word);
  }
  return found;
}
const JOINERS: ReadonlySet<string> = new Set("-‑'’ʿʾ`");

function nameWord(sentence: string, start: number, written: string): NameWord | null {
  const text = written.replace(/['’]s$/u, '');
  const end = start + text.length;
  if (/\p{N}/u.test(text)) return null;
  if (/^\p{Lu}$/u.test(text) && sentence.charAt(end) === '.')
    return isOfAbbreviation(sentence, start) ? null : { start, end: end + 1, text: `${text}.`, kind: 'initial' };
  // Two capitals and no small letter: an acronym.
  if (/^\p{Lu}{2,}s?$/u.test(text)) return null;
  if (/^\p{Lu}/u.test(text) || ARTICLE_NAME.test(text)) return { start, end, text, kind: 'name' };
  return PARTICLES.has(text) ? { start, end, text, kind: 'particle' } : null;
}

/** "U.S.", "U.N.": letters of a country or a body, and no initials, which may stand as close ("J.R. Mond"). */
function isOfAbbreviation(sentence: string, at: number): boolean {
  const from = /(?:\p{Lu}\.)*$/u.exec(sentence.slice(Math.max(0, at - MAX_ABBREVIATION_CHARS), at))?.[0].length ?? 0;
  const dotted = /^(?:\p{Lu}\.)+/u.exec(sentence.slice(at - from, at - from + MAX_ABBREVIATION_CHARS))?.[0] ?? '';
  return TRAILING.has(fold(dotted).replace(/\.$/, ''));
}
// "U.S.S.R."
const MAX_ABBREVIATION_CHARS = 10;

/** Space, a title's or initial's stop, or a nickname's quotation marks may stand between the words of a name. */
function continuesName(sentence: string, before: NameWord, word: NameWord): boolean {
  const gap = sentence.slice(before.end, word.start);
  if (/^[\s\u00a0]$/u.test(gap) || (gap === '' && before.kind === 'initial')) return true;
  if (/^\.\s$/.test(gap)) return isTitle(before.text) || before.text.length <= 4;
  return /^\s[“"‘']$/.test(gap) ? /[”"’']\s\p{Lu}/u.test(sentence.slice(word.end, word.end + 3)) : /^[”"’']\s$/.test(gap);
}

/** Cuts a run at words that no name holds; "Turkish President Name" keeps its title for the role. */
function splitRun(run: readonly NameWord[]): readonly (readonly NameWord[])[] {
  if (!run.some(isOfNoPerson)) return [run];
  const parts: NameWord[][] = [[]];
  for (const word of run) {
    if (isOfNoPerson(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  // A stretch cut short by such a word was part of another name ("Smith University"): only a whole run or one led by a title is kept.
  return parts.filter((part) => part.some((word) => isTitle(word.text)) && part.at(-1) === run.at(-1));
}

function isOfNoPerson({ text }: NameWord): boolean {
  const norm = fold(text);
  return NOT_PERSON_WORDS.has(norm) && !isTitle(norm);
}

const isTitled = ({ text }: NameWord): boolean => isTitle(text) || (ROLE_NOUNS.has(fold(text)) && !text.includes('-'));

function candidateOf(sentence: string, run: readonly NameWord[]): Candidate | null {
  const titleAt = run.findLastIndex(isTitled);
  let words = run.slice(titleAt + 1);
  const isAtStart = (words[0]?.start ?? 0) <= 1;
  while (words.length > 0 && titleAt === -1 && (isCommonOpener(words[0]) || (isAtStart && words.length > 1 && ADVERB.test(words[0]?.text ?? ''))))
    words = words.slice(1);
  while (words[0]?.kind === 'particle' && words[0].text !== 'abu' && words[0].text !== 'bin') words = words.slice(1);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > MAX_NAME_WORDS || last.kind !== 'name') return null;
  const [start, end] = [first.start, last.end];
  const title = titleAt === -1 ? null : { start: run.find(isTitled)?.start ?? start };
  const isFull = words.length > 1;
  if (!isFull && (ROLE_NOUNS.has(singular(fold(first.text))) || (title === null && isFollowedByNoun(sentence, end)))) return null;
  const before = roleBefore(sentence, title?.start ?? start, start);
  const after = appositionRole(sentence, end);
  // "the Observatory for Wider Rights", "Bank of New Hope": the end of a body's name.
  const isTail = title === null && /\p{Lu}[\p{L}’']*\s(?:for|of|on|and)\s$/u.test(sentence.slice(Math.max(0, start - 40), start));
  if (isTail && !before.isRole) return null;
  // An apposition tells of a person only behind a full name: after one word it may tell of a country or begin the clause.
  const signs = [
    title === null ? 0 : 3,
    before.evidence,
    after.isRole ? (isFull ? 2 : 1) : 0,
    builtLikeName(words),
    beside(sentence, start, end, words.length),
  ];
  // Two hints make a sign; signs do not add up to more.
  const hints = signs.filter((sign) => sign === 1).length;
  const evidence = Math.max(...signs, isFull ? Math.min(hints, 2) : 0);
  const name = sentence.slice(start, end).replace(/\s+/g, ' ');
  const role = isBareTitle(before.role) && (isFull || title !== null) ? (after.role ?? before.role) : (before.role ?? (isFull ? after.role : null));
  return { start, end, name, role, evidence, describesNoun: describes(sentence, end) };
}

/** "Recently", "During", which stand before a name; "Willy" and "Ming" are names. */
const ADVERB = /^(?:early|only|daily|sadly)$|.{4}ly$|.{3}ing$/i;

/** A rank or title in one word, of which an apposition tells more: "Gen. Name, commander of the fleet". */
function isBareTitle(role: string | null): boolean {
  return role?.split(' ').every((word) => isTitle(word.replace(/\.$/, ''))) ?? false;
}

/** A capitalised word right before a common noun describes it: "Sunni militants". */
function isFollowedByNoun(sentence: string, end: number): boolean {
  const next = /^\s(\p{Ll}+)/u.exec(sentence.slice(end, end + 20))?.[1];
  if (next === undefined) return false;
  const isOther =
    BE.has(next) ||
    AUXILIARIES.has(next) ||
    PREPOSITIONS.has(next) ||
    CONJUNCTIONS.has(next) ||
    SPEECH_VERBS.has(next) ||
    isVerb(next) ||
    /(?:ed|ly)$/.test(next) ||
    COMMON_VERBS.get(next)?.form === 'third' ||
    ACTS.get(next)?.form === 'third' ||
    /^(?:himself|herself|also|now|then|not|never)$/.test(next);
  return !isOther;
}

/** A word that begins sentences and no names: "The", "According", "Meanwhile". */
function isCommonOpener(word: NameWord | undefined): boolean {
  return word !== undefined && (STARTERS.has(fold(word.text)) || SPEECH_VERBS.has(fold(word.text)));
}

/** Names that only people bear by their build: "Abu X al-Y", "X bin Y", "Abd al-X", an initial in the middle. */
function builtLikeName(words: readonly NameWord[]): number {
  const norms = words.map((word) => fold(word.text));
  if (words.length < 2) return 0;
  if (/^(?:abu|umm|abd|abdul|abdel)$/.test(norms[0] ?? '') || norms.some((norm, at) => at > 0 && /^(?:bin|ibn|bint|abd)$/.test(norm))) return 2;
  if (words.some((word, at) => word.kind === 'initial' && at > 0 && at < words.length - 1)) return 2;
  // A nisba closes many names: "al-Baghdadi". Places end so more seldom.
  const last = norms.at(-1) ?? '';
  return /^al[-‑]\p{L}+i$/u.test(last) || (norms.at(-2) === 'al' && /i$/.test(last)) ? 1 : 0;
}

/** What stands right beside the name: a verb of saying, "who", words that introduce a person. */
function beside(sentence: string, start: number, end: number, length: number): number {
  const before = sentence.slice(Math.max(0, start - 28), start);
  const after = sentence.slice(end, end + 36);
  const verbAfter = fold(/^(?:\s(?:also|then|later|has|had))?\s(\p{L}+)/u.exec(after)?.[1] ?? '');
  const verbBefore = fold(/[,”"’']\s(\p{L}+)\s$/u.exec(before)?.[1] ?? '');
  const isFull = length > 1;
  if (
    isFull &&
    [verbAfter, verbBefore].some(
      (verb) => SPEECH_VERBS.get(verb)?.plain === true || verb === 'added' || verb === 'wrote' || verb === 'argues' || verb === 'argued',
    )
  )
    return 2;
  if (isFull && /^,?\s(?:who|whose|whom)\b/u.test(after)) return 2;
  if (
    isFull &&
    /\b(?:named|called|led by|headed by|commanded by|founded by|succeeded by|replaced by|identified as|known as|nicknamed|nom de guerre|son of|brother of|(?:his|her) (?:deputy|successor|predecessor|second-in-command|brother|wife|widow|son|father|cousin) (?:was|is)|killed|assassinated|appointed|under)\s$/iu.test(
      before,
    )
  )
    return /\b(?:under|called|known as|killed)\s$/iu.test(before) ? 1 : 2;
  if (isFull && /^(?:\s(?:was|is)\s(?:born|elected|appointed|killed|assassinated|arrested|named|sworn|succeeded))\b/u.test(after)) return 2;
  if (isFull && /^(?:,\s(?:then\s|now\s|aged\s)?\d{2},|\s\(\d{2}\))/.test(after)) return 2;
  if (isFull && isToldToLead(sentence, start, end)) return 2;
  if (isFull && isOfAPerson(sentence.slice(end, end + MAX_BEHIND_CHARS))) return 2;
  if (isFull && /\b(?:he|she)\s(?:replaced|succeeded|married|met)\s$/iu.test(before)) return 2;
  // "a small faction loyal to him, under Name": what is led by somebody.
  if (isFull && /\b(?:faction|wing|unit|splinter|fighters|men|rebels|him|her),?\sunder\s$/iu.test(before)) return 2;
  // Only people are born or extradited: enough for one word, too, where it is the subject and no noun's description.
  if (DONE_TO_PERSONS.test(before) && !/s$/.test(sentence.slice(start, end)) && /^(?:[.,;]|$|\s\p{Ll})/u.test(after)) return 2;
  if (SUFFERED_BY_PERSONS.test(after) && /(?:^|[.;,“"]\s?|\b(?:and|but|that|when|after|before|because)\s)$/u.test(before)) return 2;
  return 0;
}

/** "Soldiers killed ⟨name⟩": of one word in the singular. Places and groups are captured or removed, not these. */
const DONE_TO_PERSONS = /(?<!\bself-)\b(?:killed|assassinated|murdered|executed|arrested|shot\sdead|death\sof)\s$/iu;
const SUFFERED_BY_PERSONS =
  /^(?:,\san?\s[^,.;]{3,60},)?\s(?:himself\s|herself\s)?(?:was|were|is|has been|had been)\s(?:born|killed|assassinated|shot\sdead|arrested|detained|extradited|sentenced|jailed|imprisoned|hanged|married|sworn|beheaded)\b/u;

const DESCRIBED =
  /^\s(?:regime|government|family|administration|forces|loyalists|clan|dynasty|era|rule|supporters|army|governorate|province|city|doctrine|brigade|front|region|countryside|district|neighborhood|neighbourhood|plain|river|mountains?|area)\b/iu;

function describes(sentence: string, end: number): boolean {
  return DESCRIBED.test(sentence.slice(end, end + 20));
}
