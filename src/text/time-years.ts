import { insideLargerNumber, isApostrophe, isDash, plainNumber, type TimeTokens, tokenAt, word } from './time-tokens.ts';
import { MONTH_ABBREVIATIONS, MONTHS } from './time-words.ts';

// Outside these a bare number is a count, a height or a price far more often than a year of the news.
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** Words after which four figures are a count, a number of something, or the time of day. */
// biome-ignore format: a list of words
const NUMBER_LEADS: ReadonlySet<string> = new Set([
  'at', 'least', 'than', 'nearly', 'almost', 'approximately', 'some', 'over', 'totalling', 'totaling', 'total', 'up', 'estimated', 'roughly',
  'resolution', 'decree', 'article', 'law', 'page', 'pages', 'no', 'number', 'flight', 'room', 'version', 'model', 'boeing', 'channel', 'paragraph',
  'unit', 'division', 'brigade', 'battalion', 'euro', 'expo', 'vision', 'agenda', 'route', 'highway', 'figure', 'section', 'rs',
]);
const NUMBER_MARKS: ReadonlySet<string> = new Set(['$', '£', '€', '₹', '#', '№', '+', '.', '/', '@', '&', '=', '_', ':']);

/** Nouns that a count of things is followed by, though they do not end in "s". */
// biome-ignore format: a list of words
const COUNTED: ReadonlySet<string> = new Set([
  'people', 'men', 'women', 'children', 'personnel', 'km', 'hours', 'hrs', 'gmt', 'local', 'utc', 'percent', 'per', 'dead', 'civilians', 'hectares',
  'acres', 'metres', 'meters', 'feet',
]);
/** Plural nouns that a year may stand before, though no article does: "ahead of 2024 elections". */
// biome-ignore format: a list of words
const YEARLY: ReadonlySet<string> = new Set([
  'elections', 'polls', 'attacks', 'bombings', 'protests', 'talks', 'uprisings', 'riots', 'wars', 'floods', 'olympics', 'games', 'riots',
  'demonstrations', 'was', 'is', 'has', 'as', 'its', 'his', 'this', 'sees', 'saw',
]);
const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'its', 'his', 'her', 'their', 'this', 'that', 's']);

/** A bare year at this place, told from a count, a price, a time of day and the number of a thing; null when it is none. */
export function readYear(tokens: TimeTokens, at: number): { readonly next: number; readonly value: number } | null {
  const value = plainNumber(tokens, at, 4);
  const token = tokenAt(tokens, at);
  if (value === null || token.text.length !== 4 || value < FIRST_YEAR || value > LAST_YEAR) return null;
  if (insideLargerNumber(tokens, at)) return null;
  const before = tokenAt(tokens, at - 1);
  if (NUMBER_LEADS.has(before.lower) || (token.glued && NUMBER_MARKS.has(before.text))) return null;
  // "9-2019": a piece of a code, unless a year or a short word ("mid-2015") stands before the dash.
  if (token.glued && isDash(before) && tokenAt(tokens, at - 2).kind === 'number' && tokenAt(tokens, at - 2).text.length !== 4) return null;
  return isCount(tokens, at) ? null : { next: at + 1, value };
}

function isCount(tokens: TimeTokens, at: number): boolean {
  const before = tokenAt(tokens, at - 1);
  const after = tokenAt(tokens, at + 1);
  if (after.text === '%' || after.text === '°') return true;
  if (after.glued && after.kind === 'word') return true;
  if (after.glued && isDash(after) && tokenAt(tokens, at + 2).glued && tokenAt(tokens, at + 2).kind === 'word') return true;
  if (after.kind !== 'word' || after.glued || isApostrophe(after)) return false;
  if (isOfADate(tokens, at)) return false;
  if (COUNTED.has(after.lower)) return true;
  if (DETERMINERS.has(before.lower) || before.text === ',') return false;
  const plural = after.lower.length > 3 && after.lower.endsWith('s') && !after.lower.endsWith('ss') && !YEARLY.has(after.lower);
  // In mixed case a capital after the number starts a name ("2024 Lok Sabha polls"), which is not counted.
  return plural && (tokens.capitals || after.text === after.lower) && !isLead(word(tokens, at - 1));
}

/** After "in" and "since" a plural verb or an adverb may follow the year: "in 2019 fighters took". */
function isLead(lower: string): boolean {
  return lower === 'in' || lower === 'since' || lower === 'until' || lower === 'during' || lower === 'early' || lower === 'late';
}

/** "On 3 May 2013 gunmen", "in Oct. 2005 rebels", "on May 3, 2013 people": behind a month or its day it is their year, whatever is counted next. */
function isOfADate(tokens: TimeTokens, at: number): boolean {
  const mark = tokenAt(tokens, at - 1).text;
  if (mark === ',') return tokenAt(tokens, at - 2).kind === 'number' && isMonth(tokens, at - 3);
  return isMonth(tokens, mark === '.' ? at - 2 : at - 1);
}

/** In small letters they are other words: "they may 2000 times". */
function isMonth(tokens: TimeTokens, at: number): boolean {
  const { text, lower } = tokenAt(tokens, at);
  return text !== lower && (MONTHS.has(lower) || MONTH_ABBREVIATIONS.has(lower));
}

// biome-ignore format: a list of words
const YEAR_LEADS: ReadonlySet<string> = new Set([
  'in', 'since', 'until', 'till', 'by', 'of', 'from', 'to', 'during', 'through', 'throughout', 'before', 'after', 'between', 'and', 'or', 'early',
  'mid', 'late', 'the', 'for', 'than', 'year', 'around', 'circa', 'that', 'on', 'as', 'late', 'end', 'beginning', 'start',
]);

/** "Vision 2030", "F1 2023", "Expo 2020": the year is part of what stands before it. */
export function insideName(tokens: TimeTokens, at: number): boolean {
  const before = tokenAt(tokens, at - 1);
  if (before.kind === 'number') return true;
  if (before.kind !== 'word' || YEAR_LEADS.has(before.lower)) return false;
  if (tokens.capitals) return true;
  const earlier = tokenAt(tokens, at - 2);
  const opensSentence = earlier.start === -1 || earlier.text === '.';
  return before.text !== before.lower && !opensSentence;
}
