import { byCodePoint } from '../text/by-code-point.ts';
import { similarity } from '../text/similar.ts';
import { knownAt } from './candidate.ts';
import type { SectionRule } from './sections/rule.ts';
import type { Placed } from './select.ts';
import { byDate } from './spans.ts';

/** Entries this alike are on the same thing and read better side by side. */
const SAME_THING = 0.15;

/** The tellings of a section in the order in which they print. */
export function arrange<T extends Placed>(tellings: readonly T[], order: SectionRule['order']): readonly T[] {
  return order === 'time' ? [...tellings].sort(byTime) : chain([...tellings].sort(byWeight));
}

/** What has no date at all stands first, as the general case before its instances. */
function byTime(a: Placed, b: Placed): number {
  const [one, other] = [knownAt(a.head), knownAt(b.head)];
  const order = one === null || other === null ? Number(one !== null) - Number(other !== null) : byDate(one, other);
  return order || byWeight(a, b);
}

function byWeight(a: Placed, b: Placed): number {
  return b.score - a.score || byCodePoint(a.head.statement.id, b.head.statement.id);
}

/** From the weightiest on, the next is the one most like the last when there is one on the same thing, else the weightiest left. */
function chain<T extends Placed>(ranked: readonly T[]): readonly T[] {
  const left = [...ranked];
  const chained: T[] = [];
  let last: T | undefined;
  while (left.length > 0) {
    let next = 0;
    let nearest = SAME_THING;
    for (const [at, one] of left.entries()) {
      const alike = last === undefined ? 0 : similarity(last.head.tokens, one.head.tokens);
      if (alike > nearest) [next, nearest] = [at, alike];
    }
    last = left[next];
    chained.push(...left.splice(next, 1));
  }
  return chained;
}
