import { cue } from '../text/cues.ts';
import { isPersonNoun, singular } from './lexicon/persons.ts';
import { isObjectOfFirst } from './man-meant.ts';
import type { Reading, Reference } from './reading.ts';

const HE = cue(/\b(?:he|she|him|his|himself|herself)\b/i);
const MAN = /^(?:he|she|him|himself|herself)$/;
/** "153 of his men", "two of his aides": of somebody told of before, where no man is. */
const OF_HIS_MEN = /\b(?:of|with|by|and) his (?:men|fighters|soldiers|followers|comrades|aides|bodyguards|guards|officers|deputies)\b/i;

/** "Shots were fired as soon as he arrived", "officials said 153 of his men had died": nobody in the sentence that "he" could be. */
export function leavesManOpen(reading: Reading, references: readonly Reference[], isResolved: (at: number) => boolean): boolean {
  const { tokens, people, names, holder, text, caps, times } = reading;
  if (!HE.test(text)) return false;
  if (!caps && isAnotherMan(reading, references)) return true;
  if (references.some(({ kind }) => kind === 'person')) return false;
  const his = caps ? null : OF_HIS_MEN.exec(text);
  const heAt = tokens.findIndex(({ norm, start }) => MAN.test(norm) && !isResolved(start));
  const he = tokens[heAt];
  // In capitals a name can't be told from other words, and "his" mostly has one.
  const own = caps ? undefined : tokens.find(({ norm, start }) => norm === 'his' && !isResolved(start));
  const man = he?.start ?? his?.index ?? own?.start;
  if (man !== undefined && people.some(({ start }) => start < man)) return false;
  // "Police arrested him together with Ana Ruiz": who is told of behind it is another.
  if (!caps && isObjectOfFirst(reading, heAt)) return true;
  if (!caps && he !== undefined && isNamedOnlyAsAnother(reading, he.start)) return true;
  // "With his term ending, his men attacked the camp; he fled": those who are his are not he.
  const owner = caps || he === undefined ? undefined : tokens.find(({ norm, start }) => norm === 'his' && start < he.start && !isResolved(start));
  if (
    owner !== undefined &&
    people.length === 0 &&
    holder === null &&
    !tokens.some(
      (one, at) =>
        one.start < owner.start && (isOne(one.norm) || PERSON.test(one.norm) || (at > 0 && /^\p{Lu}\p{Ll}/u.test(one.text) && !isTime(one.start))),
    )
  )
    return true;
  if (man === undefined || people.length > 0 || (holder !== null && !isMany(holder.asWritten) && !isBody(holder.name))) return false;
  const before = tokens.filter(({ start }) => start < man);
  // "Commanders broke their oath to him": many are no "him" to themselves, nor are their men "his".
  const isOneAlone = !caps && (he === undefined || he.norm === 'him');
  // A name that is not known may be a man's, but for one that is lived in or left.
  return !before.some(
    ({ norm, text: word }, at) =>
      (isOneAlone ? isOne(norm) : isPersonNoun(norm)) ||
      PERSON.test(norm) ||
      (at > 0 && /^\p{Lu}\p{Ll}/u.test(word) && !isName(norm) && !PLACED.test(before[at - 1]?.norm ?? '')),
  );

  function isTime(at: number): boolean {
    return times.some(({ start, end }) => start <= at && at < end);
  }
  function isBody(holder: string): boolean {
    return names.some(({ kind, surface }) => kind === 'group' && holder.includes(surface));
  }
  function isName(norm: string): boolean {
    return names.some(({ surface }) => surface.toLowerCase().includes(norm));
  }
}

const PERSON =
  /^(?:who|whoever|anyone|anybody|someone|somebody|everyone|nobody|each|man|woman|boy|girl|child|person|president|premier|king|emir|sheikh|pope)$/;
const PLACED = /^(?:in|at|near|from|into|outside)$/;

/** "Soldiers" are no "he". */
const isOne = (norm: string): boolean => isPersonNoun(norm) && singular(norm) === norm && !/^(?:police|people|troops|crew)$/.test(norm);

/** "Officials", "two residents": none of them is "he". */
function isMany(holder: string): boolean {
  const noun = (holder.split(/\s(?:in|of|from|at|near|on|with)\s/)[0] ?? '').split(' ');
  const last = noun.at(-1) ?? '';
  const norm = last.toLowerCase();
  return (noun.length === 1 || last === norm) && isPersonNoun(norm) && singular(norm) !== norm;
}

/** "Before his death he had been made vice-president by Odell": the one who is named stands behind, and as another. */
function isNamedOnlyAsAnother({ people, names, tokens, text }: Reading, he: number): boolean {
  const [first] = people;
  if (first === undefined || people.some(({ start }) => start < he) || names.some(({ start }) => start < he)) return false;
  if (tokens.some(({ start, norm, text: word }, at) => start < he && (isPersonNoun(norm) || PERSON.test(norm) || (at > 0 && /^\p{Lu}/u.test(word)))))
    return false;
  return BY_ANOTHER.test(text.slice(he, first.start));
}
const BY_ANOTHER = /\b(?:was|were|been|is)\s[^,;]{2,60}\sby\s(?:[\p{L}.-]+\s){0,3}$/u;

/**
 * "Salman, who led them, tried to copy him": the one person whom the clause before it names as its subject is not "him", and nobody else is told of. A
 * name that the readers did not know for a person's is one too. "X succeeded him" goes on about whom everybody knows by then.
 */
function isAnotherMan(reading: Reading, references: readonly Reference[]): boolean {
  const { people, text } = reading;
  const asides = ASIDE.all(text).map(({ index, 0: words }) => ({ from: index, to: index + words.length }));
  const tokens = reading.tokens.filter(({ start }) => !asides.some(({ from, to }) => from <= start && start < to));
  const at = tokens.findIndex(({ norm }) => norm === 'him');
  if (!isObjectOfFirst({ tokens }, at) || SUCCEEDS.has(tokens[at - 1]?.base ?? '')) return false;
  if (references.some(({ kind, possessive }) => kind === 'person' && !possessive)) return false;
  const him = tokens[at]?.start ?? 0;
  if (tokens.slice(0, at).some(({ norm, text: word }) => word === norm && (isOne(norm) || PERSON.test(norm)))) return false;
  const before = people.filter(({ start }) => start < him);
  return people.length === 0 ? FULL_NAME.test(text) : before.length === 1 && people.length === 1;
}

/** A relative clause between commas. */
const ASIDE = cue(/,\s(?:who|whose|whom|which|where)\b[^,;]{1,120},/giu);
const SUCCEEDS: ReadonlySet<string> = new Set(['succeed', 'replace', 'follow']);
const FULL_NAME = /^\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+\s/u;
