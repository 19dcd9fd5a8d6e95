import type { Token } from './clause.ts';
import { isHardMark, isSaying } from './clause-verbs.ts';

// Who is spoken to, and the occasion: "told reporters at a news conference in …".
// biome-ignore format: a list of words
const AUDIENCE = new Set([
  'reporters', 'journalists', 'newsmen', 'news', 'press', 'conference', 'interview', 'briefing', 'speech', 'statement', 'parliament', 'meeting', 'monday',
  'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'today', 'yesterday',
]);

/** True for a place where only something was said: nothing but an audience stands between it and the verb of saying. */
export function isWhereItWasSaid(tokens: readonly Token[], start: number): boolean {
  for (let at = tokens.findIndex((token) => token.end > start) - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || isHardMark(tokens[at + 1]?.before ?? '')) return false;
    if (isSaying(token) && token.tag === 'verb') return tokens[at - 1]?.tag !== 'be';
    if (token.tag !== 'preposition' && token.tag !== 'determiner' && !AUDIENCE.has(token.norm)) return false;
  }
  return false;
}
