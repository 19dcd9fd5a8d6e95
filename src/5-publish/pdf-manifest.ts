import type { Found } from './html-manifest.ts';
import { plainBytes } from './plain-bytes.ts';

const KEY = '/FieldbriefManifest';
// The trailer and the last offset stand in the last two kilobytes of what the browser and `withInfo` write.
const TAIL_BYTES = 2048;

/**
 * Puts a manifest into a file, as an update behind its last byte that changes no object of it: a stream of plain text, which the trailer names
 * under a key of our own. Other readers pass over it; whatever stands before stays as it was, byte for byte.
 */
export function pdfWithManifest(pdf: Uint8Array, text: string): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = file.toString('latin1', Math.max(0, file.length - TAIL_BYTES));
  const before = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  const trailer = tail.slice(tail.lastIndexOf('trailer'), tail.lastIndexOf('startxref'));
  const dictionary = /^trailer\s*<<([^]*)>>\s*$/.exec(trailer)?.[1];
  const object = Number(/\/Size (\d+)/.exec(dictionary ?? '')?.[1] ?? Number.NaN);
  if (dictionary === undefined || !Number.isInteger(before) || !Number.isInteger(object))
    throw new Error('PDF: no trailer where the printer writes it.');
  const kept = dictionary.replace(/\s*\/(?:Size|Prev) \d+/g, '').trim();
  const at = file.length + 1;
  const body = `\n${object} 0 obj\n<</Length ${text.length}>>\nstream\n${text}\nendstream\nendobj\n`;
  const table = `xref\n${object} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  const end = `trailer\n<</Size ${object + 1}\n${kept}\n${KEY} ${object} 0 R\n/Prev ${before}>>\nstartxref\n${file.length + body.length}\n%%EOF\n`;
  return plainBytes(Buffer.concat([file, Buffer.from(body + table + end, 'latin1')]));
}

/** The manifest of a file, or null when it has none that this program wrote: byte for byte as it would write it again. */
export function manifestInPdf(pdf: Uint8Array): Found | null {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = file.toString('latin1', Math.max(0, file.length - TAIL_BYTES));
  const object = /\/FieldbriefManifest (\d{1,10}) 0 R\s/.exec(tail)?.[1];
  const start = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail)?.[1];
  if (object === undefined || start === undefined) return null;
  // The table names the object's offset; the object ends where the table begins.
  const [table] = [Number(start)];
  const entry = file.toString('latin1', table, table + 64);
  const at = Number(/^xref\n\d+ 1\n(\d{10}) 00000 n \n/.exec(entry)?.[1] ?? Number.NaN);
  if (!Number.isInteger(at) || at < 1 || at >= table || table > file.length) return null;
  const stream = /^(\d+) 0 obj\n<<\/Length \d+>>\nstream\n([^]*)\nendstream\nendobj\n$/.exec(file.toString('latin1', at, table));
  const text = stream?.[2];
  if (stream?.[1] !== object || text === undefined) return null;
  const without = new Uint8Array(file.subarray(0, at - 1));
  try {
    return Buffer.compare(pdfWithManifest(without, text), file) === 0 ? { text, without } : null;
  } catch {
    return null; // What stands before is no file that this program wrote.
  }
}
