import { isPlural } from './extractors/counted.ts';
import { isOrdinaryWord, NAME_PARTICLES } from './extractors/person-names-in-capitals.ts';
import { isPersonNoun } from './lexicon/persons.ts';
import { CAPITALS_TITLES } from './lexicon/titles.ts';
import type { Reading } from './reading.ts';

/** A member of a list: its words, and whether a semicolon or an "and" stands before it. */
type Item = { readonly from: number; readonly to: number; readonly afterAnd: boolean; readonly afterSemicolon: boolean };

const ARTICLES = new Set(['a', 'an', 'the', 'another', 'one']);
const POSSESSIVES = new Set(['his', 'her', 'their', 'its']);
/** Plurals that a bare noun is only by its ending or its kind. */
const MANY = /^(?:people|men|women|children|police|troops|personnel|several|some|many|numerous|various|dozens|scores)$/;

/**
 * How many people the words from `from` to `to` tell as a list: names, numbers and single ones, each member once. An
 * apposition ("X, a teacher,") counts nothing. Zero where a member is of unknown number ("and other priests").
 */
export function countedItems(reading: Reading, from: number, to: number, effect: string): number {
  let sum = 0;
  let first = 0;
  let isJoined = false;
  let last: 'named' | 'told' | 'apposition' | null = null;
  for (const item of itemsOf(reading, from, to)) {
    const count = countOf(reading, item, effect, last);
    if (count === 'unknown') return 0;
    if (count === 'apposition') {
      last = 'apposition';
      continue;
    }
    if (count === 0) {
      // The list is over where something else than people stands in it.
      if (sum > 0) break;
      continue;
    }
    if (sum === 0) first = count;
    else isJoined ||= item.afterAnd || item.afterSemicolon;
    sum += count;
    last = isNamed(reading, item) ? 'named' : 'told';
  }
  // "the killing of X, Y said": a list has an "and".
  return isJoined ? sum : first;
}

function itemsOf(reading: Reading, from: number, to: number): readonly Item[] {
  const { tokens, text } = reading;
  const items: Item[] = [];
  let start = from;
  let afterAnd = false;
  let afterSemicolon = false;
  for (let at = from; at <= to; at += 1) {
    const token = tokens[at];
    const isLink =
      token !== undefined && at < to && (token.norm === 'and' || (token.norm === 'with' && /^(?:along|together)$/.test(tokens[at - 1]?.norm ?? '')));
    const isMark =
      at > start && token !== undefined && at < to && /[,;]/.test(token.before) && !inBrackets(text, tokens[from]?.start ?? 0, token.start);
    if (at < to && !isLink && !isMark) continue;
    if (at > start) items.push({ from: start, to: at, afterAnd, afterSemicolon });
    if (at > start || isMark) afterSemicolon = isMark && /;/.test(token.before);
    afterAnd = isLink || (at === start && afterAnd);
    start = isLink ? at + 1 : at;
  }
  return items;
}

function countOf(reading: Reading, item: Item, effect: string, last: 'named' | 'told' | 'apposition' | null): number | 'apposition' | 'unknown' {
  const { tokens } = reading;
  const start = tokens[item.from]?.start ?? 0;
  const end = tokens[item.to - 1]?.end ?? start;
  const number = reading.quantities.find(
    (quantity) => quantity.unit === 'count' && start <= quantity.at.start && quantity.at.start < end && !/^(?:an?|another)\b/i.test(quantity.wording),
  );
  if (number && number.at.start - start <= MAX_LEAD_CHARS) {
    if ((number.effect !== null && number.effect !== effect) || !countsPeople(number.counted)) return 0;
    return number.part || number.vague ? 0 : number.value;
  }
  if (reading.quantities.some(({ part, at }) => part && start <= at.start && at.start < end)) return 0;
  // "its driver, X": the name of the one just told.
  if (isNamed(reading, item)) return last === 'told' && !item.afterAnd && !item.afterSemicolon ? 'apposition' : 1;
  const first = tokens[item.from];
  if (!first) return 0;
  const noun = nounOf(reading, item);
  if (noun === null) return /^\d{1,2}$/.test(first.norm) && last === 'named' ? 'apposition' : last !== 'named' && isBareSingle(reading, item) ? 1 : 0;
  const isOwned = POSSESSIVES.has(first.norm) || tokens.slice(item.from, noun).some((token) => token.norm === 's');
  if (MANY.test(noun === item.from ? '' : (tokens[item.from]?.norm ?? '')) || isPlural(tokens[noun]?.norm ?? '')) return 'unknown';
  if (isOwned) return 1;
  const follows = last === 'named' || last === 'apposition';
  if (follows && !item.afterSemicolon && (!item.afterAnd || last === 'apposition' || !ARTICLES.has(first.norm))) return 'apposition';
  return ARTICLES.has(first.norm) || (item.afterAnd && last === 'told') ? 1 : 0;
}
/** "Killing two guards and destroying 13 houses": houses are no victims. A bare number may go on counting them. */
function countsPeople(counted: string | null): boolean {
  const all = counted?.toLowerCase().split(/[^\p{L}]+/u) ?? [];
  return all.length === 0 || all.some((word) => isPersonNoun(word) || /(?:ans|ese|ish|is|others|more)$/.test(word));
}

