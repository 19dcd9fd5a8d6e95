import { CREATOR, type PdfInfo, PRODUCER } from './pdf-said.ts';

/** What a file says of itself once more, as the XML packet that libraries and search tools read. ASCII only, so that its length is its letters'. */
export function xmpPacket(info: PdfInfo): string {
  const day = `${info.issued}T00:00:00Z`;
  const items = (list: readonly string[]): string => list.map((item) => `<rdf:li>${escaped(item)}</rdf:li>`).join('');
  const inDefault = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title>${inDefault(info.title)}</dc:title>
<dc:creator><rdf:Seq>${items([info.author])}</rdf:Seq></dc:creator>
<dc:description>${inDefault(info.subject)}</dc:description>
<dc:subject><rdf:Bag>${items(info.keywords)}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag>${items([info.language])}</rdf:Bag></dc:language>
<dc:rights>${inDefault(info.marking)}</dc:rights>
<pdf:Keywords>${escaped(info.keywords.join(', '))}</pdf:Keywords>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
<xmp:CreateDate>${day}</xmp:CreateDate>
<xmp:ModifyDate>${day}</xmp:ModifyDate>
<xmp:Label>${escaped(info.marking)}</xmp:Label>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** Text of an element: what XML gives a meaning or can't hold, and all beyond ASCII, as character references. */
function escaped(text: string): string {
  return [...text]
    .map((char) => {
      const point = char.codePointAt(0) ?? 0;
      const held = point >= 0x20 && (point < 0xd800 || point > 0xdfff) && point !== 0xfffe && point !== 0xffff;
      if (!held) return ' ';
      return point < 0x7f && !'&<>"\''.includes(char) ? char : `&#${point};`;
    })
    .join('');
}
