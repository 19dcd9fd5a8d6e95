import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsKeyTwice, jsonMistake, jsonPath, jsonPlaces } from '../../src/io/json-place.ts';
import { cpuNow } from '../cpu-now.ts';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('jsonMistake', () => {
  it('finds a mistake where JSON.parse does, and only there', () => {
    const broken = fc
      .tuple(fc.jsonValue(), fc.nat(), fc.constantFrom('', ',', '}', ']', '{', '"', ':', 'x', '\\', '\n', '-', '0'))
      .map(([value, at, put]) => {
        const text = JSON.stringify(value, null, 1);
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + (at % 2));
      });
    fc.assert(
      fc.property(broken, (text) => {
        expect(jsonMistake(text) === null).toBe(isJson(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('names line, column, what should stand there and what does', () => {
    expect(jsonMistake('[\n  { "a": 1 }\n  { "b": 2 }\n]')).toEqual({ line: 3, column: 3, expected: '"," or "]"', found: '"{"' });
    expect(jsonMistake('{"a": 1,}')).toEqual({ line: 1, column: 9, expected: 'a key in double quotes', found: '"}"' });
    expect(jsonMistake('[1, 2')).toMatchObject({ expected: '"," or "]"', found: 'the end of the file' });
    expect(jsonMistake('["a\n"]')).toMatchObject({ line: 1, found: 'a string without its closing quote' });
    expect(jsonMistake('')).toMatchObject({ expected: 'a value' });
    expect(jsonMistake("{'a': 1}")).toMatchObject({ line: 1, column: 2, expected: 'a key in double quotes or "}"' });
  });

  it('takes time in proportion to the length of hostile text, and no stack', () => {
    // The best of three: a machine that is busy with other things makes some runs long, and none short.
    const milliseconds = (text: string) =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const start = cpuNow();
          jsonMistake(text);
          return cpuNow() - start;
        }),
      );
    for (const hostile of ['[', '{"a":', '"', '\\', '[1,', ' \n', '"\\"']) {
      milliseconds(hostile.repeat(1000));
      const once = milliseconds(hostile.repeat(10_000));
      expect(milliseconds(hostile.repeat(40_000))).toBeLessThan(once * 10 + 100);
    }
  });
});

describe('jsonPlaces', () => {
  const TEXT = '[\n  { "id": "a",\n    "list": [1,\n      2] },\n  { "id": "b" }\n]';

  it('knows the line of each value', () => {
    const { lineOf } = jsonPlaces(TEXT);
    expect([lineOf([]), lineOf([0]), lineOf([0, 'list', 1]), lineOf([1, 'id'])]).toEqual([1, 2, 4, 5]);
  });

  it('gives the line of what is around a value that is missing', () => {
    expect(jsonPlaces(TEXT).lineOf([1, 'name'])).toBe(5);
  });

  it('finds keys that stand twice in one object', () => {
    expect(jsonPlaces('{"a": {"b": 1,\n"b": 2}, "c": {"b": 3}}').duplicates).toEqual([{ path: ['a', 'b'], line: 2 }]);
  });
});

describe('jsonPath', () => {
  it('writes a path as people do', () => {
    expect(jsonPath([3, 'aliases', 0, 'from'])).toBe('[3].aliases[0].from');
    expect(jsonPath(['limits', 'seeds'])).toBe('limits.seeds');
    expect(jsonPath([])).toBe('the whole file');
  });
});

describe('holdsKeyTwice', () => {
  it.each([
    ['{"a": 1, "b": {"a": 2}, "c": [{"a": 3}, {"a": 4}]}', false],
    ['{"a": 1, "a": 1}', true],
    ['[{"x": {"y": 1, "z": 2, "y": 3}}]', true],
    ['{"a": "\\"b\\": \\"b\\":", "b" \n : ": {"}', false],
    ['{"__proto__": 1, "constructor": 2}', false],
    ['{"__proto__": 1, "__proto__": 2}', true],
    ['{"\\u0061": 1, "a": 2}', true],
    ['"a: b"', false],
    ['null', false],
  ])('%s: %s', (text, twice) => {
    expect(holdsKeyTwice(text, JSON.parse(text))).toBe(twice);
  });

  it('finds in any value what the search for its place finds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', '"', '__proto__', 'ä:'), fc.json())), (members) => {
        const text = `[{${members.map(([key, value]) => `${JSON.stringify(key)} : ${value}`).join(', ')}}]`;
        expect(holdsKeyTwice(text, JSON.parse(text))).toBe(jsonPlaces(text).duplicates.length > 0);
      }),
    );
  });
});
