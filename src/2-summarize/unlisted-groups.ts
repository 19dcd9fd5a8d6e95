import { cue } from '../text/cues.ts';
import type { Reading } from './reading.ts';

const GROUP_NAME = cue(
  /\b\p{Lu}[\p{L}’'-]+\s(?:(?:of|the|for|and)\s|\p{Lu}[\p{L}’'-]+\s){0,4}(?:Front|Movement|Army|Brigades?|Battalions?|Militia|League|Resistance|Revolution|Jihad|Party|Group|Forces?|Guards?|Tigers)\b/gu,
);

/** "The Coast Liberation Front", in no gazetteer. */
export function namesUnlistedGroup({ text, names, caps }: Reading): boolean {
  return !caps && GROUP_NAME.all(text).some(({ 0: name, index }) => !names.some(({ start, end }) => start < index + name.length && index < end));
}
