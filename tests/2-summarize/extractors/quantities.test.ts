import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantities } from '../../../src/2-summarize/extractors/quantities.ts';
import { Quantity } from '../../../src/model/statement.ts';

/** Value, counted noun and effect of each quantity. */
const tolls = (text: string) => quantities(text, []).map(({ value, counted, effect }) => [value, counted, effect]);

describe('quantities', () => {
  it.each([
    ['The army put the toll at 18.', [[18, null, 'killed']]],
    ['It admitted the loss of 10 fighters.', [[10, 'fighters', 'killed']]],
    ['It admitted the loss of 12 positions.', [[12, 'positions', null]]],
    ['It lost 9 members to defection.', [[9, 'members', null]]],
    ['The mission lost 1,155 men there.', [[1155, 'men', 'killed']]],
    ['It lost 9 men to mass desertion.', [[9, 'men', null]]],
    ['It told of the loss of 12 fighters through arrests.', [[12, 'fighters', null]]],
    ['It lost 9 men to mines.', [[9, 'men', 'killed']]],
    [
      'The front has shrunk from 17,000 fighters to perhaps 8,000 today.',
      [
        [17_000, 'fighters', null],
        [8000, 'fighters', null],
      ],
    ],
    [
      'It has about 2,000 men, against 6,000 in all of the years before.',
      [
        [2000, 'men', null],
        [6000, 'men', null],
      ],
    ],
    [
      'Its strength is put at 500 to 600 by the mission and at 1,200 by the army.',
      [
        [500, 'strength', null],
        [1200, 'strength', null],
      ],
    ],
    [
      'It has 200 to 300 members by one count, while the army says it has no more than 100.',
      [
        [200, 'members', null],
        [100, 'members', null],
      ],
    ],
    ['It has 46 guerrilla fronts.', [[46, 'guerrilla fronts', null]]],
    ['A local official gave the toll as 36.', [[36, null, 'killed']]],
    ['On Friday it raised the toll to 272.', [[272, null, 'killed']]],
    [
      'The ministry revised the death toll of the raid by the band on the mill at Dorsk, a town of the far northern district of Halem, to 138.',
      [[138, null, 'killed']],
    ],
    ['The number of dead reached 140 by the next week.', [[140, null, 'killed']]],
    ['The ministry puts the number of displaced people in the north at 880,000.', [[880_000, null, 'displaced']]],
    ['The ministry put the figure at 25,000.', [[25_000, null, null]]],
    ['The front put its own losses at 241.', [[241, 'losses', null]]],
    [
      'At least 21 patients were shot dead, doctors said; some put the dead at 70.',
      [
        [21, 'patients', 'killed'],
        [70, null, 'killed'],
      ],
    ],
    [
      'The ministry says 62 dead, others say 58.',
      [
        [62, null, 'killed'],
        [58, null, 'killed'],
      ],
    ],
    [
      'It blew up, killing 40 guards (the ministry said 18).',
      [
        [40, 'guards', 'killed'],
        [18, null, 'killed'],
      ],
    ],
    [
      '30 guards died, while the ministry put the figure at 12.',
      [
        [30, 'guards', 'killed'],
        [12, null, 'killed'],
      ],
    ],
    [
      '12 guards and 40 rebels were known to have died.',
      [
        [12, 'guards', 'killed'],
        [40, 'rebels', 'killed'],
      ],
    ],
    ['The drive has cost more than 1,500 soldiers’ lives.', [[1500, 'soldiers', 'killed']]],
    ['It followed the death on October 5 of twelve members.', [[12, 'members', 'killed']]],
    [
      'They left 100 dead and a total of 30 vehicles.',
      [
        [100, null, 'killed'],
        [30, 'vehicles', null],
      ],
    ],
  ])('reads a toll told by name in "%s"', (sentence, expected) => {
    expect(tolls(sentence)).toEqual(expected);
  });

  it.each([
    'At least 21 patients were shot dead, doctors said; some put the dead at 70.',
    'The ministry first said that 50 guards had been killed, and later raised the toll to 272.',
    'It blew up, killing 40 guards (the ministry said 18).',
  ])('marks the number told once more, which is not to be added, in "%s"', (sentence) => {
    expect(quantities(sentence, []).map(({ part }) => part)).toEqual([false, true]);
  });

  it('reads value, qualifier, unit and the counted noun with its modifiers', () => {
    expect(quantities('The alliance has up to 20,000 well-armed local fighters.', [])).toEqual([
      {
        value: 20_000,
        max: null,
        qualifier: 'up to',
        counted: 'well-armed local fighters',
        unit: 'count',
        effect: null,
        part: false,
        vague: false,
        wording: 'up to 20,000 well-armed local fighters',
        at: { start: 17, end: 55 },
      },
    ]);
  });

  it.each([
    ['some 250 to 300 fighters', 250, 300, 'some'],
    ['between 250 and 300 fighters', 250, 300, 'between'],
    ['15-20 fighters', 15, 20, null],
    ['perhaps as many as 40 fighters', 40, null, 'perhaps as many as'],
    ['500 or more fighters', 500, null, 'or more'],
  ])('reads "%s" with its range and qualifier', (wording, value, max, qualifier) => {
    expect(quantities(`They met ${wording} there.`, [])[0]).toMatchObject({ value, max, qualifier });
  });

  it.each([
    ['3 percent of the land', 'percent', 3],
    ['$3 million', 'money', 3_000_000],
    ['between 5 and 7 million dollars', 'money', 5_000_000],
    ['20 kms', 'distance', 20],
    ['400 square miles', 'area', 400],
    ['500 kilograms of explosives', 'weight', 500],
    ['72 hours', 'duration', 72],
    ['Two-thirds of the camp', 'percent', 66.667],
  ])('knows the unit of "%s"', (wording, unit, value) => {
    expect(quantities(`${wording} it was.`, [])[0]).toMatchObject({ unit, value });
  });

  it.each([
    ['Gunmen killed 12 other people.', [[12, 'other people', 'killed']]],
    [
      'At least 16 were killed and 25 were released.',
      [
        [16, null, 'killed'],
        [25, null, 'released'],
      ],
    ],
    [
      'The blast left nearly 500 dead, wounding 200 others.',
      [
        [500, null, 'killed'],
        [200, 'others', 'wounded'],
      ],
    ],
    ['The raid claimed the lives of 15.', [[15, null, 'killed']]],
    ['The fighting resulted in more than 30 deaths.', [[30, 'deaths', 'killed']]],
    ['FOUR PEASANTS WERE KIDNAPPED AND LATER MURDERED.', [[4, 'PEASANTS', 'killed']]],
    [
      'A WOMAN AND TWO CHILDREN DIED.',
      [
        [1, 'WOMAN', 'killed'],
        [2, 'CHILDREN', 'killed'],
      ],
    ],
    [
      'They killed four soldiers, two clerks and a cook.',
      [
        [4, 'soldiers', 'killed'],
        [2, 'clerks', 'killed'],
        [1, 'cook', 'killed'],
      ],
    ],
    [
      '12 rebels killed two guards.',
      [
        [12, 'rebels', null],
        [2, 'guards', 'killed'],
      ],
    ],
    ['FIVE MEN SHOT TO DEATH A WATCHMAN.', [[5, 'MEN', null]]],
    ['Members of the cell took 10 people hostage.', [[10, 'people', 'abducted']]],
    ['More than 86,500 people have fled their homes.', [[86_500, 'people', 'displaced']]],
    [
      'The front holds 14 of Varland’s 17 provinces.',
      [
        [14, '17 provinces', null],
        [17, 'provinces', null],
      ],
    ],
    ['Some 200 villagers were driven out of Mera.', [[200, 'villagers', 'displaced']]],
    ['The death toll rose to 30.', [[30, null, 'killed']]],
    [
      'They captured 3 towns and held five meetings.',
      [
        [3, 'towns', null],
        [5, 'meetings', null],
      ],
    ],
    ['Twelve members of the union in the northern province were arrested.', [[12, 'members', 'captured']]],
    ['A senior police officer was killed.', [[1, 'senior police officer', 'killed']]],
    ['A bomb was captured by a soldier.', []],
    ['Residents said that a boy of nine had died.', [[1, 'boy', 'killed']]],
    [
      'They counted 120 dead, and some 900 people, nearly all of the town, fled.',
      [
        [120, null, 'killed'],
        [900, 'people', 'displaced'],
      ],
    ],
  ])('tells what became of those counted: "%s"', (text, expected) => {
    expect(tolls(text)).toEqual(expected);
  });

  it('marks what is counted in another number, so that it is not added', () => {
    const found = quantities('At least 53 people were killed, including a nurse, four of them children, and 25 were released.', []);
    expect(found.map(({ value, effect, part }) => [value, effect, part])).toEqual([
      [53, 'killed', false],
      [1, 'killed', true],
      [4, 'killed', true],
      [25, 'released', false],
    ]);
  });

  it('does not take the next count for a part', () => {
    const found = quantities('At least 16 were killed, including a woman and security officers, 25 were released and the rest are missing.', []);
    expect(found.map(({ value, effect, part }) => [value, effect, part])).toEqual([
      [16, 'killed', false],
      [1, 'killed', true],
      [25, 'released', false],
    ]);
  });

  it('marks words that give an order of size only', () => {
    expect(quantities('dozens of civilians', [])[0]).toMatchObject({ value: 24, max: 99, vague: true, counted: 'civilians' });
  });

  it.each([
    'Brigade 313 struck on 14 May.',
    'The boy, aged 12, and the 34-year-old met Doe, 45, again.',
    'One of the men came two days ago, at 10 a.m.',
    '1. Take the hill.',
    'It was No. 2 under Resolution 2254 in 2015.',
  ])('finds no quantity in "%s"', (text) => {
    expect(quantities(text, [])).toEqual([]);
  });

  it('leaves out numbers inside dates', () => {
    expect(quantities('In May 2019 5 men met.', [{ start: 3, end: 11 }]).map((quantity) => quantity.value)).toEqual([5]);
  });

  it('gives ranges that quote the sentence, for any words', () => {
    const words = fc.constantFrom(
      '12',
      'two',
      'dozens',
      'of',
      'them',
      'soldiers',
      'a',
      'police',
      'officer',
      'killed',
      'were',
      'and',
      ',',
      'including',
      'percent',
      '$',
      '5-6',
      'up to',
      'who',
      '(',
      'THE',
      'dead.',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (list) => {
        const text = list.join(' ');
        for (const quantity of quantities(text, [])) {
          expect(Quantity.safeParse(quantity).success).toBe(true);
          expect(text.slice(quantity.at.start, quantity.at.end)).toBe(quantity.wording);
        }
      }),
    );
  });

  it('does not read a stretch too long for a sentence', () => {
    expect(quantities('5 men '.repeat(2000), [])).toEqual([]);
  });
});

