import type { EditionWords } from '../../labels/index.ts';
import type { Alias } from '../../model/gazetteer.ts';
import { nameSound } from '../../text/name-sound.ts';
import { deskValue, type RowMaker, row } from './row.ts';

const MAX_NAMES = 6;

/** Other names, from the gazetteer. Of names that differ only in how they are transliterated, the first stands for all. */
export const alsoKnownAs: RowMaker = (_, { subject, words }) => {
  const { name, aliases } = subject.kind === 'group' ? subject.group : subject.region;
  const short = subject.kind === 'group' ? subject.group.short : null;
  const seen = new Set([nameSound(name)]);
  const names = [...(short === null ? [] : [{ name: short, from: null, to: null }]), ...aliases].filter((alias) => {
    const key = nameSound(alias.name);
    return seen.has(key) ? false : seen.add(key);
  });
  return row(
    'alsoKnownAs',
    names.map((alias) => deskValue(alias.name, words, inUse(alias, words))),
    MAX_NAMES,
  );
};

function inUse({ from, to }: Alias, { inUse: used }: EditionWords): string | null {
  if (from !== null && to !== null) return used.fromTo(from.slice(0, 4), to.slice(0, 4));
  if (from !== null) return used.since(from.slice(0, 4));
  return to === null ? null : used.until(to.slice(0, 4));
}
