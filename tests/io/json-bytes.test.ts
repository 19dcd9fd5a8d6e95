import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../src/io/json-bytes.ts';

const written = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('jsonOf', () => {
  it('gives what was written, with characters of one to four bytes, alone and in a row, in names and values', () => {
    const value = {
      'née "Ōta"\\': ['“twice”', 'a\u0000b\n\t\u007f\u0080ÿ', 'ش\u2028\u2029', '😀😀 and ㊙️', 'é\\u00e9', '\ud800'],
      plain: [1.5, null, true, ''],
    };
    expect(jsonOf(written(value))).toEqual(value);
  });

  it('reads bytes that are a part of others', () => {
    const bytes = written(['before', 'süß']);
    const larger = new Uint8Array(bytes.length + 20).fill(0xe9);
    larger.set(bytes, 7);
    expect(jsonOf(larger.subarray(7, 7 + bytes.length))).toEqual(['before', 'süß']);
  });
});
