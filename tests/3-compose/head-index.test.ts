import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { type Candidate, candidate } from '../../src/3-compose/candidate.ts';
import { headIndex } from '../../src/3-compose/head-index.ts';
import { sameEvent } from '../../src/3-compose/same-event.ts';
import { sameFact } from '../../src/3-compose/same-fact.ts';
import { article, attack, count, gazetteer, on, statement } from './fixtures.ts';

const known = atlas(gazetteer);

/** Few words and few days, so that much is alike. */
const WORDS = [
  'front',
  'raided',
  'tessin',
  'market',
  'farmers',
  'killed',
  'dawn',
  'burnt',
  'houses',
  'soldiers',
  'fled',
  'bridge',
  'convoy',
  'mined',
];
const told = fc.record({
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 18 }),
  day: fc.constantFrom('2031-02-17', '2031-02-18', '2031-02-20', '2031-03-20'),
  until: fc.constantFrom(null, '2031-02-19', '2031-03-31', '2031-12-31'),
  killed: fc.constantFrom(null, 4, 40),
  from: fc.constantFrom('one', 'two', 'three', 'four'),
});

const made = ({ words, day, until, killed, from }: Parameters<Parameters<typeof told.map>[0]>[0]): Candidate => {
  const text = `${words.join(' ')}${killed === null ? '' : ` ${killed} dead`}.`;
  const span = until === null || until < day ? on(day) : { ...on(day), span: { start: day, end: until, precision: 'range' as const } };
  const one = statement(text, {
    topic: 'incident',
    dates: [span],
    incident: attack({ killed, date: span.span }),
    quantities: killed === null ? [] : [count(text, String(killed), killed, { effect: 'killed' })],
  });
  return candidate(one, article(from, [one]).article, 1);
};

describe('headIndex', () => {
  it('leaves out no head that tells the same fact or the same event', () => {
    let [facts, events] = [0, 0];
    fc.assert(
      fc.property(fc.array(told, { minLength: 2, maxLength: 25 }), (all) => {
        const [one, ...heads] = all.map(made);
        if (one === undefined) return;
        const index = headIndex();
        for (const head of heads) index.add(head);
        const places = (isSame: (head: Candidate) => boolean) => heads.flatMap((head, place) => (isSame(head) ? [place] : []));
        const [alike, happened] = [places((head) => sameFact(head, one)), places((head) => sameEvent(head, one, known))];
        facts += alike.length;
        events += happened.length;
        expect(index.likeWorded(one)).toEqual(expect.arrayContaining(alike));
        expect(index.sameDays(one)).toEqual(expect.arrayContaining(happened));
      }),
      { numRuns: 1500 },
    );
    // It was asked of something: some hundred and fifty facts, as a rule, and many more events.
    expect(facts).toBeGreaterThan(20);
    expect(events).toBeGreaterThan(20);
  });

  it('looks at few heads among many that share only the common words of a subject', () => {
    const index = headIndex();
    const text = (n: number) => `Front gunmen killed farmers at village${n} with rifles${n} before harvest${n} and burnt granary${n}.`;
    const heads = Array.from({ length: 500 }, (_, n) => statement(text(n), {}));
    for (const one of heads) index.add(candidate(one, article('one', [one]).article, 1));
    const one = statement(text(7), {});
    expect(index.likeWorded(candidate(one, article('two', [one]).article, 1))).toEqual([7]);
  });
});
