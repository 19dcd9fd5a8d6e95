import type { Token } from './clause.ts';
import { ACT_KINDS } from './lexicon/acts.ts';

// "which lost the town and the hills around it in 2019,": longer ones are clauses.
const MAX_ASIDE_WORDS = 16;

/**
 * "The Front, which lost the town in 2019, attacked ⟨another⟩": the act behind the comma that closes an aside on the name at `last`, as an
 * index of the tokens; null where the verb found at `verb` does not stand in such an aside, or no act follows it.
 */
export function actBehindAside(tokens: readonly Token[], last: number, verb: number): number | null {
  const opener = tokens[last + 1];
  if (opener === undefined || !opener.before.includes(',') || !/^(?:which|who)$/.test(opener.norm)) return null;
  const close = tokens.findIndex((token, at) => at > last + 1 && token.before.includes(','));
  if (close < 0 || close - last > MAX_ASIDE_WORDS || verb >= close) return null;
  const at = tokens[close]?.tag === 'aux' || tokens[close]?.tag === 'adverb' ? close + 1 : close;
  const act = tokens[at];
  return act?.tag === 'verb' && !act.ambiguous && ACT_KINDS.has(act.base ?? '') && tokens[at - 1]?.tag !== 'be' ? at : null;
}
