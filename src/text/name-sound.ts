import { words } from './words.ts';

/** Words that tell no name from another. */
const PADDING = new Set([
  'the',
  'al',
  'el',
  'as',
  'ash',
  'at',
  'an',
  'group',
  'organisation',
  'organization',
  'movement',
  'province',
  'governorate',
  'of',
  'city',
  'in',
]);

/**
 * A name as transliterations share it: consonants alone, doubles as one, without apostrophes, articles and words such as
 * "group". Two spellings of one name sound alike; names in other scripts stand for themselves.
 */
export function nameSound(name: string): string {
  const parts = words(name.replace(/['’ʼ`]/gu, ''))
    .map((word) => word.norm)
    .filter((word) => !PADDING.has(word))
    .map((word) => (/^[a-z]{4,}$/.test(word) ? word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1') : word));
  return parts.join('') || name;
}
