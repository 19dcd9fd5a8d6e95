import { describe, expect, it } from 'vitest';
import { narrow, ownString } from '../../src/text/narrow.ts';

describe('narrow', () => {
  it('gives the same characters, whether they fit a byte each or not', () => {
    const whole = '“The ferry is late”, he said. The café in Rhône Street was shut; 3 ½ hours ÿ.\0 A naïve plan — or none. 𝒜';
    for (let start = 0; start < whole.length; start += 1)
      for (let end = start; end <= whole.length; end += 1) expect(narrow(whole.slice(start, end))).toBe(whole.slice(start, end));
  });

  it('gives a long text as it is', () => {
    const long = 'The tide came in. '.repeat(1_000);
    expect(narrow(long)).toBe(long);
  });
});

describe('ownString', () => {
  it('gives the same characters', () => {
    const whole = '“The ferry is late”, he said. The café in Rhône Street was shut; 𝒜 naïve plan. \ud800 The end of it';
    for (let start = 0; start < whole.length; start += 1)
      for (let end = start; end <= whole.length; end += 1) expect(ownString(whole.slice(start, end))).toBe(whole.slice(start, end));
  });
});
