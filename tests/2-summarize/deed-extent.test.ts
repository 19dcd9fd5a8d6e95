import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const incident = (text: string) => summarize(article([text])).statements[0]?.incident;
const told = (text: string) => {
  const one = incident(text);
  return [one?.type, one?.date?.start ?? null, one?.regions];
};

describe('the day and the place of a deed', () => {
  it.each([
    'Two men were hanged in Tolve on Friday for the bombing of Mera.',
    'Two men hanged in Tolve on Friday for the bombing of Mera belonged to Hill Front.',
    'The army executed two Hill Front members in Tolve on Friday for the 2018 bombing of Mera.',
    'Hill Front shot dead two men in Tolve on Friday for spying for the army in Mera.',
  ])('are those of the punishment, and not of what it is for: "%s"', (text) => {
    expect(told(text)).toEqual(['killing', '2021-05-14', ['tolve']]);
    expect(incident(text)?.killed).toBe(2);
  });

  it('are not those of the protests it sparked', () =>
    expect(told('The army’s killing of three boys in Tolve sparked protests in Mera on Friday.')).toEqual(['killing', null, ['tolve']]));

  it('are not where it is remembered', () =>
    expect(
      told('Thousands gathered in Tolve on Friday to mark the anniversary of the Mera massacre, in which Dawn State killed 60 people in 2014.'),
    ).toEqual(['killing', '2014-01-01', ['orland']]));

  it('are not the month in which nobody was killed', () =>
    expect(incident('Dawn State killed nobody in April, and 31 in May.')?.date?.start).toBe('2021-05-01'));
});

describe('what a group is called the owner of', () => {
  const actors = (text: string) => incident(text)?.actors.map(({ group, status }) => `${group} ${status}`);
  it.each([
    ['The army’s killing of three boys in Tolve sparked protests in Mera on Friday.', ['orland-army fact']],
    ['Hill Front’s killing of nine farmers in Mera on Friday was condemned by the council.', ['hill-front fact']],
    ['Hill Front lost nine fighters in its attack on Mera on Friday.', ['hill-front fact']],
    ['Hill Front’s killing by the army was feared in Mera on Friday.', []],
  ])('is its deed: "%s"', (text, wanted) => expect(actors(text) ?? []).toEqual(wanted));
  it('is not done to it', () =>
    expect(incident('Hill Front’s killing of nine farmers in Mera on Friday was condemned by the council.')?.targets).toEqual([]));
});

describe('what an act answers', () => {
  it.each([
    [
      'The army shelled Mera on Friday in retaliation for the killing of nine soldiers by Hill Front in Tolve.',
      ['attack', '2021-05-14', ['mera']],
      null,
    ],
    ['In revenge for the shelling of Mera, Hill Front killed nine soldiers in Tolve on Friday.', ['killing', '2021-05-14', ['tolve']], 9],
    [
      'Hill Front killed nine soldiers in Tolve on Friday to avenge the shelling of Mera by the army in April.',
      ['killing', '2021-05-14', ['tolve']],
      9,
    ],
  ])('was another’s, there and then: "%s"', (text, wanted, killed) => {
    expect(told(text)).toEqual(wanted);
    expect(incident(text)?.killed).toBe(killed);
    expect(incident(text)?.actors).toHaveLength(1);
  });
});

describe('who somebody was', () => {
  it('is not where or when he was killed', () => {
    const text = 'Westland said one of its drones had killed a commander who, it said, had planned the 2019 attack on its embassy in Tolve.';
    expect(told(text)).toEqual(['killing', null, ['orland']]);
  });
});

describe('what was done before to somebody or in a town', () => {
  it.each([
    ['Mera, where Dawn State killed 60 people in 2014, was shelled by Hill Front on Friday.', ['attack', '2021-05-14', ['mera']]],
    ['The mother of one of the men killed in Mera in 2014 was shot dead in Tolve on Friday.', ['killing', '2021-05-14', ['tolve']]],
    [
      'Ali Sado, 34, a teacher whose brother was killed by Dawn State in 2014, was shot dead in Tolve on Friday.',
      ['killing', '2021-05-14', ['tolve']],
    ],
    ['The man accused of killing 60 people in Mera in 2014 died in prison in Tolve on Friday.', ['killing', '2014-01-01', ['mera']]],
    ['On the day the talks opened in Tolve, Hill Front shelled Mera.', ['attack', null, ['mera']]],
    ['Six people died in Mera on Friday on the eve of talks in Tolve.', ['killing', '2021-05-14', ['mera']]],
  ])('is not what is told now: "%s"', (text, wanted) => expect(told(text)).toEqual(wanted));
  it('is no deed of a group that was struck now', () =>
    expect(incident('Hill Front, which killed 12 people in Mera in April, was attacked by Dawn State in Tolve on Friday.')).toMatchObject({
      killed: null,
      actors: [{ group: 'dawn-state' }],
    }));
});
