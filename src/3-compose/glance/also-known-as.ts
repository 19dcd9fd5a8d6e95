import type { Alias } from '../../model/gazetteer.ts';
import { words } from '../../text/words.ts';
import { deskValue, type RowMaker, row } from './row.ts';

const MAX_NAMES = 6;

/** Words that tell no name from another. */
const PADDING = new Set([
  'the',
  'al',
  'el',
  'as',
  'ash',
  'at',
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

/** Other names, from the gazetteer. Of names that differ only in how they are transliterated, the first stands for all. */
export const alsoKnownAs: RowMaker = (_, { subject }) => {
  const { name, aliases } = subject.kind === 'group' ? subject.group : subject.region;
  const short = subject.kind === 'group' ? subject.group.short : null;
  const seen = new Set([sound(name)]);
  const names = [...(short === null ? [] : [{ name: short, from: null, to: null }]), ...aliases].filter((alias) => {
    const key = sound(alias.name);
    return seen.has(key) ? false : seen.add(key);
  });
  return row(
    'Also known as',
    names.map((alias) => deskValue(alias.name, inUse(alias))),
    MAX_NAMES,
  );
};

/** A name as transliterations share it: consonants alone, doubles as one, without articles and words such as "group". */
function sound(name: string): string {
  const parts = words(name)
    .map((word) => word.norm)
    .filter((word) => !PADDING.has(word))
    .map((word) => (/^[a-z]{4,}$/.test(word) ? word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1') : word));
  return parts.join('') || name;
}

function inUse({ from, to }: Alias): string | null {
  if (from !== null && to !== null) return `${from.slice(0, 4)} to ${to.slice(0, 4)}`;
  if (from !== null) return `since ${from.slice(0, 4)}`;
  return to === null ? null : `until ${to.slice(0, 4)}`;
}
