const MARK = '(node';
const DIGITS = 8;

/**
 * Numbers the structure ids of a printed file from 1, in place of numbers that depend on what the browser did before. They keep their length, so that no
 * offset moves, and their order, because the tree that lists them must stay sorted.
 */
export function renumberStructure(file: Uint8Array): void {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const found: { readonly at: number; readonly number: string }[] = [];
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    const from = at + MARK.length;
    const number = bytes.toString('latin1', from, from + DIGITS);
    // A heading that reads "node00000001" is a title and stays what it is.
    const isTitle = /\/(?:Title|Alt|ActualText|Contents) $/.test(bytes.toString('latin1', Math.max(0, at - 16), at));
    if (/^\d+$/.test(number) && bytes[from + DIGITS] === ')'.charCodeAt(0) && !isTitle) found.push({ at: from, number });
  }
  const numbers = [...new Set(found.map(({ number }) => number))].sort();
  const rank = new Map(numbers.map((number, index) => [number, String(index + 1).padStart(DIGITS, '0')]));
  for (const { at, number } of found) bytes.write(rank.get(number) ?? number, at, 'latin1');
}
