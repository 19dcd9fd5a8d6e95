import { byCodePoint } from '../text/by-code-point.ts';
import { ENGLISH_DATES } from '../text/date-names.ts';
import { fold } from '../text/words.ts';
import { surnameKey } from './lone-names.ts';
import type { RoleHolder, ToldOfPeople } from './role-holders.ts';

/** An article that names somebody by surname alone, and the one whom another article names in full with his role in a group. */
export type SurnameTie = {
  readonly article: string;
  readonly surname: string;
  readonly holder: RoleHolder;
  /** The article that tells his role. */
  readonly toldIn: string;
};

type Told = { readonly article: string; readonly people: ToldOfPeople };
type Known = { readonly holder: RoleHolder; readonly article: string };

/** Who holds such an office may be meant by his surname alone in another article; a trader or a brother is named in full. */
const PUBLIC =
  /\b(?:president|premier|prime|minister|chancellor|king|queen|prince|princess|sultan|general|gen|colonel|col|major|maj|captain|brigadier|admiral|marshal|governor|senator|mayor|ambassador|envoy|secretary|chief|commander|leader|head|emir|director|chairman|spokes\w+|judge|justice|prosecutor|lawmaker|congressman|bishop|archbishop|cardinal|pope|ayatollah|warlord|editor)\b/iu;

/**
 * Whom surnames mean that stand alone in articles: the one person of that surname who is known with a role in a group, where no article
 * knows somebody else of the surname in an office, and the article itself names nobody else of it. By article, then surname.
 */
export function surnameTies(all: Iterable<Told>): readonly SurnameTie[] {
  const articles = [...all];
  const holders = new Map<string, Known[]>();
  for (const { article, people } of articles) {
    for (const holder of people.holders) {
      const key = surnameKey(holder.name);
      add(holders, key, { holder, article });
    }
  }
  const others = new Map<string, string[]>();
  for (const { people } of articles) {
    for (const { name, role } of people.others) {
      const key = surnameKey(name);
      if (role !== null && PUBLIC.test(role) && holders.has(key)) add(others, key, name);
    }
  }
  const meant = new Map<string, Known>();
  for (const [key, known] of holders) {
    const one = onlyOne(known);
    if (one !== null && (others.get(key) ?? []).every((name) => isOfName(name, one.holder.name))) meant.set(key, one);
  }
  return articles
    .flatMap(({ article, people }) =>
      people.lone.flatMap(({ key, before }): readonly SurnameTie[] => {
        const one = meant.get(key);
        if (one === undefined || one.article === article) return [];
        return before.every((words) => isOfName(words, `${one.holder.name} ${one.holder.label ?? ''}`))
          ? [{ article, surname: key, holder: one.holder, toldIn: one.article }]
          : [];
      }),
    )
    .sort((a, b) => byCodePoint(a.article, b.article) || byCodePoint(a.surname, b.surname));
}

/** To a list of its own: ten thousand articles may name one leader, and a copy of what went before for each would be their square. */
function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

/** The best telling of the one person that all these are; null when they are several, or he is known in several groups. */
function onlyOne(known: readonly Known[]): Known | null {
  const [best] = [...known].sort(
    (a, b) =>
      b.holder.name.length - a.holder.name.length ||
      Number(a.holder.label === null) - Number(b.holder.label === null) ||
      b.holder.weight - a.holder.weight ||
      byCodePoint(a.holder.statement, b.holder.statement),
  );
  if (best === undefined) return null;
  return known.every(({ holder }) => holder.group === best.holder.group && isOfName(holder.name, best.holder.name)) ? best : null;
}

/** True when every word of the one stands in the other, letter by letter: a name that is only like it may be another man's. A date is none. */
function isOfName(words: string, name: string): boolean {
  const whole = new Set(fold(name).split(/[^\p{L}]+/u));
  return fold(words)
    .split(/[^\p{L}]+/u)
    .every((word) => word === '' || whole.has(word) || DATES.has(word) || (word.length === 1 && [...whole].some((one) => one.startsWith(word))));
}

const DATES: ReadonlySet<string> = new Set([
  ...ENGLISH_DATES.months.map(fold),
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
]);
