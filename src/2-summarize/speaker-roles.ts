import type { Holder } from '../model/statement.ts';
import { fold, words } from '../text/words.ts';
import type { Reading } from './reading.ts';

// Longer than this it is a paragraph on somebody, and its first words say what he is.
const MAX_WORDS = 4;

/** What somebody is who speaks, as the article says it elsewhere, short enough to stand before his name; null where the sentence says it, or nothing fits. */
export function roleOfSpeaker(holder: Holder | null, reading: Reading, readings: readonly Reading[]): string | null {
  if (holder === null || !/\s/.test(holder.name)) return null;
  for (const role of rolesIn(readings).get(holder.name) ?? []) {
    const short = shortened(role);
    if (short !== null) return saysIt(reading.text, short) ? null : short;
  }
  return null;
}

/** "Analyst at the institute of …": what he is, and not where. */
function shortened(role: string): string | null {
  if (UNFIT.test(role)) return null;
  const short = role.split(' ').length > MAX_WORDS ? (role.split(WHERE)[0] ?? role) : role;
  return short.split(' ').length > MAX_WORDS || NAMES_NOTHING.test(short) ? null : short;
}

/** What is so only on a day, or of somebody whom it does not name. */
const UNFIT = /^(?:who|whose|the|an?|its|his|her|their|our|current|new|newest|former|then|late|longtime)\b|\bthen-|[\d:;()]/i;
const WHERE = /\s(?:at|in|of|for|with|from|on)\s/;
/** An office that says nothing without whose it is. */
const NAMES_NOTHING =
  /^(?:leader|chief|head|director|commander|member|spokes(?:man|woman|person)|president|minister|general|colonel|doctor|professor|mullah|sheikh|mr|mrs|ms|dr)$/i;

/** "Front spokesman" beside "the spokesman of the Front": its noun stands there already. */
function saysIt(text: string, role: string): boolean {
  const noun = fold(role.split(' ').at(-1) ?? role);
  return words(text).some(({ norm }) => norm === noun);
}

/** The roles of each person of an article, in its order. */
function rolesIn(readings: readonly Reading[]): ReadonlyMap<string, readonly string[]> {
  const known = roles.get(readings);
  if (known !== undefined) return known;
  const found = new Map<string, string[]>();
  for (const { people } of readings)
    for (const { name, role } of people) {
      const all = found.get(name);
      if (role !== null && all?.includes(role) !== true) found.set(name, [...(all ?? []), role]);
    }
  roles.set(readings, found);
  return found;
}

/** It is asked for each sentence of an article. */
const roles = new WeakMap<readonly Reading[], ReadonlyMap<string, readonly string[]>>();
