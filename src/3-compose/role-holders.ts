import type { Gazetteer } from '../model/gazetteer.ts';
import type { Person } from '../model/statement.ts';
import type { Summary } from '../model/summary.ts';
import { fold } from '../text/words.ts';
import { type Atlas, atlas } from './atlas.ts';
import { FORMER } from './leaders.ts';
import { roleByVerb } from './leads-by-verb.ts';
import { namesIn, surnameKey } from './lone-names.ts';
import { find, unbracketed } from './wording.ts';

/** Somebody whom a statement names with his role at the head of a group, or as the voice of it. */
export type RoleHolder = {
  readonly name: string;
  readonly group: string;
  /** The role in a word or two that stand before a name ("deputy leader"); null where it takes more. */
  readonly label: string | null;
  /** The id of the statement that says so, and its weight. */
  readonly statement: string;
  readonly weight: number;
};

/** What an article tells that bears on whom a surname means, in it and in others. */
export type ToldOfPeople = {
  readonly holders: readonly RoleHolder[];
  /** People named in full, or with a title, in whatever role: name and, where one is told, role. */
  readonly others: readonly { readonly name: string; readonly role: string | null }[];
  /** Surnames, as they are compared, that stand alone somewhere in it, with the words that stand before them elsewhere in it. */
  readonly lone: readonly { readonly key: string; readonly before: readonly string[] }[];
};

const SENIOR =
  /\b(?:leader|chief|head|emir|amir|caliph|commander(?:[- ]in[- ]chief)?|chairman|secretary[- ]general|spokes(?:man|woman|person)|founder)\b/iu;

/** Characters between a name and the role that goes with it. */
const BESIDE_CHARS = 70;

/** "Was founded in 1970 by a philosophy professor, ⟨name⟩". */
const FOUNDED_BY =
  /\b(?:founded|formed|established|created|set up)\s(?:[\p{L}\d-]+\s){0,5}?by\s(?:(?:the|its|an?)\s(?:[\p{L}-]+\s){0,3}[\p{L}-]+,\s|(?:[\p{L}.-]+\s){0,4})$/iu;
const MAX_FOUNDING_CHARS = 120;
/** "⟨name⟩ founded the ⟨group⟩". */
const FOUNDS = /^\s(?:(?:co-)?founded|established|set up|formed|created)\s(?:the\s)?/iu;

/** What a role may be called beside its noun and the group's name. */
const MODIFIERS: ReadonlySet<string> = new Set(
  'deputy vice top supreme overall spiritual political military field naval veteran long-time longtime'.split(' '),
);
const FILLERS: ReadonlySet<string> = new Set('the its their of in for group movement organisation organization s'.split(' '));

/** What a summary tells of people, as far as surnames go. */
export function toldOfPeople(gazetteer: Gazetteer): (summary: Summary) => ToldOfPeople {
  const known = atlas(gazetteer);
  const listed = listedNames(gazetteer);
  return ({ statements, notPrinted }) => {
    const holders = statements.flatMap((statement): readonly RoleHolder[] => {
      if (statement.negated) return [];
      const text = unbracketed(statement.text);
      return statement.people.flatMap((person) => {
        const label = person.group === null ? undefined : roleIn(person, person.group, text, known);
        return label === undefined || person.group === null
          ? []
          : [{ name: person.name, group: person.group, label, statement: statement.id, weight: statement.weight }];
      });
    });
    const people = new Map<string, string | null>();
    for (const { name, role } of statements.flatMap((one) => one.people)) people.set(name, people.get(name) ?? role);
    const texts = [...statements.map(({ text }) => text), ...notPrinted.map(({ sentence }) => sentence)].map(namesIn);
    const keys = new Set(texts.flatMap(({ lone }) => lone.map(({ key }) => key)).filter((key) => !listed.has(key)));
    const before = new Map<string, Set<string>>([...keys].sort().map((key) => [key, new Set()]));
    for (const { longer } of texts) for (const one of longer) before.get(one.key)?.add(one.before);
    return {
      holders,
      others: [...people].flatMap(([name, role]) => (/\s/.test(name) || role !== null ? [{ name, role }] : [])),
      lone: [...before].map(([key, longer]) => ({ key, before: [...longer].sort() })),
    };
  };
}

/** The label of his role where the words beside his name tell one that he has now; undefined where they tell none. */
function roleIn({ name, role }: Person, group: string, text: string, known: Atlas): string | null | undefined {
  const at = find(text, name);
  if (at < 0) return undefined;
  const near = `${text.slice(Math.max(0, at - BESIDE_CHARS), at)} | ${text.slice(at + name.length, at + name.length + BESIDE_CHARS)}`;
  const noun = role === null ? undefined : SENIOR.exec(role)?.[0];
  if (role !== null && noun !== undefined && find(near, noun) >= 0)
    return FORMER.test(role) || /\b(?:former|ex)\b/i.test(near) ? undefined : labelOf(role, noun, group, known);
  if (FOUNDED_BY.test(text.slice(Math.max(0, at - MAX_FOUNDING_CHARS), at))) return 'founder';
  const founds = FOUNDS.exec(text.slice(at + name.length))?.[0];
  if (founds !== undefined && isNamed(text.slice(at + name.length + founds.length), group, known)) return 'founder';
  const byVerb = roleByVerb(text, name);
  return byVerb === null ? undefined : byVerb === 'leader' ? byVerb : null;
}

/** Whether a text begins with one of the group's names. */
function isNamed(text: string, id: string, known: Atlas): boolean {
  const group = known.group(id);
  return group !== null && [group.name, group.short, ...group.aliases.map(({ name }) => name)].some((name) => name !== null && text.startsWith(name));
}

/** "Leader", of "leader of ⟨the group⟩" or "⟨group⟩ leader": a role in which nothing but the group and its noun is told. */
function labelOf(role: string, noun: string, group: string, known: Atlas): string | null {
  const { name, short, aliases } = known.group(group) ?? { name: group, short: null, aliases: [] };
  const names = new Set([name, short ?? '', ...aliases.map((alias) => alias.name)].flatMap((one) => fold(one).split(/[^\p{L}\p{N}]+/u)));
  const at = role.toLowerCase().indexOf(noun.toLowerCase());
  const words = (part: string) => part.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '' && !FILLERS.has(fold(word)) && !names.has(fold(word)));
  const [before, after] = [words(role.slice(0, at)), words(role.slice(at + noun.length))];
  return after.length > 0 || before.some((word) => !MODIFIERS.has(fold(word))) ? null : [...before, noun].join(' ').toLowerCase();
}

/** Surnames that are also a word of a name in the gazetteers are left alone: a place or a group may be meant. */
function listedNames({ groups, regions }: Gazetteer): ReadonlySet<string> {
  const names = [
    ...groups.flatMap(({ name, short, aliases }) => [name, short ?? '', ...aliases.map((alias) => alias.name)]),
    ...regions.flatMap(({ name, aliases, demonyms }) => [name, ...aliases.map((alias) => alias.name), ...demonyms]),
  ];
  return new Set(names.filter((name) => !/\s/.test(name)).map(surnameKey));
}