// "the", "his", "at least".
const MAX_LEAD_CHARS = 14;

/** A person named at the head of the member, behind titles at most: not "the nephew of X". */
function isNamed(reading: Reading, item: Item): boolean {
  const { tokens } = reading;
  const end = tokens[item.to - 1]?.end ?? 0;
  const isKnown = reading.people.some((person) => {
    const at = tokens.findIndex((token) => token.end > person.start);
    if (at < item.from || person.start >= end) return false;
    if (/^['’]s?\b/.test(reading.text.slice(person.end, person.end + 2))) return false;
    return tokens.slice(item.from, at).every((token) => token.tag !== 'preposition' && token.norm !== 's');
  });
  return isKnown || startsWithName(reading, item);
}

/** Two or more words that are none of the language's own, behind an office at most: whom one kills or abducts is a person. */
function startsWithName(reading: Reading, item: Item): boolean {
  const { tokens, text } = reading;
  let at = item.from;
  // "of Colonel X" in "the murders of Y, and of Colonel X".
  if (tokens[at]?.norm === 'of') at += 1;
  while (at < item.to && (isPersonNoun(tokens[at]?.norm ?? '') || CAPITALS_TITLES.has(tokens[at]?.norm ?? '')) && !isPlural(tokens[at]?.norm ?? ''))
    at += 1;
  const first = at;
  while (at < item.to) {
    const token = tokens[at];
    if (!token || (at > first && token.before !== '' && token.before !== '.')) break;
    if (isOrdinaryWord(token.norm) && !(at > first && NAME_PARTICLES.has(token.norm))) break;
    if (/^\p{Ll}/u.test(token.text) && !NAME_PARTICLES.has(token.norm)) break;
    if (reading.names.some((name) => name.start <= token.start && token.end <= name.end)) return false;
    at += 1;
  }
  if (at - first < 2 || NAME_PARTICLES.has(tokens[at - 1]?.norm ?? '')) return false;
  return !/^['’]s?\b/.test(text.slice(tokens[at - 1]?.end ?? 0, (tokens[at - 1]?.end ?? 0) + 2));
}

/** The noun for people that the member is about: the last before any preposition. */
function nounOf(reading: Reading, item: Item): number | null {
  let noun: number | null = null;
  for (let at = item.from; at < item.to; at += 1) {
    const token = reading.tokens[at];
    if (!token || token.tag === 'preposition') break;
    if (isPersonNoun(token.norm) && token.norm !== 'other' && reading.tokens[at + 1]?.norm !== 's') noun = at;
  }
  return noun;
}

/** "a Spaniard": an article and one word. */
const isBareSingle = (reading: Reading, item: Item): boolean =>
  item.to - item.from === 2 && /^an?$/.test(reading.tokens[item.from]?.norm ?? '') && reading.tokens[item.from + 1]?.tag === 'other';

function inBrackets(text: string, start: number, at: number): boolean {
  const opened = text.slice(start, at);
  return opened.lastIndexOf('(') > opened.lastIndexOf(')') || opened.lastIndexOf('[') > opened.lastIndexOf(']');
}
