import type { Range } from '../../model/range.ts';
import type { Quantity } from '../../model/statement.ts';
import { type NumberFound, numbersIn } from '../../text/numbers.ts';
import { isPersonNoun } from '../lexicon/persons.ts';
import { EFFECT_NOUNS, type Effect } from '../lexicon/tolls.ts';
import { carryCounted, sizedBefore } from './carried-count.ts';
import { type Counted, countedPlural, countedSingular } from './counted.ts';
import { diedOfWounds } from './died-of-wounds.ts';
import { isNoQuantity } from './no-quantity.ts';
import { AFTER_QUALIFIER, isRange, qualifierBefore, scaledLower } from './number-phrase.ts';
import { numberNamed } from './numbers-told.ts';
import { markShares } from './shares.ts';
import { tollAfter, tollBefore } from './toll.ts';
import { tollBeside } from './toll-beside.ts';
import { type Draft, markParts, retell, spreadEffects } from './toll-lists.ts';
import { measureAfter, moneyBefore } from './units.ts';
import { MAX_SENTENCE_CHARS, type WordsOf, wordAt, wordsOf } from './words-of.ts';

/**
 * The counted things of a sentence, in order, with ranges relative to it. Numbers inside `timeRanges` are dates and are left
 * out, and so are ages, labels ("Brigade 313"), list numbers and numbers that count nothing.
 */
export function quantities(sentence: string, timeRanges: readonly Range[]): readonly Quantity[] {
  if (sentence.length > MAX_SENTENCE_CHARS) return [];
  const words = wordsOf(sentence);
  const numbers = numbersIn(sentence).filter((number) => number.kind !== 'ordinal' && !overlaps(number, timeRanges));
  const found: Draft[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at];
    const next = numbers[at + 1];
    if (number === undefined) continue;
    const upper = next !== undefined && isRange(sentence, number, next) ? next : null;
    if (upper !== null) at += 1;
    const draft = draftOf(words, number, upper);
    if (draft !== null) found.push(draft);
  }
  found.push(...singleVictims(words, found));
  found.sort((a, b) => a.at.start - b.at.start);
  spreadEffects(words, found);
  diedOfWounds(words, found);
  retell(words, found);
  markShares(words, found);
  markParts(words, found);
  carryCounted(words, found);
  return found
    .filter((draft) => countsSomething(draft) || numberNamed(words, draft.first) !== null)
    .map(({ first: _first, next: _next, head: _head, ...quantity }) => quantity);
}

function draftOf(words: WordsOf, number: NumberFound, upper: NumberFound | null): Draft | null {
  const { text } = words;
  const end = (upper ?? number).end;
  const money = moneyBefore(text, number.start);
  const qualifier = qualifierBefore(text, money?.start ?? number.start, upper !== null);
  if (isNoQuantity(text, number, upper, qualifier !== null)) return null;
  const trailing = AFTER_QUALIFIER.exec(text.slice(end, end + 12))?.[0] ?? '';
  const measure =
    money !== null
      ? { unit: 'money' as const, end: end + (/^\s?(?:million|billion)\b/i.exec(text.slice(end, end + 9))?.[0].length ?? 0) }
      : measureAfter(text, end + trailing.length);
  const fraction = number.kind === 'fraction';
  if (fraction && !/^\s(?:of|the|its|their)\s/i.test(text.slice(end, end + 7))) return null;
  const start = qualifier?.start ?? money?.start ?? number.start;
  const first = wordAt(words, start);
  const after = wordAt(words, Math.max(end + trailing.length, measure?.end ?? 0));
  const unit = fraction ? 'percent' : (measure?.unit ?? 'count');
  const isOne = number.value === 1 && upper === null && !fraction;
  let counted: Counted | null = null;
  if (unit === 'count') counted = isOne && words.list[after]?.norm !== 'of' ? countedSingular(words, after) : countedPlural(words, after);
  else if (
    (unit === 'percent' || unit === 'weight') &&
    /^\s(?:of\s)/i.test(text.slice(words.list[after - 1]?.end ?? end, (words.list[after - 1]?.end ?? end) + 4))
  )
    counted = countedPlural(words, after);
  const whole = unit === 'count' && counted === null ? OF_SOMEBODYS.exec(text.slice(end)) : null;
  if (whole !== null) counted = countedPlural(words, wordAt(words, end + whole[0].length));
  const isPartitive = words.list[after]?.norm === 'of' && /^(?:them|whom|which|these|those)$/.test(words.list[after + 1]?.norm ?? '');
  if (isPartitive) counted = countedPlural(words, after + 2);
  const next = counted?.next ?? (isPartitive ? after + 2 : after);
  const head = counted?.head ?? null;
  const effect = unit === 'count' || unit === 'percent' ? effectOf(words, first, next, head, counted !== null || isPartitive) : null;
  if (isOne && unit === 'count' && !isPersonNoun(head ?? '') && effect === null) return null;
  if (isOne && words.list[after]?.norm === 'of' && effect === null) return null;
  const scale = fraction ? 100 : 1;
  const value = upper === null ? number.value : scaledLower(text, number, upper);
  const at: Range = { start, end: counted?.end ?? Math.max(end + trailing.length, measure?.end ?? 0) };
  return {
    value: round(value * scale),
    max: upper === null ? (number.max === null ? null : number.max * scale) : (upper.max ?? upper.value),
    qualifier: qualifier?.wording ?? (trailing.trim() === '' ? null : trailing.trim()),
    counted: counted === null ? collectiveBefore(text, start) : text.slice(counted.start, counted.end),
    unit,
    effect,
    part: isPartitive,
    vague: number.vague || (upper?.vague ?? false),
    wording: text.slice(at.start, at.end),
    at,
    first,
    next,
    head,
  };
}

