import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { candidate } from '../../src/3-compose/candidate.ts';
import { disputes } from '../../src/3-compose/disputes/index.ts';
import { tellings } from '../../src/3-compose/telling.ts';
import { catalogue } from '../../src/labels/index.ts';
import type { Quantity, Relation, Statement } from '../../src/model/statement.ts';
import type { Summary } from '../../src/model/summary.ts';
import { article, attack, count, day, gazetteer, on, statement } from './fixtures.ts';

const known = atlas(gazetteer);
const found = (...summaries: readonly Summary[]) => {
  const group = known.group('northern-front');
  if (group === null) throw new Error('no such group');
  const told = tellings(
    summaries.flatMap((summary) => summary.statements.map((one) => candidate(one, summary.article, 1))),
    known,
  );
  return disputes(
    told,
    { subject: { kind: 'group', id: group.id, group }, known, words: catalogue('en').edition },
    (id) => summaries.find((one) => one.article.id === id)?.statements ?? [],
  );
};

const strength = (number: string, value: number, given: Partial<Quantity> = {}) => {
  const text = `The Northern Front has ${number} fighters under arms, officers say.`;
  return statement(text, {
    topic: 'strength',
    quantities: [count(text, number, value, { counted: 'fighters', ...given })],
    figures: [{ measure: 'strength', about: 'northern-front', quantity: 0 }],
  });
};

const tie = (text: string, type: Relation['type']) =>
  statement(text, { topic: 'relations', relations: [{ from: 'northern-front', type, to: 'harbour-league', wording: text }] });

