import { describe, expect, it } from 'vitest';
import { candidate } from '../../src/3-compose/candidate.ts';
import { leaders } from '../../src/3-compose/leaders.ts';
import type { Summary } from '../../src/model/summary.ts';
import { samePerson, spelledApart } from '../../src/text/person-names.ts';
import { article, on, statement } from './fixtures.ts';

const found = (...summaries: readonly Summary[]) =>
  leaders(
    summaries.flatMap((summary) => summary.statements.map((one) => candidate(one, summary.article, 1))),
    'northern-front',
  );
const led = (text: string, name: string, role = 'leader') =>
  statement(text, { topic: 'leadership', people: [{ name, role, group: 'northern-front' }] });

describe('names of people', () => {
  it('takes a family name for the person named in full before', () => {
    expect(samePerson('al-Marani', 'Abu Yusuf al-Marani')).toBe(true);
  });

  it('takes two transliterations for one name, and says that they are two', () => {
    expect(samePerson('Abu Mohammed al-Holani', 'Abu Mohammad al-Hulani')).toBe(true);
    expect(spelledApart('Abu Mohammed al-Holani', 'Abu Mohammad al-Hulani')).toBe(true);
    expect(spelledApart('Abu Mohammed al-Holani', 'al-Holani')).toBe(false);
  });

  it('keeps two people of one family apart', () => {
    expect(samePerson('Abu Ibrahim al-Marani', 'Abu Hassan al-Marani')).toBe(false);
  });
});

