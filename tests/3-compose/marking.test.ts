import { describe, expect, it } from 'vitest';
import { compose, subjects } from '../../src/3-compose/index.ts';
import type { Marking } from '../../src/model/article.ts';
import { BriefError } from '../../src/model/brief-error.ts';
import { Desk } from '../../src/model/desk.ts';
import type { Note } from '../../src/model/note.ts';
import { article, desk, gazetteer, statement } from './fixtures.ts';

const SUMMARIES = [
  article('open', [statement('The Northern Front holds the bridge over the Tessin.')]),
  article('closed', [statement('The Northern Front keeps its money in a bank at Reedham.')], { marking: 'TLP:AMBER' }),
  article('secret', [statement('Nothing about it.', { subjects: [] })], { marking: 'TLP:RED' }),
];

const make = (given: { desk?: Marking | null; asked?: Marking | null; note?: Note | null }) => {
  const [subject] = subjects(SUMMARIES, gazetteer, { ...desk, subjects: ['northern-front'] });
  if (subject === undefined) throw new Error('no subject');
  const common = {
    summaries: SUMMARIES,
    ties: [],
    gazetteer,
    corrections: [],
    issued: '2031-06-01',
    number: 1,
    manifest: [],
    program: 'test',
  } as const;
  return compose(subject, { ...common, desk: Desk.parse({ marking: given.desk ?? null }), note: given.note ?? null, marking: given.asked ?? null })
    .marking;
};
const refused = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof BriefError) return error.problems;
    throw error;
  }
  return [];
};

describe('the marking of a brief', () => {
  it('is the highest of the sources that it cites, and of no others', () => {
    expect(make({})).toBe('TLP:AMBER');
  });

  it('is the one asked for when that is higher, the one of this run before the desk’s own', () => {
    expect(make({ desk: 'TLP:AMBER+STRICT' })).toBe('TLP:AMBER+STRICT');
    expect(make({ desk: 'TLP:CLEAR', asked: 'TLP:RED' })).toBe('TLP:RED');
  });

  it('refuses a lower one with the sentence and the source that demand more, and says who asked', () => {
    expect(refused(() => make({ desk: 'TLP:GREEN' }))).toMatchObject([
      {
        code: 'compose/marking-too-low',
        file: 'data/desk.json',
        place: 'marking',
        message:
          'The marking TLP:GREEN is lower than TLP:AMBER, which the source seeds/closed.txt (“On closed”) has. A sentence of the bottom line rests on it: “The Northern Front keeps its money in a bank at Reedham.”',
      },
    ]);
    expect(refused(() => make({ asked: 'TLP:CLEAR' }))).toMatchObject([{ file: null, place: '--marking' }]);
  });

  it('is that of a source which the analyst’s own words alone cite, and names them', () => {
    const evidence = SUMMARIES[2]?.statements[0]?.evidence[0];
    if (evidence === undefined) throw new Error('no evidence');
    const note: Note = {
      subject: 'northern-front',
      author: null,
      date: null,
      example: false,
      language: 'en',
      judgements: [],
      commentary: 'It matters. The money is near the coast [@secret ¶1].',
      marks: [{ start: 40, end: 52, references: [{ article: 'secret', evidence }] }],
    };
    expect(make({ note })).toBe('TLP:RED');
    expect(refused(() => make({ note, asked: 'TLP:GREEN' }))[0]?.message).toBe(
      'The marking TLP:GREEN is lower than TLP:RED, which the source seeds/secret.txt (“On secret”) has. The commentary rests on it: “The money is near the coast” 1 more of its sources is above TLP:GREEN.',
    );
  });
});
