import { isDone } from './act-clauses.ts';
import type { Token } from './clause.ts';
import { EFFECT_NOUNS_OF, TOLL_VERBS } from './lexicon/tolls.ts';
import type { Reading } from './reading.ts';

// "the murder of Interior Minister Dr X", "shot and killed Colonel X": titles stand between.
const MAX_TITLES = 6;
// "Father X, other priests, and a cook were killed".
const MAX_LIST = 14;
const BREAK = /[.;:—–“”"]|--/;
const OTHER_CLAUSE = /^(?:that|who|which|by|against)$/;
/** Verbs that befall a person for sure; "held" and "hurt" are told of many things. */
const BEFALLING = /^(?:kill|murder|assassinate|execute|slay|shoot|stab|behead|kidnap|abduct|gun|wound|injure)$/;
const VICTIM_EFFECTS = new Set(['killed', 'wounded', 'abducted']);

/** The people, by full name, whom a sentence tells as killed, hurt or abducted: "the murder of X", "X was killed", "killed X", "X's murder". */
export function namedVictims(reading: Reading): readonly string[] {
  const { people, tokens } = reading;
  const found = new Set<string>();
  if (people.length === 0) return [];
  for (const [at, token] of tokens.entries()) {
    const isNoun = VICTIM_EFFECTS.has(EFFECT_NOUNS_OF.get(token.norm) ?? '');
    const isVerb = BEFALLING.test(TOLL_VERBS.get(token.norm)?.base ?? '') && isDone(reading.text, tokens, at);
    if (!isNoun && !isVerb) continue;
    for (const person of people) {
      const first = tokens.findIndex((one) => one.end > person.start);
      const last = tokens.findLastIndex((one) => one.start < person.end);
      if (isNoun ? isOfNoun(tokens, at, first, last) : isOfVerb(tokens, at, first, last)) found.add(person.name);
    }
  }
  return [...found];
}

function isOfNoun(tokens: readonly Token[], at: number, first: number, last: number): boolean {
  if (tokens[at + 1]?.norm === 'of' && isBehind(tokens, at, first)) return true;
  return last < at && at - last <= 2 && tokens[last + 1]?.norm === 's';
}

function isOfVerb(tokens: readonly Token[], at: number, first: number, last: number): boolean {
  const isPassive = tokens[at - 1]?.tag === 'be' || (tokens[at - 1]?.tag === 'adverb' && tokens[at - 2]?.tag === 'be');
  return isPassive ? last < at && at - last <= MAX_LIST && !isBroken(tokens, last + 1, at) : isBehind(tokens, at, first);
}

const isBehind = (tokens: readonly Token[], at: number, first: number): boolean =>
  first > at && first - at <= MAX_TITLES && !isBroken(tokens, at + 1, first);

const isBroken = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to + 1).some((token) => BREAK.test(token.before) || OTHER_CLAUSE.test(token.norm));
