import type { Range } from '../../model/range.ts';
import { isPersonNoun } from '../lexicon/persons.ts';
import { SPEAKER_PRONOUNS, SPEAKING_NOUNS, SPEECH_VERBS } from '../lexicon/speech.ts';
import { TITLE_WORDS } from '../lexicon/titles.ts';
import { AUXILIARIES, BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from '../lexicon/verbs.ts';
import { apposedPerson, appositionEnd } from './apposition.ts';
import { isPlural, isVerb } from './counted.ts';
import type { PersonMention } from './people.ts';
import { isOrdinaryWord } from './person-names-in-capitals.ts';
import { beforeBracket, DESCRIBING, isAbbreviationGap, isAttributive, isListComma } from './phrase-edges.ts';
import { gapBefore, type WordsOf } from './words-of.ts';

/** The noun phrase of one who speaks. */
export type Speaker = Range & {
  readonly surface: string;
  readonly person: PersonMention | null;
  readonly pronoun: boolean;
  /** A person, a pronoun or a phrase whose head speaks; others ("the city") speak only by the plainest verbs. */
  readonly isSpeaker: boolean;
  /** Nothing shows that it can speak at all: a number, a thing in small letters. */
  readonly isWeak: boolean;
  readonly isPlural: boolean;
};

// Longest subject of a verb of saying: "a source from the Syrian opposition in the northern countryside".
const MAX_SUBJECT_WORDS = 16;

/** The subject that ends right before word `end`, or null when the words there are none that can speak. */
export function speakerBefore(words: WordsOf, end: number, people: readonly PersonMention[]): Speaker | null {
  const limit = words.list[end]?.start ?? words.text.length;
  const gap = words.text.slice(words.list[end - 1]?.end ?? 0, limit);
  // "The army, however, said"; any other comma parts the words before it from the verb.
  if (/,/.test(gap))
    return /^(?:however|meanwhile|too|also|instead)$/.test(words.list[end - 1]?.norm ?? '') && /,/.test(gapBefore(words, end - 1))
      ? subject(words, end - 1, people)
      : null;
  return /[;:!?—–(]|--/.test(gap) ? null : subject(words, end, people);
}

/** The noun phrase before word `until` that can be the subject of the verb there. */
export function subject(words: WordsOf, until: number, people: readonly PersonMention[]): Speaker | null {
  const end = beforeBracket(words, until);
  if (/^(?:and|or|but|who|which|that)$/.test(words.list[end - 1]?.norm ?? '')) return null;
  let first = end;
  while (first > 0 && end - first < MAX_SUBJECT_WORDS) {
    const norm = words.list[first - 1]?.norm ?? '';
    if (first < end && /[,;:!?—–()[\]“”"]|--|\.\s/.test(gapBefore(words, first)) && !isAbbreviationGap(words, first)) break;
    if (BE.has(norm) || AUXILIARIES.has(norm)) return null;
    if (CONJUNCTIONS.has(norm) && norm !== 'and' && !(norm === 'as' && DESCRIBING.has(words.list[first - 2]?.norm ?? ''))) break;
    // "a police report seen by the paper says"
    const isReduced = /^(?:seen|obtained|released|published|issued)$/.test(norm) && words.list[first]?.norm === 'by';
    // "The ministry disputes the figure and speaks of 27": a verb that may be a noun is one before an article.
    if (end - first > 1 && SPEECH_VERBS.get(norm)?.form === 'third' && DETERMINERS.has(words.list[first]?.norm ?? '')) return null;
    if (isVerb(norm) && !isReduced && !isAttributive(words, first - 1)) {
      // "Human rights monitors said": they speak.
      if (norm === 'monitors' && first === end) {
        first -= 1;
        continue;
      }
      if (SPEECH_VERBS.has(norm)) break;
      // What follows another verb is its object, not the subject of this one.
      return null;
    }
    first -= 1;
  }
  // "A diplomat who heads the panel confirmed": he, and not what he heads.
  if (words.list[first - 1]?.norm === 'who' && isVerbOfClause(words, first)) {
    const head = subject(words, first - 1, people);
    return head === null ? null : { ...head, end: words.list[end - 1]?.end ?? head.end };
  }
  first = dropLead(words, first, end);
  return first >= end ? null : phraseOf(words, first, end, people);
}

/** "Who heads the panel", and not "who officials said", "who the army said". */
function isVerbOfClause({ list }: WordsOf, at: number): boolean {
  const next = list[at + 1]?.norm ?? '';
  return /^(?!the).{3,}(?:s|ed|led|held|ran)$/.test(list[at]?.norm ?? '') && (DETERMINERS.has(next) || PREPOSITIONS.has(next));
}

/** The word behind which a verb has what is held against somebody. */
export type Complement = 'of' | 'for';

/** The noun phrase that begins at word `from`; with its apposition's end when `withApposition` and it names a person. It ends before the verb's `complement`. */
export function speakerAfter(
  words: WordsOf,
  from: number,
  people: readonly PersonMention[],
  withApposition: boolean,
  complement: Complement | null = null,
): Speaker | null {
  let end = from;
  while (end < words.list.length && end - from < MAX_SUBJECT_WORDS) {
    const norm = words.list[end]?.norm ?? '';
    if (end > from && /[,;:!?—–()[\]“”"]|--|\.\s/.test(gapBefore(words, end)) && !isAbbreviationGap(words, end) && !isListComma(words, end)) break;
    if (
      end > from &&
      (BE.has(norm) ||
        AUXILIARIES.has(norm) ||
        /^(?:when|while|who|whose|which|that|to|as|but|because|after|before|during|on|late|yesterday|today|this|in|he|she|it|they|there)$/.test(
          norm,
        ) ||
        (norm === 'last' && !/^(?:the|an?)$/.test(words.list[end - 1]?.norm ?? '')))
    )
      break;
    if (end > from && isVerb(norm) && !isAttributive(words, end)) break;
    if (complement !== null && end > from && isOfWhat(words, end, complement)) break;
    // "according to the president the army did": a second article begins the clause.
    if (end > from && norm === 'the' && !PREPOSITIONS.has(words.list[end - 1]?.norm ?? '') && !/^(?:and|or)$/.test(words.list[end - 1]?.norm ?? ''))
      break;
    if (end === from && /^(?:that|to|how|why|what|if|whether|last|this|on|in|at|by|for|with|as|of|about)$/.test(norm)) return null;
    end += 1;
  }
  if (end === from) return null;
  const speaker = phraseOf(words, from, end, people);
  if (speaker === null) return null;
  const bracket = /^\s(?:\[[^\]]{1,80}\]|\([^)]{1,80}\))/u.exec(words.text.slice(speaker.end, speaker.end + 84))?.[0];
  if (bracket !== undefined) return { ...speaker, end: speaker.end + bracket.length };
  return withApposition ? { ...speaker, end: Math.max(speaker.end, appositionEnd(words, end)) } : speaker;
}

/** What is held against somebody, behind the word for it: "accused by Orland of backing it", "blamed by the army for the raid"; no part of a name such as "the Ministry of Defence". */
function isOfWhat(words: WordsOf, at: number, behind: Complement): boolean {
  if (words.list[at]?.norm !== behind) return false;
  const isSmall = (word: { readonly text: string } | undefined): boolean => /^\p{Ll}/u.test(word?.text ?? '');
  const [before, next, second] = [words.list[at - 1], words.list[at + 1], words.list[at + 2]];
  if (/.ing$/.test(next?.norm ?? '')) return words.isCapitals || isSmall(next);
  if (words.isCapitals) return false;
  if (DETERMINERS.has(next?.norm ?? '')) return behind === 'for' && isSmall(second);
  return isSmall(next) && (behind === 'for' || !isSmall(before));
}

function phraseOf(words: WordsOf, first: number, end: number, people: readonly PersonMention[]): Speaker | null {
  const start = words.list[first]?.start ?? 0;
  const last = words.list[end - 1];
  if (last === undefined) return null;
  // "A charge it denies": the noun is what is denied.
  if (end - first > 1 && /^(?:he|she|it|they)$/.test(last.norm)) return phraseOf(words, end - 1, end, people);
  const person = people.find((mention) => mention.start < last.end && start < mention.end) ?? null;
  const surface = words.text.slice(start, last.end).replace(/\s+/g, ' ').replace(OCCASION, '');
  const norms = words.list.slice(first, end).map((word) => word.norm);
  const pronoun = norms.length === 1 && SPEAKER_PRONOUNS.has(norms[0] ?? '');
  if (norms.length === 1 && /^(?:i|we|you|who|which|that|this|these|those|there|what)$/.test(norms[0] ?? '')) return null;
  if (/^(?:i|we|you)$/.test(norms.at(-1) ?? '')) return null;
  const head = headOf(norms);
  const headAt = first + norms.findIndex((norm, at) => at > 0 && PREPOSITIONS.has(norm));
  const isName = !words.isCapitals && /\p{Lu}/u.test(words.text.charAt(words.list[headAt < first ? end - 1 : headAt - 1]?.start ?? 0));
  if (norms.every((norm) => DETERMINERS.has(norm)) && !pronoun) return null;
  // "Were informed by letter": how, and not by whom.
  if (norms.length === 1 && MEANS.has(norms[0] ?? '')) return null;
  if (norms.at(-1) === 's' && norms.length <= 2) return null;
  if (/^(?:no|none|nobody|neither|any|nothing)$/.test(norms[0] ?? '')) return null;
  // In capitals a short phrase of unknown words before a verb of saying is most likely a name.
  // "THE FMLN": behind an article only words that are none of the language's own.
  const bare = norms[0] === 'the' && !norms.slice(1).some(isOrdinaryWord) ? norms.slice(1) : norms;
  const mayBeName =
    words.isCapitals &&
    bare.length > 0 &&
    bare.length <= 3 &&
    bare.every((norm) => !/\d/.test(norm) && norm.length > 2 && !DETERMINERS.has(norm) && !PREPOSITIONS.has(norm));
  const isSpeaker =
    person !== null ||
    pronoun ||
    SPEAKING_NOUNS.has(head) ||
    isPersonNoun(head) ||
    TITLE_WORDS.has(head) ||
    (isName && norms.length <= 6) ||
    mayBeName;
  const isWeak = !isSpeaker && !norms.some((norm) => SPEAKING_NOUNS.has(norm) || isPersonNoun(norm));
  const isMany =
    !(/^(?:one|another)$/.test(norms[0] ?? '') && norms[1] === 'of') &&
    (norms.includes('and') || isPlural(head) || /^(?:they|many|some|most|others|both|neither|police|people|media)$/.test(head));
  return { start, end: last.end, surface, person, pronoun, isSpeaker, isWeak, isPlural: isMany };
}

const MEANS = new Set([
  'letter',
  'letters',
  'telephone',
  'phone',
  'post',
  'mail',
  'telegram',
  'fax',
  'courier',
  'leaflet',
  'loudspeaker',
  'hand',
  'name',
]);

/** What a speaker's phrase may end in that is no part of it: "the party in a statement said", "the minister on Sunday said", "the band at (first) denied". */
const OCCASION =
  /\s(?:in|during|at|on)\s(?:an?\s|the\s|his\s|her\s|its\s|their\s)?(?:statement|interview|communique|letter|video|speech|tweet|press conference|news conference|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:\s.*)?$|\s(?:at\s(?:first|once|last|least)|in\s(?:turn|fact|part|response|reply|return))$|\sat$|\s(?:each|both|all)$/iu;

/** The head of a noun phrase: the last word before its first preposition; "sources close to the front" are sources. */
function headOf(norms: readonly string[]): string {
  // "One of its commanders says": who is counted.
  if (SOME.test(norms[0] ?? '') && norms[1] === 'of' && norms.length > 2) return headOf(norms.slice(2));
  const preposition = norms.findIndex((norm, at) => at > 0 && PREPOSITIONS.has(norm));
  const end = preposition === -1 ? norms.length : preposition;
  return norms[end > 1 && preposition !== -1 && BEHIND_ITS_NOUN.has(norms[end - 1] ?? '') ? end - 2 : end - 1] ?? '';
}

const SOME = /^(?:one|two|three|some|several|many|most|another)$/;
const BEHIND_ITS_NOUN: ReadonlySet<string> = new Set(['close', 'near', 'loyal', 'familiar', 'sympathetic', 'hostile', 'privy', 'faithful']);

/** "X, head of Y, said": the person before an apposition between commas that ends right before word `end`. */
export function speakerBeforeApposition(words: WordsOf, end: number, people: readonly PersonMention[]): Speaker | null {
  const apposed = apposedPerson(words, end, people);
  if (apposed === null) return null;
  const { start, person } = apposed;
  return { start, end: person.end, surface: person.surface, person, pronoun: false, isSpeaker: true, isWeak: false, isPlural: false };
}

/** Drops words that lead into the clause: "On Sunday", "In statements", "But", "according to". */
function dropLead(words: WordsOf, from: number, end: number): number {
  let first = from;
  const norm = (at: number): string => words.list[at]?.norm ?? '';
  while (first < end && /^(?:and|but|as|however|also|meanwhile)$|ly$/.test(norm(first))) first += 1;
  // "Last week a young commander told": when, and then who.
  if (/^(?:last|this|earlier)$/.test(norm(first)) && /^(?:week|weekend|month|year|spring|summer|autumn|winter)$/.test(norm(first + 1))) first += 2;
  // A subject does not begin with a preposition: it comes after that phrase, if anything does.
  return PREPOSITIONS.has(norm(first)) && norm(first) !== 'like' ? end : first;
}
