import type { Reading } from './reading.ts';

/** Words in front of a name that lay an act at its door. */
const BEFORE =
  /\b(?:blam(?:e|es|ed|ing)|blamed on|accus(?:e|es|ed|ing)|attribut(?:e|es|ed|ing) (?:\w+ ){0,6}to|work of|hand of|hands of|suspect(?:s|ed)?)\s+(?:[\w-]+\s+){0,4}$/i;
/** "hold X responsible": the words on both sides. */
const HOLDING = /\b(?:hold|holds|held|holding|makes?|made)\s+(?:[\w-]+\s+){0,4}$/i;
const RESPONSIBLE = /^[\s[(\w\])’'-]{0,60}?\bresponsible\b/i;
/** "X is responsible for". */
const IS_RESPONSIBLE = /^(?:\s*[[(][^\])]{0,60}[\])])?\s+(?:\w+\s+){0,2}(?:is|was|are|were)\s+(?:\w+\s+){0,2}responsible\b/i;
const NOT = /\b(?:not|never|no evidence|denied|denies)\b/i;
// Longer than any of these phrases, short enough to stay with the name.
const AROUND_CHARS = 100;

/** Groups that a sentence holds responsible for an act, without telling it as their deed. */
export function blamed(reading: Reading): readonly string[] {
  const found = new Set<string>();
  for (const name of reading.names) {
    if (name.kind !== 'group') continue;
    const before = reading.text.slice(Math.max(0, name.start - AROUND_CHARS), name.start);
    const after = reading.text.slice(name.end, name.end + AROUND_CHARS);
    if (NOT.test(before) || NOT.test(after.slice(0, 30))) continue;
    if (BEFORE.test(before) || IS_RESPONSIBLE.test(after) || (HOLDING.test(before) && RESPONSIBLE.test(after))) found.add(name.id);
  }
  return [...found];
}
