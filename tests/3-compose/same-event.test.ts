import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { candidate } from '../../src/3-compose/candidate.ts';
import { sameEvent } from '../../src/3-compose/same-event.ts';
import { countTheSameDead } from '../../src/3-compose/whose-dead.ts';
import { article, attack, count, gazetteer, month, on, statement } from './fixtures.ts';

const known = atlas(gazetteer);
type Incident = Parameters<typeof attack>[0];
const report = (id: string, text: string, incident: Incident, date = on('2031-02-17')) => {
  const made = article(id, [statement(text, { topic: 'incident', dates: [date], incident: attack(incident) })]);
  const [first] = made.statements;
  if (first === undefined) throw new Error('no statement');
  return candidate(first, made.article, 1);
};
const same = (a: Incident, b: Incident, dateB = on('2031-02-18')) =>
  sameEvent(
    report('one', 'Gunmen killed herders near the mill.', a),
    report('two', 'Nine were shot dead while out with their flocks.', b, dateB),
    known,
  );

describe('sameEvent', () => {
  it('knows one event by day, place and toll, a day apart and in other words', () => {
    expect(same({ killed: 9 }, { killed: 9 })).toBe(true);
  });

  it('takes two massacres in one town on one day for one, though the counts differ', () => {
    expect(same({ killed: 46 }, { killed: 61 })).toBe(true);
    expect(same({ killed: 2 }, { killed: 3 })).toBe(false);
  });

  it('takes a town and the province around it for one place', () => {
    expect(same({ killed: 9 }, { killed: 9, regions: ['lower-vale'] })).toBe(true);
    expect(same({ killed: 9 }, { killed: 9, regions: ['upper-vale'] })).toBe(false);
  });

  it('asks for like words where only the country is shared or the date is vague', () => {
    expect(same({ killed: 9, regions: ['maravia'] }, { killed: 9, regions: ['maravia'] })).toBe(false);
    expect(same({ killed: 9 }, { killed: 9 }, { ...on('2031-02-01', 'February'), span: month('2031-02') })).toBe(false);
  });

  it('keeps events by different actors apart', () => {
    expect(same({ killed: 9 }, { killed: 9, actors: [{ group: 'harbour-league', status: 'fact' }] })).toBe(false);
  });

  it('keeps an arrest apart from the attack it follows', () => {
    expect(same({ killed: 9 }, { killed: 9, type: 'arrest' })).toBe(false);
  });

  it('leaves alone a sentence that goes on from the event to something else', () => {
    const told = report('one', 'Gunmen of the Front killed herders near the mill of Tessin.', { killed: 9 });
    const made = article('two', [
      statement('The Front has long held the mill of Tessin, where herders were killed.', {
        topic: 'area',
        dates: [on('2031-02-17')],
        incident: attack(),
      }),
    ]);
    const [first] = made.statements;
    if (first === undefined) throw new Error('no statement');
    expect(sameEvent(told, candidate(first, made.article, 1), known)).toBe(false);
  });

  it('does not take a threat for the deed', () => {
    expect(same({ killed: 9 }, { killed: 9, occurred: false })).toBe(false);
  });
});

describe('whose dead two numbers count', () => {
  const dead = (...counted: readonly string[]) =>
    statement('x', { quantities: counted.map((one) => count('x', 'x', 20, { counted: one, effect: 'killed' })) });

  it('is the same where they count one sort of people, and where one does not say', () => {
    expect(countTheSameDead(dead('soldiers'), dead('government troops'))).toBe(true);
    expect(countTheSameDead(dead('people'), dead('civilians', 'soldiers'))).toBe(true);
    expect(countTheSameDead(dead('soldiers'), statement('53 dead'))).toBe(true);
  });

  it('is a side’s own for "of its men", which are no civilians', () => {
    const own = statement('x', { quantities: [count('75 of its men', '75 of its men', 75, { counted: 'men', effect: 'killed' })] });
    expect(countTheSameDead(own, dead('civilians'))).toBe(false);
    expect(countTheSameDead(own, dead('soldiers'))).toBe(true);
  });

  it('is another for soldiers, rebels and all who died, so that nothing is disputed between them', () => {
    expect(countTheSameDead(dead('soldiers'), dead('rebels'))).toBe(false);
    expect(countTheSameDead(dead('soldiers'), dead('bodies'))).toBe(false);
    expect(countTheSameDead(dead('Islamist fighters'), dead('civilians'))).toBe(false);
    const report = (id: string, counted: string, killed: number) => {
      const text = `Some ${killed} ${counted} were killed at the mill of Tessin.`;
      const one = statement(text, {
        topic: 'incident',
        dates: [on('2031-02-17')],
        incident: attack({ killed }),
        quantities: [count(text, `${killed} ${counted}`, killed, { counted, effect: 'killed' })],
      });
      const made = article(id, [one]);
      return candidate(made.statements[0] ?? one, made.article, 1);
    };
    expect(sameEvent(report('one', 'soldiers', 11), report('two', 'villagers', 46), known)).toBe(false);
    expect(sameEvent(report('one', 'villagers', 31), report('two', 'villagers', 46), known)).toBe(true);
  });
});
