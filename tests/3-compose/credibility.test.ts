import { describe, expect, it } from 'vitest';
import { compose, subjects } from '../../src/3-compose/index.ts';
import { Desk, SourceCorrection } from '../../src/model/desk.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Summary } from '../../src/model/summary.ts';
import { article, attack, count, desk, gazetteer, on, statement } from './fixtures.ts';

const made = (summaries: readonly Summary[], corrections: readonly SourceCorrection[] = []): Edition => {
  const [subject] = subjects(summaries, gazetteer, { ...desk, subjects: ['northern-front'] });
  if (subject === undefined) throw new Error('no subject');
  const common = {
    gazetteer,
    desk: Desk.parse({}),
    note: null,
    marking: null,
    issued: '2031-06-01',
    number: 1,
    manifest: [],
    program: 'test',
  } as const;
  return compose(subject, { ...common, summaries, ties: [], corrections });
};
const grades = (edition: Edition): readonly string[] => edition.quotations.map(({ evidence, credibility }) => `${credibility} ${evidence.exact}`);

const BRIDGE = 'The Northern Front blew up the railway bridge over the Tessin in the night.';

describe('the credibility of an item', () => {
  it('is 1 only when two independent origins tell it', () => {
    expect(grades(made([article('one', [statement(BRIDGE)]), article('two', [statement(BRIDGE)])]))).toEqual([`1 ${BRIDGE}`, `1 ${BRIDGE}`]);
  });

  it('is 6 when one origin tells it, however many papers print it', () => {
    const said = () => [statement(BRIDGE, { holder: { name: 'Vale Observatory', role: null, stance: 'says' } })];
    expect(grades(made([article('one', said()), article('two', said())])).map((line) => line[0])).toEqual(['6', '6']);
    expect(grades(made([article('one', [statement(BRIDGE)])]))).toEqual([`6 ${BRIDGE}`]);
  });

  it('is 2 when two origins tell it as what they expect', () => {
    const expected = () => [statement('The Northern Front is expected to leave the valley before the winter comes.', { kind: 'forecast' })];
    expect(grades(made([article('one', expected()), article('two', expected())])).map((line) => line[0])).toEqual(['2', '2']);
  });

  it('is below "confirmed" when another origin gives another toll for the same event', () => {
    const toll = (killed: number) => {
      const words = `The Northern Front attacked the market in Tessin on 3 March 2031, killing ${killed} people.`;
      return statement(words, {
        topic: 'incident',
        places: [['tessin', 'at']],
        dates: [on('2031-03-03', '3 March 2031')],
        incident: attack({ killed, date: { start: '2031-03-03', end: '2031-03-03', precision: 'day' }, dated: 'own' }),
        quantities: [count(words, String(killed), killed, { counted: 'people', effect: 'killed' })],
      });
    };
    const edition = made([article('one', [toll(12)]), article('two', [toll(31)])]);
    expect(edition.disputes).toHaveLength(1);
    expect(edition.quotations.map(({ credibility }) => credibility)).toEqual([3, 4]);
  });

  it('is what the desk states, but never instead of a count that gives 1', () => {
    const stated = [SourceCorrection.parse({ seed: 'one.txt', items: [{ passage: 1, credibility: 5, why: 'Retracted.' }] })];
    expect(grades(made([article('one', [statement(BRIDGE)])], stated))).toEqual([`5 ${BRIDGE}`]);
    expect(grades(made([article('one', [statement(BRIDGE)]), article('two', [statement(BRIDGE)])], stated)).map((line) => line[0])).toEqual([
      '1',
      '1',
    ]);
  });

  it('can’t be stated as 1: that takes two origins', () => {
    const one = SourceCorrection.safeParse({ seed: 'one.txt', items: [{ passage: 1, credibility: 1 }] });
    expect(one.error?.issues[0]?.message).toContain('two independent origins');
  });
});
