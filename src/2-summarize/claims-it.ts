import { cue } from '../text/cues.ts';
import { words } from '../text/words.ts';
import type { Reading } from './reading.ts';
import { stripped } from './standalone.ts';

const ACT =
  '(?:attacks?|killings?|bombings?|bombs?|ambush(?:es)?|raids?|explosions?|blasts?|murders?|shootings?|operations?|kidnappings?|assassinations?|deeds?|actions?)';

/** "The Hill Front claimed the attack.", "RB claimed responsibility.", "RB claimed that killing too.": of an act told right before. */
const CLAIMS_IT = cue(
  new RegExp(
    `^(?:The\\s)?\\p{Lu}[\\p{L}\\d’'().-]*(?:\\s[\\p{L}\\d’'().-]+){0,6}?\\s(?:(?:has|have|had|later|also|since|promptly)\\s){0,2}claim(?:s|ed)\\s(?:(?:responsibility|credit)(?:\\sfor\\s)?)?(?:it|(?:the|that|this|both)\\s(?:two\\s)?${ACT})?(?:\\s(?:too|as well))?\\.$`,
    'u',
  ),
);
// "The third band of the People's Revolutionary Front of X later claimed responsibility for the attack"
const MAX_WORDS = 16;

/** True where a sentence only says who claims what the sentence before tells. */
export function claimsIt(reading: Reading): boolean {
  const text = stripped(reading.text);
  return words(text).length <= MAX_WORDS && CLAIMS_IT.test(text) && reading.names.some(({ kind, isSubject }) => kind === 'group' && isSubject);
}
