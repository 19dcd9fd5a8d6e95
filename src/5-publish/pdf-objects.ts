import { unzlibSync } from 'fflate';

/** Reads objects of a PDF by its cross-reference table: as much of the format as Chromium's printer writes, and no more. */
export type PdfObjects = {
  readonly file: Buffer;
  /** The catalog's own words. */
  readonly catalog: string;
  /** The words of an object, without streams' contents. */
  readonly object: (n: number) => string;
  /** What the stream of an object holds, unpacked: a character for each byte. */
  readonly content: (n: number) => string;
  /** Where an object stands in the file, from its number to behind `endobj` and its line end. */
  readonly extent: (n: number) => readonly [from: number, to: number];
  /** The last `startxref`, the size and the root of its trailer. */
  readonly start: number;
  readonly size: number;
  readonly root: number;
  readonly info: number;
};

// The trailer and the last offset stand in the last kilobyte of every file the browser wrote.
const TAIL_BYTES = 1024;
// With their line ends and the end of what stands before: a title may hold any of these words, but no line end.
const OBJECT_END = '\nendobj\n';
const STREAM = '>> stream\n';

/** Opens a file; throws when it is built in another way than expected, so that no number is ever guessed. */
export function pdfObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = file.toString('latin1', Math.max(0, file.length - TAIL_BYTES));
  const start = Number(need(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail), 'startxref'));
  const trailer = need(/trailer\s*<<([^>]*)>>/.exec(tail), 'trailer');
  const offsetOf = table(file, start);
  /** Where an object, its words and, where it has one, the stream in it begin. */
  const opened = (n: number) => {
    const from = offsetOf(n);
    if (from === undefined) throw new Error(`PDF: object ${n} is not in the table.`);
    const head = `${n} 0 obj`;
    if (file.toString('latin1', from, from + head.length) !== head) throw new Error(`PDF: object ${n} is not where the table says.`);
    const end = file.indexOf(OBJECT_END, from);
    if (end < 0) throw new Error(`PDF: object ${n} has no end.`);
    const opens = file.subarray(from, end).indexOf(STREAM);
    return { from, words: from + head.length, stream: opens < 0 ? null : from + opens + STREAM.length, end };
  };
  const object = (n: number): string => {
    const { words, stream, end } = opened(n);
    return file.toString('latin1', words, stream === null ? end : stream - STREAM.length + '>>'.length);
  };
  /** Where the bytes of a stream begin and end: its length is said, since they may hold any words. */
  const packed = (n: number, from: number): readonly [from: number, to: number] => [
    from,
    from + Number(need(/\/Length (\d+)/.exec(object(n)), `length of stream ${n}`)),
  ];
  const root = Number(need(/\/Root (\d+) 0 R/.exec(trailer), 'root'));
  return {
    file,
    catalog: object(root),
    object,
    content: (n) => {
      const { stream } = opened(n);
      if (stream === null || !object(n).includes('/Filter /FlateDecode')) throw new Error(`PDF: object ${n} is no packed stream.`);
      return Buffer.from(unzlibSync(file.subarray(...packed(n, stream)))).toString('latin1');
    },
    extent: (n) => {
      const { from, stream, end } = opened(n);
      const last = stream === null ? end : file.indexOf(OBJECT_END, packed(n, stream)[1]);
      if (last < 0) throw new Error(`PDF: object ${n} has no end.`);
      return [from, last + OBJECT_END.length];
    },
    start,
    size: Number(need(/\/Size (\d+)/.exec(trailer), 'size')),
    root,
    info: Number(need(/\/Info (\d+) 0 R/.exec(trailer), 'information')),
  };
}

/** Gives the offset of an object in use. Each line of the table has 20 bytes, and of some thousand lines a few are ever asked for. */
function table(file: Buffer, start: number): (n: number) => number | undefined {
  const head = /^xref\s+0 (\d+)\s*\n/.exec(file.toString('latin1', start, start + 40));
  const count = Number(need(head, 'cross-reference table'));
  const from = start + (head?.[0].length ?? 0);
  return (n) => {
    const line = n < count ? file.toString('latin1', from + n * 20, from + n * 20 + 18) : '';
    return line.endsWith('n') ? Number(line.slice(0, 10)) : undefined;
  };
}

function need(match: RegExpExecArray | null, what: string): string {
  const found = match?.[1];
  if (found === undefined) throw new Error(`PDF: no ${what} where the browser's printer writes it.`);
  return found;
}
