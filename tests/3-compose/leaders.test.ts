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
