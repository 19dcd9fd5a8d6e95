import type { Group } from '../model/gazetteer.ts';
import { fold } from '../text/words.ts';
import { isNamedBehind } from './headed.ts';
import type { Reading } from './reading.ts';

/** Nouns that end a body's name and stand for it by themselves: "the council", "the front". Of a state's own bodies and of common nouns there are too many. */
// biome-ignore format: a list of words
const HEADS: ReadonlySet<string> = new Set([
  'council', 'brigade', 'brigades', 'battalion', 'battalions', 'front', 'legion', 'brotherhood', 'federation', 'league', 'committee',
]);
/** "At the front", "on the front": where two sides face each other. */
const TOWARDS_A_PLACE = /^(?:on|at|to|from|along|near|behind|across|toward|towards)$/;

/** The group that each such noun means in an article so far; null where it may mean another body as well. */
export type HeadNouns = Map<string, string | null>;

/** Takes down what a sentence names with such a noun: one of the desk's armed groups, or somebody else. */
export function tellHeadNouns(
  heads: HeadNouns,
  reading: Reading,
  armed: readonly { readonly id: string }[],
  groups: ReadonlyMap<string, Group>,
): void {
  const { tokens, names } = reading;
  for (const [at, { norm, start, end }] of tokens.entries()) {
    if (!HEADS.has(norm)) continue;
    const own = names.find((name) => name.kind === 'group' && name.start <= start && end <= name.end);
    const isOther = own === undefined ? meantAt(reading, at, heads, groups) === null : headOf(groups.get(own.id)) !== norm;
    if (isOther) heads.set(norm, null);
  }
  for (const { id } of armed) {
    const head = headOf(groups.get(id));
    if (head !== null) heads.set(head, (heads.get(head) ?? id) === id && heads.get(head) !== null ? id : null);
  }
}

/** The group that the noun at `at` stands for, behind "the" alone or with a word of the group's own name: "the council", "the Hill council". */
export function meantAt(reading: Reading, at: number, heads: HeadNouns, groups: ReadonlyMap<string, Group>): string | null {
  const { tokens, text, caps } = reading;
  const noun = tokens[at];
  const to = noun === undefined || caps ? null : (heads.get(noun.norm) ?? null);
  if (noun === undefined || to === null || noun.text !== noun.norm || isNamedBehind(reading, noun.end)) return null;
  const ofName = new Set(fold(groups.get(to)?.name ?? '').split(/[\s-]+/));
  const the = ofName.has(tokens[at - 1]?.norm ?? '') ? at - 2 : at - 1;
  const after = tokens[at + 1];
  // "The council chamber", "the front line": another thing.
  const isCompound = after?.tag === 'other' && after.text === after.norm && text.slice(noun.end, after.start) === ' ';
  const isPlace = noun.norm === 'front' && TOWARDS_A_PLACE.test(tokens[the - 1]?.norm ?? '');
  return tokens[the]?.norm === 'the' && !isCompound && !isPlace ? to : null;
}

function headOf(group: Group | undefined): string | null {
  const head =
    fold((group?.name ?? '').split(/\s(?:of|for)\s|\s\(/)[0] ?? '')
      .split(' ')
      .at(-1) ?? '';
  return HEADS.has(head) ? head : null;
}