describe('leaders', () => {
  it('are not those who negotiate for a group or run its staff', () => {
    expect(found(article('one', [led('Its chief negotiator, Karim Odell, spoke in Tessin.', 'Karim Odell', 'chief negotiator')]))).toEqual([]);
    expect(found(article('one', [led('Its chief of staff, Karim Odell, spoke in Tessin.', 'Karim Odell', 'chief of staff')]))).toEqual([]);
    expect(found(article('one', [led('Its chief judge, Karim Odell, spoke in Tessin.', 'Karim Odell', 'chief judge')]))).toEqual([]);
  });

  it('are those by whom a leader or the founder was succeeded, and nobody who took another’s place', () => {
    const was = statement('The Northern Front’s founder, Omar Fadel, died in 2030.', {
      topic: 'leadership',
      people: [{ name: 'Omar Fadel', role: 'founder', group: 'northern-front' }],
    });
    const next = (text: string) => statement(text, { topic: 'leadership', people: [{ name: 'Karim Fadel', role: 'son', group: 'northern-front' }] });
    expect(found(article('one', [was, next('[Omar Fadel] was succeeded by his son, Karim Fadel, who had led its raids.')]))).toMatchObject([
      { name: 'Karim Fadel', role: 'leader' },
    ]);
    expect(found(article('one', [was, next('[Anton Reed] was succeeded by his son, Karim Fadel, who had led its raids.')]))).toEqual([]);
    expect(
      found(
        article('one', [
          led('Its leader, Omar Fadel, died.', 'Omar Fadel'),
          statement('Omar Fadel was replaced in May by Karim Odell.', {
            topic: 'leadership',
            people: [
              { name: 'Omar Fadel', role: null, group: 'northern-front' },
              { name: 'Karim Odell', role: null, group: null },
            ],
          }),
        ]),
      ).map(({ name }) => name),
    ).toContain('Karim Odell');
  });

  it('are those who have been in the chair since a year', () => {
    const sat = (text: string) =>
      found(article('one', [statement(text, { topic: 'leadership', people: [{ name: 'Karim Odell', role: null, group: 'northern-front' }] })]));
    expect(sat('Karim Odell has been chairman since March 1973.')).toMatchObject([{ name: 'Karim Odell', role: 'leader' }]);
    expect(sat('Karim Odell has been deputy chairman since March 1973.')).toEqual([]);
  });

  it('are none of those who would be', () => {
    const one = (role: string) =>
      found(article('one', [led(`The ${role} of the Northern Front, Karim Odell, lives in Tessin.`, 'Karim Odell', role)]));
    expect(one('leader')).toHaveLength(1);
    expect(one('would-be leader')).toEqual([]);
  });

  it('are not its ideologues or who sees to its security', () => {
    for (const role of ['chief ideologue', 'security chief'])
      expect(found(article('one', [led(`Its ${role}, Karim Odell, spoke in Tessin.`, 'Karim Odell', role)]))).toEqual([]);
  });

  it('lead still where it "has been led by" them, or they "have been named as the leader" since then', () => {
    const told = (text: string) =>
      found(article('one', [statement(text, { topic: 'leadership', people: [{ name: 'Karim Odell', role: null, group: 'northern-front' }] })]));
    expect(told('Since 1997 the front has been led by Karim Odell.')).toMatchObject([{ role: 'leader' }]);
    expect(told('Until 1997 the front had been led by Karim Odell.')).toMatchObject([{ role: 'then leader' }]);
    expect(told('Since then Karim Odell, alias the Owl, has been named as the leader.')).toMatchObject([{ role: 'leader' }]);
    expect(told('Karim Odell, known as the Owl, was the undisputed head.')).toMatchObject([{ role: 'then leader' }]);
  });

  it('are those whom the group named as its head, or who have led it, whatever is told of them between', () => {
    const told = (text: string) =>
      found(article('one', [statement(text, { topic: 'leadership', people: [{ name: 'Karim Odell', role: null, group: 'northern-front' }] })]));
    expect(told('Five days later the front named Karim Odell as its new emir.')).toMatchObject([{ name: 'Karim Odell', role: 'leader' }]);
    expect(told('Karim Odell, who was born in 1972 in Tessin or, by other accounts, in Reedham, has led the front for ten years.')).toMatchObject([
      { role: 'leader' },
    ]);
    expect(told('The front named Karim Odell as its regional chief.')).toEqual([]);
  });

  it('lead also where something else is denied of them', () => {
    const denied = (text: string) =>
      found(
        article('one', [
          statement(text, { negated: true, topic: 'leadership', people: [{ name: 'Karim Odell', role: 'leader', group: 'northern-front' }] }),
        ]),
      );
    expect(denied('The leader of the front, Karim Odell, has not been seen since May.')).toMatchObject([{ name: 'Karim Odell' }]);
    expect(denied('Karim Odell is not the leader of the front.')).toEqual([]);
  });

  it('puts the leader named last first', () => {
    const names = found(
      article('one', [led('Its leader Karim Odell spoke in Tessin.', 'Karim Odell')], { date: '2029-01-01' }),
      article('two', [led('Its leader Anton Vey spoke in Reedham.', 'Anton Vey')], { date: '2031-01-01' }),
    ).map((leader) => leader.name);
    expect(names).toEqual(['Anton Vey', 'Karim Odell']);
  });

  it('knows what became of a leader from another article', () => {
    const [leader] = found(
      article('one', [led('Its leader Karim Odell spoke in Tessin.', 'Karim Odell')]),
      article('two', [
        statement('Soldiers killed Karim Odell on 5 May 2031.', {
          people: [{ name: 'Karim Odell', role: null, group: null }],
          dates: [on('2031-05-05')],
        }),
      ]),
    );
    expect(leader?.end?.word).toBe('killed');
    expect(leader?.end?.date?.start).toBe('2031-05-05');
  });

  it('knows of a death that another thing is dated by', () => {
    const [leader] = found(
      article('one', [led('Its leader Karim Odell spoke in Tessin.', 'Karim Odell')]),
      article('two', [
        statement('The Front weakened after the death of its leader Karim Odell.', {
          people: [{ name: 'Karim Odell', role: 'leader', group: 'northern-front' }],
        }),
      ]),
    );
    expect(leader?.end?.word).toBe('died');
  });

  it('does not take whom a death made leader for the dead one', () => {
    const [leader] = found(
      article('one', [led('Its leader Karim Odell spoke in Tessin.', 'Karim Odell')]),
      article('two', [
        statement('The death of Anton Vey left Karim Odell without a rival.', {
          people: [{ name: 'Karim Odell', role: null, group: 'northern-front' }],
        }),
      ]),
    );
    expect(leader?.end).toBeNull();
  });

  it('does not take a leader who killed others for a dead one', () => {
    const [leader] = found(article('one', [led('Its leader Karim Odell killed nine guards in Tessin.', 'Karim Odell')]));
    expect(leader?.end).toBeNull();
  });

  it('marks an end that only one side claims', () => {
    const [leader] = found(
      article('one', [led('Its leader Karim Odell spoke in Tessin.', 'Karim Odell')]),
      article('two', [
        statement('The army said its men killed Karim Odell.', {
          kind: 'claim',
          holder: { name: 'the army', role: null, stance: 'says' },
          people: [{ name: 'Karim Odell', role: null, group: null }],
        }),
      ]),
    );
    expect(leader?.end?.claimed).toBe(true);
  });

  it('leaves out deputies, local commanders and "a leader" among several', () => {
    expect(found(article('one', [led('Its deputy leader Karim Odell spoke.', 'Karim Odell', 'deputy leader')]))).toEqual([]);
    expect(found(article('one', [led('A Northern Front leader, Karim Odell, spoke.', 'Karim Odell')]))).toEqual([]);
  });
});

