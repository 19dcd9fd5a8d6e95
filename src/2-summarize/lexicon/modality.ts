/** General English words that tell how sure a statement is. */

// biome-ignore format: a list of words
export const HEDGE_PHRASES: readonly string[] = [
  'allegedly', 'reportedly', 'purportedly', 'suspected', 'alleged', 'apparently', 'seemingly', 'appears', 'appear', 'appeared', 'seems', 'seem',
  'seemed', 'likely', 'unlikely', 'probably', 'possibly', 'perhaps', 'presumably', 'presumed', 'supposedly', 'believed to', 'thought to', 'said to', 'reported to',
  'rumored', 'rumoured', 'may', 'might', 'could', 'would', 'potentially', 'unclear', 'unconfirmed', 'supports the idea', 'according to', 'estimated',
  'it is possible', 'suggest', 'suggests', 'suggesting', 'indicate', 'indicates', 'claims', 'claimed',
];

// biome-ignore format: a list of words
export const FORECAST_PHRASES: readonly string[] = [
  'will', 'would', 'could', 'may', 'might', 'likely to', 'unlikely to', 'is expected', 'are expected', 'expected to', 'set to', 'about to',
  'poised to', 'imminent', 'looking ahead', 'in the future', 'threaten to', 'threatens to', 'if this happens', 'shall', 'is going to',
  'are going to',
];

// biome-ignore format: a list of words
export const ASSESSMENT_PHRASES: readonly string[] = [
  'appears', 'appear', 'appeared', 'seems', 'seem', 'seemed', 'seemingly', 'arguably', 'clearly', 'likely', 'unlikely', 'probably', 'possibly',
  'perhaps', 'presumably', 'suggest', 'suggests', 'suggesting', 'may', 'might', 'should not be', 'it is understandable',
  'most effective', 'remains potent', 'regarded as', 'is believed to', 'are believed to', 'is thought to', 'are thought to',
  'is rumoured to', 'are rumoured to', 'is rumored to', 'are rumored to', 'is said to', 'are said to', 'is alleged to', 'are alleged to', 'feared dead', 'feared killed', 'presumed dead', 'believed dead', 'is reported to', 'are reported to', 'is claimed to', 'are claimed to', 'it is said', 'legend has it', 'legend says', 'rumour has it', 'rumor has it', 'it is rumoured', 'it is rumored',
  'it is alleged', 'in my opinion', 'i think', 'i believe',
];

// biome-ignore format: a list of words
export const NEGATIONS: readonly string[] = [
  'not', 'no', 'never', "n't", 'none', 'neither', 'nor', 'without', 'denied', 'denies', 'deny', 'denying', 'refused', 'refuses', 'refusal',
  'failed to', 'cannot', 'unable', 'no longer', 'absolutely no',
];
