import type { Amount, TimeModifier, TimeUnit } from './time-forms.ts';
import { isDash, plainNumber, type TimeTokens, tokenAt, word } from './time-tokens.ts';
import { MODIFIERS, NUMBER_WORDS, UNITS } from './time-words.ts';

/** "22", "twenty-two", "a", "two or three", "two and a half"; null when no amount stands here. */
function readAmount(tokens: TimeTokens, at: number): { readonly next: number; readonly amount: Amount } | null {
  const first = readCount(tokens, at);
  if (first === null) return null;
  const link = word(tokens, first.next);
  if (link === 'or' || link === 'to' || isDash(tokenAt(tokens, first.next))) {
    const second = readCount(tokens, first.next + 1);
    if (second !== null && second.value > first.value) return { next: second.next, amount: { min: first.value, max: second.value } };
  }
  if (link === 'and' && word(tokens, first.next + 1) === 'a' && word(tokens, first.next + 2) === 'half') {
    return { next: first.next + 3, amount: { min: first.value, max: first.value + 1 } };
  }
  return { next: first.next, amount: { min: first.value, max: first.value } };
}

function readCount(tokens: TimeTokens, at: number): { readonly next: number; readonly value: number } | null {
  // Four figures before "hours" are a time of day.
  const figure = plainNumber(tokens, at, 3);
  if (figure !== null) return { next: at + 1, value: figure };
  const here = word(tokens, at);
  if (here === 'a' || here === 'an') {
    if (word(tokens, at + 1) === 'couple') return { next: word(tokens, at + 2) === 'of' ? at + 3 : at + 2, value: 2 };
    return { next: at + 1, value: 1 };
  }
  const value = NUMBER_WORDS.get(here);
  if (value === undefined) return null;
  const after = isDash(tokenAt(tokens, at + 1)) ? at + 2 : at + 1;
  const units = NUMBER_WORDS.get(word(tokens, after));
  if (value >= 20 && units !== undefined && units < 10) return { next: after + 1, value: value + units };
  return { next: at + 1, value };
}

/** "nearly", "more than", "just over": what stands before an amount. Always succeeds; `next` is `at` when there is nothing. */
export function readModifier(tokens: TimeTokens, at: number): { readonly next: number; readonly modifier: TimeModifier | null } {
  const here = word(tokens, at);
  const than = word(tokens, at + 1) === 'than';
  if (than && (here === 'more' || here === 'longer')) return { next: at + 2, modifier: 'more' };
  if (than && (here === 'less' || here === 'fewer')) return { next: at + 2, modifier: 'less' };
  if (here === 'at' && word(tokens, at + 1) === 'least') return { next: at + 2, modifier: 'more' };
  if (here === 'just' || here === 'only' || here === 'barely') {
    const inner = MODIFIERS.get(word(tokens, at + 1));
    return inner === undefined ? { next: at + 1, modifier: null } : { next: at + 2, modifier: inner };
  }
  const modifier = MODIFIERS.get(here);
  return modifier === undefined ? { next: at, modifier: null } : { next: at + 1, modifier };
}

/** "two weeks", "a fortnight", "six more months"; not the compound "seven-year-old". */
export function readQuantityOfTime(
  tokens: TimeTokens,
  at: number,
): { readonly next: number; readonly amount: Amount; readonly unit: TimeUnit } | null {
  if (word(tokens, at) === 'half' && word(tokens, at + 1) === 'a' && word(tokens, at + 2) === 'year') {
    return { next: at + 3, amount: { min: 6, max: 6 }, unit: 'month' };
  }
  const counted = readAmount(tokens, at);
  if (counted === null) return null;
  const filler = word(tokens, counted.next);
  const unitAt =
    filler === 'more' || filler === 'full' || filler === 'whole' || filler === 'long' || filler === 'short' ? counted.next + 1 : counted.next;
  const unit = UNITS.get(word(tokens, unitAt));
  if (unit === undefined || tokenAt(tokens, unitAt).glued) return null;
  const { min, max } = counted.amount;
  return { next: unitAt + 1, amount: { min: min * unit.times, max: max * unit.times }, unit: unit.unit };
}
