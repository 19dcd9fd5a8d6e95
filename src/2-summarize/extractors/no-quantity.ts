import { cue } from '../../text/cues.ts';
import type { NumberFound } from '../../text/numbers.ts';

const MONTHS =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const MONTH_BEHIND = new RegExp(`^\\s?-?\\s?${MONTHS}(?![\\p{L}])`, 'iu');
const MONTH_BEFORE = new RegExp(`(?:^|[^\\p{L}])${MONTHS}\\.?\\s$`, 'iu');
/** Words before a number that make it a name or a place in a list. */
const LABEL =
  /(?:^|[\s([“"])(?:no|nos|number|numbers|article|articles|resolution|law|decree|act|brigade|battalion|division|regiment|unit|highway|route|road|street|avenue|channel|chapter|section|paragraph|page|pages|figure|table|part|phase|stage|level|group|area|zone|sector|camp|building|room|flight|gate|line|version|type|model|class|group of|psalm|surah|verse|volume|issue|day|week|year|age|aged|ages|episode|round|formation|frequency|post|kilometer|km)\.?\s(?:no\.?\s|number\s)?$/iu;
const CALIBRE = /^(?:\s?-?\s?(?:mm|millimet(?:er|re)s?|cal|caliber|calibre)(?![\p{L}])|[xX]\d)/iu;
const AGE = /^[\s-]years?[\s-](?:old|of age)|^[\s-](?:month|week|day)s?[\s-]old/iu;
/** "A boy of nine", "two men of 20 and 25": behind such a noun a number that counts nothing tells an age. */
const AGED_OF =
  /(?:^|[^\p{L}])(?:boys?|girls?|child|children|baby|infants?|toddlers?|m[ae]n|wom[ae]n|youths?|teenagers?|sons?|daughters?|\p{L}+-olds?)\sof\s$/iu;
const COUNTS_NOTHING = /^(?:$|[.,;:)”"’]|\s(?:and|or|who|whose|had|has|have|was|were|is|in|at|on|from|by|to|with|when|died|said)(?![\p{L}]))/iu;
const CLOCK = /^\s?(?:a\.?m\b|p\.?m\b|o['’]clock|gmt\b|utc\b|hours gmt|local time)|^h\b/iu;
/** "two days ago", "six years later": these tell a time, whoever reads the dates. */
const TIME = /^[\s-](?:second|minute|hour|day|week|month|year|decade|night)s?\s(?:ago|later|earlier|before|after|prior|previously|on)(?![\p{L}])/iu;
const PRONOUN_ONE =
  /^\s(?:another|day|time|side|hand|thing|way|night|morning|afternoon|evening|year|month|week|point|end|can|could|must|should|would|might|may|who)(?![\p{L}])/iu;
const BEFORE_PRONOUN_ONE = cue(/(?:no|any|some|every|each|this|that|the|only|which|another|first|last|next|new|day)[\s-]$/iu);
const YEAR = /^(?:1[89]|20)\d\d$/;
const YEAR_LEAD = cue(/(?:in|since|of|from|until|till|by|early|late|mid|the|to|and|through|between|during|before|after|around|about)[\s-]$/iu);

/** Whether a number, by the words beside it, is an age, label, year, clock time, calibre, score or pronoun rather than a count. */
export function isNoQuantity(text: string, number: NumberFound, upper: NumberFound | null, isQualified: boolean): boolean {
  const written = text.slice(number.start, number.end);
  const before = text.slice(Math.max(0, number.start - 24), number.start);
  const after = text.slice((upper ?? number).end, (upper ?? number).end + 24);
  if (AGE.test(after) || CLOCK.test(after) || TIME.test(after) || CALIBRE.test(after)) return true;
  if (/^\d{1,2}$/.test(written) && (MONTH_BEHIND.test(after) || (MONTH_BEFORE.test(before) && !/^\s\p{L}+s\b/u.test(after)))) return true;
  if (!isQualified && LABEL.test(before)) return true;
  if (/\b(?:aged?|ages)\s(?:of\s)?$/iu.test(before)) return true;
  if (AGED_OF.test(before) && COUNTS_NOTHING.test(after)) return true;
  if (number.start === 0 && /^[.)]\s/.test(after)) return true;
  if (/^\s?times\b/iu.test(after) || /^-[\p{L}]+(?:ed|fold)\b/iu.test(after)) return true;
  if (written.toLowerCase() === 'one' && (PRONOUN_ONE.test(after) || BEFORE_PRONOUN_ONE.test(before))) return true;
  if (/^0\d/.test(written)) return true;
  if (upper !== null && YEAR.test(written) && YEAR.test(text.slice(upper.start, upper.end))) return true;
  if (
    YEAR.test(written) &&
    !isQualified &&
    (!/^\s(?:\p{L}+\s)?\p{L}+(?:s|people|men|women|children)(?![\p{L}])/iu.test(after) || YEAR_LEAD.test(before) || !/^\s\p{L}/u.test(after))
  )
    return true;
  // ", 34," after a name is an age.
  if (/^\d{1,2}$/.test(written) && /\p{L},\s$/u.test(before) && /^,/.test(after)) return true;
  // "Camp 7", "Ward 12": a capitalised word right before bare digits that count nothing after.
  return /^\d{1,4}$/.test(written) && upper === null && /[^.!?“"]\s\p{Lu}\p{Ll}+\s$/u.test(before) && !/^\s\p{L}/u.test(after);
}
