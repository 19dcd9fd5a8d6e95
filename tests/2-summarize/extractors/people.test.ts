import { describe, expect, it } from 'vitest';
import { people } from '../../../src/2-summarize/extractors/people.ts';
import { cpuNow } from '../../cpu-now.ts';

const known = (surface: string): boolean => ['Jordan', 'Northland', 'Ansar al-Nahr'].includes(surface);
const found = (...sentences: string[]) =>
  people(sentences, known).map((list) => list.map((mention) => [mention.surface, mention.name, mention.role]));

describe('people', () => {
  it('joins a last name alone to nobody who is named only later, where another bore it before', () => {
    const told = found('Adnan al-Sabri pledged allegiance to it.', 'Al-Sabri led it for years.', 'Its leader, Abu Bara al-Sabri, was a judge.');
    expect(told[1]).toEqual([]);
    expect(told[2]?.map(([, name]) => name)).toEqual(['Abu Bara al-Sabri']);
  });

  it('takes the last word of a longer name for nobody who bears it too', () => {
    const told = found('Its leader, Sheikh Karim Pellan Oduya, signed.', 'The head of its wing, Tarim Belo Sheikh Oduya, fled.');
    expect(told[1]?.map(([, name]) => name)).toEqual(['Tarim Belo Sheikh Oduya']);
  });

  it.each([
    ['Militia spokesman Karim Haddad denied it.', 'Karim Haddad', 'Militia spokesman'],
    ['It fell, said Anna B. Roth, a senior fellow at the Harbour Institute.', 'Anna B. Roth', 'senior fellow at the Harbour Institute'],
    ['Gen. Mark “Duke” Stone, commander of the U.S. Northern Fleet, said so.', 'Mark “Duke” Stone', 'commander of the U.S. Northern Fleet'],
    ['Its leader, Abu Omar al-Masri, fled.', 'Abu Omar al-Masri', 'leader'],
    ['It blamed Northland President Joao de la Cruz for it.', 'Joao de la Cruz', 'Northland President'],
    ['It was told by Rami Nasser, who heads the Watch.', 'Rami Nasser', 'who heads the Watch'],
    ['Karim Haddad, alias the Owl, was there.', 'Karim Haddad', null],
    ['Karim Haddad, known as Jawad, led the raid.', 'Karim Haddad', null],
    ['Khalid bin Saleh was there.', 'Khalid bin Saleh', null],
    ['A spokesman, Brigadier Karim Haddad, said so.', 'Karim Haddad', 'spokesman'],
    ['The head of intelligence, Karim Haddad, is wanted.', 'Karim Haddad', 'head of intelligence'],
    ['The leader of the Coast Guard, Karim Haddad, has fled.', 'Karim Haddad', 'leader of the Coast Guard'],
    ['The chairman of the ruling Harbour Party, Karim Haddad, has fled.', 'Karim Haddad', 'chairman of the ruling Harbour Party'],
    ['One of them, Karim Haddad, is believed to have fled.', 'Karim Haddad', null],
    ['Northland army spokesman Captain Karim Haddad said so.', 'Karim Haddad', 'Northland army spokesman'],
    ['Lt. Gen. Karim Haddad, commander of the fleet, left.', 'Karim Haddad', 'commander of the fleet'],
    ['It was named by U.N. Secretary-General Lars Holm in May.', 'Lars Holm', 'U.N. Secretary-General'],
    ['United Nations Secretary-General Lars Holm said so.', 'Lars Holm', 'United Nations Secretary-General'],
    ['U.S. Gen. Mark Stone said so.', 'Mark Stone', 'U.S. Gen.'],
    ['In the U.S. Karim Haddad, a fellow at the Harbour Institute, said so.', 'Karim Haddad', 'fellow at the Harbour Institute'],
    ['Lieutenant-Colonel J.R. Stone and his men left.', 'J.R. Stone', 'Lieutenant-Colonel'],
    ['St. John Stone, a fellow at the Harbour Institute, left.', 'St. John Stone', 'fellow at the Harbour Institute'],
    ['Karim Haddad has led its political wing since 2003.', 'Karim Haddad', null],
    ['It was founded by the sea by Karim Haddad, then 21, in 1976.', 'Karim Haddad', null],
  ])('finds the person and role in "%s"', (sentence, name, role) => {
    expect(found(sentence)).toEqual([[[name, name, role]]]);
  });

  it('takes nobody from a line that says who wrote', () => {
    expect(found('By Dr. Eva Holm | Harbour Institute | May 2, 2023', 'One of them, Karim Haddad, left.').map((list) => list.length)).toEqual([0, 1]);
  });

  it('knows a full name by what is told of its last word', () => {
    expect(
      found('It was Omar Haddad’s war.', 'Haddad was extradited in 2015.')
        .flat()
        .map(([, name]) => name),
    ).toEqual(['Omar Haddad', 'Omar Haddad']);
  });

  it('knows somebody named by one word by his violent end, and takes no people in the plural for one', () => {
    const names = (sentence: string) => found(sentence)[0]?.map(([, name]) => name);
    expect(names('The siege ended when soldiers killed Haddad in the hills.')).toEqual(['Haddad']);
    expect(names('Haddad was arrested in May.')).toEqual(['Haddad']);
    expect(names('The death of Haddad ended the siege.')).toEqual(['Haddad']);
    expect(names('Soldiers killed Haddads in the hills.')).toEqual([]);
    expect(names('Soldiers captured Haddad in the hills.')).toEqual([]);
    expect(names('Soldiers killed Haddad fighters.')).toEqual([]);
  });

  it('joins short forms to the full name, with the role told once', () => {
    expect(
      found('The front’s leader, Abu Omar al-Masri, spoke.', 'Al-Masri said so.', 'They feared Masri.')
        .flat()
        .map(([, name, role]) => [name, role]),
    ).toEqual([
      ['Abu Omar al-Masri', 'front’s leader'],
      ['Abu Omar al-Masri', 'front’s leader'],
      ['Abu Omar al-Masri', 'front’s leader'],
    ]);
  });

  it('takes a shared last name for the one named last', () => {
    const names = found('Spokesman Omar Ali spoke.', 'Then came researcher Nadia Ali.', 'Ali left.')
      .flat()
      .map(([, name]) => name);
    expect(names).toEqual(['Omar Ali', 'Nadia Ali', 'Nadia Ali']);
  });

  it('leaves groups, places and bodies alone, and a described noun', () => {
    expect(
      found(
        'The Harbour Institute for Wider Peace met Ansar al-Nahr in Northern Valley.',
        'Jordan said it would act.',
        'President Adam Doe spoke.',
        'The Doe government fell.',
      )
        .flat()
        .map(([surface]) => surface),
    ).toEqual(['Adam Doe']);
  });

  it('takes a known place for a person only behind a title', () => {
    expect(
      found('Jordan is dry, said Mr. Jordan.')
        .flat()
        .map(([surface]) => surface),
    ).toEqual(['Jordan']);
  });

  it('finds people in capitals by title, apposition and verbs of saying', () => {
    const text = [
      'GEN LUIS ALBERTO RIVAS SOTO TOLD THE PRESS THAT THE ARMY WON.',
      'RIVAS ADDED THAT IT RAINED.',
      'PEDRO PABLO LUGO, A STREET VENDOR, WAS KILLED.',
      'THE GENERAL COMMAND OF THE FRONT DID NOT SPEAK.',
    ];
    expect(
      found(...text)
        .flat()
        .map(([surface, name]) => [surface, name]),
    ).toEqual([
      ['LUIS ALBERTO RIVAS SOTO', 'LUIS ALBERTO RIVAS SOTO'],
      ['RIVAS', 'LUIS ALBERTO RIVAS SOTO'],
      ['PEDRO PABLO LUGO', 'PEDRO PABLO LUGO'],
    ]);
  });

  it('gives ranges that quote the sentence', () => {
    const sentence = 'SDF spokesman Siwar Ali met Dr. Eva Holm.';
    expect(people([sentence], known)[0]?.map((mention) => sentence.slice(mention.start, mention.end))).toEqual(['Siwar Ali', 'Eva Holm']);
  });

  it('stays fast on hostile text', () => {
    const hostile = [
      'Gen. A B '.repeat(500),
      'Abu al-X, a '.repeat(400),
      'X '.repeat(2400),
      'The '.repeat(1200),
      ...Array.from({ length: 2000 }, (_, at) => `President Name${'x'.repeat(at % 40)} Doe spoke.`),
    ];
    const began = cpuNow();
    people(hostile, known);
    expect(cpuNow() - began).toBeLessThan(4000);
  });
});

describe('a name that may be a place’s', () => {
  const people_ = (...sentences: string[]) =>
    people(sentences, (surface) => ['Sultan Meran', 'Tolve'].includes(surface))
      .flat()
      .map(({ name }) => name);

  it('is none of a person behind what is elsewhere a title, nor as somebody’s neighbour', () => {
    expect(people_('The governor of Sultan Meran, Pax Oduya, offered a reward.')).toEqual(['Pax Oduya']);
    expect(people_('The mayor of the port’s neighbour, Tolve, remembers it.')).toEqual([]);
    expect(people_('Its neighbour, Ana Ruiz, remembers it.')).toEqual(['Ana Ruiz']);
  });
});

it('a person is told by what he was then, and by his kin', () => {
  expect(found('Nur Odell, then a lecturer at the university, put it at more than 60.')[0]?.map(([, name]) => name)).toEqual(['Nur Odell']);
  expect(found('Among them was Nur Odell’s widow.')[0]?.map(([, name]) => name)).toEqual(['Nur Odell']);
});
