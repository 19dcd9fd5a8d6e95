import type { Quantity } from '../model/statement.ts';
import { lengthInDays } from '../text/calendar.ts';
import { cue } from '../text/cues.ts';
import type { Reading } from './reading.ts';

/** Tells the toll of one event from a count over a war, a campaign or a stretch of time. */

const STRETCH = '(?:days|weeks|months?|years?|decades?)';
/** "over the past six months", "in less than a month", "during nine years of war", "so far this year", "every day". */
const PERIOD = cue(
  new RegExp(
    [
      String.raw`\b(?:over|in|during|for|of|within|throughout)\s+(?:only\s+|just\s+|these\s+|the\s+|less than\s+|more than\s+|about\s+|almost\s+|nearly\s+)*(?:(?:past|last|first|previous|recent|preceding)\s+)(?:\S+\s+)?${STRETCH}\b`,
      String.raw`\b(?:in|within)\s+(?:less than|under|just over|only|barely|about|almost)\s+(?:\S+\s+)?${STRETCH}\b`,
      String.raw`\b(?:over|in|during|throughout)\s+(?:\S+\s+){0,3}(?:\d+|two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|\p{L}+ty)[\s-]${STRETCH}\s+(?:of|period)\b`,
      String.raw`\bover an?\s+\S+[\s-]+(?:day|week|month|year)[\s-]+period\b`,
      String.raw`\b(?:so far|thus far)\s+(?:this|in)\s+\S+`,
      String.raw`\b(?:this year|this month)\s+(?:so far|alone)\b`,
      String.raw`\b(?:every|each|per)\s+(?:day|week|month|year)\b|\b(?:a|an)\s+(?:day|week|month|year)\b(?=[\s,.]*(?:$|[,.]|on average|this|in ))|\bon average\b|\ban average of\b`,
      String.raw`\b(?:fewer|less|more|as many)\b[^.;]{0,40}\b(?:than|as)\s(?:in\s|during\s|the year\b|last year\b|it did\b|a year\b|any\b)`,
      String.raw`\bdecades of\b|\byears of\b|\blasted\s+\S+\s+(?:years|months)\b`,
    ].join('|'),
    'iu',
  ),
);
const SINCE = cue(/\b(?:since|as of|to date|up to now|until now)\b/i);
/** What kills for years: its toll is never that of one event. */
const WAR = cue(
  /\b(?:war|warfare|wars|conflict|insurgency|rebellion|uprising|insurrection|unrest|struggle|violence|repression|genocide|dictatorship|fighting|offensive|campaign|hostilities)\b/i,
);
const PERFECT = cue(
  /\b(?:has|have|had|that|which)\s+(?:\p{L}+ly\s+|also\s+|so far\s+|already\s+|now\s+)?(?:lasted|cost|left|claimed|killed|taken|caused|resulted|led|produced|wounded)\b/iu,
);
const WAR_TOLL = cue(
  /\b(?:war|wars|conflict|insurgency|rebellion|uprising|revolution)\b[^.;]{0,100}?\b(?:cost|left|claimed|killed|killing|taken|caused|resulted in|claiming|leaving)\b/i,
);
/** One event that a "since" may still stand beside: "the blast, the worst since 1994, killed nine". */
const ONE_EVENT = cue(
  /\b(?:an?|the|today['’]s|yesterday['’]s|this|that)\s+(?:[\p{L}-]+\s+){0,3}?(?:attack|blast|explosion|bombing|ambush|raid|massacre|shooting|assault|clash|bomb)\b/iu,
);
/** So many acts of one kind are a campaign: "260 bombs, killing at least 190". */
const MANY_ACTS = 10;
const ACTS_COUNTED = cue(
  /\b(?:attacks|bombs|bombings|explosions|blasts|clashes|raids|ambushes|operations|incidents|actions|strikes|assassinations|massacres)\b/i,
);

/** "Have been killed this year", "had died by the end of the month", "the attacks of the past week have killed". */
const COUNTED_UP = cue(
  /\b(?:ha(?:ve|s|d) (?:been (?:killed|wounded|injured|kidnapped|abducted|executed)|died|lost their lives))\b[^.;]{0,90}\b(?:this year|this month|last year|by the end of|so far|in all)\b|\bby (?:the end of|then|now|early|late|mid|(?:19|20)\d\d|\p{Lu}\p{L}+ (?:19|20)\d\d)\b[^.;]{0,90}\bhad (?:killed|wounded|kidnapped|abducted|executed)\b|\b(?:attacks|raids|clashes|bombings|strikes|killings|violence)\b[^.;]{0,50}\b(?:have|has|had) (?:killed|left|claimed|cost)\b/iu,
);
/** "Brought the death toll of the week to 71", "bringing to 40 the number killed this year": what is added up. */
const ADDED_UP =
  /\b(?:br(?:ings?|inging|ought)|tak(?:es?|ing)|took|rais(?:es?|ed|ing)|push(?:es|ed|ing)?)\s(?:[^\s,;.]+\s){0,14}?to\s(?:[\p{L}-]+\s){0,3}$/iu;
const OF_A_TIME = cue(/\b(?:week|month|year|war|conflict|campaign|since|so far|decade|season|spring|summer|autumn|winter|(?:19|20)\d\d)\b/i);
const NUMBER_OF = cue(/\b(?:toll|numbers?|total|count|tally)\b/i);

function isAddedUp(text: string, { at }: Quantity): boolean {
  const before = text.slice(0, at.start);
  const lead = ADDED_UP.exec(before);
  if (lead === null) return false;
  const clause = `${lead[0]}${/^[^,;.]*/.exec(text.slice(at.end))?.[0] ?? ''}`;
  return NUMBER_OF.test(clause) && OF_A_TIME.test(clause);
}

/** "Between 1 January and 15 May": within less, one battle may have gone on. */
const LONG_DAYS = 21;

function isOverLongTime({ times, text }: Reading): boolean {
  return !ONE_EVENT.test(text) && times.some(({ weak, span }) => !weak && span.precision === 'range' && lengthInDays(span) >= LONG_DAYS);
}

/** True when the number counts the dead, hurt or taken of more than one event. */
export function isOverallToll(reading: Reading, quantity: Quantity): boolean {
  const clause = around(reading.text, quantity);
  if (isAddedUp(reading.text, quantity)) return true;
  if (COUNTED_UP.test(clause) || isOverLongTime(reading)) return true;
  if (PERIOD.test(clause) || WAR_TOLL.test(clause)) return true;
  if (WAR.test(clause) && (PERFECT.test(clause) || SINCE.test(clause))) return true;
  if (SINCE.test(clause) && !ONE_EVENT.test(clause)) return true;
  return reading.quantities.some((one) => one.value >= MANY_ACTS && one.effect === null && ACTS_COUNTED.test(one.counted ?? ''));
}

/** The part of the sentence between semicolons and dashes that the number stands in. */
function around(text: string, { at }: Quantity): string {
  const marks = /;|\s--?\s|\s[—–]\s/g;
  let start = 0;
  for (const mark of text.matchAll(marks)) {
    if (mark.index >= at.end) return text.slice(start, mark.index);
    start = mark.index;
  }
  return text.slice(start);
}
