import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsTriple, triplesOf } from '../../src/text/letter-triples.ts';
import { checkOf, holds } from '../../src/text/needs-check.ts';
import { type Needs, needsOf } from '../../src/text/pattern-needs.ts';

/** What the needs say, read as they are written. */
const plainly = (text: string, { triples, oneOf }: Needs): boolean =>
  triples.every((triple) => holdsTriple(triplesOf(text), triple)) && oneOf.every((some) => some.some((one) => plainly(text, one)));

const word = fc.constantFrom('truce', 'talks', 'tal', 'ruce', 'to', 'a', 'denied that', 'den');
const group: fc.Arbitrary<string> = fc.letrec<{ group: string; part: string }>((tie) => ({
  group: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => `(?:${parts.join('|')})`),
  part: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.tuple(word, tie('group')).map(([one, other]) => `${one}\\s${other}`),
    tie('group').map((one) => `${one}?`),
  ),
})).group;

describe('needs-check', () => {
  it('holds for the texts that the needs themselves hold for', () => {
    fc.assert(
      fc.property(group, fc.array(fc.oneof(word, fc.constantFrom('north', 'K', '1989')), { maxLength: 6 }), (source, words) => {
        const needs = needsOf(new RegExp(`\\b${source}\\b`, 'i'));
        expect(holds(triplesOf(words.join(' ')), checkOf(needs))).toBe(plainly(words.join(' '), needs));
      }),
    );
  });

  it('holds for a text of which nothing is certain', () => {
    expect(holds(triplesOf('\u212a'), checkOf(needsOf(/\b(?:truce|talks)\b/i)))).toBe(true);
    expect(holds(triplesOf('k'), checkOf(needsOf(/\b(?:truce|talks)\b/i)))).toBe(false);
  });
});
