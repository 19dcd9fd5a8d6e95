import { cue } from './cues.ts';

/** Words by which a report says that nobody could check what it tells. */

const HOW = '(?:(?:independently|immediately|yet|fully|reliably|separately)\\s){0,2}';
const CHECKED = '(?:verified|confirmed|corroborated|authenticated|substantiated)';
const CHECK = '(?:verify|confirm|corroborate|authenticate|substantiate)';

/** "could not be independently verified", "was unable to confirm", "no independent confirmation", "have not been verified", "remain unconfirmed". */
const DOUBT = `(?:(?:could|can)(?:\\snot|n[’']t)\\s${HOW}be\\s${HOW}${CHECKED}|(?:could|can)(?:\\snot|n[’']t)\\s${HOW}${CHECK}|(?:not\\s(?:been\\s)?(?:able|possible|in\\sa\\sposition)|unable|impossible|no\\sway)\\sto\\s${HOW}${CHECK}|no\\sindependent\\s(?:confirmation|verification|corroboration)|(?:has|have|had|was|were|is|are)(?:\\snot|n[’']t)\\s(?:yet\\s)?(?:been\\s)?${HOW}${CHECKED}|(?:remains?|remained|is|are|was|were)\\s(?:unconfirmed|unverified)|(?:neither|none)\\s[^,;:.]{0,40}?(?:can|could|has|have|was|were|is|are)\\s(?:been\\s|be\\s)?${HOW}${CHECKED})`;

const NUMBERS = 'figures?|numbers?|tolls?|counts?|casualt(?:y|ies)|estimates?|totals?|deaths|losses';
const WORDS = 'claims?|accounts?|reports?|statements?|allegations?|assertions?|versions?|details?|information|videos?|footage|tally';

/** What the doubt is about, as one points back at it: "these figures", "either claim", "the army's account", "it". */
const POINTED = `(?:(?:the|these|those|this|that|either|both|neither|any|its|their|his|her|such|all)(?:\\s(?:of\\sthe(?:se)?|[\\p{L}-]{2,20}(?:[’']s?)?)){0,3}\\s(?:${NUMBERS}|${WORDS}))`;

const CARRIED = new RegExp(
  `^["“]?(?:[^,;:.“”"]{0,90}\\s)?(?:${DOUBT}\\s(?:of\\s)?(?:${POINTED}|it|this|that|them|either)|(?:${POINTED}|it|this|that|they|none of (?:these|the|this)[^,;:.]{0,40})\\s(?:[^,;:.“”"]{0,40}\\s)?${DOUBT}|(?:neither|none)\\s(?:of\\sthe(?:se)?\\s)?(?:[\\p{L}-]{2,20}\\s)?(?:${NUMBERS}|${WORDS})\\s(?:can|could|has|have|was|were|is|are)\\s(?:been\\s|be\\s)?${HOW}${CHECKED}|There\\s(?:was|is|has\\sbeen)\\s${DOUBT})\\b`,
  'iu',
);
/** "The claim by the army that it had won could not be verified": what is claimed stands in the sentence itself. */
const TELLS_ITSELF = new RegExp(`\\b(?:${WORDS})\\s(?:(?:by|of|from)\\s[^,;:.]{2,60}?\\s)?that\\s`, 'iu');
const OF_NUMBERS = new RegExp(`\\b(?:${NUMBERS})\\b`, 'i');
const CHECKING = cue(/confirm|verif|corrobor|authentic|substantiat/i);
const ANY = new RegExp(`\\b${DOUBT}\\b`, 'i');

/** True when words of a statement say that it, or what is told in it, could not be checked. */
export function isUnconfirmed(text: string): boolean {
  return CHECKING.test(text) && ANY.test(text);
}

/** Whether a sentence says of what was told before that nobody could check it: of the numbers, of what was claimed; null when it does not. */
export function doubtCarried(sentence: string): 'numbers' | 'claim' | null {
  if (!isUnconfirmed(sentence)) return null;
  const found = CARRIED.exec(sentence)?.[0];
  if (found === undefined || TELLS_ITSELF.test(found)) return null;
  return OF_NUMBERS.test(found) ? 'numbers' : 'claim';
}

/** The text without a last sentence that says that nobody could check what stands before it. */
export function withoutDoubt(text: string): string {
  const sentences = /^(.{2,2000}?[.!?]["”]?)\s(?=[\p{Lu}[])([^.]{4,200}\.)$/u.exec(text);
  const [, before, last] = sentences ?? [];
  return before !== undefined && last !== undefined && doubtCarried(last) !== null ? before : text;
}
