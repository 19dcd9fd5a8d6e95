import { describe, expect, it } from 'vitest';
import { tollOf } from '../../src/2-summarize/incident-toll.ts';
import { indexNames } from '../../src/2-summarize/names.ts';
import { readArticle } from '../../src/2-summarize/read-article.ts';
import { indexRegions } from '../../src/2-summarize/region-index.ts';
import { article, gazetteer, summarize } from './desk.ts';

const names = indexNames(gazetteer);
const regions = indexRegions(gazetteer);

/** "killed/wounded/abducted", a dash for none. */
function toll(sentence: string): string {
  const [reading] = readArticle(article([sentence]), names, regions, null);
  if (!reading) throw new Error('the sentence was not read');
  const { killed, wounded, abducted } = tollOf(reading);
  return [killed, wounded, abducted].map((count) => count ?? '-').join('/');
}

describe('the toll of one incident', () => {
  it.each([
    ['Four people were killed and 30 wounded in the blast.', '4/30/-'],
    ['At least 16 were killed, including a woman.', '16/-/-'],
    ['Six soldiers and one civilian were killed.', '7/-/-'],
    ['The funeral of six priests, five of them Westlanders, who were killed on Thursday, was held.', '6/-/-'],
    ['Two of three engineers who were kidnapped in Mera will come home today.', '-/-/3'],
    ['Rebels released three engineers who were kidnapped in Mera a month ago.', '-/-/3'],
    ['The death of four students who had been kidnapped was announced.', '4/-/4'],
    ['Two boys were shot dead in Mera.', '2/-/-'],
    ['Soldiers shot dead two boys in Mera.', '2/-/-'],
    ['Three people wounded in Friday’s attack on Mera died in hospital.', '3/-/-'],
    ['The crash of the bombed bus killed 12 of the 37 passengers.', '12/-/-'],
    ['Fourteen people were killed in Mera: nine civilians and five fighters.', '14/-/-'],
    ['Fourteen people (nine men, four women and a child) were killed in Mera.', '14/-/-'],
    ['The army claims to have killed 40 fighters near Mera, but residents saw only six bodies.', '40/-/-'],
    ['Two of the wounded died on Sunday, bringing the toll of Friday’s bombing in Mera to 19.', '19/-/-'],
  ])('counts "%s"', (sentence, wanted) => expect(toll(sentence)).toBe(wanted));

  it.each([
    'The war has cost more than 70,000 lives.',
    'The fighting has left 2,000 dead in the past month.',
    'The attacks of the last 12 days have killed two people and wounded 20.',
    'Over 300 people have been kidnapped so far this year.',
    'Four people have been kidnapped every day.',
    'More than 11 reporters have been killed by the army since 1981.',
    'Between 1 January and 15 May, 547 civilians were killed in Mera.',
    'Some 120 people had died in Mera by the end of the month.',
    'More than 200 people have been killed in communal violence in Mera this year.',
    'The attacks of the past week have killed 70 people in Mera.',
    'The mafia set off more than 260 bombs, killing at least 190 people.',
    'The mafia has threatened to kill ten judges.',
    'The bombing of Mera brought the death toll of the week to 71.',
    'Fourteen people, nine of them children, were killed or wounded in Mera.',
    'At least 14 people were killed and wounded in the shelling of Mera.',
    'The gunmen killed or wounded 14 soldiers in Mera.',
    'The attack in Mera left 14 dead or wounded.',
  ])('gives none to what tells no single event: "%s"', (sentence) => expect(toll(sentence)).toBe('-/-/-'));

  it('keeps a running count of one event', () => {
    expect(toll('The blast, the worst since 1994, killed nine people.')).toBe('9/-/-');
  });
});

describe('victims told by name', () => {
  it.each([
    ['Luis Prada, Ana Ruiz and two guards were kidnapped in Tolve.', '-/-/4'],
    ['The minister and his two bodyguards died on Monday.', '3/-/-'],
    ['The minister was killed near his home, along with two of his bodyguards.', '3/-/-'],
    ['They murdered a reporter’s wife and son.', '2/-/-'],
    ['The murder of Judge Luis Prada, his wife, and two other people is not forgotten.', '4/-/-'],
    ['GUNMEN KIDNAPPED DEPUTY LUIS PRADA ORTIZ AND NEWSMAN ANA RUIZ LEMA IN TOLVE.', '-/-/2'],
  ])('counts "%s"', (sentence, wanted) => expect(toll(sentence)).toBe(wanted));

  it.each([
    ['what a name is said to be', 'Gunmen murdered Luis Prada, mayor of Tolve and leader of its council.'],
    ['whom a victim is related to', 'The killing of the wife of the deputy editor was condemned.'],
    ['the name of one just told by his office', 'A raid killed the emir’s successor, Omar al-Hadi al-Rafi.'],
    ['a speaker behind the victim', 'Asked about the kidnapping of Luis Prada, Ana Ruiz said nothing.'],
    ['a list with some of unknown number', 'The murder of Father Luis Prada and other priests is not forgotten.'],
  ])('does not count %s', (_what, sentence) => expect(toll(sentence)).toBe('-/-/-'));
});

describe('reading hostile sentences', () => {
  it('stays fast', () => {
    const started = performance.now();
    for (const part of ['killed and ', 'by the ', 'in the past ', 'the murder of X, ', 'since ', 'a man, '])
      toll(`The ${part.repeat(Math.floor(1900 / part.length))}end.`);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('a list of victims', () => {
  it.each([
    ['A bomb exploded in Mera, injuring 2 policemen and destroying 13 shops.', '-/2/-'],
    ['In Mera 400 soldiers were killed, and six helicopters and one plane were destroyed.', '400/-/-'],
    ['Orland condemned the assassination of Minister Ana Ruiz in an attack in Mera in which her guard and her driver were also killed.', '3/-/-'],
  ])('holds people alone, and goes on with who was "also killed": "%s"', (sentence, wanted) => expect(toll(sentence)).toBe(wanted));
});

it('counts nobody as held by who holds that something was so', () => {
  const [one] = summarize(article(['The prosecutor of Mera holds that 32 terrorists came in one lorry.'])).statements;
  expect(one?.quantities.map(({ effect }) => effect)).toEqual([null]);
});
