import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { candidate } from '../../src/3-compose/candidate.ts';
import { tellings } from '../../src/3-compose/telling.ts';
import type { Summary } from '../../src/model/summary.ts';
import { article, attack, count, gazetteer, on, statement } from './fixtures.ts';

const known = atlas(gazetteer);
const told = (...summaries: readonly Summary[]) =>
  tellings(
    summaries.flatMap((summary) => summary.statements.map((one) => candidate(one, summary.article, 1))),
    known,
  );

const raid = (text: string, killed: number, given: Parameters<typeof statement>[1] = {}) =>
  statement(text, {
    topic: 'incident',
    dates: [on('2031-02-17')],
    incident: attack({ killed }),
    quantities: [count(text, String(killed), killed, { effect: 'killed' })],
    ...given,
  });

describe('tellings', () => {
  it('counts one event once when three papers report it', () => {
    const found = told(
      article('one', [raid('Northern Front gunmen killed 40 farmers in a raid on Tessin.', 40)]),
      article('two', [raid('A total of 40 people died when the Front raided Tessin before dawn.', 40)]),
      article('three', [raid('The Northern Front raid on Tessin left 40 dead, farmers among them.', 40)]),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.members).toHaveLength(3);
    expect(found[0]?.origins).toBe(3);
  });

  it('keeps two tolls apart also where a weightier wording of the event has none', () => {
    const bare = statement('The raid on Tessin was the deadliest of the Northern Front in ten years.', {
      topic: 'incident',
      weight: 0.95,
      dates: [on('2031-02-17')],
      incident: attack(),
    });
    const found = told(
      article('one', [bare]),
      article('two', [raid('The Northern Front raid on Tessin, its deadliest, killed 40 farmers.', 40)]),
      article('three', [raid('The raid of the Northern Front on Tessin killed at least 61 farmers.', 61)]),
    );
    const tolls = found.map(({ members, contrary }) =>
      [members, contrary].map((all) => all.flatMap(({ statement: { incident } }) => incident?.killed ?? [])),
    );
    expect(tolls.some(([own = [], other = []]) => new Set(own).size > 1 || other.some((killed) => own.includes(killed)))).toBe(false);
    expect(found.filter(({ contrary }) => contrary.length > 0)).toHaveLength(1);
  });

  it('keeps a report with another toll apart from the members, as the other side', () => {
    const found = told(
      article('one', [raid('Northern Front gunmen killed 40 farmers in a raid on Tessin.', 40, { weight: 0.8 })]),
      article('two', [raid('The raid on Tessin killed at least 61 farmers.', 61)]),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.members).toHaveLength(1);
    expect(found[0]?.contrary.map((one) => one.article.id)).toEqual(['two']);
  });

  it('takes raids on one town a month apart for two', () => {
    const found = told(
      article('one', [raid('Northern Front gunmen killed 40 farmers in a raid on Tessin.', 40)]),
      article('two', [raid('Northern Front gunmen killed 40 farmers in a raid on Tessin.', 40, { dates: [on('2031-03-20')] })]),
    );
    expect(found).toHaveLength(2);
  });

  it('takes two sentences of one article on one attack for two parts of it', () => {
    const found = told(
      article('one', [
        raid('Northern Front gunmen killed 40 farmers in Tessin.', 40),
        raid('Of the attackers, 3 were shot by guards at the bridge.', 3),
      ]),
    );
    expect(found).toHaveLength(2);
  });

  it('does not join a denial to what it denies', () => {
    const text = 'The Northern Front burned the granary of Tessin in the night.';
    const denial = statement('The Northern Front burned no granary of Tessin in the night.', { negated: true });
    expect(told(article('one', [statement(text)]), article('two', [denial]))).toHaveLength(2);
  });

  it('does not join two sentences that differ in a number alone', () => {
    const of = (count: number) => statement(`The Northern Front has some ${count} fighters under arms in Maravia.`);
    expect(told(article('one', [of(3000)]), article('two', [of(5000)]))).toHaveLength(2);
  });

  it('takes papers that quote one body for one origin', () => {
    const holder = { name: 'Vale Observatory', role: null, stance: 'says' } as const;
    const text = 'The Vale Observatory said that the Northern Front shelled three villages.';
    const found = told(article('one', [statement(text, { holder })]), article('two', [statement(text, { holder })]));
    expect(found[0]?.members).toHaveLength(2);
    expect(found[0]?.origins).toBe(1);
  });

  it('prints the wording that carries most', () => {
    const poor = statement('The Northern Front attacked the mill of Tessin with rockets.');
    const rich = statement('The Northern Front attacked the mill of Tessin with rockets on 3 May.', { dates: [on('2031-05-03', '3 May')] });
    expect(told(article('one', [poor]), article('two', [rich]))[0]?.head.article.id).toBe('two');
  });
});
