import { remembered } from '../../text/remembered.ts';
import { type Word, words as wordsIn } from '../../text/words.ts';
import { ACT_NOUNS, ACTS } from '../lexicon/acts.ts';
import { isPersonNoun } from '../lexicon/persons.ts';
import { SPEAKING_NOUNS, SPEECH_VERBS } from '../lexicon/speech.ts';
import { CAPITALS_TITLES, NOT_PERSON_WORDS, ROLE_NOUNS } from '../lexicon/titles.ts';
import { AUXILIARIES, BE, COMMON_VERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from '../lexicon/verbs.ts';
import type { Candidate } from './person-names.ts';
import { appositionRole } from './person-roles.ts';

// "MIGUEL ALFREDO MAZA MARQUEZ" has four words; Spanish particles add two.
const MAX_NAME_WORDS = 6;
/** Little words inside names. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(['de', 'del', 'la', 'los', 'las', 'y', 'da', 'dos', 'van', 'von', 'bin', 'al', 'el']);

/** People in wire copy all in capitals, where case shows nothing: only names behind a title, or before an apposition that tells a role. */
export function capitalsCandidates(sentence: string): readonly Candidate[] {
  const list = wordsIn(sentence);
  const found: Candidate[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const word = list[at];
    if (word === undefined) continue;
    const isTitle = CAPITALS_TITLES.has(word.norm);
    const speaks = list[at + 1]?.norm ?? '';
    if (
      SPEECH_VERBS.get(speaks)?.form === 'past' &&
      !isOrdinaryWord(word.norm) &&
      sentence.slice(word.end, list[at + 1]?.start ?? 0) === ' ' &&
      isOpen(sentence, list, at)
    ) {
      found.push({ start: word.start, end: word.end, name: word.text, role: null, evidence: 0, describesNoun: false });
      continue;
    }
    const opens = isTitle ? at + 1 : at;
    if (!isTitle && !opensPhrase(sentence, list, at)) continue;
    const end = nameEnd(sentence, list, opens);
    const first = list[opens];
    const last = list[end - 1];
    if (first === undefined || last === undefined || end <= opens) continue;
    const apposition = appositionRole(sentence.toLowerCase(), last.end);
    const role = apposition.role === null ? null : original(sentence, apposition.role);
    const isFull = end - opens > 1;
    if (!isTitle && !(isFull && apposition.isRole)) continue;
    if (isTitle && !isFull && !endsName(sentence, last, ADJECTIVE_TITLES.has(word.norm))) continue;
    found.push({
      start: first.start,
      end: last.end,
      name: sentence.slice(first.start, last.end).replace(/\s+/g, ' '),
      role: isTitle ? (role ?? word.text) : role,
      evidence: 3,
      describesNoun: false,
    });
    at = end - 1;
  }
  return found;
}

/** A short form before a verb of saying begins its clause: no name or adjective of the same phrase stands before it. */
function isOpen(sentence: string, list: readonly Word[], at: number): boolean {
  const before = list[at - 1];
  return (
    before === undefined ||
    opensPhrase(sentence, list, at) ||
    CONJUNCTIONS.has(before.norm) ||
    /["”.]\s*$/u.test(sentence.slice(before.end, list[at]?.start ?? 0))
  );
}

/** A name without a title begins a sentence or stands behind a comma or "and". */
function opensPhrase(sentence: string, list: readonly Word[], at: number): boolean {
  const before = list[at - 1];
  const gap = sentence.slice(before?.end ?? 0, list[at]?.start ?? 0);
  return before === undefined || (gap !== ' ' && /[,\]]\s$|--\s$/u.test(gap));
}

/** The end of the run of words that may be a name: unknown words, initials and particles in one breath. */
function nameEnd(sentence: string, list: readonly Word[], from: number): number {
  let end = from;
  for (let at = from; at < from + MAX_NAME_WORDS; at += 1) {
    const word = list[at];
    if (word === undefined) break;
    const gap = sentence.slice(list[at - 1]?.end ?? 0, word.start);
    if (!(at === from && from === 0) && !/^(?:\s|['’]|\.\s|-|\s?["“]|["”]\s)$/u.test(gap) && !(at === from && /[,\]]\s$|--\s$/u.test(gap))) break;
    if (NAME_PARTICLES.has(word.norm) && at > from) continue;
    if (isOrdinaryWord(word.norm)) break;
    end = at + 1;
  }
  return end;
}

/** A word of the language rather than of a name, as far as word lists and endings tell. Asked of every word set in capitals. */
export const isOrdinaryWord = remembered(
  2_000,
  (norm: string): boolean =>
    /\d/.test(norm) ||
    DETERMINERS.has(norm) ||
    PREPOSITIONS.has(norm) ||
    CONJUNCTIONS.has(norm) ||
    BE.has(norm) ||
    AUXILIARIES.has(norm) ||
    SPEECH_VERBS.has(norm) ||
    ACTS.has(norm) ||
    COMMON_VERBS.has(norm) ||
    ACT_NOUNS.has(norm) ||
    NOT_PERSON_WORDS.has(norm) ||
    SPEAKING_NOUNS.has(norm) ||
    ROLE_NOUNS.has(norm) ||
    isPersonNoun(norm) ||
    CAPITALS_TITLES.has(norm) ||
    /(?:tion|tions|ment|ments|ness|ity|ism|ing|ed|ly|ship|ance|ence|ous|ive|ful|less|able|ible|ical|ary|ian)$/.test(norm) ||
    /^(?:he|she|it|they|we|i|you|who|not|also|here|there|today|yesterday|last|still|now|then|s|t|held|u|however|staff|chief|himself|herself|themselves|itself|public|meanwhile|all|former|new|vice|what|please|how|why|which|where|this|that)$/.test(
      norm,
    ),
);

/** After a title alone one word is a name when the phrase ends or a verb follows it. */
function endsName(sentence: string, last: Word, isStrict: boolean): boolean {
  const next = /^\s(\p{L}+)/u.exec(sentence.slice(last.end, last.end + 20))?.[1]?.toLowerCase();
  if (isStrict) return next !== undefined && (SPEECH_VERBS.get(next)?.form === 'past' || BE.has(next) || AUXILIARIES.has(next));
  return (
    next === undefined ||
    SPEECH_VERBS.has(next) ||
    BE.has(next) ||
    AUXILIARIES.has(next) ||
    CONJUNCTIONS.has(next) ||
    PREPOSITIONS.has(next) ||
    ACTS.has(next) ||
    COMMON_VERBS.has(next)
  );
}

/** Titles that are adjectives or offices too: "general interest", "the secretary public". */
const ADJECTIVE_TITLES: ReadonlySet<string> = new Set(['general', 'major', 'secretary', 'minister', 'deputy', 'leader', 'director', 'candidate']);

/** The role as the sentence writes it. */
function original(sentence: string, role: string): string {
  const at = sentence.toLowerCase().indexOf(role.toLowerCase());
  return at === -1 ? role : sentence.slice(at, at + role.length);
}
