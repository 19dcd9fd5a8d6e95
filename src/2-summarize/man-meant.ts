import type { Token } from './clause.ts';
import type { Focus } from './focus.ts';
import { isPersonNoun, singular } from './lexicon/persons.ts';
import { relativeAt } from './person-meant.ts';
import type { Reading } from './reading.ts';

/** Words between a sentence's first verb and the "him" that it governs: "has also arrested him". */
const WORDS_TO_OBJECT = 4;

/** "Police arrested him": the object of the first verb, who is not its subject. */
export function isObjectOfFirst({ tokens }: Pick<Reading, 'tokens'>, at: number): boolean {
  if (tokens[at]?.norm !== 'him') return false;
  const first = tokens.findIndex(({ tag }) => tag === 'verb' || tag === 'be' || tag === 'aux');
  return (
    first >= 0 &&
    at > first &&
    at - first <= WORDS_TO_OBJECT &&
    tokens.slice(first, at).every(({ before, tag }, one) => one === 0 || (before.trim() === '' && tag !== 'conjunction'))
  );
}

/**
 * Whom "him", or "his" within a sentence, means: the one man whom the sentence right before in the paragraph told of, where nobody stands before the
 * pronoun that it could mean as well. "The court issued a warrant for his arrest. Police arrested him in Mera."
 */
export function manMeant(reading: Reading, at: number, focus: Focus): string | null {
  const token = reading.tokens[at];
  const { last } = focus;
  if (token === undefined || last === null || !/^(?:him|his)$/.test(token.norm) || at === 0) return null;
  if (last.passage.n !== reading.passage.n || last.position !== reading.position - 1) return null;
  // "His younger brother Karim led it until he was killed. Tests confirmed his death": of two.
  if (relativeAt(last)?.isWoman === false) return null;
  if (reading.people.some(({ start }) => start < token.start) || isAnybodyBefore(reading, token, isObjectOfFirst(reading, at))) return null;
  if (focus.subject?.kind === 'person') return focus.subject.id;
  const verb = last.tokens.find(({ tag }) => tag === 'verb' || tag === 'be' || tag === 'aux')?.start ?? last.text.length;
  // "Ana Ruiz, known as the Owl, led it": the one before the verb, else the only one.
  const [doers, told] = [last.people.filter(({ start }) => start < verb), last.people].map((all) => new Set(all.map(({ name }) => name)));
  const [only] = doers?.size === 1 ? doers : (told ?? []);
  return only !== undefined && (doers?.size === 1 || told?.size === 1) ? only : null;
}

function isAnybodyBefore({ tokens, names, times, caps }: Reading, pronoun: Token, isObject: boolean): boolean {
  // A surname that the readers did not know for one: "In 2005 Marrick was stripped of his posts".
  const isKnown = ({ start, end }: Token) => [...names, ...times].some((one) => one.start <= start && end <= one.end);
  const isName = (token: Token, at: number) => at > 0 && /^\p{Lu}\p{Ll}/u.test(token.text) && !isKnown(token) && tokens[at + 1]?.tag !== 'other';
  if (!caps && tokens.some((token, at) => token.start < pronoun.start && isName(token, at) && tokens[at - 1]?.tag !== 'preposition')) return true;
  const before = tokens.filter(({ start }) => start < pronoun.start);
  if (before.some(({ norm }) => /^(?:he|she|who|him|his|her|man|woman|someone|anyone|everyone|each)$/.test(norm))) return true;
  return (
    !isObject &&
    before.some(
      ({ norm, start, end }) => isPersonNoun(norm) && singular(norm) === norm && !names.some((name) => name.start <= start && end <= name.end),
    )
  );
}
