import type { Reading } from './reading.ts';

/** "It is where the band builds its boats", "it is also where": a place. */
export const isWhere = ({ text, tokens }: Reading, at: number): boolean =>
  tokens[at]?.norm === 'it' && /^\s(?:is|was)\s(?:also\s)?where\b/.test(text.slice(tokens[at]?.end ?? 0));

/** The one place of which the sentence before says what it is: "X is a position of weight". */
export function placeTold(last: Reading | null): string | null {
  const [place, other] = last === null ? [] : last.names.filter(({ kind, end }) => kind === 'region' && IS_SOMETHING.test(last.text.slice(end)));
  return place === undefined || other !== undefined ? null : place.id;
}
const IS_SOMETHING = /^\s(?:is|was|remains)\s(?:also\s|therefore\s)?(?:an?|the|one|its|their)\s/;
