import { cue } from '../text/cues.ts';
import { words } from '../text/words.ts';
import type { Reading } from './reading.ts';
import { stripped } from './standalone.ts';

/** "A health worker put the number at 34.", "Analysts put the figure closer to 200.": another count of what was told right before. */
const COUNTS_IT = cue(
  /^(?!(?:it|he|she|they|this|that|which|who|there)\b)[^,;:.“”"]{2,60}?\s(?:(?:has|have|had|later|however|also)\s){0,2}puts?\s(?:the|that|this|their)\s(?:(?:death|overall|total|real|actual|true)\s)?(?:number|figure|toll|count|total)(?:\sof\s[^,;:.“”"\d]{3,40})?\s(?:at|closer\sto|nearer\sto|even\shigher|much\slower)\b/iu,
);
const MAX_WORDS = 26;

/** True where a sentence only says how many another counted of what the sentence before tells. */
export function countsIt(reading: Reading): boolean {
  const text = stripped(reading.text);
  // "Orland's intelligence service": whose it is that counts, and no place of what is counted.
  const isOwner = ({ end }: { readonly end: number }): boolean => /^['’]s?\s/.test(reading.text.slice(end));
  const elsewhere = reading.names.some((name) => (name.kind === 'region' && !isOwner(name)) || name.kind === 'group');
  return words(text).length <= MAX_WORDS && COUNTS_IT.test(text) && !elsewhere;
}
