import type { Reading } from './reading.ts';

const FORCES = /\b(?:forces|troops|soldiers|policemen|police|militias|fighters|guards|gendarmes|rebels|militants)\b/giu;
const AS_LAST = /\b(?:the|its)\s(?:\p{L}+['’]s?\s|[\p{Ll}-]+\s){0,3}(?:forces|troops|soldiers|policemen|militias|fighters|guards|gendarmes)(?=\.?$)/u;

/** Men under arms whom no gazetteer knows, told of in a sentence as its last thing and as the only ones: "it would dissolve the regions' special forces". */
export function forcesTold(last: Reading | null): string | null {
  if (last === null || last.names.some(({ kind }) => kind === 'group') || [...last.text.matchAll(FORCES)].length !== 1) return null;
  return AS_LAST.exec(last.text)?.[0] ?? null;
}
