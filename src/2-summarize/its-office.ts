import type { Focus } from './focus.ts';
import type { Reading } from './reading.ts';

/** "Ana Ruiz has been its general secretary since 1995", under the heading of the group, where no other body is told of. */
export function isOffice({ text, names, people, passage }: Reading, start: number, { last, only, headed }: Focus): boolean {
  if (names.some(({ kind, isSubject }) => kind === 'group' || (kind === 'region' && isSubject))) return false;
  // Right below the heading, or behind a sentence that told of the group alone, nobody else can have him.
  if (last !== null && last.passage.n === passage.n && only !== headed) return false;
  const office = OFFICE.test(text.slice(start + 3));
  if (start === 0) return office && only === headed;
  const [first] = people;
  return office && (NAME_IS_ITS.test(text.slice(0, start)) || (first !== undefined && first.start <= 5 && IS_ITS.test(text.slice(first.end, start))));
}
const NAME_IS_ITS = /^\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+\s(?:is|was|became|remains|remained|has been|had been)\s$/u;
const IS_ITS = /^(?:,\s[^,;.]{1,40},)?\s(?:is|was|became|remains|remained|has been|had been)\s$/u;
const OFFICE =
  /^\s(?:[\p{L}-]+\s){0,2}(?:leaders?|general secretary|secretary[- ]general|chair(?:man|woman)|founders?|commanders?|commander-in-chief|chief of staff|emir|spokes(?:man|woman|person)|fighters|military (?:chief|commander|wing))\b/iu;
