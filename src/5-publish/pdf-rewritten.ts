import type { PdfObjects } from './pdf-objects.ts';
import { plainBytes } from './plain-bytes.ts';

/** What stands between `n 0 obj` and `endobj`, a character for each byte. */
export type Words = string;

const LINE = 20;
const OFFSET = 10;

/**
 * A file with some of its objects in other words, and new ones, which are numbered from its size on, behind them. It is written anew with one table, and not
 * updated behind its end: nothing is left in it of what was replaced.
 */
export function rewritten({ file, extent, start, size, root, info }: PdfObjects, changed: ReadonlyMap<number, Words>): Uint8Array {
  const bytesOf = (n: number): Buffer => Buffer.from(`${n} 0 obj\n${changed.get(n) ?? ''}\nendobj\n`, 'latin1');
  const numbers = [...changed.keys()].sort((one, other) => one - other);
  const replaced = numbers
    .filter((n) => n < size)
    .map((n) => ({ n, place: extent(n) }))
    .sort((one, other) => one.place[0] - other.place[0]);
  const added = numbers.filter((n) => n >= size);
  if (added.some((n, at) => n !== size + at)) throw new Error('PDF: new objects are not numbered one after the other.');
  const pieces: Buffer[] = [];
  // From where on all that stood behind is moved by how much.
  const moves: { readonly from: number; readonly by: number }[] = [];
  let [copied, length] = [0, 0];
  const put = (piece: Buffer): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const { n, place } of replaced) {
    put(file.subarray(copied, place[0]));
    put(bytesOf(n));
    copied = place[1];
    moves.push({ from: copied, by: length - copied });
  }
  put(file.subarray(copied, start));
  const offsets = added.map((n) => {
    const offset = length;
    put(bytesOf(n));
    return offset;
  });
  const total = size + added.length;
  const head = `xref\n0 ${total}\n`;
  const table = Buffer.alloc(total * LINE);
  const first = file.indexOf('\n', start + 'xref\n'.length) + 1;
  file.copy(table, 0, first, first + size * LINE);
  let move = 0;
  // In the order in which they stand in the file, so that one walk over the moves is enough.
  for (const { n, from } of inOrder(table, size)) {
    while (move < moves.length && from >= (moves[move]?.from ?? 0)) move += 1;
    const by = moves[move - 1]?.by ?? 0;
    if (by !== 0) table.write(String(from + by).padStart(OFFSET, '0'), n * LINE, 'latin1');
  }
  for (const [at, offset] of offsets.entries()) table.write(`${String(offset).padStart(OFFSET, '0')} 00000 n \n`, (size + at) * LINE, 'latin1');
  const trailer = `trailer\n<</Size ${total}\n/Root ${root} 0 R\n/Info ${info} 0 R>>\nstartxref\n${length}\n%%EOF\n`;
  return plainBytes(Buffer.concat([...pieces, Buffer.from(head, 'latin1'), table, Buffer.from(trailer, 'latin1')]));
}

/** The objects in use by a table, in the order of their places. */
function inOrder(table: Buffer, size: number): readonly { readonly n: number; readonly from: number }[] {
  const used: { readonly n: number; readonly from: number }[] = [];
  for (let n = 0; n < size; n += 1) {
    const line = table.toString('latin1', n * LINE, n * LINE + LINE - 2);
    if (line.endsWith('n')) used.push({ n, from: Number(line.slice(0, OFFSET)) });
  }
  return used.sort((one, other) => one.from - other.from);
}
