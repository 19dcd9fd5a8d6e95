import type { Article } from '../../model/article.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import { familyOf, samePerson } from '../../text/person-names.ts';
import { collapse } from '../../text/words.ts';
import { affiliations } from '../affiliations.ts';
import type { Reading } from '../reading.ts';
import type { Context, FoundPerson } from './found.ts';
import { counts, mostNamed } from './settle.ts';
import { offsetOf } from './sightings.ts';

type Mention = {
  readonly article: string;
  readonly context: Context;
  readonly surface: string;
  readonly role: string | null;
  readonly group: string | null;
};
type Somebody = { name: string; readonly mentions: Mention[] };

/**
 * The people of all articles, which are shown one after the other: forms of one name joined, by its last word however transliterated, with the role and group
 * told most.
 */
export function peopleIn(
  groupIn: (role: string) => string | null,
  isArmed: (group: string) => boolean,
): { readonly look: (article: Article, readings: readonly Reading[]) => void; readonly found: () => readonly FoundPerson[] } {
  const all: Somebody[] = [];
  const families = new Map<string | undefined, Somebody[]>();
  // The role itself goes before what stands beside the name: "expert on the Guard" is nobody of the Guard's.
  const groupOf = (role: string | null, beside: string | null): string | null => {
    if (role !== null && OUTSIDE.test(role)) return null;
    return (role === null ? null : groupIn(role)) ?? (beside !== null && isArmed(beside) ? beside : null);
  };
  const look = (article: Article, readings: readonly Reading[]): void => {
    const groups = affiliations(readings, []);
    for (const reading of readings) {
      for (const person of reading.people) {
        if (reading.names.some((name) => name.kind === 'group' && name.start === person.start && name.end >= person.end)) continue;
        const mention: Mention = {
          article: article.id,
          context: { seed: article.seed, offset: offsetOf(reading), text: collapse(reading.text) },
          surface: collapse(person.surface),
          role: person.role,
          group: groupOf(person.role, groups.get(person.name) ?? null),
        };
        // A last name alone joins across articles only where one person bears it.
        const family = familyOf(person.name);
        const same = (families.get(family) ?? []).filter((one) => samePerson(one.name, person.name));
        const found = same.find((one) => one.name === person.name) ?? (same.length === 1 ? same[0] : undefined);
        if (found === undefined) {
          const somebody = { name: person.name, mentions: [mention] };
          all.push(somebody);
          families.set(family, [...(families.get(family) ?? []), somebody]);
        } else {
          found.mentions.push(mention);
          if (person.name.length > found.name.length) found.name = person.name;
        }
      }
    }
  };
  const found = (): readonly FoundPerson[] =>
    all
      .map(({ name, mentions }) => ({
        name,
        variants: [...new Set(mentions.map((one) => one.surface))].filter((surface) => surface !== name).sort(byCodePoint),
        role: most(mentions.map((one) => one.role)),
        group: most(mentions.map((one) => one.group)),
        ...counts(mentions),
      }))
      .sort(mostNamed);
  return { look, found };
}

/** Roles of those who speak of a group, and of heads of states. */
const OUTSIDE =
  /\b(?:experts?|researchers?|analysts?|fellow|scholar|professor|lecturer|journalist|reporter|correspondent|editor|author|writer|historian|director|president|minister|lawyer|judge|prosecutor|ambassador|envoy|senator)\b|\b(?:heads|head of|runs) the (?:observatory|institute|cent(?:er|re))\b/i;

function most(told: readonly (string | null)[]): string | null {
  const uses = new Map<string, number>();
  for (const one of told) if (one !== null) uses.set(one, (uses.get(one) ?? 0) + 1);
  return [...uses].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))[0]?.[0] ?? null;
}
