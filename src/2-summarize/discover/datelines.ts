import type { Article } from '../../model/article.ts';
import { datelinePlaces } from '../../text/dateline.ts';
import { collapse, isAllCaps } from '../../text/words.ts';
import { findNames, type NameIndex } from '../names.ts';
import type { Sighting } from './found.ts';

/** The town that a report was filed from, where the gazetteers lack it: "PORT CITY, Orland, May 3 -- ". What stands behind it says where it lies. */
export function datelineSighting(article: Article, index: NameIndex): readonly Sighting[] {
  const first = article.passages.find((passage) => passage.kind === 'paragraph' || passage.kind === 'item');
  if (first === undefined) return [];
  const text = article.text.slice(first.start, first.end);
  const head = datelinePlaces(text);
  const town = /^[\s([]*(\p{L}[\p{L}\p{M} .'’-]*)/u.exec(head)?.[1]?.replace(/[\s-]+$/, '');
  if (town === undefined) return [];
  const isCaps = isAllCaps(article.text);
  const names = findNames(head, index, isCaps);
  const end = head.indexOf(town) + town.length;
  if (names.some((name) => name.start < end)) return [];
  const land = names.find((name) => name.kind === 'region');
  return [
    {
      article: article.id,
      context: { seed: article.seed, offset: first.raw.start, text: collapse(text.slice(0, CONTEXT_CHARS)) },
      surface: collapse(isCaps ? town : inSmallLetters(town)),
      short: null,
      opensSentence: false,
      describes: false,
      signs: [{ of: 'place', weight: 2, kind: 'town', parent: land?.id ?? null }],
    },
  ];
}

// The dateline and some of the first sentence.
const CONTEXT_CHARS = 160;

/** Datelines stand in capitals where the text does not: "PORT CITY" is "Port City". */
const inSmallLetters = (town: string): string =>
  /\p{Ll}/u.test(town) ? town : town.replace(/\p{L}+/gu, (word) => `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`);
