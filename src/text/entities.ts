/** Named character references of HTML 4 and the few later ones that articles use; others stay as they are written. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const OTHERS: readonly (readonly [string, string])[] = [
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ndash', '–'],
  ['mdash', '—'],
  ['horbar', '―'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['hellip', '…'],
  ['bull', '•'],
  ['prime', '′'],
  ['Prime', '″'],
  ['euro', '€'],
  ['trade', '™'],
  ['dagger', '†'],
  ['Dagger', '‡'],
  ['permil', '‰'],
  ['larr', '←'],
  ['uarr', '↑'],
  ['rarr', '→'],
  ['darr', '↓'],
  ['harr', '↔'],
  ['minus', '−'],
  ['ne', '≠'],
  ['le', '≤'],
  ['ge', '≥'],
  ['asymp', '≈'],
  ['infin', '∞'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
  ['Scaron', 'Š'],
  ['scaron', 'š'],
  ['Yuml', 'Ÿ'],
  ['fnof', 'ƒ'],
  ['circ', 'ˆ'],
  ['tilde', '˜'],
  ['check', '✓'],
  ['star', '☆'],
  ['num', '#'],
  ['colon', ':'],
  ['comma', ','],
  ['period', '.'],
  ['lpar', '('],
  ['rpar', ')'],
  ['lbrack', '['],
  ['rbrack', ']'],
  ['NewLine', '\n'],
  ['Tab', '\t'],
  ['Ccaron', 'Č'],
  ['ccaron', 'č'],
  ['Zcaron', 'Ž'],
  ['zcaron', 'ž'],
  ['gbreve', 'ğ'],
  ['Gbreve', 'Ğ'],
  ['inodot', 'ı'],
  ['Idot', 'İ'],
  ['scedil', 'ş'],
  ['Scedil', 'Ş'],
  ['cacute', 'ć'],
  ['lstrok', 'ł'],
];

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.map((name, index): readonly [string, string] => [name, String.fromCharCode(160 + index)]),
  ...OTHERS,
]);

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,9}));/y;
/** Numbers that browsers take for Windows-1252 characters, as old pages mean them. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The character reference at a place in a source, and where it ends; null when there is none. */
export function referenceAt(source: string, at: number): { readonly text: string; readonly end: number } | null {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(source);
  if (found === null) return null;
  const [whole, decimal, hex, name] = found;
  const text = name !== undefined ? NAMED.get(name) : fromNumber(decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '0', 16));
  return text === undefined ? null : { text, end: at + whole.length };
}

function fromNumber(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charAt(code - 0x80);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}

/** A short text with its references decoded, such as an attribute's value. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const reference = text[at] === '&' ? referenceAt(text, at) : null;
    parts.push(reference?.text ?? text.charAt(at));
    at = reference?.end ?? at + 1;
  }
  return parts.join('');
}
