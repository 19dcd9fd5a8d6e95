import type { Day } from '../model/day-span.ts';
import { plainBytes } from './plain-bytes.ts';

/**
 * Gives a printed file the bytes that depend on its content alone: the day of issue in place of the clock's time, and structure ids numbered
 * from 1 in place of numbers that depend on what the browser did before. Both are as long as what they replace, so no offset moves.
 */
export function reproducible(printed: Uint8Array, issued: Day): Uint8Array {
  const file = Buffer.from(printed);
  setDates(file, `D:${issued.replaceAll('-', '')}000000+00'00'`);
  renumber(file);
  return plainBytes(file);
}

function setDates(file: Buffer, date: string): void {
  // The information dictionary is the first object that the printer writes.
  const end = file.indexOf('endobj');
  for (const key of ['/CreationDate (', '/ModDate (']) {
    const at = file.subarray(0, end).indexOf(key);
    const from = at + key.length;
    if (at < 0 || file.indexOf(')', from) - from !== date.length) throw new Error(`PDF: no ${key.slice(1, -2)} of the usual form.`);
    file.write(date, from, 'latin1');
  }
}

const MARK = '(node';
const DIGITS = 8;

/** Numbers keep their order, because the tree that lists them must stay sorted. */
function renumber(file: Buffer): void {
  const found: { readonly at: number; readonly number: string }[] = [];
  for (let at = file.indexOf(MARK); at >= 0; at = file.indexOf(MARK, at + 1)) {
    const from = at + MARK.length;
    const number = file.toString('latin1', from, from + DIGITS);
    // A heading that reads "node00000001" is a title and stays what it is.
    const isTitle = /\/(?:Title|Alt|ActualText|Contents) $/.test(file.toString('latin1', Math.max(0, at - 16), at));
    if (/^\d+$/.test(number) && file[from + DIGITS] === ')'.charCodeAt(0) && !isTitle) found.push({ at: from, number });
  }
  const numbers = [...new Set(found.map(({ number }) => number))].sort();
  const rank = new Map(numbers.map((number, index) => [number, String(index + 1).padStart(DIGITS, '0')]));
  for (const { at, number } of found) file.write(rank.get(number) ?? number, at, 'latin1');
}
