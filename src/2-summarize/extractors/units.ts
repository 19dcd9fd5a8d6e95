import type { Quantity } from '../../model/statement.ts';

export type Unit = Quantity['unit'];

/** Units by the words that follow a number, the longer before the shorter. Matched with a space, a hyphen or nothing between. */
const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['percent', /^\s?(?:%|per\s?cent\b|percentage points?\b)/iu],
  ['area', /^[\s-]?(?:(?:square|sq\.?)[\s-](?:kilomet(?:er|re)s?|km|kms|miles?|met(?:er|re)s?|feet)|km2|km²|hectares?|acres?)(?![\p{L}])/iu],
  ['weight', /^[\s-]?(?:kilograms?|kilos?|kgs?|tons?|tonnes?|grams?|metric tons?|pounds?(?=\sof\b)|lbs?)(?![\p{L}])/iu],
  ['distance', /^[\s-]?(?:kilomet(?:er|re)s?|kms?|miles?|met(?:er|re)s?|centimet(?:er|re)s?|feet|foot|yards?|nautical miles?)(?![\p{L}])/iu],
  ['duration', /^[\s-]?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|century|nights?)(?![\p{L}])/iu],
  [
    'money',
    /^\s(?:(?:u\.?s\.?|american|syrian|turkish|lebanese|colombian|mexican|canadian|australian|russian)\s)?(?:dollars?|euros?|pounds?|liras?|rubles?|roubles?|pesos?|rupees?|dinars?|riyals?|rials?|dirhams?|shillings?|afghanis?|francs?|yen|yuan|intis|colones|cents?|USD|EUR|GBP)(?![\p{L}])/iu,
  ],
];
// The longest unit with its adjective.
const MAX_UNIT_CHARS = 24;

/** The unit right after a number that ends at `end`, and where it ends. */
export function measureAfter(text: string, end: number): { readonly unit: Unit; readonly end: number } | null {
  const after = text.slice(end, end + MAX_UNIT_CHARS);
  for (const [unit, pattern] of UNITS) {
    const match = pattern.exec(after);
    if (match !== null) return { unit, end: end + match[0].length };
  }
  return null;
}

/** A currency sign right before the number at `start`, and where it begins. */
export function moneyBefore(text: string, start: number): { readonly start: number } | null {
  const match = /(?:US|A|C|HK|NZ|R)?[$€£¥₽]\s?$/u.exec(text.slice(Math.max(0, start - 4), start));
  return match === null ? null : { start: start - match[0].length };
}