/** "14 of Varland's 17 provinces": provinces, and neither men nor things that are held. */
const OF_SOMEBODYS = /^\sof\s(?:the\s)?(?:\p{Lu}[\p{L}-]*\s){0,3}\p{Lu}[\p{L}-]*['’]s?\s/u;

/** "a population of 23 million", "a force of some 500", "its own losses at 241": the noun before says what is counted. */
function collectiveBefore(text: string, start: number): string | null {
  const before = text.slice(Math.max(0, start - 16), start);
  return (
    /\b(population|membership|strength|force|crowd|garrison|army)\sof\s$/i.exec(before)?.[1] ??
    /\b(losses)\s(?:at|as|of|to)\s$/i.exec(before)?.[1] ??
    sizedBefore(text, start)
  );
}

/** What became of those counted, from the head noun, the words before or the words after. */
function effectOf(words: WordsOf, first: number, next: number, head: string | null, isCounted: boolean): Effect | null {
  const own = head === null ? undefined : EFFECT_NOUNS.get(head);
  if (own !== undefined) return own;
  // "has cost 1,500 soldiers' lives"
  if (words.list[next]?.norm === 'lives' && tollBefore(words, first, 'lives') === 'killed') return 'killed';
  const before = tollBeside(words, first, next, head) ?? tollBefore(words, first, head);
  const effect = before ?? (head === 'lives' ? null : tollAfter(words, next, isCounted));
  return effect !== null && canSuffer(head, effect) ? effect : null;
}

// biome-ignore format: a list of words
const ANIMALS: ReadonlySet<string> = new Set([
  'sheep', 'cows', 'cattle', 'animals', 'livestock', 'camels', 'donkeys', 'horses', 'dogs', 'goats', 'chickens', 'birds',
]);

/** Things are captured, held and released too; only people are counted for those. Hardly anything but people is killed. */
function canSuffer(head: string | null, effect: Effect): boolean {
  if (head === null) return true;
  if (effect === 'killed' || effect === 'wounded' || effect === 'abducted')
    return !ANIMALS.has(head) && !/^(?:attacks?|operations?|vehicles?|incidents?|times|bombs?|explosions?|buildings?|houses)$/.test(head);
  return isPersonNoun(head) || /^[\p{L}]+(?:ans|is|ese)$/u.test(head);
}

/** People told of one by one without a number: "a police officer was killed". Only those that suffer something count. */
function singleVictims(words: WordsOf, found: readonly Draft[]): readonly Draft[] {
  const victims: Draft[] = [];
  words.list.forEach((word, first) => {
    if (word.norm !== 'a' && word.norm !== 'an' && word.norm !== 'another') return;
    if (word.text === 'A' && words.text.charAt(word.end) === '.') return;
    if (found.some((draft) => draft.at.start <= word.start && word.start < draft.at.end)) return;
    const counted = countedSingular(words, first + 1);
    if (counted === null || !isPersonNoun(counted.head) || counted.head.endsWith('s')) return;
    const effect = effectOf(words, first, counted.next, counted.head, true);
    const at: Range = { start: word.start, end: counted.end };
    const wording = words.text.slice(at.start, at.end);
    victims.push({
      value: 1,
      max: null,
      qualifier: null,
      counted: words.text.slice(counted.start, counted.end),
      unit: 'count',
      effect,
      part: false,
      vague: false,
      wording,
      at,
      first,
      next: counted.next,
      head: counted.head,
    });
  });
  return victims;
}

const MAX_AGE = 100;
const AGE_QUALIFIER = /^(?:under|over|less than|more than)$/i;

function countsSomething(draft: Draft): boolean {
  const isSingle = draft.value === 1 && draft.max === null && /^(?:an?|another)\s/i.test(draft.wording);
  if (isSingle && draft.effect === null) return false;
  if (draft.unit !== 'count' || draft.counted !== null || draft.effect !== null) return true;
  // "younger than 18", "half under 12": ages.
  return draft.qualifier !== null && !(draft.value < MAX_AGE && AGE_QUALIFIER.test(draft.qualifier));
}

function overlaps(range: Range, others: readonly Range[]): boolean {
  return others.some((other) => range.start < other.end && other.start < range.end);
}

/** Fractions as percentages keep one decimal. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
