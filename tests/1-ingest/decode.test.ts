import { describe, expect, it } from 'vitest';
import { decode } from '../../src/1-ingest/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
};

describe('decode', () => {
  it('reads UTF-8, and counts from behind its byte order mark', () => {
    expect(decode(utf8('Café “Čapek”'))).toEqual({ text: 'Café “Čapek”', encoding: 'utf-8' });
    expect(decode(utf8('\ufeffCafé'))).toEqual({ text: 'Café', encoding: 'utf-8' });
  });

  it('reads UTF-16 in both orders by its byte order mark', () => {
    expect(decode(utf16('Déjà – 日本', true))).toEqual({ text: 'Déjà – 日本', encoding: 'utf-16le' });
    expect(decode(utf16('Déjà – 日本', false))).toEqual({ text: 'Déjà – 日本', encoding: 'utf-16be' });
  });

  it('takes bytes that are no UTF-8 for Windows-1252', () => {
    expect(decode(Uint8Array.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x96, 0x20, 0x80]))).toEqual({
      text: '“Café” – €',
      encoding: 'windows-1252',
    });
  });

  it('keeps line ends and no-break spaces as they are', () => {
    expect(decode(utf8('a\r\nb\u00a0c\rd'))).toEqual({ text: 'a\r\nb\u00a0c\rd', encoding: 'utf-8' });
  });

  it('refuses what is no text', () => {
    expect(decode(new Uint8Array(0))).toEqual({ notText: 'empty' });
    expect(decode(utf8(' \n\t '))).toEqual({ notText: 'empty' });
    expect(decode(utf8('text\u0000text'))).toEqual({ notText: 'binary' });
    expect(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4, 5, 6]))).toEqual({ notText: 'binary' });
    expect(decode(Uint8Array.from([0xff, 0xfe, 0x41]))).toEqual({ notText: 'binary' });
  });
});
