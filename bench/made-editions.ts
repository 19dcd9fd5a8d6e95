import type { Edition } from '../src/model/edition.ts';

/**
 * Makes so many briefs out of a few, all of them different: in each the vowels of all text are exchanged in another way. Words keep their lengths in
 * letters but not in print, so that lines and pages break elsewhere in every one.
 */
export function madeEditions(originals: readonly Edition[], count: number): readonly Edition[] {
  return [...Array(count).keys()].flatMap((n) => {
    const original = originals[n % originals.length];
    return original === undefined ? [] : [made(original, Math.floor(n / originals.length), n)];
  });
}

const VOWELS = 'aeiou';

function made(edition: Edition, way: number, n: number): Edition {
  // The ways to exchange five vowels, one after the other: the first leaves them as they are.
  const exchanged = permutation(VOWELS, way);
  const other = (text: string): string => text.replace(/[aeiou]/g, (letter) => exchanged[VOWELS.indexOf(letter)] ?? letter);
  const changed = everyText(edition, other);
  const id = `${edition.subject.id}-${String(n + 1).padStart(3, '0')}`;
  return { ...changed, subject: { ...changed.subject, id, name: `${other(edition.subject.name)} ${n + 1}` } };
}

/** The n-th order of the letters, counted in factorials. */
function permutation(letters: string, n: number): string {
  if (letters === '') return '';
  const at = n % letters.length;
  return (letters[at] ?? '') + permutation(letters.slice(0, at) + letters.slice(at + 1), Math.floor(n / letters.length));
}

/** Keys whose values are read by people; all others hold ids, dates and kinds. */
const READ: ReadonlySet<string> = new Set([
  'text',
  'exact',
  'prefix',
  'suffix',
  'claim',
  'topic',
  'holder',
  'note',
  'name',
  'descriptor',
  'sourceSummary',
]);

/** The same value with all text that people read changed. */
function everyText<T>(value: T, change: (text: string) => string, key = ''): T {
  let changed: unknown = value;
  if (Array.isArray(value)) changed = value.map((one) => everyText(one, change, key));
  else if (typeof value === 'object' && value !== null)
    changed = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, everyText(inner, change, name)]));
  else if (typeof value === 'string' && READ.has(key)) changed = change(value);
  // The shape is that of the value: only strings were exchanged for strings.
  return changed as T;
}
