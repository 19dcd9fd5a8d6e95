import type { Token } from './clause.ts';
import { isHardMark, isSaying } from './clause-verbs.ts';

// Who is spoken to, and the occasion: "told reporters at a news conference in …".
// biome-ignore format: a list of words
const AUDIENCE = new Set([
  'reporters', 'journalists', 'newsmen', 'news', 'press', 'conference', 'interview', 'briefing', 'speech', 'statement', 'parliament', 'meeting', 'monday',
  'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'today', 'yesterday',
]);

// Those who speak of what happens elsewhere: "the ministry in …", "analysts in …".
// biome-ignore format: a list of words
const FAR = new Set([
  'ministry', 'office', 'defence', 'defense', 'affairs', 'interior', 'diplomat', 'diplomats', 'analyst', 'analysts', 'observer', 'observers', 'expert', 'experts',
  'government', 'embassy', 'commission', 'academics', 'researchers', 'exiles', 'headquarters', 'institute',
]);

/** "The ministry in ⟨place⟩ calls this absurd": where the speaker sits, and the verb of saying right behind it. */
function isSeatOfSpeaker(tokens: readonly Token[], start: number): boolean {
  const at = tokens.findIndex((token) => token.end > start);
  if (tokens[at - 1]?.norm !== 'in' || !FAR.has(tokens[at - 2]?.norm ?? '')) return false;
  const behind = tokens.slice(at + 1, at + 3);
  return behind.some((token) => !isHardMark(token.before) && token.tag === 'verb' && (isSaying(token) || token.base === 'call'));
}

/** True for a place where only something was said: nothing but an audience stands between it and the verb of saying. */
export function isWhereItWasSaid(tokens: readonly Token[], start: number): boolean {
  if (isSeatOfSpeaker(tokens, start)) return true;
  for (let at = tokens.findIndex((token) => token.end > start) - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || isHardMark(tokens[at + 1]?.before ?? '')) return false;
    if (isSaying(token) && token.tag === 'verb') return tokens[at - 1]?.tag !== 'be';
    if (token.tag !== 'preposition' && token.tag !== 'determiner' && !AUDIENCE.has(token.norm)) return false;
  }
  return false;
}
