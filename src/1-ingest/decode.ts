/** A seed's bytes as text, or the reason why they are none. */
export type Decoded = DecodedText | { readonly notText: 'empty' | 'binary' };
/** `encoding`: by the name that the web's standard gives it. */
type DecodedText = { readonly text: string; readonly encoding: string };

/** What Windows-1252 holds at 0x80–0x9F, in order; the five bytes it leaves free are U+FFFD, which no text file has. */
const WINDOWS_1252_HIGH = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

/**
 * Decodes strictly: by the byte order mark where there is one, else as UTF-8, else in the encoding that the format's own
 * declaration names, else as Windows-1252, never with a replacement character for what could not be read. Offsets into the
 * text count from behind the byte order mark.
 */
export function decode(bytes: Uint8Array, declaredEncoding: (head: string) => string | null): Decoded {
  if (bytes.length === 0) return { notText: 'empty' };
  const decoded = decodeBytes(bytes, declaredEncoding);
  if (decoded === null || isBinary(decoded.text)) return { notText: 'binary' };
  if (decoded.text.trim() === '') return { notText: 'empty' };
  return decoded;
}

/** Declarations stand at the beginning of a page; the standard asks for the first 1024 bytes, but not all pages keep to it. */
const HEAD_BYTES = 8192;

function decodeBytes(bytes: Uint8Array, declaredEncoding: (head: string) => string | null): DecodedText | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return strictly(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return strictly(bytes.subarray(2), 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return strictly(bytes.subarray(3), 'utf-8');
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const declared = declaredEncoding(String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)));
  return (declared === null ? null : strictly(bytes, declared)) ?? windows1252(bytes);
}

/** Null when the bytes are not of this encoding, or nobody knows it. */
function strictly(bytes: Uint8Array, label: string): DecodedText | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    if (decoder.encoding === 'windows-1252') return windows1252(bytes);
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return null;
  }
}

/** Not by TextDecoder: versions of Node differ on 0x80–0x9F, and the same seed must give the same text everywhere. */
function windows1252(bytes: Uint8Array): DecodedText | null {
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
