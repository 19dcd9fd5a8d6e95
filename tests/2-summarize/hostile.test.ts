import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/2-summarize/discover/index.ts';
import { cpuNow } from '../cpu-now.ts';
import { article, gazetteer, summarize } from './desk.ts';

const text = (piece: string, size: number) => `Dawn State killed 12 people in Mera. ${piece.repeat(Math.ceil(size / piece.length))}.`;

function millis(work: () => unknown): number {
  const start = cpuNow();
  work();
  return cpuNow() - start;
}

/** Twice the text may take a little more than twice the time; four times shows that the work grows with the square. */
const MOST_GROWTH = 3.3;
/** Below this a measurement is noise on a busy machine. */
const FLOOR_MS = 150;

/** Pieces that, end on end, make one sentence without end: each met an expression or a search whose work grew with the square. */
const PIECES = [
  'Dawn State ',
  '1,',
  '12.',
  ', he said, ',
  'its leader, ',
  'U.S.',
  '4 March 2019 ',
  'on Tuesday ',
  '\t',
  '“',
  '(',
  'of ',
  'a, ',
  'al-',
  'at least 3 and ',
];

describe('an article made to keep its reader busy', () => {
  it.each(PIECES.map((piece) => [piece]))('is read in time that grows with its length: %j', (piece) => {
    const reading = (size: number) => millis(() => summarize(article([text(piece, size)])));
    reading(2_000);
    const once = reading(20_000);
    expect(reading(40_000)).toBeLessThan(Math.max(once, FLOOR_MS) * MOST_GROWTH);
  });

  // Each met a search through all that the article had told before: at these sizes that was most of the work.
  it.each([
    ['Dawn State killed 2 men.', 8_000],
    ['“No,” a man said.', 8_000],
    ['Since Dawn State took Mera, it won. Dawn State took Mera on 3 May.', 2_000],
  ])('is read in such time too when it has thousands of sentences: %j', (sentences, most) => {
    const reading = (count: number) => millis(() => summarize(article(Array.from({ length: count }, () => sentences))));
    reading(200);
    const once = reading(most / 8);
    expect(reading(most)).toBeLessThan(Math.max(once, FLOOR_MS) * 8 * 1.8);
  });

  it('is searched for new names in such time too', () => {
    for (const piece of ['ABC ', 'Front of ', 'al-']) {
      const reading = (size: number) => millis(() => discover([article([text(piece, size)])], gazetteer, []));
      const once = reading(20_000);
      expect(reading(40_000)).toBeLessThan(Math.max(once, FLOOR_MS) * MOST_GROWTH);
    }
  });

  it('gives up only the sentence that is none, and tells of it by its beginning', () => {
    const { statements, notPrinted } = summarize(
      article([`Dawn State attacked Tolve on Monday. Dawn State took ${'Mera, and '.repeat(400)}left. The Hill Front attacked Mera on Friday.`]),
    );
    expect(statements.map((statement) => statement.text)).toEqual([
      'Dawn State attacked Tolve on Monday [17 May 2021].',
      'The Hill Front attacked Mera on Friday [14 May 2021].',
    ]);
    expect(notPrinted).toMatchObject([{ reason: expect.stringMatching(/^it has \d{4} characters without an end$/) }]);
    expect(notPrinted[0]?.sentence.length).toBeLessThan(250);
  });

  it('makes no statement whose evidence is not the exact words, whatever it is made of', () => {
    const piece = fc.constantFrom(
      ...PIECES,
      'killed ',
      '12 people ',
      'Mera ',
      'in ',
      '. ',
      '\n',
      '”',
      ')',
      'said ',
      'é',
      '\u202e',
      '🙂',
      '{{x}}',
      '<b>',
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 25 }), { minLength: 1, maxLength: 3 }), (paragraphs) => {
        const made = article(paragraphs.map((pieces) => pieces.join('') || 'x'));
        for (const { evidence } of summarize(made).statements)
          for (const { start, end, exact } of evidence) expect(made.text.slice(start, end)).toBe(exact);
      }),
      { numRuns: 120 },
    );
  });
});
