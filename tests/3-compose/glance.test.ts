import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { candidate } from '../../src/3-compose/candidate.ts';
import { glance } from '../../src/3-compose/glance/index.ts';
import { tellings } from '../../src/3-compose/telling.ts';
import { catalogue } from '../../src/labels/index.ts';
import type { Figure, Statement } from '../../src/model/statement.ts';
import type { Summary } from '../../src/model/summary.ts';
import { article, attack, count, gazetteer, on, statement } from './fixtures.ts';

const { edition: words } = catalogue('en');

const known = atlas(gazetteer);
const rows = (summaries: readonly Summary[], id = 'northern-front') => {
  const group = known.group(id);
  const region = known.region(id);
  const subject = group !== null ? ({ kind: 'group', id, group } as const) : region !== null ? ({ kind: 'region', id, region } as const) : null;
  if (subject === null) throw new Error(`no subject ${id}`);
  const told = tellings(
    summaries.flatMap((summary) => summary.statements.map((one) => candidate(one, summary.article, 1))),
    known,
  );
  return new Map(glance(told, { subject, known, words }).map(({ name, values }) => [words.rows[name], values]));
};
type Measure = Figure['measure'];
const texts = (values: readonly { readonly text: string }[] | undefined) => values?.map((value) => value.text);