describe('leaders told of by verbs', () => {
  const told = (text: string, name = 'Karim Odell', group: string | null = 'northern-front') =>
    found(article('one', [statement(text, { topic: 'leadership', people: [{ name, role: null, group }] })])).map((leader) => [
      leader.name,
      leader.role,
    ]);

  it('are read from who leads, is led by, took over and succeeded', () => {
    for (const text of [
      'Karim Odell has led the Northern Front since 2028.',
      'Karim Odell has been leading the Northern Front since 2028.',
      'The Northern Front, led by Karim Odell, holds Tessin.',
      'Under the leadership of Karim Odell the Northern Front grew.',
      'Karim Odell took over as leader of the Northern Front.',
      'Karim Odell succeeded him a month later.',
    ])
      expect(told(text)).toEqual([['Karim Odell', 'leader']]);
  });

  it('led once when the verb is past', () => {
    expect(told('Karim Odell led the Northern Front until the flood.')).toEqual([['Karim Odell', 'then leader']]);
    expect(told('The Northern Front was led by Karim Odell.')).toEqual([['Karim Odell', 'then leader']]);
  });

  it('are not those of another group, nor who became a deputy', () => {
    expect(told('Karim Odell leads the Harbour League.', 'Karim Odell', 'harbour-league')).toEqual([]);
    expect(told('Karim Odell was named deputy leader of the Northern Front.')).toEqual([]);
  });

  it('include whoever is called a leader’s successor, with what became of him', () => {
    const text = 'A raid killed Odell’s successor, Anton Vey.';
    const [leader] = found(
      article('one', [statement(text, { people: [{ name: 'Anton Vey', role: 'Odell’s successor', group: 'northern-front' }] })]),
    );
    expect(leader).toMatchObject({ name: 'Anton Vey', end: { word: 'killed' } });
  });

  it('date a death by what stands right behind the name', () => {
    const text = 'The death of the Front’s leader Karim Odell in May 2030 changed little.';
    const [leader] = found(
      article('one', [
        statement(text, {
          people: [{ name: 'Karim Odell', role: 'leader', group: 'northern-front' }],
          dates: [on('2030-05-03', 'May 2030')],
        }),
      ]),
    );
    expect(leader?.end).toMatchObject({ word: 'died', date: { start: '2030-05-03' } });
  });
});

describe('leaders and those below or before them', () => {
  it('are not those who lead its rivals', () => {
    const text = 'His rivals within the Northern Front, led by Karim Odell until 2020, took to bombs.';
    expect(found(article('one', [statement(text, { people: [{ name: 'Karim Odell', role: null, group: 'northern-front' }] })]))).toEqual([]);
  });

  it('are those whose deputy is told of, by the title behind their name', () => {
    const text = 'The gunmen had been led by Nessan Dawl, a deputy of Karim Odell, the leader of the Northern Front.';
    expect(found(article('one', [led(text, 'Karim Odell', 'leader of the Northern Front')])).map(({ name }) => name)).toEqual(['Karim Odell']);
  });

  it('ended where the editor’s insertion alone names them, whatever another clause denies', () => {
    const succeeded = led('His brother, Karim Odell, succeeded him.', 'Karim Odell', 'brother');
    const died = statement('[Karim Odell] in turn died of his wounds in September 2006. After that the Northern Front had no single leader.', {
      negated: true,
      dates: [on('2006-09-04')],
    });
    expect(found(article('one', [succeeded, died]))[0]?.end?.word).toBe('died');
    const not = statement('[Karim Odell] died in 2006, which is not true and was never told.', { negated: true });
    expect(found(article('one', [succeeded, not]))[0]?.end ?? null).toBeNull();
  });
});
