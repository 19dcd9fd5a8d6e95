import { cue } from '../text/cues.ts';
import type { Reading, Reference } from './reading.ts';

/** "The Front is next": at what, stood before. */
const NEXT = cue(/\b(?:is|are|was|were|comes?|came) next[.”"]*$/i);
/** "Nine months earlier the same force had taken the town": which force, stood before. */
const SAME = cue(
  /\bthe same (?:force|group|unit|army|movement|band|faction|militia|brigade|battalion|men|fighters|gunmen|weapons)\b(?! (?:as|that|who|which)\b)/i,
);
/** "Three of the generals were later sentenced": some of those told of before. */
const SOME_OF_THE = cue(
  /^["“'‘([]*(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|most|many|half|dozens|hundreds|\d{1,4}) of the (?:[\p{Ll}-]+ )?[\p{Ll}-]+s (?:was|were|had|have|has|are|later|died|escaped|fled)\b/iu,
);
/** "All seven on board died": on board of what. */
const ABOARD = cue(/^["“'‘([]*(?:all|both|none)(?: of)?(?: the)?(?: [\p{L}\d]+)?(?: [\p{Ll}]+)? (?:on board|aboard|inside)\b/iu);
/** "Responsibility was claimed by the Front": for what, stood before. */
const CLAIM = cue(/^["“'‘([]*responsibility (?:was|has been|had been) claimed\b(?! for\b)|\bclaimed responsibility(?! for\b)/i);
/** "The town changed hands in June": no other is told of in the sentence. */
const PLACE_HEAD = cue(/^["“'‘([]*The (?:town|village|camp|district|island|province) (?!of\b|that\b|where\b|which\b|near\b|in\b)/);

/** "Police linked two of these raids to him": which, stood before, unless the sentence itself has told of them. */
const OF_THESE = cue(
  /\b(?:some|all|most|many|several|none|both|each|either|neither|any|half|one|two|three|four|five|\d{1,4}) of (?:these|those) (?:[\p{Ll}-]+ )?([\p{Ll}-]+s)\b(?! (?:who|that|which|in|of|held|killed)\b)/iu,
);

/** "Until then the guard had stayed away", "in the port such vigilantes burned 600 houses": which time, and which men, stood before. */
const BEFORE_IT = cue(
  /^["“'‘([]*(?:(?:Until|Till|Before|After|Since) (?:then|that)\b,?|(?:In|At|Near|Around) [^,;]{2,40}? such [\p{Ll}-]+s\b(?! as\b)|Such [\p{Ll}-]+s (?:have|had|are|were)\b)/u,
);

/** "For the Front there was another: to return": another what, stood before. */
const ANOTHER = cue(/\bthere (?:is|was|are|were) (?:another|others|one more)(?=[,:;.—–]| ?[—–-] )/i);

/** True for a sentence that says by its words that it goes on from the one before; one that names a group or a place may say enough itself. */
export function leansByWords({ text, names, position }: Reading, references: readonly Reference[]): boolean {
  if (CLAIM.test(text) || NEXT.test(text) || BEFORE_IT.test(text) || ANOTHER.test(text) || isOfThese(text)) return true;
  if (names.some(({ kind }) => kind === 'group')) return false;
  const same = SAME.exec(text);
  if ((same !== null && !references.some(({ start, end }) => start <= same.index && same.index < end)) || SOME_OF_THE.test(text) || ABOARD.test(text))
    return true;
  return position > 0 && PLACE_HEAD.test(text) && ![...names, ...references].some(({ kind }) => kind === 'region');
}

/** "All of these groups are here.": who, and where, stood before. */
const ONLY_THERE =
  /^["“'‘([]*(?:(?:so|and|but),?\s)?(?:all|both|most|many|some) of (?:these|those|them)(?: [\p{Ll}-]+){0,2} (?:are|were) (?:here|there|present)[.”"]*$/iu;
export const isOnlyThere = ({ text }: Reading): boolean => ONLY_THERE.test(text.trim());

function isOfThese(text: string): boolean {
  const found = OF_THESE.exec(text);
  const noun = found?.[1]?.toLowerCase().slice(0, -1);
  return found !== null && noun !== undefined && !text.slice(0, found.index).toLowerCase().includes(noun);
}

/** "Failing to address this means defeat", "threats posed by these factors": which, stood before, whoever is named beside it. */
export const THIS_BEFORE = cue(
  /\b(?:address|tackl|solv|prevent|ignor|resolv|avoid|achiev|stopp?)(?:e|es|ed|ing)? this(?=\s(?:now|soon|today|means|meant|will|would|could|is|was)\b|[,.;])|\b(?:by|of|from|with|in|for|to) these (?:factors|developments|trends|threats|issues|challenges|problems|circumstances|conditions|reasons|events)\b/i,
);
