import { cue } from '../text/cues.ts';
import { actsAt } from './act-clauses.ts';
import { ACT_NOUNS } from './lexicon/acts.ts';
import type { Reading } from './reading.ts';

/** Acts that happened all the same, whatever the sentence denies or leaves open of them. */

/** "denied any links with the killing": the killing itself is not denied. */
const PRESUPPOSED = cue(/\b(?:for|in|with|to|of|behind)\s+(?:the|this|that|these|any of the)\s+(?:[\p{L}-]+\s+){0,2}?$/iu);
const DENYING = cue(/\b(?:den(?:y|ies|ied|ying)|disclaim(?:s|ed))\b/i);

/** True when a denial names an act that happened all the same. */
export function outlastsDenial(reading: Reading): boolean {
  const denial = DENYING.exec(reading.text)?.index ?? 0;
  return actsAt(reading.tokens).some((at) => {
    const token = reading.tokens[at];
    if (token === undefined || !ACT_NOUNS.has(token.norm)) return false;
    return token.start < denial || PRESUPPOSED.test(reading.text.slice(Math.max(0, token.start - 50), token.start));
  });
}

/** "Whether the Front carried out ⟨the attack⟩", "nobody has claimed ⟨the bombing⟩", "was not behind ⟨the killing⟩": in doubt is only who did it. */
const WHOSE =
  /\b(?:whether|who|not|nobody|no one|never|neither|no (?:evidence|proof|indication|sign)s?|no (?:[\p{L}-]+\s){1,3}ha(?:s|ve|d))\b[^,;:.]{0,80}\b(?:claim(?:ed)?|admit(?:ted)?|order(?:ed)?|commit(?:ted)?|carr(?:y|ied) out|behind|responsib(?:le|ility) for|involved in|part in|role in|blam(?:ed|e) for)\s(?:the|this|these|those|last week['’]s|\p{L}+day['’]s)\s(?:[\p{L}-]+\s){0,2}$/iu;
const AHEAD = /\b(?:will|would|could|can|may|might|should|plan(?:s|ned)?|intend(?:s|ed)?)\b/i;

export function isOnlyAskedWhose(reading: Reading): boolean {
  return actsAt(reading.tokens).some((at) => {
    const token = reading.tokens[at];
    if (token === undefined || !ACT_NOUNS.has(token.norm)) return false;
    const before = WHOSE.exec(reading.text.slice(0, token.start));
    return before !== null && !AHEAD.test(before[0]);
  });
}
