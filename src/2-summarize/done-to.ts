import type { Token } from './clause.ts';
import { ACT_NOUNS } from './lexicon/acts.ts';

/** Verbs whose subject is done to. */
const SUFFERING = new Set(['suffer', 'lose', 'sustain', 'die', 'undergo', 'face', 'surrender']);

/** True when the verb at `at` tells what befalls its subject. */
export const isDoneTo = (tokens: readonly Token[], at: number): boolean => SUFFERING.has(tokens[at]?.base ?? '') || comesUnder(tokens, at);

/** "Was driven out", "had been ousted from": the participle at `at` tells that its subject lost ground. */
export function isDrivenOut(tokens: readonly Token[], at: number): boolean {
  const [norm, next, after] = [at, at + 1, at + 2].map((one) => tokens[one]?.norm ?? '');
  if (/^(?:dislodged|routed|evicted)$/.test(norm ?? '')) return true;
  if (norm === 'ousted') return next === 'from' && !/^(?:power|office)$/.test(after ?? '');
  return /^(?:driven|forced|pushed|thrown|chased|flushed|beaten)$/.test(norm ?? '') && /^(?:out|back|from)$/.test(next ?? '') && after !== 'business';
}

/** "Has come under severe pressure": it is done to. "Came under the banner of" is not. */
function comesUnder(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb]?.base !== 'come' || tokens[verb + 1]?.norm !== 'under') return false;
  return tokens.slice(verb + 2, verb + 6).some((token) => UNDERGONE.has(token.norm) || ACT_NOUNS.has(token.norm));
}

const UNDERGONE = new Set(['pressure', 'attack', 'fire', 'siege', 'assault', 'scrutiny', 'criticism', 'bombardment', 'sanctions']);
