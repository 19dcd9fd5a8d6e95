import { describe, expect, it } from 'vitest';
import { pdfObjects } from '../../src/5-publish/pdf-objects.ts';
import { rewritten } from '../../src/5-publish/pdf-rewritten.ts';

/** A file of these objects, as the browser's printer builds one: object n is the nth, and the last is the catalog. */
function file(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((words, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${words}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<</Size ${size}\n/Root ${objects.length} 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + trailer, 'latin1');
}

const STREAM = '<</Length 23>> stream\nendobj\n\xff stream endobj\n\nendstream';
const OBJECTS = ['<</Title (T)>>', STREAM, '<</Type /Page>>', '<</Type /Catalog>>'];

describe('a file written anew', () => {
  it('is the same file when nothing changes', () => {
    expect(Buffer.compare(rewritten(pdfObjects(file(OBJECTS)), new Map()), file(OBJECTS))).toBe(0);
  });

  it('has objects in shorter, longer and new words, each where its table says, and nothing of the old ones', () => {
    const made = rewritten(
      pdfObjects(file(OBJECTS)),
      new Map([
        [2, '<</Length 1>> stream\nx\nendstream'],
        [1, '<</Title (A longer title \xe9)>>'],
        [5, '<</New true>>'],
        [6, '<</New 6>>'],
      ]),
    );
    const text = Buffer.from(made).toString('latin1');
    const objects = pdfObjects(made);
    expect(objects.size).toBe(7);
    expect([1, 2, 3, 4, 5, 6].map((n) => objects.object(n).trim())).toEqual([
      '<</Title (A longer title \xe9)>>',
      '<</Length 1>>',
      '<</Type /Page>>',
      '<</Type /Catalog>>',
      '<</New true>>',
      '<</New 6>>',
    ]);
    expect(text).not.toContain('(T)');
    expect(text.match(/\d+ 0 obj/g)).toHaveLength(6);
    expect(text.match(/startxref/g)).toHaveLength(1);
    // The whole of it can be read once more.
    expect(Buffer.compare(rewritten(objects, new Map()), Buffer.from(made))).toBe(0);
  });

  it('takes no new object whose number leaves a gap', () => {
    expect(() => rewritten(pdfObjects(file(OBJECTS)), new Map([[6, '<<>>']]))).toThrow('one after the other');
  });

  it('takes no word of a title for the end of an object or the beginning of a stream', () => {
    const titled = file(['<</Title (Mainstream endobj Front)>>', ...OBJECTS.slice(1)]);
    const made = rewritten(pdfObjects(titled), new Map([[1, '<</Title (T)>>']]));
    expect(pdfObjects(titled).object(1)).toContain('(Mainstream endobj Front)>>');
    expect(Buffer.compare(made, file(OBJECTS))).toBe(0);
  });

  it('takes no file whose objects end otherwise', () => {
    const broken = Buffer.from(file(OBJECTS)).toString('latin1').replace('<</Type /Catalog>>\nendobj\n', '<</Type /Catalog>>\nendobj ');
    expect(() => pdfObjects(Buffer.from(broken, 'latin1'))).toThrow('object 4 has no end');
  });
});
