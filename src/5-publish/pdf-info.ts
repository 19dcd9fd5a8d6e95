import type { PdfObjects } from './pdf-objects.ts';
import type { Words } from './pdf-rewritten.ts';
import { CREATOR, type PdfInfo, PRODUCER } from './pdf-said.ts';
import { xmpPacket } from './pdf-xmp.ts';

/**
 * The objects by which a file says title, author, subject, keywords and marking, for the printer takes only the title from the page. `added` is the
 * number of a new one.
 */
export function infoObjects({ catalog, info, root }: PdfObjects, said: PdfInfo, added: number): ReadonlyMap<number, Words> {
  const packet = xmpPacket(said);
  return new Map([
    [info, `<<${infoWords(said).join('\n')}>>`],
    [root, catalogWith(catalog, added)],
    [added, `<</Type /Metadata\n/Subtype /XML\n/Length ${packet.length}>> stream\n${packet}\nendstream`],
  ]);
}

function infoWords(info: PdfInfo): readonly string[] {
  const date = `(D:${info.issued.replaceAll('-', '')}000000+00'00')`;
  return [
    `/Title ${textString(info.title)}`,
    `/Author ${textString(info.author)}`,
    `/Subject ${textString(info.subject)}`,
    `/Keywords ${textString(info.keywords.join(', '))}`,
    `/Marking ${textString(info.marking)}`,
    `/Creator (${CREATOR})`,
    `/Producer (${PRODUCER})`,
    `/CreationDate ${date}`,
    `/ModDate ${date}`,
  ];
}

/** The catalog as the printer wrote it, with the packet named in it. */
function catalogWith(catalog: string, packet: number): Words {
  const words = catalog.trim();
  if (!words.startsWith('<<') || words.includes('/Metadata ')) throw new Error('PDF: the catalog is not as the browser’s printer writes it.');
  return `<</Metadata ${packet} 0 R\n${words.slice(2)}`;
}

/** A string in UTF-16 with its mark, in hexadecimal digits: no character of it can end it. */
function textString(text: string): string {
  const hex = [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');
  return `<feff${hex}>`;
}