describe('disputes', () => {
  it('sets two counts of one time beside each other, with who says so and when', () => {
    const [dispute] = found(article('one', [strength('3,000', 3000)]), article('two', [strength('8,000', 8000)], { date: '2031-04-01' }));
    expect(dispute?.kind).toBe('dispute');
    expect(dispute?.sides).toMatchObject([
      { claim: 'The Northern Front has 3,000 fighters under arms, officers say', holder: 'The one Post', date: '4 March 2031' },
      { claim: 'The Northern Front has 8,000 fighters under arms, officers say', holder: 'The two Post', date: '1 April 2031' },
    ]);
  });

  it('leaves the stop of an abbreviation that ends a claim', () => {
    const text = 'The Northern Front has 3,000 fighters under arms in the U.S.';
    const abroad = statement(text, {
      topic: 'strength',
      quantities: [count(text, '3,000', 3000, { counted: 'fighters' })],
      figures: [{ measure: 'strength', about: 'northern-front', quantity: 0 }],
    });
    const [dispute] = found(article('one', [abroad]), article('two', [strength('8,000', 8000)], { date: '2031-04-01' }));
    expect(dispute?.sides[0]?.claim).toBe(text);
  });

  it('calls counts of different years a development', () => {
    const [dispute] = found(article('one', [strength('3,000', 3000)]), article('two', [strength('8,000', 8000)], { date: '2034-04-01' }));
    expect(dispute?.kind).toBe('development');
  });

  it('finds no contradiction in ranges that meet, nor in one origin that is quoted twice', () => {
    expect(found(article('one', [strength('3,000 to 5,000', 3000, { max: 5000 })]), article('two', [strength('4,000', 4000)]))).toEqual([]);
    expect(
      found(
        article('one', [strength('3,000', 3000)], { publisher: 'Vale Herald' }),
        article('two', [strength('8,000', 8000)], { publisher: 'Vale Herald' }),
      ),
    ).toEqual([]);
  });

  it('shows an alliance that became a split as a development', () => {
    const [dispute] = found(
      article('one', [tie('The Northern Front fights beside the Harbour League.', 'allied with')], { date: '2028-01-01' }),
      article('two', [tie('The Northern Front split from the Harbour League.', 'split from')]),
    );
    expect(dispute).toMatchObject({ kind: 'development', topic: 'Relation to Harbour League' });
    expect(dispute?.sides.map((side) => side.date)).toEqual(['1 January 2028', '4 March 2031']);
  });

  it('shows how a tie changed in one article that dates both, and no contradiction of an author with himself', () => {
    const dated = (text: string, type: Relation['type'], year: string) => ({ ...tie(text, type), dates: [on(`${year}-05-01`, year)] });
    const allied = dated('In 2020, the Northern Front was an ally of the Harbour League.', 'allied with', '2020');
    const split = dated('In 2027, the Northern Front split from the Harbour League.', 'split from', '2027');
    expect(found(article('one', [allied, split]))).toMatchObject([{ kind: 'development', topic: 'Relation to Harbour League' }]);
    expect(found(article('one', [{ ...allied, dates: [] }, split]))).toEqual([]);
  });

  it('sets a denial beside what it denies', () => {
    const [dispute] = found(
      article('one', [statement('The Northern Front burned the granary of Tessin.')]),
      article('two', [
        statement('Its spokesman denied that the Northern Front burned the granary.', {
          kind: 'claim',
          holder: { name: 'spokesman', role: null, stance: 'denies' },
        }),
      ]),
    );
    expect(dispute?.sides.map((side) => side.holder)).toEqual(['The one Post', 'spokesman']);
  });

  it('sets nothing beside a denial that happened after it, or on days far from those it tells of', () => {
    const text = 'Three soldiers and a cook of the Northern Front were killed in the granary.';
    const killed = (when: string) => article('one', [statement(text, { incident: attack({ date: day(when) }) })], { date: when });
    const denial = statement('Its spokesman denied that three soldiers and a cook of the Northern Front were killed.', {
      kind: 'claim',
      holder: { name: 'spokesman', role: null, stance: 'denies' },
      incident: attack({ date: day('2031-01-02') }),
    });
    const beside = (when: string) => found(killed(when), article('two', [denial], { date: '2031-01-03' })).length;
    expect(beside('2031-01-02')).toBe(1);
    expect(beside('2031-06-05')).toBe(0);
    expect(beside('2030-09-05')).toBe(0);
  });

  it('sets a dismissal in a few quoted words beside the claim that it answers', () => {
    const text = 'The Northern Front claimed that eight soldiers were killed. The army dismissed the claim as "pure fantasy".';
    const [dispute] = found(article('one', [statement(text, { kind: 'claim', holder: { name: 'Northern Front', role: null, stance: 'claims' } })]));
    expect(dispute?.sides.map(({ claim }) => claim)).toEqual([
      'The Northern Front claimed that eight soldiers were killed',
      'The army dismissed the claim as "pure fantasy"',
    ]);
  });

  it('sets nothing beside a denial that shares only the group’s name with it', () => {
    const told = found(
      article('one', [statement('The Northern Front will win.')]),
      article('two', [
        statement('The Northern Front denied responsibility for the crime.', {
          kind: 'claim',
          holder: { name: 'Northern Front', role: null, stance: 'denies' },
        }),
      ]),
    );
    expect(told).toEqual([]);
  });

  it('sets beside a denial what somebody tells or accuses of, and not his own words or a thing that nobody could deny', () => {
    const denial = article('two', [
      statement('Oda Marrick denied that officers of the Northern Front had killed the two witnesses of the murder in the granary.', {
        kind: 'claim',
        holder: { name: 'Oda Marrick', role: null, stance: 'denies' },
      }),
    ]);
    const beside = (text: string, more: Parameters<typeof statement>[1] = {}) => found(article('one', [statement(text, more)]), denial).length;
    const witness = 'As a witness of the murder in the granary she made statements to officers of the Northern Front';
    expect(beside(`${witness}.`, { kind: 'claim', holder: { name: 'Marrick', role: null, stance: 'says' } })).toBe(0);
    expect(beside('The officers of the Northern Front were sworn in beside two witnesses in the granary.', { subjects: [] })).toBe(0);
    expect(beside('The army says that officers of the Northern Front killed the two witnesses.', { kind: 'claim' })).toBe(1);
    expect(beside('There are officers being killed.', { kind: 'claim', subjects: [], places: [] })).toBe(0);
  });

  it('lists leaders in the order in which sources name them', () => {
    const led = (text: string, name: string) => statement(text, { topic: 'leadership', people: [{ name, role: 'leader', group: 'northern-front' }] });
    const [dispute] = found(
      article('one', [led('Its leader Anton Vey spoke in Reedham.', 'Anton Vey')]),
      article('two', [led('Its leader Karim Odell spoke in Tessin.', 'Karim Odell')], { date: '2027-01-01' }),
    );
    expect(dispute).toMatchObject({ kind: 'development', topic: 'Leadership of Northern Front' });
    expect(dispute?.sides.map((side) => side.claim)).toEqual(['Its leader Karim Odell spoke in Tessin', 'Its leader Anton Vey spoke in Reedham']);
  });

  it('says when one leader’s name is written in two ways', () => {
    const led = (text: string, name: string) => statement(text, { topic: 'leadership', people: [{ name, role: 'leader', group: 'northern-front' }] });
    const topics = found(
      article('one', [led('Its leader Abu Mohammed al-Holani spoke in Reedham.', 'Abu Mohammed al-Holani')]),
      article('two', [led('The court tried leader Abu Mohammad al-Hulani.', 'Abu Mohammad al-Hulani')]),
    ).map((dispute) => dispute.topic);
    expect(topics).toEqual(['Name of the leader Abu Mohammad al-Hulani']);
  });

  const killing = (text: string, number: string, killed: number, holder: string | null = null) =>
    statement(text, {
      topic: 'incident',
      places: [['tessin', 'at']],
      dates: [on('2031-02-17')],
      incident: attack({ killed, date: day('2031-02-17'), dated: 'own' }),
      quantities: [count(text, number, killed, { effect: 'killed', counted: 'people' })],
      ...(holder === null ? {} : { kind: 'claim', holder: { name: holder, role: null, stance: 'says' } }),
    });

  it('sets two voices of one sentence beside each other', () => {
    const [dispute, ...more] = found(
      article('one', [killing('At least 21 people were shot in Tessin, doctors said; some put the dead at 70.', '21', 21, 'doctors')]),
    );
    expect(dispute?.sides).toMatchObject([
      { claim: 'At least 21 people were shot in Tessin, doctors said', holder: 'doctors' },
      { claim: 'Some put the dead at 70', holder: 'some' },
    ]);
    expect(more).toEqual([]);
  });

  it('sets the next sentence’s toll beside the first, also when that sentence names no group', () => {
    const [dispute] = found(
      article('one', [
        killing('The Front killed 27 people in Tessin, elders said.', '27', 27, 'elders'),
        statement('The army put the toll at 18.', { subjects: [] }),
      ]),
    );
    expect(dispute).toMatchObject({ topic: 'Toll of the attack at Tessin, 17 February 2031' });
    expect(dispute?.sides.map((side) => side.holder)).toEqual(['elders', 'army']);
  });

  it('says who tells the first number where the sentence does, and not the paper', () => {
    const text = 'A Maravian official put the Northern Front at 20,000 men; diplomats speak of between 10,000 and 15,000.';
    const [dispute] = found(
      article('one', [
        statement(text, {
          topic: 'strength',
          holder: { name: 'diplomats', role: null, stance: 'says' },
          quantities: [count(text, '20,000 men', 20_000, { counted: 'men' })],
          figures: [{ measure: 'strength', about: 'northern-front', quantity: 0 }],
        }),
      ]),
    );
    expect(dispute?.sides.map(({ holder }) => holder)).toEqual(['a Maravian official', 'diplomats']);
  });

  it('is named by its day where its place is only a country, and by the country where there is no day', () => {
    const topicOf = (one: Statement) => found(article('one', [one]))[0]?.topic;
    const far = { ...killing('At least 21 people were shot in Maravia, doctors said; some put the dead at 70.', '21', 21, 'doctors') };
    const wide = {
      ...far,
      places: [{ region: 'maravia', role: 'at' as const, surface: 'Maravia' }],
      incident: attack({ killed: 21, regions: ['maravia'] }),
    };
    expect(topicOf(wide)).toBe('Toll of the attack, 17 February 2031');
    expect(topicOf({ ...wide, dates: [] })).toBe('Toll of the attack at Maravia');
  });

  it('does not carry a toll over another one told in between', () => {
    const between = killing('Raiders killed 9 people in Reedham.', '9', 9);
    const [dispute] = found(
      article('one', [killing('The Front killed 27 people in Tessin.', '27', 27), between, statement('The army put the toll at 18.')]),
    );
    expect(dispute?.sides[0]?.claim).toBe('Raiders killed 9 people in Reedham');
  });

  it('compares two voices whom one article quotes on one killing', () => {
    const topics = found(
      article('one', [
        killing('The Front shot at least 22 people in Tessin, monitors said.', '22', 22, 'monitors'),
        killing('The mission found that 131 people were executed in Tessin.', '131', 131, 'the mission'),
      ]),
    );
    expect(topics).toHaveLength(1);
    expect(topics[0]?.sides).toHaveLength(2);
  });

  it('sets "denied this" beside what was told just before', () => {
    const [dispute] = found(
      article('one', [
        statement('The Front burned the granary of Tessin, elders said.', { kind: 'claim', holder: { name: 'elders', role: null, stance: 'says' } }),
        statement('A Northern Front spokesman denied responsibility.'),
      ]),
    );
    expect(dispute?.sides.map((side) => side.claim)).toEqual([
      'The Front burned the granary of Tessin, elders said',
      'A Northern Front spokesman denied responsibility',
    ]);
  });

  it('sets no number of soldiers beside one of all who died', () => {
    const told = (text: string, wording: string, value: number, counted: string) =>
      statement(text, {
        topic: 'incident',
        incident: attack({ killed: value }),
        quantities: [count(text, wording, value, { counted, effect: 'killed' })],
      });
    const first = told('An officer put the number of soldiers killed at Tessin at 11.', '11', 11, 'soldiers');
    expect(found(article('one', [first, told('Residents counted 46 bodies.', '46 bodies', 46, 'bodies')]))).toEqual([]);
    expect(found(article('one', [first, told('Residents counted 46 soldiers killed.', '46 soldiers', 46, 'soldiers')]))).toHaveLength(1);
  });

  it('names a holder by the brackets behind a word that stands for a group', () => {
    const held = (name: string) => ({ holder: { name, role: null, stance: 'says' as const } });
    const killed = (text: string, wording: string, value: number) => ({
      topic: 'incident' as const,
      dates: [on('2031-02-17')],
      incident: attack({ killed: value }),
      quantities: [count(text, wording, value, { effect: 'killed' })],
    });
    const [one, other] = ['The raid on Tessin killed 40 farmers.', 'The raid on Tessin killed 61 farmers.'];
    const [toll] = found(
      article('one', [statement(one, { ...killed(one, '40', 40), ...held('the group’s [NF] own office') })]),
      article('two', [statement(other, { ...killed(other, '61', 61), ...held('army') })]),
    );
    expect(toll?.sides.map(({ holder }) => holder)).toContain('NF’s own office');
  });

  it('names in brackets who denies where a pronoun does, and takes whom else he blames with it', () => {
    const own = found(article('one', [statement('[NF] taxes the trade and, by the account of monitors, also the smugglers, which it denies.')]));
    expect(own[0]?.sides.map(({ claim, holder }) => [claim, holder])).toEqual([
      ['[NF] taxes the trade and, by the account of monitors, also the smugglers', expect.anything()],
      ['[NF] denies', 'NF'],
    ]);
    const both = found(article('one', [statement('Villagers accuse [NF] of burning homes. [NF] denies this and blames the army.')]));
    expect(both[0]?.sides.map(({ claim }) => claim)).toEqual(['Villagers accuse [NF] of burning homes', '[NF] denies this and blames the army']);
  });

  it('reads an accusation and its denial in one sentence, and no denial in "neither confirmed nor denied"', () => {
    const [dispute] = found(
      article('one', [statement('The army accused Ostra of arming the Northern Front, a charge Ostra has repeatedly denied.')]),
    );
    expect(dispute?.sides[1]).toMatchObject({ claim: 'A charge Ostra has repeatedly denied', holder: 'Ostra' });
    const doubt = 'The agency was not able to confirm these figures.';
    const [doubted] = found(article('one', [statement(`The army accused Ostra of arming 900 men, a charge Ostra has denied. ${doubt}`)]));
    expect(doubted?.sides.map(({ claim }) => claim)).toEqual(['The army accused Ostra of arming 900 men', 'A charge Ostra has denied']);
    expect(doubted?.sides[0]?.holder).toMatch(/, not independently confirmed$/);
    expect(found(article('one', [statement('The raid was blamed on the Front; they neither confirmed nor denied it.')]))).toEqual([]);
  });

  it('reads the denial that an entry ends with, and lays it beside nothing else', () => {
    const other = statement('The Front has three camps near Tessin, the governor said.', { kind: 'claim' });
    const made = found(article('one', [other, statement('The agency said that the Front had held up grain for Tessin. The army denies it.')]));
    expect(made).toHaveLength(1);
    expect(made[0]?.sides[0]).toMatchObject({ claim: 'The agency said that the Front had held up grain for Tessin' });
    expect(made[0]?.sides[1]).toMatchObject({ claim: 'The army denies it', holder: 'army' });
  });
});
