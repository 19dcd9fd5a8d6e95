import type { Token } from './clause.ts';
import { ACT_NOUNS } from './lexicon/acts.ts';
import { SPEECH_VERBS } from './lexicon/speech.ts';

/** How verbs stand in their clauses, as far as words and marks show it: which one is main, and which only describes. */

// Words that open a clause of its own; what stands before them belongs to the one around it.
// biome-ignore format: a list of words
export const OPENERS = new Set([
  'that', 'which', 'who', 'whom', 'whose', 'where', 'when', 'while', 'because', 'although', 'though', 'if', 'whether', 'but', 'as', 'whereas',
]);
const HARD_MARKS = /[;:—–“”"]|--/;
/** Whether the marks before a token part clauses for good. Before most tokens there is none. */
export const isHardMark = (marks: string): boolean => marks !== '' && HARD_MARKS.test(marks);

// Participles that say which thing is meant, wherever they stand behind it.
const DESCRIBING = new Set(['located', 'situated', 'based', 'known', 'called', 'named']);

// A main verb farther from its auxiliary is another clause's.
const CHAIN = 4;

/** A verb of saying or judging. */
export function isSaying(token: Token): boolean {
  return token.tag !== 'other' && SPEECH_VERBS.has(token.norm);
}

/** From an auxiliary to the verb it carries. */
export function mainVerb(tokens: readonly Token[], from: number): number {
  const head = tokens[from];
  if (head?.tag !== 'be' && head?.tag !== 'aux') return from;
  for (let at = from + 1; at <= from + CHAIN && at < tokens.length; at++) {
    const token = tokens[at];
    // "Was the work of", "has no ties": a noun behind its article.
    if (token === undefined || token.before !== '' || token.tag === 'determiner' || token.norm === 'no') break;
    if (token.tag === 'verb' || token.tag === 'ing') return at;
  }
  return from;
}

/** A verb or participle, no noun and no part of a compound. */
export const isVerb = (token: Token): boolean =>
  token.before !== '-' && ((token.tag === 'verb' && (!token.ambiguous || ACT_NOUNS.has(token.norm))) || (token.tag === 'ing' && token.base !== null));
/** A verb that may stand alone as the verb of its clause. */
export const isFiniteVerb = (token: Token): boolean =>
  token.before !== '-' && token.tag === 'verb' && (!token.ambiguous || token.norm === token.base);

/** "The armed men", "a wanted leader": a participle before its noun is no verb of the clause. */
export function isAttributive(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.tag !== 'verb') return false;
  // "Heavily populated areas"
  const before = tokens[at - 1]?.norm.endsWith('ly') ? tokens[at - 2] : tokens[at - 1];
  const next = tokens[at + 1];
  if (tokens[at - 1] !== before && before?.tag === 'verb') return true;
  return (
    (next?.tag === 'other' || next?.ambiguous === true) &&
    next.before === '' &&
    (before === undefined || before.tag === 'determiner' || before.tag === 'preposition')
  );
}

/** "Went off at a bank located in …": a bare participle behind the verb of its clause tells of the noun before it. */
export function onlyDescribes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || isSaying(token) || token.before !== '') return false;
  if (DESCRIBING.has(token.norm) && tokens[at - 1]?.tag !== 'be') return true;
  const before = tokens[at - 1];
  // "A truce decreed by the front on …": what follows the doer goes with what he did.
  if (before?.tag !== 'other' || tokens[at + 1]?.norm === 'by') return false;
  for (let near = at - 1; near >= 0; near--) {
    const left = tokens[near];
    if (left === undefined || OPENERS.has(left.norm) || left.norm === 'and') return false;
    if (left.tag === 'be' || (isVerb(left) && left.tag === 'verb')) return true;
    if (left.before !== '' && left.before !== '-') return false;
  }
  return false;
}

/** "A commando trained in X": what stands right behind a participle that is no act, and no mere "based", goes with it. */
export function hasItsOwn(tokens: readonly Token[], at: number, first: number): boolean {
  const between = tokens.slice(at + 1, first);
  return (
    !LYING.has(tokens[at]?.norm ?? '') && between.length > 0 && between.every((token) => token.tag === 'preposition' || token.tag === 'determiner')
  );
}
const LYING = new Set(['located', 'situated', 'based', 'known', 'called', 'named', 'held', 'stationed', 'parked', 'placed', 'killed', 'wounded']);
