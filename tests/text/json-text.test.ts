import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/text/json-text.ts';

describe('jsonText', () => {
  it('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps short records on one line, and long or nested ones on several', () => {
    const range = { start: 1, end: 2 };
    expect(jsonText({ ranges: [range, range], empty: [], text: 'a' })).toBe(
      '{\n  "ranges": [{ "start": 1, "end": 2 }, { "start": 1, "end": 2 }],\n  "empty": [],\n  "text": "a"\n}\n',
    );
    expect(jsonText({ a: { b: { c: { d: 1 } } } })).toBe('{\n  "a": {\n    "b": { "c": { "d": 1 } }\n  }\n}\n');
  });

  it('leaves out what is not there, as JSON does', () => {
    expect(jsonText({ a: undefined, b: null })).toBe('{\n  "b": null\n}\n');
  });
});
