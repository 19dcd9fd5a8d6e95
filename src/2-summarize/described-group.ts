import type { Focus } from './focus.ts';
import type { Reading } from './reading.ts';

/** What an armed group is called in passing: "the terrorist group" is the group. */
const DESCRIBING =
  /^(?:terrorist|militant|armed|jihadi|jihadist|extremist|rebel|insurgent|guerrilla|guerilla|paramilitary|islamist|separatist|secessionist|outlawed|banned)$/;
const ONE_GROUP = /^(?:group|organi[sz]ation|movement|faction|outfit|militia|network)$/;

/** The noun that "the" at `at` opens: the next word, or the one behind such a description or behind a compound ("the Westland-backed party"). */
export function nounAt({ tokens, text }: Reading, at: number): number {
  const [word, noun] = [tokens[at + 1], tokens[at + 2]];
  if (word === undefined || noun === undefined) return at + 1;
  if ((DESCRIBING.test(word.norm) || word.norm === 'same') && ONE_GROUP.test(noun.norm) && text.slice(word.end, noun.start) === ' ') return at + 2;
  return /^[-‑]$/u.test(noun.before) && noun.norm.endsWith('ed') && tokens[at + 3]?.before === '' ? at + 3 : at + 1;
}

/** "⟨group⟩’s men have joined | the group": another than their own. */
export function joinedBy({ text }: Reading, own: { readonly end: number }, start: number): boolean {
  return /^(?:['’]s?)?(?:\s\p{Ll}+){0,3}\sjoin(?:s|ed)\s$/u.test(text.slice(own.end, start));
}

const LEADING = /\b(?:lead|leads|led|leading|head|heads|headed|heading|command|commands|commanded|commanding) $/;

/**
 * Where two groups were named just before, "the militant group" may be either: only one of whose people the sentence tells settles it, when it
 * tells who leads the group; anything else that such a person's group speaks against is left open.
 */
export function described(
  to: string,
  { people, text, tokens, names }: Reading,
  at: number,
  focus: Focus,
  groupOfPerson: ReadonlyMap<string, string>,
): string | null {
  const theirs = new Set(people.flatMap(({ name }) => groupOfPerson.get(name) ?? []));
  const [only, another] = theirs;
  if (only !== undefined && only !== to) return another === undefined && LEADING.test(text.slice(0, tokens[at]?.start)) ? only : null;
  const isNamed = names.some((name) => name.kind === 'group' && name.id === to);
  return only === to || isNamed || focus.only === to ? to : null;
}
