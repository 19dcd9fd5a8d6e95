/** The article's seed as a slug, without its extension, and its place when the seed holds several: "004-9f58-2". */
export function articleIds(places: readonly { readonly seed: string; readonly place: number; readonly many: boolean }[]): readonly string[] {
  const taken = new Set<string>();
  return places.map(({ seed, place, many }) => {
    const wanted = many ? `${slug(seed)}-${place}` : slug(seed);
    let id = wanted;
    // Seeds that differ in folder case, marks or extension alone meet in one slug; the later one in code point order gives way.
    for (let next = 2; taken.has(id); next++) id = `${wanted}-${letters(next - 2)}`;
    taken.add(id);
    return id;
  });
}

/** a, b, … z, aa, ab, …: names in other letters than Latin ones all meet in "seed", so that there may be thousands. */
function letters(n: number): string {
  return `${n < 26 ? '' : letters(Math.floor(n / 26) - 1)}${String.fromCharCode(97 + (n % 26))}`;
}

/** Long names are cut: they become file names. */
const MAX_SLUG_CHARS = 60;

function slug(path: string): string {
  const stem = path.replace(/\.[^./]{1,8}$/, '');
  const plain = stem
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain.slice(0, MAX_SLUG_CHARS).replace(/-$/, '') || 'seed';
}
