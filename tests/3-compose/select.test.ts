import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/3-compose/arrange.ts';
import { atlas } from '../../src/3-compose/atlas.ts';
import { candidate } from '../../src/3-compose/candidate.ts';
import { highlights } from '../../src/3-compose/highlights.ts';
import { sectionOf } from '../../src/3-compose/sections/index.ts';
import { budgetFor, type Placed, select } from '../../src/3-compose/select.ts';
import { tellings } from '../../src/3-compose/telling.ts';
import { catalogue } from '../../src/labels/index.ts';
import type { Statement } from '../../src/model/statement.ts';
import { article, attack, count, gazetteer, on, statement } from './fixtures.ts';

const known = atlas(gazetteer);
const group = gazetteer.groups[0];
if (group === undefined) throw new Error('no group');
const context = { subject: { kind: 'group', id: group.id, group }, known, words: catalogue('en').edition } as const;

const placed = (statements: readonly Statement[], date = '2031-03-04'): readonly Placed[] => {
  const made = article('one', statements, { date });
  return tellings(
    made.statements.map((one) => candidate(one, made.article, 1)),
    known,
  ).map((telling) => ({ ...telling, section: sectionOf(telling, context).id }));
};
const texts = (chosen: readonly Placed[]) => chosen.map((one) => one.head.statement.text);
const plenty = { entries: 100, words: 10_000 };

describe('select', () => {
  it('takes the best of every section before the second of any', () => {
    const chosen = select(
      placed([
        statement('The Front shelled the harbour.', { topic: 'incident', weight: 0.9 }),
        statement('Gunmen burned a school in Reedham.', { topic: 'incident', weight: 0.8 }),
        statement('It taxes salt and timber.', { topic: 'finance', weight: 0.4 }),
      ]),
      { entries: 2, words: 1000 },
    );
    expect(texts(chosen)).toEqual(['The Front shelled the harbour.', 'It taxes salt and timber.']);
  });

  it('leaves out what nobody would miss', () => {
    expect(select(placed([statement('The Front has a flag.', { weight: 0.1 })]), plenty)).toEqual([]);
  });

  it('does not choose a sentence that repeats one already chosen', () => {
    const chosen = select(
      placed([
        statement('The Front taxes salt, timber and cattle at the bridges.', { weight: 0.8 }),
        statement('The Front taxes cattle, timber, fish and salt at bridges.', { weight: 0.7 }),
      ]),
      plenty,
    );
    expect(chosen).toHaveLength(1);
  });

  it('stops when the words are spent', () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      statement(`Band ${at + 100} of ${'abcdefghijklmnopqrst'[at]}town rode ${'k'.repeat(at + 5)} away.`),
    );
    expect(select(placed(many), { entries: 20, words: 30 }).length).toBeLessThan(8);
  });

  it('prints whatever tells something where little is known, and only what is worth its lines where much is', () => {
    const many = Array.from({ length: 24 }, (_, at) =>
      statement(`Band ${at + 100} rode ${'k'.repeat(at + 5)} away.`, { topic: 'incident', weight: 0.7 }),
    );
    const weak = ['salt', 'timber', 'cattle'].map((word, at) =>
      statement(`The Front likes ${word} ${'z'.repeat(at + 4)}.`, { topic: 'incident', weight: 0.38 }),
    );
    expect(select(placed(weak), plenty)).toHaveLength(3);
    expect(select(placed([...many, ...weak]), plenty)).toHaveLength(24);
  });

  it('holds the first entries on a side of the subject to less than the tenth', () => {
    const many = Array.from({ length: 24 }, (_, at) =>
      statement(`Band ${at + 100} rode ${'k'.repeat(at + 5)} away.`, { topic: 'incident', weight: 0.7 }),
    );
    const money = ['salt', 'timber', 'cattle'].map((word, at) =>
      statement(`The Front taxes ${word} ${'z'.repeat(at + 4)}.`, { topic: 'finance', weight: 0.4 }),
    );
    expect(texts(select(placed([...many, ...money]), plenty)).filter((text) => text.includes('taxes'))).toHaveLength(2);
  });

  it('holds weak ones to more, the more there is to tell, and never drops all of them for one statement more', () => {
    const weak = Array.from({ length: 10 }, (_, at) =>
      statement(`The Front likes ${'y'.repeat(at + 4)} ${'z'.repeat(at + 4)}.`, { topic: 'incident', weight: 0.36 + at / 100 }),
    );
    const printed = [11, 12, 15, 18, 24].map((worthy) => {
      const strong = Array.from({ length: worthy }, (_, at) =>
        statement(`Band ${at + 100} rode ${'k'.repeat(at + 5)} away.`, { topic: 'incident', weight: 0.7 }),
      );
      return select(placed([...strong, ...weak]), plenty).length - worthy;
    });
    expect(printed.slice(0, 2)).toEqual([10, 10]);
    expect(printed).toEqual([...printed].sort((one, other) => other - one));
    expect(printed.at(-1)).toBeLessThan(printed.at(-2) ?? 0);
  });

  it('never goes beyond the desk’s limit', () => {
    const many = Array.from({ length: 30 }, (_, at) => statement(`Band ${at + 100} rode ${'k'.repeat(at + 5)} away.`, { weight: 0.9 }));
    expect(select(placed(many), budgetFor(20))).toHaveLength(20);
  });
});

