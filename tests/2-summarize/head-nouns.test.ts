import { describe, expect, it } from 'vitest';
import { summarizer } from '../../src/2-summarize/index.ts';
import { Group } from '../../src/model/gazetteer.ts';
import { article, gazetteer, printed } from './desk.ts';

const last = (...paragraphs: string[]) => printed(...paragraphs).at(-1);

describe('"the army"', () => {
  it('is the one state force that was named so', () => {
    expect(last('The Orland army holds Mera. The army has lost 200 men in the hills since March. It has no boats on the river.')).toBe(
      '[Orland army] has no boats on the river.',
    );
  });

  it('is nobody’s where another land’s army was told of', () => {
    expect(last('The Orland army holds Mera. The Westland army holds Tolve. The army has lost 200 men in the hills.')).toBe(
      'The army has lost 200 men in the hills.',
    );
    expect(last('The Orland army holds Mera. Soldiers of Westland’s army came to Tolve. The army has lost 200 men in the hills.')).toBe(
      'The army has lost 200 men in the hills.',
    );
  });
});

describe('"the army" of two lands', () => {
  it('is that of the land over the border only right behind its name', () => {
    const groups = [...gazetteer.groups, Group.parse({ id: 'norland-army', name: 'Norland Army', kind: 'state force' })];
    const told = (...paragraphs: string[]) => summarizer({ ...gazetteer, groups })(article(paragraphs)).statements.map(({ text }) => text);
    const about = [
      'Orland counts its dead in Mera and Tolve.',
      'In Mera the Norland Army drove 900 people from their homes. The army then left Mera.',
    ];
    expect(told(...about)).toContain('[Norland Army] left Mera.');
    expect(told(...about, 'Mera is quiet.', 'The army opened the road to Tolve in March.')).toContain(
      'The army opened the road to Tolve in March [2021].',
    );
  });
});

describe('what a body is called in apposition to its name', () => {
  it('means it again', () => {
    const told = printed(
      'In the south the Red Banner, hunters of the coast, defended Mera. The hunters wear red shirts in battle. They number perhaps 2,000.',
    );
    expect(told.slice(1)).toEqual(['[Red Banner] wear red shirts in battle.', '[Red Banner] number perhaps 2,000.']);
    expect(last('Ana Ruiz hired a foreign company, the Red Banner, in 2003. The company left Mera after a month.')).toBe(
      '[Red Banner] left Mera after a month.',
    );
  });

  it('means nobody where others are told of by that word', () => {
    expect(
      last('The Red Banner, hunters of the coast, took Mera. Wolves attacked the hunters of Tolve. The hunters shot two wolves near Mera.'),
    ).toBe('The hunters shot two wolves near Mera.');
  });

  it('means nobody where two are called so', () => {
    expect(
      last('The Red Banner, a gang of the coast, took Mera. The Hill Front, a gang of the north, took Tolve. The gang burned the port of Mera.'),
    ).toBe('The gang burned the port of Mera.');
  });
});

describe('"the group" behind a group just introduced', () => {
  it('is that one', () => {
    expect(
      printed('The Hill Front lost ground to a splinter group, the Red Banner. The group was founded in 2004. It holds the port of Mera.').slice(1),
    ).toEqual(['[Red Banner] was founded in 2004.', '[Red Banner] holds the port of Mera.']);
  });

  it('is not, where the noun ends the name of the other', () => {
    expect(last('The Hill Front lost ground to a splinter group, the Red Banner. The front gave up its camps in Mera.')).toContain(
      '[Hill Front] gave up',
    );
  });
});

describe('"the group" in what a named group does to it', () => {
  it('is another one', () => {
    expect(last('The Red Banner is strong in Tolve. The Hill Front replied by killing four members of the group in Mera.')).toBe(
      'The Hill Front replied by killing four members of the group [Red Banner] in Mera.',
    );
  });
});

describe('"the army" of a country', () => {
  const forces = (...aliases: string[]) =>
    summarizer({
      ...gazetteer,
      groups: [
        ...gazetteer.groups.filter(({ id }) => id !== 'orland-army'),
        Group.parse({ id: 'forces', name: 'Armed Forces of Orland', kind: 'state force', state: 'orland', aliases }),
        Group.parse({ id: 'police', name: 'Orland Police', kind: 'state force', state: 'orland' }),
      ],
    })(article(['The Hill Front raided Mera and Tolve. The army said that it had not fired a single shell into Mera in May.'])).statements.at(-1);

  it('is the one state force that the desk knows by such a name', () => {
    expect(forces('Orland army')?.subjects.map(({ group }) => group)).toEqual(['forces']);
    expect(forces()?.subjects).toEqual([]);
  });
});
