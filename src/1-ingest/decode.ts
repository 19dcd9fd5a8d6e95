/** A seed's bytes as text, or the reason why they are none. */
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly notText: 'empty' | 'binary' };
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What Windows-1252 holds at 0x80–0x9F, in order; the five bytes it leaves free are U+FFFD, which no text file has. */
const WINDOWS_1252_HIGH = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

/**
 * Decodes strictly: by the byte order mark where there is one, else as UTF-8, else as Windows-1252, never with a
 * replacement character for what could not be read. Offsets into the text count from behind the byte order mark.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { notText: 'empty' };
  const decoded = decodeBytes(bytes);
  if (decoded === null || isBinary(decoded.text)) return { notText: 'binary' };
  if (decoded.text.trim() === '') return { notText: 'empty' };
  return decoded;
}

function decodeBytes(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return strictly(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return strictly(bytes.subarray(2), 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return strictly(bytes.subarray(3), 'utf-8');
  return strictly(bytes, 'utf-8') ?? windows1252(bytes);
}

function strictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): { readonly text: string; readonly encoding: Encoding } | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** Not by TextDecoder: versions of Node differ on 0x80–0x9F, and the same seed must give the same text everywhere. */
function windows1252(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    let part = '';
    for (const byte of bytes.subarray(from, from + 8192)) {
      const char = byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_HIGH.charAt(byte - 0x80) : String.fromCharCode(byte);
      if (char === '\uFFFD') return null;
      part += char;
    }
    parts.push(part);
  }
  return { text: parts.join(''), encoding: 'windows-1252' };
}

/** 1 %: a stray form feed or escape does not make a text binary; compressed data has a third of such characters. */
const MAX_CONTROL_SHARE = 0.01;

function isBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d) controls++;
  }
  return controls > text.length * MAX_CONTROL_SHARE;
}
