import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model/statement.ts';
import type { Summary } from '../../src/model/summary.ts';
import { tiesOf } from '../ties.ts';
import { article, gazetteer, statement } from './fixtures.ts';

const person = (name: string, role: string | null, group: string | null = 'northern-front'): Statement['people'][number] => ({ name, role, group });
const led = (text: string, name: string, role: string | null = 'leader', group = 'northern-front') =>
  statement(text, { people: [person(name, role, group)], subjects: [[group, 'topic']] });
const told = (text: string, people: Statement['people'] = []) => statement(text, { subjects: [], people });

const ROLE = article('role', [led('The leader of the Northern Front, Karim Odell, spoke in Tessin.', 'Karim Odell', 'leader of the Northern Front')]);
const SURNAME = article('surname', [told('Odell was killed on 19 May.')]);

const ties = (...summaries: readonly Summary[]) =>
  tiesOf(summaries, gazetteer).map(({ article: of, surname, toldIn, holder }) => `${of}: ${surname} is ${holder.label} ${holder.name}, by ${toldIn}`);
const TIED = ['surname: odell is leader Karim Odell, by role'];

describe('surnameTies', () => {
  it('ties a surname that stands alone to the one whom another article names with his role', () => {
    expect(ties(ROLE, SURNAME)).toEqual(TIED);
    expect(ties(SURNAME, ROLE)).toEqual(TIED);
  });

  it('ties by a verb that tells who leads, by a name in one word, and with a rank that the role has', () => {
    expect(ties(article('role', [led('The Northern Front, led by Karim Odell, holds Tessin.', 'Karim Odell', null)]), SURNAME)).toEqual(TIED);
    expect(
      ties(article('role', [led('Its commander, Odell, holds Tessin.', 'Odell', 'commander')]), article('b', [told('Commander Lund met Odell.')])),
    ).toEqual(['b: odell is commander Odell, by role']);
  });

  it('knows the article from the name: "al-Odeli" and "Odeli" are one', () => {
    expect(
      ties(article('role', [led('Its leader Abu Karim al-Odeli spoke.', 'Abu Karim al-Odeli')]), article('b', [told('Odeli was arrested.')])),
    ).toHaveLength(1);
  });

  it('ties no name that is only like it', () => {
    expect(ties(ROLE, article('b', [told('Odel was killed on 19 May.')]))).toEqual([]);
  });

  it('ties nobody where two people of the surname lead, or one leads two groups', () => {
    expect(ties(ROLE, SURNAME, article('c', [led('Its spokesman, Anton Odell, spoke.', 'Anton Odell', 'spokesman')]))).toEqual([]);
    expect(
      ties(ROLE, SURNAME, article('c', [led('The Harbour League’s leader Karim Odell spoke.', 'Karim Odell', 'leader', 'harbour-league')])),
    ).toEqual([]);
  });

  it('ties nobody where somebody else of the surname holds an office, in whatever article', () => {
    expect(ties(ROLE, SURNAME, article('c', [told('President Bruno Odell spoke.', [person('Bruno Odell', 'President', null)])]))).toEqual([]);
    expect(ties(ROLE, SURNAME, article('c', [told('Bruno Odell, a baker, spoke.', [person('Bruno Odell', 'baker', null)])]))).toEqual(TIED);
  });

  it('ties nobody where the article itself names somebody else of the surname', () => {
    expect(ties(ROLE, article('b', [told('Bruno Odell sold bread.'), told('Odell was killed on 19 May.')]))).toEqual([]);
    expect(ties(ROLE, article('b', [told('Minister Odell flew home.'), told('Odell was killed on 19 May.')]))).toEqual([]);
    expect(
      ties(ROLE, article('b', [told('On Monday Odell was seen.'), told('Karim Odell was killed on 19 May, and Odell’s men fled.')])),
    ).toHaveLength(1);
  });

  it('ties no word that the gazetteers hold as a name', () => {
    expect(
      ties(article('role', [led('Its leader Karim Tessin spoke.', 'Karim Tessin')]), article('b', [told('Tessin was attacked on 19 May.')])),
    ).toEqual([]);
  });

  it('takes no role that is over, denied, or beside the head of a group', () => {
    expect(ties(article('role', [led('Its former leader Karim Odell spoke.', 'Karim Odell')]), SURNAME)).toEqual([]);
    expect(ties(article('role', [{ ...led('Its leader is not Karim Odell.', 'Karim Odell'), negated: true }]), SURNAME)).toEqual([]);
    expect(ties(article('role', [led('Karim Odell, a fighter of the Northern Front, spoke.', 'Karim Odell', 'fighter')]), SURNAME)).toEqual([]);
  });

  it('ties a founder', () => {
    const founded = led('The Northern Front was founded in 1970 by a baker, Karim Odell, in Tessin.', 'Karim Odell', 'baker');
    expect(ties(article('role', [founded]), SURNAME)).toEqual(['surname: odell is founder Karim Odell, by role']);
  });

  it('has no word for a role that is told in many', () => {
    const head = led(
      'Karim Odell, head of the southern office of the Northern Front, spoke.',
      'Karim Odell',
      'head of the southern office of the Northern Front',
    );
    expect(ties(article('role', [head]), SURNAME)).toEqual(['surname: odell is null Karim Odell, by role']);
  });
});

it('who founded the group is tied by his surname as its founder', () => {
  const founder = article('role', [led('Karim Odell founded the Northern Front with a handful of others.', 'Karim Odell', null)]);
  expect(ties(founder, SURNAME)).toEqual(['surname: odell is founder Karim Odell, by role']);
  expect(ties(article('role', [led('Karim Odell founded a school beside the Northern Front.', 'Karim Odell', null)]), SURNAME)).toEqual([]);
});
