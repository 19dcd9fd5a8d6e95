import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlWithManifest, manifestInHtml } from '../../src/5-publish/html-manifest.ts';
import { manifestInPdf, pdfWithManifest } from '../../src/5-publish/pdf-manifest.ts';
import { asciiJson } from '../../src/text/ascii-json.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PAGE = '<!doctype html>\n<html><head><title>é</title><style>/* </head> */</style>\n</head><body>é</body></html>\n';
/** As short as a file in the printer's form can be. */
const body = '%PDF-1.4\n1 0 obj\n<</Type /Catalog>>\nendobj\n';
const PDF = `${body}xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2\n/Root 1 0 R\n/ID [<00><01>]>>\nstartxref\n${body.length}\n%%EOF\n`;

describe.each([
  ['page', PAGE, htmlWithManifest, manifestInHtml],
  ['PDF', PDF, pdfWithManifest, manifestInPdf],
] as const)('the manifest of a %s', (_kind, file, put, take) => {
  it('is found again with the file as it was, whatever it says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, name) => {
        const text = asciiJson({ value, name, end: `'>\n</head>endstream\nendobj &amp; trailer %%EOF` });
        const found = take(put(bytes(file), text));
        expect(found?.text).toBe(text);
        expect(found && Buffer.from(found.without)).toEqual(Buffer.from(bytes(file)));
      }),
    );
  });

  it('is none where nothing was put, in bytes of any kind, and when the file was cut anywhere', () => {
    expect(take(bytes(file))).toBeNull();
    fc.assert(fc.property(fc.uint8Array(), (any) => take(any) === null));
    const whole = put(bytes(file), '{"a":1}');
    for (let end = bytes(file).length; end < whole.length; end++)
      expect([end, take(whole.slice(0, end))?.text === '{"a":1}' && _kind === 'PDF']).toEqual([end, false]);
  });

  it('never reads otherwise than it was written: a byte changed in it is another text or no manifest', () => {
    const whole = put(bytes(file), '{"a":1}');
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const found = take(changed);
      const same = found?.text === '{"a":1}' && Buffer.from(found.without).equals(Buffer.from(bytes(file)));
      expect([at, same]).toEqual([at, false]);
    }
  });
});

describe('a page without a head', () => {
  it('gets its manifest at the end', () => {
    const made = htmlWithManifest(bytes('<p>x'), '{"a":"\'<"}');
    expect(Buffer.from(made).toString()).toBe(`<p>x<meta name="fieldbrief-manifest" content='{"a":"&#39;&lt;"}'>\n`);
    expect(manifestInHtml(made)?.text).toBe('{"a":"\'<"}');
  });
});

describe('a hostile file', () => {
  it('is looked through in time that grows with its length alone', () => {
    for (const unit of ['<meta name="fieldbrief-manifest" content=\'', "'>\n", '&amp;', 'trailer <<', 'startxref 1 %%EOF '])
      expect(
        [manifestInHtml(bytes(unit.repeat(200_000))), manifestInPdf(bytes(`%PDF-${unit.repeat(200_000)}`))].map((found) => found?.text ?? null),
      ).toEqual([null, null]);
  });
});
