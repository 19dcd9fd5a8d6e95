/** English words for numbers. */

export const UNITS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
);
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);
/** Letters right after digits that multiply them: "$3m", "2bn", "5k". */
export const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['bn', 1_000_000_000],
]);
/** Plural words that give an order of size only, with the least and the most they usually mean. */
export const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['dozens', [24, 99]],
  ['scores', [40, 199]],
  ['hundreds', [200, 999]],
  ['thousands', [2000, 9999]],
  ['millions', [2_000_000, 9_999_999]],
  ['billions', [2_000_000_000, 9_999_999_999]],
]);
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['hundredth', 100],
]);
export const FRACTION_PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['tenth', 10],
  ['tenths', 10],
]);

/** Words of which every number that is written out has one. */
export const IN_NUMBERS: ReadonlySet<string> = new Set([
  ...['several', 'few', 'tens', 'half'],
  ...[UNITS, TENS, MULTIPLES, VAGUE, ORDINALS, FRACTION_PARTS].flatMap((list) => [...list.keys()]),
]);

/** Whether a word, in small letters, is a number or part of one. */
export function isNumberWord(word: string): boolean {
  return /^\d/.test(word) || UNITS.has(word) || TENS.has(word) || MULTIPLES.has(word) || VAGUE.has(word);
}