describe('a size told once more without its noun', () => {
  it('is counted like the one before: what remains today', () => {
    const counted = (text: string) => quantities(text, []).map(({ value, counted: of }) => [value, of]);
    expect(counted('In 2012 it had 3,000 fighters; today fewer than 1,000 remain.')).toEqual([
      [3000, 'fighters'],
      [1000, 'fighters'],
    ]);
    expect(counted('It had 3,000 fighters and a mill; fewer than 1,000 remain.')[1]).toEqual([1000, null]);
  });
});

describe('what became of those counted', () => {
  const told = (text: string) => quantities(text, []).map(({ value, effect, part }) => [value, effect, part]);

  it.each([
    ['In Mera 12 people, including three children, were killed.', 12, 3],
    ['Twelve civilians, including three children who drowned in the river, had died in the shelling.', 12, 3],
    ['In Mera 12 people, five of them children, died.', 12, 5],
  ])('is told behind a remark between commas, and of the part in it: %s', (text, all, part) => {
    expect(told(text)).toEqual([
      [all, 'killed', false],
      [part, 'killed', true],
    ]);
  });

  it.each([
    ['An air strike killed Omar Fadel and at least 16 of his men.', 16, 'killed'],
    ['Omar Fadel was killed along with 16 other fighters.', 16, 'killed'],
    ['A raid killed the commander Omar Fadel and three bodyguards.', 3, 'killed'],
    ['The army killed Omar Fadel on Monday and 16 villages burned.', 16, null],
    ['Omar Fadel was killed by Oda Marrick and 16 rebels.', 16, null],
    ['Omar Fadel and 16 fighters attacked Mera.', 16, null],
  ])('is that of the man beside whom they are counted: %s', (text, value, effect) => expect(told(text)).toContainEqual([value, effect, false]));
});

