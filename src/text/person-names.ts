import { words } from './words.ts';

/** Parts of names that do not tell one person from another. */
const PARTICLES = new Set(
  'al el ad as ash at an abu abou umm bin ibn ben bint de la van von der mr mrs ms dr sheikh shaykh mullah mawlawi maulana general gen colonel col'.split(
    ' ',
  ),
);

/** Consonants carry a transliterated name; with fewer than three left, the word itself is compared. */
const MIN_SKELETON = 3;

/** The consonants of a word, doubles as one: "Julani" and "Jolani", "Mohammed" and "Muhammad" meet. */
function skeleton(word: string): string {
  const bare = word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
  return bare.length >= MIN_SKELETON ? bare : word;
}

const parts = (name: string): readonly string[] =>
  words(name)
    .map((word) => word.norm)
    .filter((word) => !PARTICLES.has(word))
    .map(skeleton);

/** What two names of one person have in common for certain: the family name, however transliterated. Undefined where a name has none. */
export const familyOf = (name: string): string | undefined => parts(name).at(-1);

/**
 * True when two names can be one person's: the same family name, however transliterated, and no given name against it
 * ("al-Baghdadi" and "Abu Bakr al-Baghdadi").
 */
export function samePerson(a: string, b: string): boolean {
  const [one, other] = [parts(a), parts(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const family = short.at(-1);
  return family !== undefined && family === long.at(-1) && short.every((part) => long.includes(part));
}

/** True when one person's name is written in two ways, not merely shortened. */
export function spelledApart(a: string, b: string): boolean {
  if (!samePerson(a, b)) return false;
  const plain = (name: string) =>
    words(name)
      .map((word) => word.norm)
      .filter((word) => !PARTICLES.has(word));
  const [one, other] = [plain(a), plain(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.some((part) => !long.includes(part));
}