describe('arrange', () => {
  it('tells incidents in the order of time', () => {
    const some = placed([
      statement('The Front shelled the harbour.', { dates: [on('2031-02-20')] }),
      statement('Gunmen burned a school.', { dates: [on('2031-01-05')] }),
    ]);
    expect(texts(arrange(some, 'time'))).toEqual(['Gunmen burned a school.', 'The Front shelled the harbour.']);
  });

  it('puts neighbours on one thing together behind the weightiest', () => {
    const some = placed([
      statement('The Front taxes salt at the bridges.', { weight: 0.9 }),
      statement('Its gunmen wear grey.', { weight: 0.8 }),
      statement('Salt taxes rose twice.', { weight: 0.5 }),
    ]);
    expect(texts(arrange(some, 'weight'))).toEqual(['The Front taxes salt at the bridges.', 'Salt taxes rose twice.', 'Its gunmen wear grey.']);
  });
});

describe('sections', () => {
  const sectionFor = (one: Statement) => placed([one])[0]?.section;

  it('puts a raid on the group among countermeasures, its own raids among incidents', () => {
    const raided = statement('Soldiers raided a camp of the Front.', {
      topic: 'incident',
      subjects: [['northern-front', 'target']],
      incident: attack({ actors: [{ group: 'ostran-army', status: 'fact' }] }),
    });
    expect(sectionFor(raided)).toBe('countermeasures');
    expect(sectionFor(statement('The Front raided a camp.', { topic: 'incident', incident: attack() }))).toBe('incidents');
  });

  it('keeps forecasts apart from what has happened', () => {
    expect(sectionFor(statement('The Front may shell the harbour.', { topic: 'incident', kind: 'forecast' }))).toBe('outlook');
  });

  it('tells life under the group with its area, harm done to people among incidents', () => {
    const governed = statement('The Front governs two million people.', { topic: 'humanitarian' });
    const harmed = statement('The Front drove out the villagers.', { topic: 'humanitarian', incident: attack() });
    expect([governed, harmed].map(sectionFor)).toEqual(['area', 'incidents']);
  });

  it('does not take the group’s own crackdown for a measure against it', () => {
    const own = statement('The Northern Front began a crackdown on smugglers.', { topic: 'countermeasures' });
    const truce = statement('The Northern Front signed a truce with the army.', { topic: 'countermeasures' });
    expect([own, truce].map(sectionFor)).toEqual(['incidents', 'countermeasures']);
  });

  it('has a place for every topic', () => {
    expect(sectionFor(statement('Villagers fled the Front.', { topic: 'humanitarian', subjects: [['northern-front', 'topic']] }))).toBe('incidents');
    expect(sectionFor(statement('The Front is weakened.', { topic: 'status' }))).toBe('strength');
  });
});

