import { cue } from './cues.ts';
import type { Tense } from './resolve-point.ts';

// Further off than this, an auxiliary belongs to another clause.
const CLAUSE_CHARS = 120;
const FUTURE = cue(
  /\b(?:will|shall|['’]ll|(?:is|are|was|were) (?:to be|due|set to|scheduled|expected|planned|going)|(?:plan|plans|planned|planning|scheduled|due|upcoming|slated) (?:to|for|on|in)|(?:expects?|hopes?|aims?|intends?|vows?|wants?) to|would(?!\s(?:have|later|eventually|subsequently|often|sometimes|never|go on|come)\b))\b/i,
);
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

const WILL_BE_DONE = cue(/\b(?:will|shall|(?:is|are) to)\s+be\s+[a-z]{3,15}\s+(?:(?:on|in|by|early|late|next|this)\s+)?$/i);

/** "Called a strike for Monday", "put the vote off to Friday": the day that it is to be on. */
const CALLED_FOR = cue(
  /\b(?:calls?|called|calling|sets?|fixed|fixes|convened?|summon(?:ed)?|invited?|announced?|postponed?|put off|adjourned?)\b[^,;.]{0,70}\s(?:for|to|until)\s(?:next\s)?$/i,
);
const WEEKDAY = /^(?:next\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/**
 * Whether an expression is told as past or as ahead, by the verbs of its own clause; null when nothing shows it. Text
 * about what has happened is the rule, so only the future needs a sign.
 */
export function tenseAround(sentence: string, start: number, end: number): Tense {
  const before = sentence.slice(Math.max(0, start - CLAUSE_CHARS), start);
  if (WILL_BE_DONE.test(before)) return 'future';
  if (CALLED_FOR.test(before) && WEEKDAY.test(sentence.slice(start, end))) return 'future';
  if (PLANNED_FOR.test(before)) return 'future';
  if (SAID_BEFORE.test(before)) return 'past';
  // "Friday's attack" has been, whatever will be done about it.
  if (/^['’]s?\s/i.test(sentence.slice(end, end + 3))) return null;
  const head = lastClause(before);
  if (FUTURE.test(afterRelative(head))) return 'future';
  // "In his speech on 6 June, he will say …": the verb comes at once.
  if (/^,?\s+(?:\p{L}+\s+){0,2}(?:will|shall)\b/iu.test(sentence.slice(end, end + CLAUSE_CHARS / 2))) return 'future';
  const opensClause = /^\s*(?:on|in|by|from|until|early|late|the|next|this)?\s*$/i.test(head);
  if (!opensClause) return null;
  return FUTURE.test(firstClause(sentence.slice(end, end + CLAUSE_CHARS / 2))) ? 'future' : null;
}

/** "Will attend the funeral of those who were killed on …": the inner clause has its own verb. */
function afterRelative(clause: string): string {
  const last = [...clause.matchAll(INNER_CLAUSE)].at(-1);
  return last === undefined ? clause : clause.slice(last.index);
}

const INNER_CLAUSE = /\b(?:who|which|was|were|had|after|since)\b/gi;

function lastClause(text: string): string {
  for (let index = text.length - 1; index >= 0; index -= 1) if (CLAUSE_MARKS.has(text.charAt(index))) return text.slice(index + 1);
  return text;
}

function firstClause(text: string): string {
  const mark = text.search(CLAUSE_MARK);
  return mark < 0 ? text : text.slice(0, mark);
}
