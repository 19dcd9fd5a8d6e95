import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';
import { cpuNow } from '../cpu-now.ts';

const split = (text: string): string[] => sentences(text).map((sentence) => text.slice(sentence.start, sentence.end));

describe('sentences', () => {
  it('reports ordered, disjoint ranges without outer space that hold every other character', () => {
    const words = fc.constantFrom(
      'The',
      'army',
      'said',
      'U.S.',
      'Gen.',
      '“We',
      'did.”',
      '"No',
      'yes."',
      '(it',
      'was)',
      'No.',
      '5',
      '2.7',
      '…',
      '. . .',
      "'A",
      "b'",
      '\n',
      '\n\n',
      '•',
      'al-Jolani',
      '!',
      '[1]',
      'war.The',
      '  ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words).map((list) => list.join(' ')),
      fc.array(words).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (sample) => {
        let before = 0;
        for (const { start, end } of sentences(sample)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(sample.slice(before, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(sample.slice(start, end).trim()).toBe(sample.slice(start, end));
          before = end;
        }
        expect(sample.slice(before).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [
      'keeps titles and initials with the name',
      'Gen. Mark Doe met Dr. A. B. Roe on Feb. 3. They left.',
      ['Gen. Mark Doe met Dr. A. B. Roe on Feb. 3.', 'They left.'],
    ],
    ['keeps initials with the name, be they those of a page', 'Its head, S. P. Ruiz, told it.', ['Its head, S. P. Ruiz, told it.']],
    [
      'keeps an acronym with its noun',
      'Some U.S. Army units stayed in the U.S. The rest went.',
      ['Some U.S. Army units stayed in the U.S.', 'The rest went.'],
    ],
    [
      'keeps "No. 2", decimals and addresses on the web whole',
      'He was No. 2 of 2.5 million, writes Example.net today. No. He was not.',
      ['He was No. 2 of 2.5 million, writes Example.net today.', 'No.', 'He was not.'],
    ],
    ['ends at a closing quotation mark', 'He said “we did.” Next came rain.', ['He said “we did.”', 'Next came rain.']],
    ['goes on after a quotation when the teller follows', '“Why?” he asked. “We did!” she said.', ['“Why?” he asked.', '“We did!” she said.']],
    [
      'ends after dots of omission before a capital',
      'It is a play. … Even so. He . . . went on . . . Then he left.',
      ['It is a play. …', 'Even so.', 'He . . . went on . . .', 'Then he left.'],
    ],
    [
      'reads a missing space after the stop',
      'That ended the war.The next began with a “regime.”‘Order’ came.',
      ['That ended the war.', 'The next began with a “regime.”', '‘Order’ came.'],
    ],
    [
      'does not end at semicolons, colons and dashes',
      'They took: the hill; the Bridge — and A; nothing else.',
      ['They took: the hill; the Bridge — and A; nothing else.'],
    ],
    [
      'reads line breaks as spaces, and bullets as new sentences',
      'The men\nwent. Home\nis far\n• first\n• second one',
      ['The men\nwent.', 'Home\nis far', '• first', '• second one'],
    ],
    [
      'reads capitals without cue by case',
      'THE FRONT HAS CLAIMED NOTHING. COL. A. RUIZ OF THE U.S. EMBASSY [WORD INDISTINCT. SIC] SPOKE. IT RAINED.',
      ['THE FRONT HAS CLAIMED NOTHING.', 'COL. A. RUIZ OF THE U.S. EMBASSY [WORD INDISTINCT. SIC] SPOKE.', 'IT RAINED.'],
    ],
    [
      'begins a sentence with a particle in small letters',
      'The city fell. al-Masri fled with e.g. his men.',
      ['The city fell.', 'al-Masri fled with e.g. his men.'],
    ],
    ['keeps a list number with its item', '1. Take the hill. 2. Hold it.', ['1. Take the hill.', '2. Hold it.']],
  ])('%s', (_name, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('tells where a quotation of several sentences stays open', () => {
    const text = 'He said: “We came. We saw. We left.” Then rain.';
    expect(sentences(text).map((sentence) => [sentence.startsInQuotation, sentence.endsInQuotation])).toEqual([
      [false, true],
      [true, true],
      [true, false],
      [false, false],
    ]);
  });

  it('leaves a quotation open that goes on in the next paragraph', () => {
    expect(sentences('She said: “It is late. We go on.').at(-1)).toMatchObject({ startsInQuotation: true, endsInQuotation: true });
  });

  it('stays linear on hostile text', () => {
    for (const piece of ['.', '. ', ' .', '(', '“', "'a", '…', '[', '\n', '.)', 'A.', '. … ']) {
      const text = `${piece.repeat(100_000)}a`;
      const began = cpuNow();
      sentences(text);
      expect(cpuNow() - began, piece).toBeLessThan(2000);
    }
  });
});