describe('glance', () => {
  it('gives other names from the gazetteer, with the years they were in use, and says so', () => {
    const names = rows([]).get('Also known as');
    expect(texts(names)).toEqual(['NF', 'Front of the North', 'Frost Brigade']);
    expect(names?.map((name) => name.note)).toEqual(['desk gazetteer', 'desk gazetteer', '2009 to 2012; desk gazetteer']);
    expect(names?.every((name) => name.references.length === 0)).toBe(true);
  });

  it('leaves out of the areas one attack far from where the group is, and keeps several', () => {
    const here = statement('The Northern Front is based in Tessin.', { topic: 'area', places: [['tessin', 'at']] });
    const far = (at: string, place: string) =>
      statement(`The Northern Front bombed ${at}.`, { topic: 'incident', places: [[place, 'at']], incident: attack({ regions: [place] }) });
    expect(texts(rows([article('one', [here, far('Ostra', 'ostra')])]).get('Area'))).toEqual(['Tessin']);
    expect(texts(rows([article('one', [here, far('Reedham', 'reedham')])]).get('Area'))).toEqual(['Tessin', 'Reedham']);
    expect(texts(rows([article('one', [far('Ostra', 'ostra')])]).get('Area'))).toEqual(['Ostra']);
  });

  it('takes for control of a place who holds it, and not where somebody was', () => {
    const control = (text: string) =>
      texts(rows([article('one', [statement(text, { topic: 'area', places: [['lower-vale', 'at']] })])], 'lower-vale').get('Control'));
    expect(control('The herdsmen were out in an area controlled by the Northern Front.')).toBeUndefined();
    expect(control('Nothing suggests that Karim Odell is losing control.')).toBeUndefined();
    expect(control('The Northern Front controls the villages held by the league before.')).toHaveLength(1);
  });

  it('gives strength in the words of the source, qualifier and all, with holder and month', () => {
    const text = 'The Vale Observatory said the Northern Front has up to 3,000 trained fighters.';
    const strength = statement(text, {
      topic: 'strength',
      holder: { name: 'Vale Observatory', role: null, stance: 'says' },
      quantities: [count(text, '3,000', 3000, { qualifier: 'up to', counted: 'fighters' })],
      figures: [{ measure: 'strength', about: 'northern-front', quantity: 0 }],
    });
    expect(rows([article('one', [strength])]).get('Strength')).toMatchObject([
      { text: 'up to 3,000 trained fighters', note: 'Vale Observatory', asOf: 'as of March 2031' },
    ]);
  });

  it('gives no strength that somebody doubts', () => {
    const strength = (text: string) =>
      rows([
        article('one', [
          statement(text, {
            topic: 'strength',
            quantities: [count(text, '3,000 fighters', 3000, { counted: 'fighters' })],
            figures: [{ measure: 'strength', about: 'northern-front', quantity: 0 }],
          }),
        ]),
      ]).get('Strength');
    expect(strength('Some analysts doubt that the Northern Front has 3,000 fighters.')).toBeUndefined();
    expect(texts(strength('The Northern Front claimed 3,000 fighters.'))).toEqual(['3,000 fighters']);
    expect(texts(strength('There is no doubt that the Northern Front has 3,000 fighters.'))).toEqual(['3,000 fighters']);
  });

  it('gives what remains of a group as of the report, whatever year the sentence gives its height', () => {
    const text = 'At its height in 2012, the Northern Front had 3,000 fighters; today fewer than 1,000 remain.';
    const told = statement(text, {
      topic: 'strength',
      dates: [on('2012-06-01', '2012')],
      quantities: [
        count(text, '3,000 fighters', 3000, { counted: 'fighters' }),
        count(text, '1,000', 1000, { qualifier: 'fewer than', counted: 'fighters' }),
      ],
      figures: [
        { measure: 'strength', about: 'northern-front', quantity: 0 },
        { measure: 'strength', about: 'northern-front', quantity: 1 },
      ],
    });
    expect(rows([article('one', [told])]).get('Strength')?.[0]).toMatchObject({ text: 'fewer than 1,000', asOf: 'as of March 2031' });
  });

  it('gives a size with who put the group at it', () => {
    const text = 'A security official put [Northern Front] at 20,000 men; diplomats speak of 12,000.';
    const told = statement(text, {
      topic: 'strength',
      holder: { name: 'diplomats', role: null, stance: 'says' },
      insertions: [{ start: text.indexOf('['), end: text.indexOf(']') + 1, kind: 'group', basis: 'told before' }],
      quantities: [count(text, '20,000 men', 20_000, { counted: 'men' })],
      figures: [{ measure: 'strength', about: 'northern-front', quantity: 0 }],
    });
    expect(rows([article('one', [told])]).get('Strength')).toMatchObject([{ text: '20,000 men', note: 'a security official' }]);
  });

  it('gives each place of the events that a sentence lists the date of its own event', () => {
    const text =
      'The Northern Front has grown bolder, including the bombing of a mill in Tessin in January 2031 and an attack on Reedham on 17 February 2031.';
    const listed = statement(text, {
      topic: 'incident',
      dates: [on('2031-01-09', 'January 2031'), on('2031-02-17', '17 February 2031')],
      places: [
        ['tessin', 'at'],
        ['reedham', 'at'],
      ],
      incident: { ...attack(), regions: ['tessin', 'reedham'] },
    });
    const area = rows([article('one', [listed])]).get('Area');
    expect(area?.map(({ text: place, asOf }) => [place, asOf])).toEqual([
      ['Reedham', 'as of February 2031'],
      ['Tessin', 'as of January 2031'],
    ]);
    // In a brief on the place, the same of who struck there.
    expect(['reedham', 'tessin'].map((id) => rows([article('one', [listed])], id).get('Actors present')?.[0]?.asOf)).toEqual([
      'as of February 2031',
      'as of January 2031',
    ]);
  });

  it('has at a place who took it, and not who fought elsewhere in the same breath', () => {
    const text = 'The Northern Front rolled them back across Maravia and Harbour League captured Tessin.';
    const told = statement(text, {
      topic: 'countermeasures',
      subjects: [
        ['northern-front', 'actor'],
        ['harbour-league', 'actor'],
      ],
      places: [
        ['maravia', 'at'],
        ['tessin', 'at'],
      ],
      incident: { ...attack(), actors: [], regions: ['maravia', 'tessin'] },
    });
    const present = (id: string) =>
      rows([article('one', [told])], id)
        .get('Actors present')
        ?.map((value) => value.text);
    expect(present('tessin')).toEqual(['Harbour League']);
  });

  it('gives each of a sentence’s sizes its own date and its own voice, the newest first', () => {
    const shrunk = 'The Northern Front has shrunk, it is said to have had 17,000 fighters in 2002 and to have some 8,000 fighters today.';
    const told = statement(shrunk, {
      topic: 'strength',
      dates: [on('2002-01-01', 'in 2002')],
      quantities: [count(shrunk, '17,000 fighters', 17_000, { counted: 'fighters' }), count(shrunk, '8,000 fighters', 8000, { counted: 'fighters' })],
      figures: [0, 1].map((quantity) => ({ measure: 'strength' as const, about: 'northern-front', quantity })),
    });
    expect(rows([article('one', [told])]).get('Strength')).toMatchObject([
      { text: '8,000 fighters', asOf: 'as of March 2031' },
      { text: '17,000 fighters', asOf: 'January 2002' },
    ]);
    const counted = 'The Northern Front has 200 members by the army’s count, while the Harbour League says it has no more than 100.';
    const twice = statement(counted, {
      topic: 'strength',
      holder: { name: 'Harbour League', role: null, stance: 'says' },
      quantities: [
        count(counted, '200 members', 200, { counted: 'members' }),
        count(counted, '100', 100, { qualifier: 'no more than', counted: 'members' }),
      ],
      figures: [0, 1].map((quantity) => ({ measure: 'members' as const, about: 'northern-front', quantity })),
    });
    expect(rows([article('one', [twice])]).get('Strength')).toMatchObject([
      { text: '200 members', note: 'army' },
      { text: 'no more than 100', note: 'Harbour League' },
    ]);
  });

  it('gives no year of a founding to a size, and shows a size told of "the group"', () => {
    const text = 'Founded in 2010, the group [NF] is estimated by many observers to have 300 fighters.';
    const one = statement(text, {
      topic: 'strength',
      insertions: [{ start: 28, end: 32, kind: 'group', basis: 'it is' }],
      dates: [on('2010-01-01', 'in 2010')],
      quantities: [count(text, '300 fighters', 300, { counted: 'fighters' })],
      figures: [{ measure: 'strength', about: 'northern-front', quantity: 0 }],
    });
    expect(rows([article('one', [one])]).get('Strength')).toMatchObject([{ text: '300 fighters', asOf: 'as of March 2031' }]);
  });

  it('leaves out a figure that is about another group', () => {
    const text = 'The Northern Front faces 9,000 soldiers.';
    const other = statement(text, {
      quantities: [count(text, '9,000', 9000)],
      figures: [{ measure: 'strength', about: 'ostran-army', quantity: 0 }],
    });
    expect(rows([article('one', [other])]).has('Strength')).toBe(false);
  });

  it('tells the founding of the group and not that of its branch', () => {
    const own = 'The Northern Front was formed in March 2009 in Tessin by deserters.';
    const branch = 'The Northern Front announced the formation of the Northern Front Coast Wing in May 2020.';
    const of = (text: string, subjects: Parameters<typeof statement>[1]) => statement(text, { topic: 'origins', ...subjects });
    const found = rows([
      article('one', [
        of(own, { dates: [on('2009-03-01', 'March 2009')] }),
        of(branch, {
          subjects: [
            ['northern-front', 'actor'],
            ['front-coast', 'topic'],
          ],
          dates: [on('2020-05-01', 'May 2020')],
        }),
      ]),
    ]).get('Formed');
    expect(texts(found)).toEqual(['was formed in March 2009 in Tessin by deserters']);
  });

  it('never shows a leader as leading when a later one is named or he was killed', () => {
    const led = (text: string, name: string): Statement =>
      statement(text, { topic: 'leadership', people: [{ name, role: 'leader', group: 'northern-front' }] });
    const found = rows([
      article('one', [led('Its leader Karim Odell spoke in Tessin.', 'Karim Odell')], { date: '2029-01-01' }),
      article('two', [led('Its leader Anton Vey spoke in Reedham.', 'Anton Vey')], { date: '2031-01-01' }),
    ]).get('Leaders, latest first');
    expect(found).toMatchObject([
      { text: 'Anton Vey', note: 'leader', asOf: 'as of January 2031' },
      { text: 'Karim Odell', note: 'then leader', asOf: 'as of January 2029' },
    ]);
  });

  it('puts ties under allies or rivals, each with how it is tied', () => {
    const tie = statement('The Northern Front split from the Harbour League.', {
      topic: 'relations',
      relations: [{ from: 'northern-front', type: 'split from', to: 'harbour-league', wording: 'split from' }],
    });
    const found = rows([article('one', [tie])]);
    expect(found.get('Rivals')).toMatchObject([{ text: 'Harbour League', note: 'split from' }]);
    expect(found.has('Parent and allies')).toBe(false);
  });

  it('says whose word a tie is', () => {
    const tie = statement('The army accused the Northern Front and its allies of the Harbour League.', {
      kind: 'claim',
      holder: { name: 'army', role: null, stance: 'accuses' },
      topic: 'relations',
      relations: [
        { from: 'northern-front', type: 'allied with', to: 'harbour-league', wording: 'Northern Front and its allies of the Harbour League' },
      ],
    });
    expect(rows([article('one', [tie])]).get('Parent and allies')).toMatchObject([{ text: 'Harbour League', note: 'allied; army' }]);
    // What an article tells as well, by its own word, is nobody's claim.
    const told = statement('The Northern Front is allied with the Harbour League.', {
      topic: 'relations',
      relations: [{ from: 'northern-front', type: 'allied with', to: 'harbour-league', wording: 'Northern Front is allied with the Harbour League' }],
    });
    const both = rows([article('one', [tie]), article('two', [told])]).get('Parent and allies');
    expect(both).toMatchObject([{ text: 'Harbour League', note: 'allied' }]);
  });

  it('does not put a denied tie in the box', () => {
    const tie = statement('The Northern Front is not allied with the Harbour League.', {
      negated: true,
      relations: [{ from: 'northern-front', type: 'allied with', to: 'harbour-league', wording: 'allied with' }],
    });
    expect(rows([article('one', [tie])]).has('Parent and allies')).toBe(false);
  });

  it('says where a region lies, and who acts there', () => {
    const raid = statement('The Northern Front raided Reedham.', { topic: 'incident', places: [['reedham', 'at']] });
    const found = rows([article('one', [raid])], 'reedham');
    expect(texts(found.get('Lies in'))).toEqual(['Lower Vale', 'Maravia', 'Great Marsh']);
    expect(texts(found.get('Actors present'))).toEqual(['Northern Front']);
  });

  const sized = (
    text: string,
    number: string,
    value: number,
    given: Parameters<typeof statement>[1] & { readonly measure?: Measure; readonly about?: string } = {},
  ) => {
    const { measure = 'strength', about = 'northern-front', ...rest } = given;
    return statement(text, { quantities: [count(text, number, value, { counted: 'men' })], figures: [{ measure, about, quantity: 0 }], ...rest });
  };

  it('takes for strength only what the group itself is said to have', () => {
    const wrong = [
      sized('Monitors think he has about 900 men, a third of the Northern Front.', '900', 900),
      sized('The Northern Front landed behind the lines with some 1,200 men.', '1,200', 1200),
      sized('Soldiers and the Northern Front took 158 men from the camp.', '158', 158),
    ];
    for (const one of wrong) expect(rows([article('one', [one])]).has('Strength')).toBe(false);
    expect(texts(rows([article('one', [sized('The Northern Front numbers 700 men.', '700', 700)])]).get('Strength'))).toEqual(['700 men']);
  });

  it('takes for population and displaced only what the words call so', () => {
    const place = (text: string, number: string, measure: Measure) => {
      const one = sized(text, number, 900, { measure, about: 'tessin', places: [['tessin', 'at']] });
      return rows([article('one', [one])], 'tessin');
    };
    expect(place('About 900 people crossed into Tessin.', '900', 'population').has('Population')).toBe(false);
    expect(place('Tessin, a town of 900 people, is quiet.', '900', 'population').has('Population')).toBe(true);
    expect(place('Some 900 soldiers fled to Tessin.', '900 soldiers', 'displaced').has('Displaced')).toBe(false);
    expect(place('Some 900 villagers fled to Tessin.', '900', 'displaced').has('Displaced')).toBe(true);
  });

  const FOUNDED = 'The Northern Front, with some 300 fighters, is a band formed in September 2021 in Reedham.';
  it('says when a group was formed, and gives that date and place to nothing else', () => {
    const founded = statement(FOUNDED, {
      topic: 'strength',
      places: [['reedham', 'at']],
      dates: [{ ...on('2021-09-01', 'September 2021'), span: { start: '2021-09-01', end: '2021-09-30', precision: 'month' } }],
      quantities: [count(FOUNDED, '300', 300, { qualifier: 'some', counted: 'fighters' })],
      figures: [{ measure: 'strength', about: 'northern-front', quantity: 0 }],
    });
    const told = [article('one', [founded], { date: '2031-03-04' })];
    expect(texts(rows(told).get('Formed'))).toEqual(['formed in September 2021 in Reedham']);
    expect(rows(told).get('Strength')).toMatchObject([{ asOf: 'as of March 2031' }]);
    expect(rows(told, 'reedham').has('Actors present')).toBe(false);
  });

  it('dates of two ties in a sentence the one that the date stands behind', () => {
    const both = statement('Raids of the Harbour League on the Northern Front stem from its being allied with the Ostran Army from 2023.', {
      topic: 'relations',
      relations: [
        { from: 'harbour-league', type: 'fights', to: 'northern-front', wording: 'Raids of the Harbour League on the Northern Front' },
        { from: 'northern-front', type: 'allied with', to: 'ostran-army', wording: 'Northern Front stem from its being allied with the Ostran Army' },
      ],
      dates: [{ ...on('2023-01-01', '2023'), span: { start: '2023-01-01', end: '2023-12-31', precision: 'year' } }],
    });
    const found = rows([article('one', [both], { date: '2031-03-04' })]);
    expect(found.get('Rivals')).toMatchObject([{ text: 'Harbour League', asOf: 'as of March 2031' }]);
    expect(found.get('Parent and allies')).toMatchObject([{ text: 'Ostran Army', asOf: '2023' }]);
  });

  it('dates a tie by the date in its own clause, and what only describes a group by the report', () => {
    const killed = statement(
      'The letter, which Odell signed in June 2021 (the Northern Front had him killed by the Ostran Army in May 2023), asked for peace.',
      {
        topic: 'relations',
        relations: [{ from: 'northern-front', type: 'fights', to: 'ostran-army', wording: 'Northern Front had him killed by the Ostran Army' }],
        dates: [on('2021-06-01', 'June 2021'), on('2023-05-01', 'May 2023')],
      },
    );
    const described = statement('In 2022 the Harbour League-backed Northern Front took Reedham.', {
      topic: 'incident',
      relations: [{ from: 'northern-front', type: 'backed by', to: 'harbour-league', wording: 'Harbour League-backed Northern Front' }],
      dates: [on('2022-06-01', '2022')],
    });
    const found = rows([article('one', [killed, described], { date: '2031-03-04' })]);
    expect(found.get('Rivals')).toMatchObject([{ text: 'Ostran Army', asOf: 'May 2023' }]);
    expect(found.get('Parent and allies')).toMatchObject([{ text: 'Harbour League', asOf: 'as of March 2031' }]);
  });

  it('says of a tie that ended that it did, by its own words or by the split that is told', () => {
    const wording = 'Northern Front was allied with the Harbour League';
    const allied = statement('The Northern Front was allied with the Harbour League from 2023 until 2027.', {
      topic: 'relations',
      relations: [{ from: 'northern-front', type: 'allied with', to: 'harbour-league', wording }],
      dates: [{ ...on('2023-01-01', '2023 until 2027'), span: { start: '2023-01-01', end: '2027-12-31', precision: 'range' } }],
    });
    const still = statement('The Northern Front is watched for its alliance with the Harbour League.', {
      topic: 'relations',
      relations: [
        { from: 'northern-front', type: 'allied with', to: 'harbour-league', wording: 'Front is watched for its alliance with the Harbour League' },
      ],
    });
    const told = rows([article('one', [still, allied], { date: '2031-03-04' })]).get('Parent and allies');
    expect(told).toMatchObject([{ text: 'Harbour League', note: 'formerly allied', asOf: '2023 to 2027' }]);
    const split = statement('The Northern Front broke with the Harbour League in 2029.', {
      topic: 'relations',
      relations: [{ from: 'northern-front', type: 'split from', to: 'harbour-league', wording: 'broke with' }],
      dates: [{ ...on('2029-01-01', '2029'), span: { start: '2029-01-01', end: '2029-12-31', precision: 'year' } }],
    });
    expect(rows([article('one', [still, split], { date: '2031-03-04' })]).get('Parent and allies')).toMatchObject([
      { note: 'formerly allied', asOf: null },
    ]);
  });

  it('dates by the report how two stand to each other, whenever what else is told took place', () => {
    const raid = statement('The Northern Front and its ally, the Harbour League, raided Reedham in April 2030.', {
      topic: 'incident',
      relations: [{ from: 'northern-front', type: 'allied with', to: 'harbour-league', wording: 'Northern Front and its ally, the Harbour League' }],
      dates: [{ ...on('2030-04-01', 'April 2030'), span: { start: '2030-04-01', end: '2030-04-30', precision: 'month' } }],
    });
    const told = rows([article('one', [raid], { date: '2031-03-04' })]).get('Parent and allies');
    expect(told).toMatchObject([{ note: 'allied', asOf: 'as of March 2031' }]);
  });

  it('does not count as present who acts elsewhere in another clause', () => {
    const apart = statement('The Northern Front took Reedham, while the Harbour League rolled them back on the coast.', {
      topic: 'incident',
      subjects: [
        ['northern-front', 'actor'],
        ['harbour-league', 'actor'],
      ],
      places: [['reedham', 'at']],
    });
    expect(texts(rows([article('one', [apart])], 'reedham').get('Actors present'))).toEqual(['Northern Front']);
  });

  it('dates who is present by the time in the editor’s brackets, where the sentence gives none', () => {
    const text = 'The Northern Front raided Reedham [2017].';
    const told = statement(text, {
      topic: 'incident',
      places: [['reedham', 'at']],
      insertions: [{ start: text.indexOf('['), end: text.indexOf(']') + 1, kind: 'date', basis: 'the time told before' }],
      dates: [{ ...on('2017-01-01'), span: { start: '2017-01-01', end: '2017-12-31', precision: 'year' }, wording: null }],
    });
    expect(rows([article('one', [told], { date: '2031-03-04' })], 'reedham').get('Actors present')).toMatchObject([{ asOf: 'as of 2017' }]);
  });

  it('does not count as present who only signed or surrendered at the place', () => {
    const signed = statement('Under the accord signed in Reedham, the Northern Front came to the coast.', {
      topic: 'countermeasures',
      places: [['reedham', 'at']],
    });
    expect(rows([article('one', [signed])], 'reedham').has('Actors present')).toBe(false);
  });

  it('never gives a dead leader as the leader, nor a leader the end of his successor', () => {
    const led = (text: string) =>
      statement(text, { topic: 'leadership', people: [{ name: 'Karim Odell', role: 'leader', group: 'northern-front' }] });
    expect(rows([article('one', [led('Its leader, Karim Odell, was shot dead in Tessin.')])]).get('Leaders, latest first')).toMatchObject([
      { note: 'then leader; shot dead' },
    ]);
    const raid = statement('A raid killed Karim Odell’s successor.', { people: [{ name: 'Karim Odell', role: null, group: null }] });
    expect(rows([article('one', [led('Its leader, Karim Odell, spoke.'), raid])]).get('Leader')).toMatchObject([{ note: null }]);
  });

  it('cuts the founding before an addition, and dates no state later than its report', () => {
    const text = 'The Northern Front was formed in May 2009 in Tessin by the many former officers of the old Harbour League.';
    const found = rows([article('one', [statement(text, { topic: 'origins', dates: [on('2009-05-01', 'May 2009')] })])]).get('Formed');
    expect(texts(found)).toEqual(['was formed in May 2009 in Tessin']);
    const ahead = sized('The Northern Front numbers 700 men until it moves in June 2031.', '700', 700, {
      dates: [{ ...on('2031-06-01', 'June 2031'), role: 'as-of' }],
    });
    expect(rows([article('one', [ahead])]).get('Strength')).toMatchObject([{ asOf: 'as of March 2031' }]);
  });
});
