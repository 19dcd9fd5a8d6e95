import type { Reading, Reference } from './reading.ts';

// Roles in a group, not towards it: a "rival" or "expert" is left out.
const MEMBER_ROLE = /\b(?:leader|chief|head|emir|caliph|commander|spokes(?:man|woman|person)|deputy|founder|member|official|ideologue|fighter|operative|figure|successor|secretary[- ]general)s?\b/i;
// A role farther from the name than this belongs to somebody else.
const MAX_CHARS_APART = 60;

/**
 * Which group each person belongs to, by the article's own words ("the group's leader, X", "X, an SDF spokesman"):
 * what is told of such a person is told of the group too.
 */
export function affiliations(readings: readonly Reading[], references: readonly (readonly Reference[])[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  readings.forEach((reading, at) => {
    for (const person of reading.people) {
      if (groups.has(person.name)) continue;
      const from = Math.max(0, person.start - MAX_CHARS_APART);
      const to = Math.min(reading.text.length, person.end + MAX_CHARS_APART);
      const named = [
        ...reading.names.filter((name) => name.kind === 'group').map((name) => ({ id: name.id, start: name.start, end: name.end })),
        ...(references[at] ?? []).filter((reference) => reference.kind === 'group').map((reference) => ({ id: reference.to, start: reference.start, end: reference.end })),
      ].filter((name) => name.start >= from && name.end <= to);
      const near = named.sort((a, b) => distance(a, person) - distance(b, person)).find((name) => {
        const between = reading.text.slice(Math.min(name.start, person.start), Math.max(name.end, person.end));
        return MEMBER_ROLE.test(between) && !/[.;]\s/.test(between) && !/\b(?:former|against|killed|fought)\b/i.test(between.replace(/\b(?:was|were) killed\b/i, ''));
      });
      if (near) groups.set(person.name, near.id);
    }
  });
  return groups;
}

function distance(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.end <= b.start ? b.start - a.end : a.start - b.end;
}
