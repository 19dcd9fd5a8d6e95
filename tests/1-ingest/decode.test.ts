import { describe, expect, it } from 'vitest';
import { decode as decodeAs } from '../../src/1-ingest/decode.ts';
import { declaredEncoding } from '../../src/1-ingest/formats/declared-encoding.ts';

const decode = (bytes: Uint8Array) => decodeAs(bytes, declaredEncoding);
const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));
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

  it('reads a page in the encoding that its head declares', () => {
    expect(decode(bytesOf('<meta charset="windows-1251"><p>', [0xcc, 0xe8, 0xf0]))).toEqual({
      text: '<meta charset="windows-1251"><p>Мир',
      encoding: 'windows-1251',
    });
    const old = '<META content="text/html; charset=Shift_JIS" http-equiv=Content-Type>';
    expect(decode(bytesOf(old, [0x93, 0xfa, 0x96, 0x7b]))).toEqual({ text: `${old}日本`, encoding: 'shift_jis' });
    expect(decode(bytesOf('<meta charset=iso-8859-1>', [0x93, 0xe9]))).toMatchObject({
      encoding: 'windows-1252',
      text: '<meta charset=iso-8859-1>“é',
    });
  });

  it('believes a byte order mark, and bytes that are UTF-8, before a declaration', () => {
    expect(decode(utf8('\ufeff<meta charset=windows-1251>é'))).toMatchObject({ encoding: 'utf-8' });
    expect(decode(utf8('<meta charset=windows-1251>é'))).toMatchObject({ encoding: 'utf-8' });
  });

  it('passes over declarations that nobody knows, that cannot be, and that are no declarations', () => {
    for (const head of [
      '<meta charset=martian>',
      '<meta charset=utf-8>',
      '<meta charset=utf-16>',
      '<!-- <meta charset=koi8-r> -->',
      '<p charset=koi8-r>',
    ])
      expect(decode(bytesOf(head, [0xe9]))).toEqual({ text: `${head}é`, encoding: 'windows-1252' });
  });
});