describe('highlights', () => {
  it('takes the weightiest to the top and leaves every statement in one place only', () => {
    const words = ['salt', 'timber', 'cattle', 'rifles', 'boats', 'schools', 'courts', 'roads', 'mines', 'wells'];
    const chosen = placed(
      words.map((word, at) =>
        statement(`The Front holds ${word} ${'z'.repeat(at + 4)}.`, { weight: 0.9 - at / 20, topic: at % 2 ? 'tactics' : 'finance' }),
      ),
    );
    const { bottomLine, keyReporting, rest } = highlights(chosen, known, 'group');
    expect(texts(bottomLine)[0]).toBe(chosen[0]?.head.statement.text);
    expect(bottomLine.length + keyReporting.length + rest.length).toBe(chosen.length);
    expect(rest.length).toBeGreaterThanOrEqual(6);
  });

  it('takes no size to the top of which a newer one is told', () => {
    const size = (text: string, number: string, value: number, date: string) =>
      statement(text, {
        topic: 'strength',
        weight: 1,
        dates: [on(date, date.slice(0, 4))],
        quantities: [count(text, number, value, { counted: 'fighters' })],
        figures: [{ measure: 'strength', about: 'northern-front', quantity: 0 }],
      });
    const old = size('The Northern Front had 12,000 fighters in 2026.', '12,000', 12_000, '2026-01-01');
    const now = size('The Northern Front had 8,000 fighters in 2030.', '8,000', 8000, '2030-01-01');
    const chosen = placed([old, now, ...['salt', 'timber', 'cattle', 'boats'].map((word) => statement(`The Front holds ${word}.`, { weight: 0.5 }))]);
    const { bottomLine, keyReporting } = highlights(chosen, known, 'group');
    expect(texts([...bottomLine, ...keyReporting])).toContain(now.text);
    expect(texts([...bottomLine, ...keyReporting])).not.toContain(old.text);
  });

  it('takes nothing to the top that names nobody, no place and no time', () => {
    const toll = statement('Two soldiers and five rebels died in the clashes.', { subjects: [], places: [['tessin', 'inherited']], weight: 1 });
    const chosen = placed([toll, ...['salt', 'timber', 'cattle', 'boats'].map((word) => statement(`The Front holds ${word}.`, { weight: 0.5 }))]);
    const { bottomLine, keyReporting } = highlights(chosen, known, 'group');
    expect(texts([...bottomLine, ...keyReporting])).not.toContain(toll.text);
  });

  it('prefers new reporting to old of the same weight', () => {
    const old = placed([statement('The Front held the harbour.', { dates: [on('2020-01-01')] })]);
    const fresh = placed([statement('It lost both bridges and the mill.'), statement('Boats were taken.'), statement('Courts closed early.')]);
    expect(texts(highlights([...old, ...fresh], known, 'group').bottomLine)).not.toContain('The Front held the harbour.');
  });

  it('keeps from the top whom somebody joined without a name', () => {
    const rest = ['salt', 'timber', 'cattle'].map((word) => statement(`The Front taxes ${word}.`, { topic: 'finance', weight: 0.5 }));
    const open = statement('Men of the Front have joined the group, and it is strong.', { topic: 'strength', weight: 0.9 });
    expect(texts(highlights(placed([open, ...rest]), known, 'group').bottomLine)).toEqual(['The Front taxes salt.']);
  });

  it('keeps from the top what the article only sets in the place, and what counts somebody else’s men', () => {
    const rest = ['salt', 'timber', 'cattle'].map((word) => statement(`The Front taxes ${word}.`, { topic: 'finance', weight: 0.5 }));
    const set = statement('A bomb killed ninety at the bank.', { subjects: [], places: [['tessin', 'setting']], topic: 'incident', weight: 0.9 });
    const text = 'Officers think he has 900 fighters, a third of the Northern Front.';
    const his = statement(text, {
      topic: 'strength',
      weight: 0.9,
      quantities: [count(text, '900', 900, { counted: 'fighters' })],
      figures: [{ measure: 'strength', about: 'northern-front', quantity: 0 }],
    });
    const { bottomLine } = highlights(placed([set, his, ...rest]), known, 'group');
    expect(texts(bottomLine)).toEqual(['The Front taxes salt.']);
  });
});

describe('the sections of a region brief', () => {
  const region = gazetteer.regions.find(({ id }) => id === 'tessin');
  if (region === undefined) throw new Error('no region');
  const section = (one: Statement): string => {
    const made = article('one', [one]);
    const [telling] = tellings(
      made.statements.map((statement) => candidate(statement, made.article, 1)),
      known,
    );
    if (telling === undefined) throw new Error('no telling');
    return sectionOf(telling, { ...context, subject: { kind: 'region', id: 'tessin', region } }).id;
  };

  it('put a raid with a toll or a named victim among the incidents, and a seizure of ground under control', () => {
    const raid = { topic: 'countermeasures', incident: attack({ type: 'raid', killed: 3 }) } as const;
    expect(section(statement('A raid killed three.', raid))).toBe('incidents');
    expect(section(statement('The army holds them in check.', { topic: 'countermeasures' }))).toBe('control');
    expect(section(statement('The army took the town.', { topic: 'countermeasures', incident: attack({ type: 'seizure', killed: 3 }) }))).toBe(
      'control',
    );
  });

  it('put people held, and the dead of the whole war, with the humanitarian situation', () => {
    const held = 'Some 900 men are held in the fort.';
    expect(section(statement(held, { topic: 'countermeasures', quantities: [count(held, '900', 900, { effect: 'held' })] }))).toBe('humanitarian');
    const dead = 'The war has killed 9,000 people.';
    expect(section(statement(dead, { topic: 'incident', subjects: [], quantities: [count(dead, '9,000', 9000, { effect: 'killed' })] }))).toBe(
      'humanitarian',
    );
  });
});
