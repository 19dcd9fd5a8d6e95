import { cue } from './cues.ts';
import type { Tense } from './resolve-point.ts';

// Further off than this, an auxiliary belongs to another clause.
const CLAUSE_CHARS = 120;
const FUTURE = cue(
  /\b(?:will|shall|['’]ll|(?:is|are|was|were) (?:to be|due|set to|scheduled|expected|planned|going)|(?:plan|plans|planned|planning|scheduled|due|upcoming|slated) (?:to|for|on|in)|(?:expects?|hopes?|aims?|intends?|vows?|wants?) to|(?:plans?|proposes?|(?:is|are) (?:planning|preparing))\s(?:an?|the|its|their|more|new|further)|would(?!\s(?:not\s)?(?:have|later|eventually|subsequently|often|sometimes|never|go on|come)\b))\b/i,
);
const BEHIND_CHARS = 40;
const CLAUSE_MARK = /[;:.!?()“”"]/;
const CLAUSE_MARKS: ReadonlySet<string> = new Set(';:.!?()“”"');
// "said on Monday that he will …": the day is that of the saying.
const SAID_BEFORE = cue(
  /\b(?:said|says|told|announced|declared|added|reported|stated|warned|[a-z]{3,12}ed)\s+(?:(?:on|in|early|late|last|this|the)\s+)?$/i,
);

// "Before its planned election in December": the election lies ahead.
const PLANNED_FOR = cue(
  /\b(?:planned|scheduled|upcoming|forthcoming|coming|promised)\s(?:[\p{Ll}-]+\s){1,3}(?:in|on|for|by)\s(?:early\s|mid-?\s?|late\s|the end of\s)?$/iu,
);

/** "If it does not disarm by September". */
const IF_BY = cue(/\b(?:if|unless)\s(?![^,;.]*\b(?:had|did|was|were)\b)[^,;.]{3,60}\s(?:by|before|in|on|from)\s(?:early\s|late\s|the end of\s)?$/i);

/** "Will be tried in June for the bombing on 3 May": what somebody is tried for has been. */
const TRIED_FOR = cue(
  /\b(?:tried|sentenced|charged|jailed|indicted|prosecuted|executed|hanged|extradited|on trial)\b[^,;.]{0,60}\s(?:for|over|with)\s[^,;.]{3,80}\s(?:on|in|of)\s(?:early\s|late\s)?$/i,
);

const WILL_BE_DONE = cue(/\b(?:will|shall|(?:is|are) to)\s+be\s+[a-z]{3,15}\s+(?:(?:on|in|by|early|late|next|this)\s+)?$/i);

/** "Is to hand over its weapons by 30 June". */
const IS_TO_BY = cue(
  /\b(?:is|are)\sto\s(?!(?:blame|have|date)\b)\p{Ll}{2,15}\b[^,;.]{0,60}\s(?:by|before)\s(?:early\s|mid-?\s?|late\s|the end of\s)?$/iu,
);

/** "Called a strike for Monday", "put the vote off to Friday": the day that it is to be on. */
const CALLED_FOR = cue(
  /\b(?:calls?|called|calling|sets?|fixed|fixes|convened?|summon(?:ed)?|invited?|announced?|postponed?|put off|adjourned?)\b[^,;.]{0,70}\s(?:for|to|until)\s(?:next\s)?$/i,
);
/** "A deadline of 3 May", "gave them until 3 May", "takes effect on 3 May", "calls for a vote by 3 May": a day that somebody sets. */
const SET_BEFORE = cue(
  /\b(?:no later than|at the latest (?:by|on)|(?:deadline|ultimatum)(?:\s(?:of|for|is|was|to)|\s[^,;.]{1,40}\s(?:by|on|for|of|is))?|g(?:ave|iven?|ives)\s[^,;.]{2,60}\suntil|(?:set|sets|fixed)\s[^,;.]{1,40}\s(?:for|at)|(?:takes? effect|comes? into (?:force|effect)|enters? into force|expires?|runs? out|falls? due|lasts? until|ends?|begins?|starts?|opens?)(?:\s(?:on|at|from|in))?)\s$|\b(?:calls?|called|calling|asks?|asked|demands?|demanded)\s(?:(?:for|that)\s)?[^.;]{0,80}\s(?:by|until)\s$|\b(?:provides?|includes?|envisages?|foresees?|stipulates?)\s(?:(?:for|that)\s)?[^.;]{0,80}\s(?:on|by|from|in|for|until|between)\s$/iu,
);
/** "Offered a truce from 3 May", "calls for elections on 3 May": things that are set for days. "Declared a truce on 3 May" tells when it was declared. */
const EVENT_SET = cue(
  /\b(?:(?:calls?|called|calling|asks?|asked)\sfor|demands?|demanded)\s[^,;.]{0,40}\b(?:truce|cease-?fire|strike|talks|meeting|amnesty|pause|boycott|march|rally|withdrawal|elections?|vote|referendum)\b[^,;.]{0,40}?\s(?:from|on|for|between|starting|beginning)\s$|\b(?:offer(?:s|ed)?|propos(?:e|es|ed)|declar(?:e|es|ed)|announc(?:e|es|ed)|promis(?:e|es|ed)|agreed)\s[^,;.]{0,40}\b(?:truce|cease-?fire|strike|talks|meeting|amnesty|pause|boycott|march|rally|curfew|withdrawal|elections?|vote|referendum)\b[^,;.]{0,40}?\s(?:from|for|between|starting|beginning|until|by)\s$/iu,
);
/** Only plans include or provide for a day: "their list includes a raid on 3 May". */
const NAMES_NO_DAY = cue(/\b(?:includes?|provides?)\s[^.;]{0,80}\s(?:on|by|from|in|for|until|between)\s$/iu);
const PLAN = cue(
  /\b(?:proposals?|plans?|offers?|timetables?|road ?maps?|schedules?|agendas?|drafts?|agreements?|accords?|deals?|programmes?|programs?)\b/iu,
);
const SET_BEHIND = cue(/^["”]?\s(?:(?:as|for|is|was)\s)?(?:(?:the|an?|its|his|their)\s)?(?:deadline|ultimatum|target date)\b/iu);
/** A day of a month whose year is left unsaid. */
const DAY_OF_MONTH =
  /^(?:from\s|the\s|between\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s(?:(?:and|to)\s\d{1,2}(?:st|nd|rd|th)?\s)?(?:of\s)?\p{L}{3,9}|\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?)\b/iu;

function isSet(before: string, wording: string, behind: string): boolean {
  if (!DAY_OF_MONTH.test(wording)) return false;
  if (SET_BEHIND.test(behind) || CALLED_FOR.test(before)) return true;
  if (EVENT_SET.test(before)) return true;
  return SET_BEFORE.test(before) && (!NAMES_NO_DAY.test(before) || PLAN.test(before));
}

/** "Unless they are freed by Friday", "ordered them to leave by Friday". */
const BY_THEN = cue(
  /\b(?:unless|demand(?:s|ed)?|order(?:s|ed)?|urge[sd]?|must|told [^,;.]{2,40} to|gave|threaten(?:s|ed)?|promise[sd]?|pledge[sd]?|vow(?:s|ed)?|agreed)\b[^;.]{0,80}\s(?:by|until)\s$/iu,
);

const WEEKDAY = /^(?:next\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/**
 * Whether an expression is told as past or as ahead, by the verbs of its own clause; null when nothing shows it. Text
 * about what has happened is the rule, so only the future needs a sign.
 */
export function tenseAround(sentence: string, start: number, end: number): Tense {
  const before = sentence.slice(Math.max(0, start - CLAUSE_CHARS), start);
  if (WILL_BE_DONE.test(before) || IS_TO_BY.test(before)) return 'future';
  if (BY_THEN.test(before) && WEEKDAY.test(sentence.slice(start, end))) return 'future';
  if (CALLED_FOR.test(before) && WEEKDAY.test(sentence.slice(start, end))) return 'future';
  if (PLANNED_FOR.test(before) || IF_BY.test(before)) return 'future';
  if (isSet(before, sentence.slice(start, end), sentence.slice(end, end + BEHIND_CHARS))) return 'planned';
  if (SAID_BEFORE.test(before) || TRIED_FOR.test(before)) return 'past';
  // "Friday's attack" has been, whatever will be done about it.
  if (/^['’]s?\s/i.test(sentence.slice(end, end + 3))) return null;
  const head = lastClause(before);
  if (FUTURE.test(afterRelative(head))) return 'future';
  // "In his speech on 6 June, he will say …": the verb comes at once.
  if (/^,?\s+(?:\p{L}+\s+){0,2}(?:will|shall)\b/iu.test(sentence.slice(end, end + CLAUSE_CHARS / 2))) return 'future';
  const opensClause = /^\s*(?:on|in|by|from|until|early|late|the|next|this)?\s*$/i.test(head);
  if (!opensClause) return null;
  // "On 6 February the elders declared that they would …": the day is that of the saying.
  return FUTURE.test(firstClause(sentence.slice(end, end + CLAUSE_CHARS / 2)).replace(SAID_BEHIND, '')) ? 'future' : null;
}

const SAID_BEHIND =
  /\b(?:said|declared|announced|promised|pledged|vowed|warned|agreed|decided|threatened|told|predicted|hoped|ruled|voted|confirmed|stated|insisted|claimed|argued)\b.*$/i;

/** "Will attend the funeral of those who were killed on …", "would reopen it but called that off in …": the clause behind has its own verb. */
function afterRelative(clause: string): string {
  const last = [...clause.matchAll(INNER_CLAUSE)].at(-1);
  return last === undefined ? clause : clause.slice(last.index);
}

const INNER_CLAUSE =
  /\b(?:who|which|was|were|had|after|since|but\s(?:then\s|later\s|soon\s)?(?:[a-z]{2,12}ed|took|put|gave|left|went|withdrew|broke|fell))\b/gi;

function lastClause(text: string): string {
  for (let index = text.length - 1; index >= 0; index -= 1) if (CLAUSE_MARKS.has(text.charAt(index))) return text.slice(index + 1);
  return text;
}

function firstClause(text: string): string {
  const mark = text.search(CLAUSE_MARK);
  return mark < 0 ? text : text.slice(0, mark);
}
