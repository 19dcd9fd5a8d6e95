import { asciiJson } from '../text/ascii-json.ts';
import { remembered } from '../text/remembered.ts';

/**
 * The value of JSON in UTF-8 that this program wrote itself. One curly quote makes a text of two bytes a letter, and of such a text decoding and parsing
 * take twice as long: where it stands, its escape is put, so that all is ASCII before it is parsed.
 */
export function jsonOf(bytes: Uint8Array): unknown {
  const ascii = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return JSON.parse(ascii.replace(/[\x80-\xff]+/g, escaped));
}

/** Bytes beyond ASCII, one a letter, as the escapes of the characters that they write. */
const escaped = remembered(1_000, (bytes: string): string => asciiJson(Buffer.from(bytes, 'latin1').toString('utf8')).slice(1, -1));
