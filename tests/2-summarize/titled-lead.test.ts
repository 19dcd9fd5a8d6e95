import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const lead = (title: string, ...paragraphs: string[]) => {
  const made = article(paragraphs);
  const basis = { how: 'stated' as const, why: 'the test says so' };
  return summarize({ ...made, source: { ...made.source, title: { value: title, basis } } }).statements[0];
};

describe('a first sentence that only describes who did it', () => {
  it('is told of the group that the title names, and shows it', () => {
    const one = lead('Hill Front rebels kill 14 soldiers near Mera', 'Leftist guerrillas killed 14 soldiers near Mera on Monday, the army said.');
    expect(one?.text).toMatch(/^Leftist guerrillas \[Hill Front\] killed 14 soldiers/);
    expect(one?.subjects).toMatchObject([{ group: 'hill-front', role: 'actor' }]);
    expect(lead('Orlandish rebels Red Banner storm towns', 'Fighters of a breakaway group attacked Mera on Monday.')?.text).toMatch(
      /^\[Red Banner\] attacked Mera/,
    );
  });

  it('keeps its suspicion, and takes none over that it does not tell itself', () => {
    const doubt = 'Suspected Hill Front rebels hack nine to death in Mera';
    const one = lead(doubt, 'Suspected Orlandish rebels armed with axes killed nine people in Mera on Monday.');
    expect(one?.text).toMatch(/^Suspected Orlandish rebels \[Hill Front\] armed with axes/);
    expect(one?.incident?.actors).toEqual([{ group: 'hill-front', status: 'possible' }]);
    expect(lead(doubt, 'Armed rebels killed nine people in Mera on Monday.')?.subjects).toEqual([]);
  });

  it.each([
    ['Hill Front denies killing of 14 near Mera', 'Leftist guerrillas killed 14 soldiers near Mera on Monday.'],
    ['Army attacks Hill Front near Mera', 'Rebels killed 14 soldiers near Mera on Monday.'],
    ['Hill Front and Red Banner clash near Mera', 'Rebels killed 14 soldiers near Mera on Monday.'],
    ['Hill Front rebels kill 14 near Mera', 'Coast League fighters killed 14 soldiers near Mera on Monday.'],
    ['Hill Front rebels kill 14 near Mera', 'Rebels loyal to Omar Fadel killed 14 soldiers near Mera on Monday.'],
    ['Hill Front rebels kill 14 near Mera', 'Soldiers fought with rebels near Mera on Monday.'],
  ])('is told of nobody under "%s": "%s"', (title, text) => expect(lead(title, text)?.subjects.filter(({ surface }) => surface !== '')).toEqual([]));
});

describe('a sentence that prints with the one before', () => {
  const told = (...paragraphs: string[]) => summarize(article(paragraphs)).statements;

  it('is one on who is blamed for what that tells', () => {
    const [one, ...rest] = told(
      'Armed men attacked the market of Mera on Monday, killing 12 people. Officials initially blamed the Hill Front’s third band.',
    );
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ kind: 'claim', holder: { name: 'Officials', stance: 'accuses' } });
    expect(one?.text).toMatch(/killing 12 people\. Officials initially blamed the Hill Front’s third band\.$/);
    expect(one?.incident).toMatchObject({ killed: 12, actors: [{ group: 'hill-front', status: 'accused' }] });
  });

  it('is a toll that names nobody, also behind what somebody said', () => {
    expect(
      told('The Hill Front burned houses in Mera on Monday, Colonel Ana Ruiz said. Two soldiers and five rebels died in the clashes.'),
    ).toHaveLength(1);
    expect(told('The Hill Front burned houses in Mera on Monday, Colonel Ana Ruiz said. Two soldiers died in clashes in Tolve.')).toHaveLength(2);
  });
});