describe('"over" before a number', () => {
  it.each([
    ['They must hand over a tenth of their harvest.', null],
    ['It took control over two villages.', null],
    ['It has killed over 40 people.', 'over'],
    ['It is well over 40 people strong.', 'well over'],
  ])('in "%s" is the qualifier %s', (text, qualifier) => {
    expect(quantities(text, [])[0]?.qualifier).toBe(qualifier);
  });
});

describe('a share of another number', () => {
  const told = (text: string) => quantities(text, []).map(({ value, effect, part }) => [value, effect, part]);
  it('is counted in it', () => {
    expect(told('Nine of the 14 people killed in the raid were children.')).toEqual([
      [9, 'killed', true],
      [14, 'killed', false],
    ]);
  });
  it('is the only one to have suffered what the sentence goes on to tell', () => {
    expect(told('One of the three leaders was killed.')).toEqual([
      [1, 'killed', false],
      [3, null, false],
    ]);
    expect(told('Three of the 12 people wounded in the blast have since died.')).toEqual([
      [3, 'killed', false],
      [12, 'wounded', false],
    ]);
  });
  it('adds up to it behind a colon', () => {
    expect(told('Fourteen people were killed: nine civilians and five soldiers.')).toEqual([
      [14, 'killed', false],
      [9, 'killed', true],
      [5, 'killed', true],
    ]);
  });
});
