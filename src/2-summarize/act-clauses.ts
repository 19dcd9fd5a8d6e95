import type { Token } from './clause.ts';
import { ACT_KINDS, ACT_NOUNS } from './lexicon/acts.ts';

/** Verbs that only carry an act told by their noun: "carried out an attack", "claimed responsibility for the bombing". */
// biome-ignore format: a list of words
export const CARRYING: ReadonlySet<string> = new Set([
  'carry', 'launch', 'claim', 'stage', 'commit', 'perpetrate', 'mount', 'conduct', 'execute', 'make', 'stage', 'begin', 'start', 'continue',
  'intensify', 'increase', 'participate', 'cause', 'wage', 'use', 'plant', 'leave', 'direct', 'organize', 'order', 'step', 'set', 'take', 'open',
  'admit', 'assume', 'put',
]);

const CLAUSE_MARKS = /[,;:—–()“”"]/;
const CLAUSE_WORDS = new Set(['and', 'but', 'that', 'when', 'because', 'after', 'before', 'which', 'who', 'while', 'as', 'whereas', 'although']);
// Farther back a modal or a negation belongs to something else.
const MAX_WORDS_BACK = 12;

/** Words before an act, in its clause, that take away that it happened. "May" before or after a number is a month. */
const UNREAL =
  /\b(?:will|would|could|might|shall|should|must|can|cannot|if|unless|whether|not|no|nor|neither|never|none|without|plan(?:s|ned|ning)? (?:to|of)|threat(?:s|ened|ens|en|ening)?|intend\w*|aims? to|aimed at|seeks? to|sought to|wants? to|wanted to|hopes? to|attempt(?:s|ed)? to|tr(?:y|ies|ied|ying) to|in order to|going to|ready to|able to|urged?|prevent\w*|avoid\w*|avert\w*|possibility|fear\w*|risks?|suspend\w*|end to|halt\w*|den(?:y|ies|ied|ying)|refus\w+|reject\w*|reassur\w+)\b|n['’]t\b/i;
const MODAL_MAY = /\bmay\b(?!\s+\d)/i;
const MONTH_BEFORE_MAY = /\b(?:\d{1,2}|in|last|this|since|of|on|early|late|until|by)\s+$/i;

/** True for a verb or noun that tells an act of violence, seizure, arrest or flight. */
export function isAct(token: Token): boolean {
  return ((token.tag === 'verb' || token.tag === 'ing') && token.base !== null && ACT_KINDS.has(token.base)) || ACT_NOUNS.has(token.norm);
}

/** Where the clause of the token at `at` begins, as an index of the tokens. */
function clauseStart(tokens: readonly Token[], at: number): number {
  let from = at;
  for (let steps = 0; from > 0 && steps < MAX_WORDS_BACK; from--, steps++) {
    const token = tokens[from];
    if (!token || CLAUSE_MARKS.test(token.before) || CLAUSE_WORDS.has(token.norm)) break;
  }
  return from;
}

/** True when at least one act is told as done: no modal, negation, plan or denial stands before it in its own clause. */
export function tellsDoneAct(text: string, tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (!isAct(token)) return false;
    const clause = text.slice(tokens[clauseStart(tokens, at)]?.start ?? 0, token.end);
    return !UNREAL.test(clause) && !hasModalMay(clause);
  });
}

function hasModalMay(clause: string): boolean {
  const may = MODAL_MAY.exec(clause);
  return may !== null && !MONTH_BEFORE_MAY.test(clause.slice(0, may.index));
}

/** How many words and clause breaks lie between two places of a sentence: what is near an act belongs to it. */
export function distanceInWords(tokens: readonly Token[], a: number, b: number): number {
  const from = Math.min(a, b);
  const to = Math.max(a, b);
  let cost = 0;
  for (const token of tokens) {
    if (token.start < from || token.start >= to) continue;
    cost += CLAUSE_MARKS.test(token.before) || CLAUSE_WORDS.has(token.norm) ? CLAUSE_COST : 1;
  }
  return cost;
}
// A clause break parts two words more than three words do.
const CLAUSE_COST = 4;
