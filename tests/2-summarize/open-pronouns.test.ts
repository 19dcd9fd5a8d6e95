import { describe, expect, it } from 'vitest';
import { article, printed, summarize } from './desk.ts';

describe('a pronoun within a sentence', () => {
  it.each([
    'Estimates of its size in Mera vary between 300 and 1,500 men.',
    'Some of their men work in the mills of Mera and Tolve.',
    'Shots were fired in Mera as soon as he arrived at the gate.',
    'In January their men fought in the streets of Mera.',
    'The Hill Front, its branch in the hills, published a video on Sunday.',
    'Local traders in Mera are said to finance it.',
    'Thousands of their members in Mera joined the Hill Front.',
    'With 200 fighters he first attacked a mill in Mera.',
    'With the Hill Front and the Red Banner it formed an alliance in Mera.',
    'Before his death he had been made deputy in Mera by Sheikh Karim Odell.',
    'Four commanders from Mera broke their oath to him in 2010.',
    'Officials in Mera said 153 of his men had been killed.',
    'Salman Rade tried to copy him in January 1996 at Mera.',
    'Commanders such as Salman Rade, whose men took Mera in 2020, ignored him.',
    'Mayor Karim Odell put its cost at 8,000 dollars, and the dead of Mera at 33.',
    'Pictures from Mera showed fires in quarters it already held.',
  ])('that a reader could not resolve keeps the sentence out: %s', (text) =>
    expect(printed('Traders in Tolve closed their shops.', text)).toHaveLength(1),
  );

  it.each([
    'Because of its losses in Mera, the Hill Front has called for a truce.',
    'The governor left Mera after he had lost the town.',
    'The Hill Front left Mera because the army had driven it out.',
    'On its website, the Hill Front said that it had taken Mera.',
    'Some 100 armed men stopped a bus with herders on a road near Mera, forced them to a hill and shot them.',
  ])('whose name stands in the sentence does no harm: %s', (text) => expect(printed(text)).toEqual([text]));

  it('means the one man whom the sentence before told of, where it is the object or his', () => {
    const before = 'Ana Ruiz spoke in Tolve. Karim Odell, known as the Owl, led the raid on Mera in 1991.';
    expect(printed(`${before} Police arrested him in Tolve together with Luis Paz, a captain.`).at(-1)).toBe(
      'Police arrested [Karim Odell] in Tolve together with Luis Paz, a captain.',
    );
    expect(printed(`${before} The court in Tolve issued a warrant for his arrest.`).at(-1)).toBe(
      'The court in Tolve issued a warrant for [Karim Odell’s] arrest.',
    );
    expect(printed('Traders in Tolve closed their shops.', 'Police arrested him in Mera with Luis Paz, a captain.')).toHaveLength(1);
    expect(printed('Traders in Tolve closed their shops.', 'A coin in his pocket bore the seal of Mera.')).toHaveLength(1);
  });

  it('is the men under arms whom the sentence before told of last, where thousands of theirs did something', () => {
    const text = 'Thousands of their members in Mera joined the Hill Front.';
    expect(printed('The government of Orland said that it would dissolve the regions’ special forces.', text)[1]).toBe(
      'Thousands of [the regions’ special forces’] members in Mera joined the Hill Front.',
    );
    expect(printed('The government of Orland said that its soldiers would dissolve the special forces.', text)).toHaveLength(1);
    expect(printed('The government of Orland said that it would dissolve the special forces, and all schools.', text)).toHaveLength(1);
  });

  it('is the group told of before, where another drove it out or fought it', () => {
    const { statements } = summarize(
      article(['The Hill Front has no income to speak of. In June 2020, fighters of the Red Banner drove it out of Mera.']),
    );
    expect(statements[1]?.text).toBe('In June 2020, fighters of the Red Banner drove [Hill Front] out of Mera.');
    expect(statements[1]?.subjects.map(({ group }) => group).sort()).toEqual(['hill-front', 'red-banner']);
  });

  it('is the group of a heading in "Estimates of its size"', () => {
    expect(printed('The Hill Front holds Mera.', 'Estimates of its size vary between 300 and 1,500 men.')[1]).toMatch(
      /^Estimates of \[Hill Front’s\] size/,
    );
  });
});

it('is nobody’s where "he" put its cost at a sum', () => {
  const told = printed(
    'Karim Odell, chief of the Hill Front, spoke in Mera on Sunday.',
    'He put its cost at 8,000 dollars and said 33 men had come.',
  );
  expect(told).toHaveLength(1);
});

it.each([
  'On 6 January 2019 the two came back to Mera.',
  'When the winter came, both retreated to the hills of Mera.',
  'The mayor of Mera exchanged them for salt and timber.',
  'There was no confirmation of that figure, and the mayor of Mera said that he believed it.',
])('a sentence leaves open which or how many it means: %s', (text) => {
  expect(summarize(article(['The Hill Front and the Red Banner left Tolve.', text])).notPrinted.map(({ sentence }) => sentence)).toEqual([text]);
});

it.each(['Fishermen left the port of Mera when soldiers drove them out.', 'The Hill Front and the Red Banner fought, and both retreated to Mera.'])(
  'a sentence says itself which or how many it means: %s',
  (text) => expect(printed(text)).toEqual([text]),
);

it.each([
  'A clash between their followers in Mera in May 2020 left five people dead.',
  'Two brothers of one of its commanders, Karim Odell, were rumoured to have joined the Red Banner in Mera.',
  'Individual commanders in Mera gave shelter to its members, who came from al-Nahr.',
  'In November 2001, with his term ending, his men attacked a camp in Mera; he fled to Westland.',
  'The police in Mera have offered 3 million crowns for his capture.',
  'The president of Orland declared an all-out war against it in March 2000.',
])('a sentence leaves open whose or whom it tells of: %s', (text) => {
  const told = summarize(article(['The Hill Front and the Red Banner left Tolve. Nobody said why that was.', text]));
  expect(told.notPrinted.map(({ sentence }) => sentence)).toContain(text);
});
