import type { Topology } from 'topojson-specification';
import type { CountryOutlines, PackedArcs } from '../model/outlines.ts';

const ARCS = '"arcs":[';

/**
 * Reads a file of outlines as the package world-atlas writes them: TopoJSON on a grid of whole numbers, its stretches of border after its countries.
 * The stretches, nine tenths of the file, are read from its bytes: as lists of lists they take four times as long, and the collector of garbage after
 * them. Throws an Error for a file of another form.
 */
export function outlineFile(bytes: Buffer): CountryOutlines {
  // Countries have arcs of their own: those of the file come last.
  const from = bytes.lastIndexOf(ARCS) + ARCS.length - 1;
  const { arcs, end } = packed(bytes, from);
  // What the package's types say of its files, less the stretches.
  const rest = JSON.parse(`${bytes.toString('utf8', 0, from)}[]${bytes.toString('utf8', end)}`) as Topology<CountryOutlinesFile>;
  if (rest.transform === undefined) throw new Error('The outlines are not on a grid of whole numbers.');
  const { scale, translate } = rest.transform;
  return { countries: rest.objects.countries, arcs, scale: [scale[0], scale[1]], translate: [translate[0], translate[1]], bounds: null };
}

type CountryOutlinesFile = { readonly countries: CountryOutlines['countries'] };

const [OPEN, CLOSE, COMMA, MINUS, ZERO, NINE] = [0x5b, 0x5d, 0x2c, 0x2d, 0x30, 0x39] as const;
/** `[0,0],`: the shortest point. */
const LEAST_BYTES_A_POINT = 6;

/** The list of lists of pairs that begins at a byte, and the byte after it. */
function packed(bytes: Buffer, from: number): { readonly arcs: PackedArcs; readonly end: number } {
  const steps = new Int32Array(Math.ceil((bytes.length - from) / LEAST_BYTES_A_POINT) * 2);
  const starts: number[] = [];
  let depth = 0;
  let used = 0;
  let at = from;
  // Each turn reads one mark, with the number before it: few turns, since this runs once and so mostly before it is compiled.
  for (let byte = bytes[at]; byte !== undefined; byte = bytes[at]) {
    const isBelow = byte === MINUS;
    if (isBelow || (byte >= ZERO && byte <= NINE)) {
      let value = isBelow ? 0 : byte - ZERO;
      for (at += 1, byte = bytes[at]; byte !== undefined && byte >= ZERO && byte <= NINE; at += 1, byte = bytes[at]) value = value * 10 + byte - ZERO;
      steps[used] = isBelow ? -value : value;
      used += 1;
    }
    if (byte === OPEN) {
      depth += 1;
      if (depth === 2) starts.push(used);
    } else if (byte === CLOSE) {
      depth -= 1;
      if (depth === 0) return { arcs: { steps: steps.slice(0, used), starts: Uint32Array.from([...starts, used]) }, end: at + 1 };
    } else if (byte !== COMMA) break;
    at += 1;
  }
  throw new Error('The stretches of the outlines are no lists of pairs of whole numbers.');
}
