import { cue } from '../text/cues.ts';
import { words } from '../text/words.ts';
import type { Reading } from './reading.ts';
import { stripped } from './standalone.ts';

// biome-ignore format: a list of words
const TOLD =
  '(?:offers?|plans?|proposals?|calls?|appeals?|demands?|reports?|statements?|claims?|charges?|accusations?|allegations?|figures?|announcement|declaration|move|decision|verdict|ruling|deal|agreement|truce|ceasefire|cease-fire|invitation|ultimatum|warning|suggestion|criticism)';
const ADVERBS = '(?:(?:has|have|had|always|later|also|both|promptly|immediately|flatly|strongly|repeatedly|again|since|at once|however)\\s){0,3}';

/** "The army denies it.", "The Front rejected the offer.", "A minister called the report false.": an answer to what was told right before, and no more. */
const ANSWERS = cue(
  new RegExp(
    `^(?!(?:it|he|she|they|this|that|which|who|there)\\b)[^,;:.“”"]{2,70}(?:,\\s[^,;:.“”"]{2,50},)?\\s${ADVERBS}(?:(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|dispute[sd]?|accept(?:s|ed)?|refuse[sd]?|welcome[sd]?|confirm(?:s|ed)?|condemn(?:s|ed)?)\\s(?:it|this|that|them|(?:the|this|that|these|those|both|all)\\s(?:\\p{L}+\\s)?${TOLD}|any (?:involvement|responsibility|part in it|role)|(?:all )?responsibility)|(?:call(?:s|ed)?|describe[sd]?|dismiss(?:es|ed)?|denounce[sd]?)\\s(?:it|this|the\\s${TOLD})\\s(?:as\\s)?["“]?[\\p{L}' ’-]{3,40}["”]?)(?:,? and (?:blam(?:es|ed)|accus(?:es|ed)) [^,;:.“”"]{3,60})?\\.?["”]?$`,
    'iu',
  ),
);
const MAX_WORDS = 18;

/** True where a sentence only says how somebody answered what the sentence before tells. */
export function answersIt(reading: Reading): boolean {
  const text = stripped(reading.text);
  return words(text).length <= MAX_WORDS && ANSWERS.test(text);
}
