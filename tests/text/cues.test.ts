import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cue } from '../../src/text/cues.ts';
import { needsOf } from '../../src/text/pattern-needs.ts';

/** Every pattern that is written out in src/, for the finding of letters must be right for those that are yet to be written, too. */
const PATTERNS: readonly RegExp[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => [
    ...readFileSync(join('src', name), 'utf8').matchAll(/(?<=[=(,:?|&!]\s*)\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([gimsuy]*)/g),
  ])
  .flatMap(([, source = '', flags = '']) => {
    try {
      return [new RegExp(source, flags.replace('g', '').replace('y', ''))];
    } catch {
      return [];
    }
  });

const SENTENCES: readonly string[] = readdirSync('tests/cases', { recursive: true, encoding: 'utf8' })
  .filter((name) => /seeds.*\.(?:txt|md)$/.test(name))
  .flatMap((name) => readFileSync(join('tests/cases', name), 'utf8').split(/(?<=[.!?])\s|\n/));

const asked = (pattern: RegExp, text: string): boolean => cue(pattern).test(text);

describe('cue', () => {
  it('says of every pattern and sentence of this project what the pattern says', () => {
    expect(PATTERNS.length).toBeGreaterThan(500);
    expect(SENTENCES.length).toBeGreaterThan(500);
    const cues = PATTERNS.map((pattern) => ({ pattern, one: cue(pattern) }));
    for (const text of SENTENCES)
      for (const { pattern, one } of cues) if (one.test(text) !== pattern.test(text)) expect.fail(`${pattern} in: ${text}`);
  });

  it('says where no part of a sentence can match, wherever it is cut', () => {
    const cues = PATTERNS.filter((_, at) => at % 7 === 0).map((pattern) => ({ pattern, one: cue(pattern) }));
    for (const [at, text] of SENTENCES.entries()) {
      if (at % 5 !== 0) continue;
      const middle = (at * 13) % (text.length + 1);
      const parts = [text.slice(0, middle), text.slice(middle), text.slice(middle >> 1, middle)];
      for (const { pattern, one } of cues)
        if (!one.mayMatchIn(text) && parts.some((part) => pattern.test(part))) expect.fail(`${pattern} in a part of: ${text}`);
    }
    expect(cue(/\b(?:claimed|denied) it\b/).mayMatchIn('The council met on the bridge.')).toBe(false);
  });

  it('finds what patterns of every build find in texts made of their own words', () => {
    const pieces = [
      ...['may', 'no', 'north', 'the work of', 's', 'claimed', 'ſ', 'K', 'é', "n't", '’s', ' ', '  ', '\n', ',', '-', '.', '12', '_', 'Ünder', 'K'],
    ];
    const builds = [
      /\b(?:may|no)\b/i,
      /(?<![\p{L}])(?:no|the work of)(?![\p{L}])/iu,
      /^["“]?the\s+work\b/i,
      /claim(?:s|ed)?,?\s*(?:no|may)$/i,
      /\b(?:\d+\s+)?no\b|n['’]t\b/i,
      /(?:no){2}rth/i,
      /\bno\B/i,
      /s+k/iu,
      /S|K/u,
      /(\p{L})\1/u,
      /no(?=rth)|(?<=the )work/,
      /\b(?:n|s)?o?rth\b/,
      /[^a-z]no[^a-z]/i,
      /\bs\b/i,
      /_no\b/,
      /\b['’]?s\s/i,
      /(?:^|\s)(?:may|)no/i,
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 9 }), (parts) => {
        const text = parts.join('');
        for (const pattern of builds) expect([String(pattern), text, asked(pattern, text)]).toEqual([String(pattern), text, pattern.test(text)]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('needs the letters of words, and of each choice those of one', () => {
    const needs = needsOf(/\bnot\s+(?:only|just)\b/i);
    // " no", "not", "ot ", and either word with the ends of it.
    expect(needs.triples).toHaveLength(3);
    expect(needs.oneOf.map((one) => one.map(({ triples }) => triples.length))).toEqual([[4, 4]]);
    expect(needsOf(/(?<![\p{L}])no(?!\p{L})/u).triples).toEqual(needsOf(/\bno\b/).triples);
    expect(needsOf(/\p{L}+|\d/u)).toEqual({ triples: [], oneOf: [] });
  });

  it('replaces, searches and lists as the pattern does', () => {
    const one = cue(/\bcats?\b/gi);
    expect(one.replace('A cat, two Cats', 'dog')).toBe('A dog, two dog');
    expect(one.replace('A concatenation', 'dog')).toBe('A concatenation');
    expect(one.all('A cat, two Cats').map(({ index }) => index)).toEqual([2, 11]);
    expect(one.search('two Cats')).toBe(4);
    expect(cue(/\bdog\b/).exec('a cat')).toBeNull();
  });
});
