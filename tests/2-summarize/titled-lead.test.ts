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

describe('"the attackers" of a report', () => {
  const all = (title: string, ...paragraphs: string[]) => {
    const made = article(paragraphs);
    const basis = { how: 'stated' as const, why: 'the test says so' };
    return summarize({ ...made, source: { ...made.source, title: { value: title, basis } } }).statements.map(({ text }) => text);
  };
  const looted = 'The attackers looted the bank of Mera and fled.';

  it('are the group that its title and its first sentence tell as the doer', () => {
    expect(all('Hill Front attacks Mera', 'Hill Front rebels killed 20 villagers in Mera on Monday.', looted).at(-1)).toBe(
      'The attackers [Hill Front] looted the bank of Mera and fled.',
    );
    expect(
      all(
        'Hill Front raiders free five sailors',
        'A renegade militia in Orland freed five of the sailors of Mera on Monday.',
        'The militiamen had taken the sailors to Tolve in March.',
      ),
    ).toEqual([
      'A renegade militia [Hill Front] in Orland freed five of the sailors of Mera on Monday [17 May 2021].',
      'The militiamen [Hill Front] had taken the sailors to Tolve in March [2021].',
    ]);
    expect(
      all('Hill Front attacks Mera', 'Hill Front rebels took Mera on Monday.', 'Dozens of gunmen armed with rifles attacked the port of Mera.').at(
        -1,
      ),
    ).toBe('Dozens of gunmen [Hill Front] armed with rifles attacked the port of Mera.');
  });

  it.each([
    ['Suspected Hill Front rebels kill 20', ['Suspected Hill Front rebels killed 20 villagers in Mera on Monday.', looted]],
    ['Twenty die in Mera', ['Gunmen killed 20 villagers in Mera on Monday. Police blamed the Hill Front.', looted]],
    ['Army attacks Hill Front', ['The army attacked the Hill Front near Mera on Monday.', looted]],
    ['Hill Front loses Mera', ['The Hill Front lost Mera on Monday.', looted]],
    ['Hill Front camp attacked', ['A camp of the Hill Front was attacked by soldiers near Mera on Monday.', looted]],
    ['Hill Front camp attacked', ['Gunmen attacked a camp in the hills of Mera on Monday.', looted]],
    ['Hill Front attacks Mera', ['Hill Front rebels took Mera on Monday.', 'The Red Banner said it had been in Mera.', looted]],
  ])('are nobody’s under "%s"', (title, paragraphs) => expect(all(title, ...paragraphs).at(-1)).not.toContain('['));
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
