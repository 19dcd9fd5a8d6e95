import { expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const peopleOf = (text: string) =>
  new Map(summarize(article([text])).statements.flatMap(({ people }) => people.map(({ name, group }) => [name, group] as const)));

it('a deputy is of the group of him whose deputy he is', () => {
  const told = 'Karim Odell, known as the Owl, has been the general secretary of the Hill Front since 2001.';
  const people = peopleOf(
    `The Hill Front holds Mera. ${told} His deputy was Toma Wassik, an engineer. In 2005 Wassik was stripped of his posts in Mera.`,
  );
  expect(people.get('Karim Odell')).toBe('hill-front');
  expect(people.get('Toma Wassik')).toBe('hill-front');
});

it('who is named with his deputy is a person', () => {
  expect([...peopleOf('Toma Wassik Odell and his deputy took the boats of Mera to Tolve.').keys()]).toEqual(['Toma Wassik Odell']);
});

it('a man with a second name, and a negotiator of the group, are of it', () => {
  const of = (text: string) => summarize(article([text])).statements.flatMap(({ people }) => people.map(({ name, group }) => [name, group]));
  expect(of('Jorge Madlor, alias Ka Or, the long-time spokesman of the Hill Front, died in Mera.')).toContainEqual(['Jorge Madlor', 'hill-front']);
  expect(of('Mohar Iqbar, 76, was the chief negotiator of the Hill Front in Mera.')).toContainEqual(['Mohar Iqbar', 'hill-front']);
});

it('who leads a group by the second half of its sentence is of it', () => {
  const told = 'The Hill Front was founded by two brothers, both of whom died in the siege of Mera, and has been led since 2019 by Faru Tolven.';
  expect(peopleOf(told).get('Faru Tolven')).toBe('hill-front');
});
