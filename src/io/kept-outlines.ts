import { readFileSync } from 'node:fs';
import type { CountryOutlines, OutlineBounds } from '../model/outlines.ts';

/** Outlines with all that is found out from them: what a map begins with. */
export type WholeOutlines = CountryOutlines & { readonly bounds: OutlineBounds };

/** What a file of them begins with, as this machine writes numbers: another would read another. */
const MARK = 0x0f1e_2d3c;
/** The mark, the bytes of the words, and how many numbers each row has. Rows of the widest numbers stand first, and begin at a multiple of their bytes. */
const HEAD_BYTES = 6 * Uint32Array.BYTES_PER_ELEMENT;
const WIDEST = Float64Array.BYTES_PER_ELEMENT;

/**
 * The bytes of outlines as set-up keeps them beside the bundle: numbers as the machine holds them. To read the package's own text, and to find the bounds of half
 * a million points, takes as long as everything else in a first map.
 */
export function keptBytes({ bounds, arcs: { steps, starts }, countries, scale, translate }: WholeOutlines): Uint8Array {
  const text = JSON.stringify({ countries, scale, translate } satisfies KeptWords);
  const words = Buffer.from(text + ' '.repeat(WIDEST - (Buffer.byteLength(text) % WIDEST)));
  const rows = [bounds.arcs, bounds.countries, starts, steps];
  const head = Uint32Array.of(MARK, words.length, ...rows.map(({ length }) => length));
  return Buffer.concat([bytesOf(head), words, ...rows.map(bytesOf)]);
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Int32Array | Float64Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

type KeptWords = Pick<CountryOutlines, 'countries' | 'scale' | 'translate'>;

/** The outlines that such a file holds; null where there is none, or it is not whole. */
export function keptOutlines(path: string): WholeOutlines | null {
  const file = contentOf(path);
  if (file === null || file.length < HEAD_BYTES) return null;
  const { buffer, byteOffset } = file;
  const [mark, words = 0, arcs = 0, countries = 0, starts = 0, steps = 0] = new Uint32Array(
    buffer,
    byteOffset,
    HEAD_BYTES / Uint32Array.BYTES_PER_ELEMENT,
  );
  const [from, rows] = [byteOffset + HEAD_BYTES, byteOffset + HEAD_BYTES + words];
  if (mark !== MARK || HEAD_BYTES + words + (arcs + countries) * WIDEST + (starts + steps) * 4 !== file.length) return null;
  const behindBounds = rows + (arcs + countries) * WIDEST;
  return {
    // What `keptBytes` wrote.
    ...(JSON.parse(Buffer.from(buffer, from, words).toString()) as KeptWords),
    bounds: { arcs: new Float64Array(buffer, rows, arcs), countries: new Float64Array(buffer, rows + arcs * WIDEST, countries) },
    arcs: { steps: new Int32Array(buffer, behindBounds + starts * 4, steps), starts: new Uint32Array(buffer, behindBounds, starts) },
  };
}

function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    // Not set up, or run from its sources: the package's own file is the other way.
    return null;
  }
}
