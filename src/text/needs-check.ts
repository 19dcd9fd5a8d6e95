import { holdsTriple, IN_EVERY_TEXT, isWithin, type Triples } from './letter-triples.ts';
import type { Needs } from './pattern-needs.ts';

/**
 * Needs as they are checked: numbers in one row, which lie side by side in memory, for looking at one takes no more than a read. First how many triples
 * are needed, and those; then how many choices follow. A choice is the place behind it, how many alternatives it has, the first triple of each,
 * and for each the place of what else it needs, or 0: most patterns fail for each of their words by its first triple.
 */
export type Check = Uint16Array;

export function checkOf(needs: Needs): Check {
  const row: number[] = [];
  write(row, needs);
  return Uint16Array.from(row);
}

function write(row: number[], { triples, oneOf }: Needs): void {
  row.push(triples.length, ...triples, oneOf.length);
  for (const alternatives of oneOf) {
    const firsts = alternatives.map(({ triples: some }) => some.find(isWithin) ?? some[0] ?? IN_EVERY_TEXT);
    const end = row.push(0) - 1;
    row.push(alternatives.length, ...firsts);
    const places = row.push(...alternatives.map(() => 0)) - alternatives.length;
    alternatives.forEach((one, at) => {
      const rest = one.triples.filter((triple) => triple !== firsts[at]);
      if (rest.length === 0 && one.oneOf.length === 0) return;
      row[places + at] = row.length;
      write(row, { triples: rest, oneOf: one.oneOf });
    });
    row[end] = row.length;
  }
}

/** Whether a text that has these triples holds what is needed by what stands in the row from a place on. */
export function holds(triples: Triples, check: Check, from = 0): boolean {
  const choices = from + 1 + (check[from] ?? 0);
  for (let at = from + 1; at < choices; at += 1) if (!holdsTriple(triples, check[at] ?? IN_EVERY_TEXT)) return false;
  let at = choices + 1;
  for (let left = check[choices] ?? 0; left > 0; left -= 1) {
    if (!holdsOneOf(triples, check, at)) return false;
    at = check[at] ?? 0;
  }
  return true;
}

function holdsOneOf(triples: Triples, check: Check, choice: number): boolean {
  const count = check[choice + 1] ?? 0;
  const firsts = choice + 2;
  for (let at = firsts; at < firsts + count; at += 1) {
    if (!holdsTriple(triples, check[at] ?? IN_EVERY_TEXT)) continue;
    const rest = check[at + count] ?? 0;
    if (rest === 0 || holds(triples, check, rest)) return true;
  }
  return false;
}
