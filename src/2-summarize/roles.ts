import type { SubjectRole } from '../model/statement.ts';
import { actBehindAside } from './act-behind-aside.ts';
import { CARRYING } from './act-clauses.ts';
import type { Token } from './clause.ts';
import { isDoneTo, isDrivenOut } from './done-to.ts';
import { governor } from './governor.ts';
import { ACT_KINDS, ACT_NOUNS, FORCE_NOUNS } from './lexicon/acts.ts';
import { isSetAgainst } from './set-against.ts';
import { verbAfter } from './verb-after.ts';

/** How a name stands in its sentence. */
export type Standing = {
  readonly role: SubjectRole;
  /** The verb it is subject or object of, as an index of the tokens. */
  readonly verb: number | null;
  /** It is the grammatical subject, or part of it. */
  readonly isSubject: boolean;
};

/**
 * The role of the name that stands in `tokens[first..last]`: found from the words around it, by position
 * (English puts the doer before the verb, and behind "by" in the passive), without a parser.
 */
export function standing(tokens: readonly Token[], first: number, last: number): Standing {
  if (isSetAgainst(tokens, first)) return { role: 'topic', verb: null, isSubject: false };
  const governed = governor(tokens, first);
  if (governed?.kind === 'agent') return { role: 'actor', verb: governed.at, isSubject: false };
  if (governed?.kind === 'compared') return { role: 'mention', verb: null, isSubject: false };

  if (governed?.kind === 'of-force' && isOfOutsiders(tokens, first)) return { role: 'topic', verb: null, isSubject: false };
  const subject = verbAfter(tokens, last, /["“]/u.test(tokens[first]?.before ?? ''));
  const ofForce = governed?.kind === 'of-force';
  // A comma between the two ends an opening phrase: "In 2023, the group grew".
  const isSaid = subject !== null && governed?.kind === 'object' && isSaidOf(tokens, governed.at, first) && tokens[subject.at]?.ambiguous === false;
  if (subject && (isSaid || governed === null || (ofForce && !isOfTheStruck(tokens, first)) || governed.overComma)) {
    const verb = tokens[subject.at];
    const acts = verb?.base ? ACT_KINDS.has(verb.base) : false;
    // "since the group moved in, attacks have risen": a side clause that tells no deed is not what the sentence tells.
    if (governed?.kind === 'clause' && !acts && !CARRYING.has(verb?.base ?? '')) return { role: 'topic', verb: governed.at, isSubject: false };
    const main =
      (acts && !subject.passive && !isDoneTo(tokens, subject.at)) || governed?.kind === 'clause' ? null : actBehindAside(tokens, last, subject.at);
    if (main !== null) return { role: 'actor', verb: main, isSubject: true };
    if (isDoneTo(tokens, subject.at)) return { role: 'target', verb: subject.at, isSubject: true };
    const saidDeed = subject.passive ? deedSaidOf(tokens, subject.at) : null;
    if (saidDeed !== null) return { role: saidDeed.isSuffered ? 'target' : 'actor', verb: saidDeed.at, isSubject: true };
    // "The Front's killing of nine farmers was condemned": what was done to its act was not done to it.
    if (subject.passive && isOwnAct(tokens, last)) return { role: 'topic', verb: subject.at, isSubject: true };
    if (subject.passive)
      return { role: subject.agent || acts || isDrivenOut(tokens, subject.at) ? 'target' : 'topic', verb: subject.at, isSubject: true };
    return { role: subject.possessive && !subject.force ? 'topic' : 'actor', verb: subject.at, isSubject: true };
  }
  if (governed?.kind === 'target') return { role: 'target', verb: governed.at, isSubject: false };
  if (governed?.kind === 'object') return { role: 'topic', verb: governed.at, isSubject: false };
  if (governed?.kind === 'of-act') return { role: 'actor', verb: governed.at, isSubject: false };
  if (ofForce || governed?.kind === 'beside' || governed?.kind === 'clause') return { role: 'topic', verb: null, isSubject: false };
  const next = tokens[last + 1];
  if (next && (FORCE_NOUNS.has(next.norm) || ACT_NOUNS.has(next.norm))) return { role: 'topic', verb: null, isSubject: false };
  return { role: subject ? 'topic' : 'mention', verb: subject?.at ?? null, isSubject: Boolean(subject) };
}

/** "Is said to have killed 12 villagers": the deed, and whether it was done to its subject. */
function deedSaidOf(tokens: readonly Token[], said: number): { readonly at: number; readonly isSuffered: boolean } | null {
  if (!REPORTED.has(tokens[said]?.base ?? '') || tokens[said + 1]?.norm !== 'to' || tokens[said + 2]?.norm !== 'have') return null;
  const at = tokens.findIndex(({ tag }, index) => index > said + 2 && index <= said + MAX_TO_DEED && tag === 'verb');
  const verb = tokens[at];
  if (verb === undefined || verb.base === null || !(ACT_KINDS.has(verb.base) || CARRYING.has(verb.base))) return null;
  return { at, isSuffered: tokens.slice(said + 3, at).some(({ tag }) => tag === 'be') };
}
const REPORTED: ReadonlySet<string> = new Set([
  'say',
  'believe',
  'think',
  'allege',
  'report',
  'suspect',
  'presume',
  'know',
  'claim',
  'rumour',
  'rumor',
]);
// "is said to have also been killed".
const MAX_TO_DEED = 5;

/** "The army says the group shelled the town": the verb of saying has the whole clause for its object. */
function isSaidOf(tokens: readonly Token[], verb: number | null, first: number): boolean {
  const between = verb === null ? [] : tokens.slice(verb + 1, first);
  return verb !== null && SAYING.has(tokens[verb]?.base ?? '') && between.every(({ tag, before }) => tag === 'determiner' && before === '');
}
const SAYING: ReadonlySet<string> = new Set([
  'say',
  'claim',
  'allege',
  'insist',
  'argue',
  'maintain',
  'believe',
  'think',
  'admit',
  'confirm',
  'report',
  'add',
]);

/** "Killed nine members of the group near the town": its men are the object, and the verb behind it has another subject. */
function isOfTheStruck(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 2; at > 0 && at >= first - MAX_TO_STRIKING; at--) {
    const token = tokens[at];
    if (token === undefined || /[,;:—–]/.test(tokens[at + 1]?.before ?? '') || token.tag === 'preposition') return false;
    if (token.tag === 'verb' && !token.ambiguous)
      return token.base !== null && ACT_KINDS.has(token.base) && tokens[at - 1]?.tag !== 'be' && tokens[at - 1]?.tag !== undefined;
  }
  return false;
}
// "killed at least nine suspected members of the"
const MAX_TO_STRIKING = 9;

/** "A former fighter of the group", "a splinter group of it", "men posing as members of it": they do it, and not the group. */
function isOfOutsiders(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - MAX_TO_OUTSIDER; at--) {
    if (OUTSIDE.has(tokens[at]?.norm ?? '')) return true;
    if (/[,;:—–]/.test(tokens[at]?.before ?? '')) return false;
  }
  return false;
}
// biome-ignore format: a list of words
const OUTSIDE: ReadonlySet<string> = new Set([
  'former', 'ex', 'onetime', 'splinter', 'breakaway', 'dissident', 'rival', 'offshoot', 'claiming', 'posing', 'pretending', 'purporting', 'masquerading',
  'disguised', 'dressed',
]);
// "men claiming to be members of the".
const MAX_TO_OUTSIDER = 6;

const isOwnAct = (tokens: readonly Token[], last: number): boolean =>
  tokens[last + 1]?.norm === 's' && tokens.slice(last + 2, last + 4).some(({ norm }) => ACT_NOUNS.has(norm));
