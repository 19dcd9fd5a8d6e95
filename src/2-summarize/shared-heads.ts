import type { Group } from '../model/gazetteer.ts';
import { HEADS, headOf, isBareNoun } from './head-nouns.ts';
import type { Reading, Reference } from './reading.ts';

/** What a passage told of the groups whose names end with one noun: which, and which of them as its subject. */
type Told = { readonly passage: number; readonly ids: ReadonlySet<string>; readonly subjects: ReadonlySet<string> };

/** By noun, what the passages so far told of the groups that it may stand for. */
export type SharedHeads = Map<string, readonly Told[]>;

/** Somebody whom the desk does not know is called so as well. */
const UNKNOWN = '?';

/** Takes down which groups a sentence names, or means, that are called by one noun. */
export function tellSharedHeads(
  shared: SharedHeads,
  reading: Reading,
  found: readonly Reference[],
  groups: ReadonlyMap<string, Group>,
  groupOfPerson: ReadonlyMap<string, string>,
): void {
  const { names, tokens, people, passage } = reading;
  const put = (head: string | null, id: string, isSubject: boolean): void => {
    if (head === null || !HEADS.has(head)) return;
    const told = shared.get(head) ?? [];
    const last = told.at(-1);
    const here = last?.passage === passage.n ? last : { passage: passage.n, ids: new Set<string>(), subjects: new Set<string>() };
    const added = { ...here, ids: new Set([...here.ids, id]), subjects: isSubject ? new Set([...here.subjects, id]) : here.subjects };
    shared.set(head, [...(here === last ? told.slice(0, -1) : told), added]);
  };
  for (const { kind, id, isSubject } of names) if (kind === 'group') put(headOf(groups.get(id)), id, isSubject);
  for (const { kind, to } of found) if (kind === 'group') put(headOf(groups.get(to)), to, true);
  // Whoever tells of its leader tells of it.
  for (const name of [...people.map(({ name }) => name), ...found.flatMap(({ kind, to }) => (kind === 'person' ? [to] : []))]) {
    const id = groupOfPerson.get(name);
    if (id !== undefined) put(headOf(groups.get(id)), id, true);
  }
  for (const [at, { norm, text, start, end }] of tokens.entries()) {
    if (!HEADS.has(norm) || [...names, ...found].some((one) => one.kind === 'group' && one.start <= start && end <= one.end)) continue;
    // "The Lower Front", or "the front" that may be either: what goes on may be told of that one.
    const the = tokens[at - 1]?.norm === 'other' ? at - 2 : at - 1;
    if (text !== norm || isBareNoun(reading, at, the)) put(norm, UNKNOWN, true);
  }
}

/** "The front's main force, the Coast Guards": whose they are, their own name tells. */
const OWN_FORCE = /^['’]s\s[^,;.]{2,60},\s(?:the\s)?$/i;

// A heading may stand between the passage that named it and the one that goes on.
const PASSAGES_BACK = 2;

/**
 * "The front", in an article on two of them: the one that the passage, or else the one before, tells of alone, as its subject or because the article is
 * about it. "The other front" is the one of the two that was not told of last. Null where it may be either.
 */
export function sharedHead(
  reading: Reading,
  the: number,
  shared: SharedHeads,
  armed: ReadonlySet<string>,
  groups: ReadonlyMap<string, Group>,
  main: string | null,
): { readonly to: string; readonly at: number } | null {
  const at = reading.tokens[the + 1]?.norm === 'other' ? the + 2 : the + 1;
  const noun = reading.tokens[at];
  const told = shared.get(noun?.norm ?? '') ?? [];
  const last = told.at(-1);
  if (noun === undefined || last === undefined || !isBareNoun(reading, at, the)) return null;
  const named = reading.names.filter(({ kind, id }) => kind === 'group' && headOf(groups.get(id)) === noun.norm);
  const own = named.find(({ start }) => start > noun.end && OWN_FORCE.test(reading.text.slice(noun.end, start)));
  if (own !== undefined && named.every(({ id }) => id === own.id)) return { to: own.id, at };
  if (reading.passage.n - last.passage > PASSAGES_BACK) return null;
  const before = new Set(named.flatMap(({ id, end }) => (end <= noun.start ? [id] : [])));
  const [only, another] = before.size > 0 ? before : last.ids;
  if (only === undefined || another !== undefined || only === UNKNOWN) return null;
  if (at === the + 2) {
    const [other, third] = [...armed].filter((id) => id !== only && headOf(groups.get(id)) === noun.norm);
    return other === undefined || third !== undefined || before.size > 0 ? null : { to: other, at };
  }
  if (named.some(({ start, id }) => start > noun.end && id !== only)) return null;
  return before.size > 0 || only === main || last.subjects.has(only) ? { to: only, at } : null;
}
