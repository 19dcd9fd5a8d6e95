import { describe, expect, it } from 'vitest';
import { discover } from '../../../src/2-summarize/discover/index.ts';
import type { Article } from '../../../src/model/article.ts';
import { Region } from '../../../src/model/gazetteer.ts';
import { article, gazetteer } from '../desk.ts';

const found = (...paragraphs: string[]) => discover([article(paragraphs)], gazetteer, []);
const inBoth = (...articles: (readonly string[])[]) =>
  discover(
    articles.map((paragraphs, at): Article => article(paragraphs, { id: `test-${at}` })),
    gazetteer,
    [],
  );
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

describe('groups new to the gazetteer', () => {
  it('are found by the noun that heads the name, with its kind', () => {
    const { groups } = found('He met leaders of the Western Valley Front and of the Halem Workers Party on Monday.');
    expect(groups.map(({ name, kind }) => [name, kind])).toEqual([
      ['Halem Workers Party', 'party'],
      ['Western Valley Front', 'armed group'],
    ]);
  });

  it('are found by what stands beside a name that tells nothing itself', () => {
    expect(names(found('Two Zorak fighters were held, and the militant group Zorak said nothing.').groups)).toEqual(['Zorak']);
    expect(names(found('He had led Mehrak, a militia of herders founded in 2009, since its first days.').groups)).toEqual(['Mehrak']);
    expect(names(found('Defectors joined Korvat on Monday. The Korvat-led alliance welcomed them.').groups)).toEqual(['Korvat']);
  });

  it('take a short form in brackets, and count where it stands alone', () => {
    const { groups } = found('The Front for the Freedom of Halem (FFH) took the road.', 'The army said FFH had left by night.');
    expect(groups).toMatchObject([{ name: 'Front for the Freedom of Halem', short: 'FFH', count: 3, articles: 1 }]);
  });

  it('join spellings that differ in articles, hyphens and accents', () => {
    const { groups } = inBoth(['Fighters of the Zorák-Nahr Brigade came.'], ['The Zorak Nahr Brigade left.']);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ articles: 2 });
    expect([groups[0]?.name, ...(groups[0]?.aliases ?? [])].sort()).toEqual(['Zorak Nahr Brigade', 'Zorák-Nahr Brigade']);
    expect(groups[0]?.contexts.map(({ seed }) => seed)).toEqual(['test.txt', 'test.txt']);
  });

  it('are a state’s where its name stands with an army or guard', () => {
    expect(found('The Orlandish Border Guard shelled the hill.').groups).toMatchObject([{ name: 'Orlandish Border Guard', kind: 'state force' }]);
  });

  it('are found by first words that the gazetteer teaches', () => {
    const learned = {
      ...gazetteer,
      groups: [
        ...gazetteer.groups,
        ...['Harat Sul', 'Harat Bor'].map((name, at) => ({ ...gazetteer.groups[0], id: `h${at}`, name }) as (typeof gazetteer.groups)[number]),
      ],
    };
    expect(names(discover([article(['Men of Harat Zel came down to the river.'])], learned, []).groups)).toEqual(['Harat Zel']);
    expect(names(found('Men of Harat Zel came down to the river.').groups)).toEqual([]);
  });
});

describe('places new to the gazetteer', () => {
  it('are found by their noun, with kind, and by the region that they are said to lie in', () => {
    const { places } = found('The army entered the town of Belos, Orland, on Monday.', 'They crossed Lake Murn and reached Havel Province.');
    expect(places.map(({ name, kind, parent }) => [name, kind, parent])).toEqual([
      ['Belos', 'town', 'orland'],
      ['Havel Province', 'province', 'orland'],
      ['Lake Murn', 'area', 'orland'],
    ]);
  });

  it('are found in a list between known ones', () => {
    expect(names(found('Shells fell on villages around Mera, Dorsk and Tolve.').places)).toEqual(['Dorsk']);
  });

  it('are countries where their adjective is used too', () => {
    expect(found('Halem sent troops on Monday.', 'A Halemish officer spoke to Halemish radio.').places).toMatchObject([
      { name: 'Halem', kind: 'country' },
    ]);
  });
});

describe('what is not listed', () => {
  it('is in the gazetteer already', () => {
    expect(found('The Hill Front and al-Nahr fought in Mera, Orland.')).toEqual({ groups: [], places: [], people: [] });
  });

  it('is an adjective, a creed, a day or a common word with a capital', () => {
    const { groups, places } = found(
      'Sunni fighters and Kurvish militias came in May. Clashes in the Kurvish areas followed on Friday.',
      'Residents said clashes went on. Fighters came.',
    );
    expect([...names(groups), ...names(places)]).toEqual([]);
  });

  it('is a person', () => {
    const { groups, places, people } = found('Commander Harun Zel told reporters in Mera that Zel would stay.');
    expect([...names(groups), ...names(places)]).toEqual([]);
    expect(people).toMatchObject([{ name: 'Harun Zel', variants: ['Zel'], count: 2 }]);
  });

  it('is a headline in title case', () => {
    expect(found('Northern Rebels Storm Valley Base While Hill Council Meets Again').groups).toEqual([]);
  });
});

describe('people', () => {
  it('keep their role, and the group that the role names', () => {
    const { people } = inBoth(
      ['Hill Front spokesman Harun Zel said that the road was open.'],
      ['“We stay,” said Harun Zel, a Hill Front spokesman.', 'Mara Lund, an expert on the Hill Front, said she doubted it.'],
    );
    expect(people).toMatchObject([
      { name: 'Harun Zel', group: 'hill-front', articles: 2 },
      { name: 'Mara Lund', group: null },
    ]);
  });

  it('are joined over transliterations of their last name', () => {
    const { people } = inBoth(['The leader, Abu Karim al-Julani, spoke.'], ['Its leader Abu Karim al-Jolani was silent.']);
    expect(people).toHaveLength(1);
    expect(people[0]?.articles).toBe(2);
  });
});

describe('text all in capitals', () => {
  it('gives bodies with a short form or an uncommon word, and places behind "town of"', () => {
    const { groups, places } = found(
      'THE ZELAYA PATRIOTIC FRONT [FPZ] ATTACKED THE TOWN OF MACORA ON MONDAY AND THE POLITICAL PARTY CONDEMNED IT IN A STATEMENT.',
      'IN FRONT OF THE HOTEL THE REBELS KILLED TWO MEN IN RESPONSE TO A RAID IN CHARGE OF WHICH NOBODY WOULD SPEAK.',
    );
    expect(groups).toMatchObject([{ name: 'ZELAYA PATRIOTIC FRONT', short: 'FPZ' }]);
    expect(places).toMatchObject([{ name: 'MACORA', kind: 'town' }]);
  });
});

describe('the work on hostile text', () => {
  it('stays in proportion to it', () => {
    const before = Date.now();
    found(`${'Aa of the '.repeat(4000)}Front.`, `${'Zel, '.repeat(8000)}`, `${'ORL '.repeat(4000)}`, `the ${'small '.repeat(5000)}town`);
    // Half a second alone; quadratic work took 55 s. The rest is room for a busy machine.
    expect(Date.now() - before).toBeLessThan(15_000);
  });
});

describe('countries of the world', () => {
  const world = [
    { id: 'ostria', name: 'Ostria', aliases: [{ name: 'Republic of Ostria' }], kind: 'country', coordinates: [1, 2] },
    { id: 'orland', name: 'Orland', kind: 'country' },
  ].map((region) => Region.parse(region));
  const abroad = (...paragraphs: string[]) => discover([article(paragraphs)], gazetteer, world).places;

  it('are listed by their names alone, once, with the adjectives that the articles have for them', () => {
    expect(abroad('He left the Republic of Ostria by night.', 'Ostrian guards of Ostrian villages saw him.')).toMatchObject([
      { name: 'Ostria', kind: 'country', country: 'ostria', count: 1, demonyms: ['Ostrian'] },
    ]);
    expect(abroad('He left Ostria by night.', 'Then he came to Orland.').map(({ name }) => name)).toEqual(['Ostria']);
  });

  it('say where a town lies that a report was filed from, or that stands beside no other', () => {
    const places = abroad('PORT MEL, Ostria, May 3 (Agency) - Men came to the village of Harn at dawn.');
    expect(places.map(({ name, kind, parent }) => [name, kind, parent]).sort()).toEqual([
      ['Harn', 'village', 'ostria'],
      ['Ostria', 'country', null],
      ['Port Mel', 'town', 'ostria'],
    ]);
    const two = abroad('PORT MEL, Ostria, May 3 (Agency) - Men of Orland came to the village of Harn at dawn.');
    expect(two.find(({ name }) => name === 'Harn')?.parent).toBeNull();
  });
});

describe('a name of common words', () => {
  it('is a group’s where a noun behind it says so', () => {
    expect(names(found('They belong to the Islamic Valley State group.').groups)).toEqual(['Islamic Valley State']);
    expect(names(found('They live in the Western Valley State.').groups)).toEqual([]);
  });

  it('is found behind "known as", with an adverb or without', () => {
    expect(names(found('The men, known locally as al-Zorak, came at dawn.').groups)).toEqual(['al-Zorak']);
  });
});

describe('the whole of a name', () => {
  it('takes in whose body it is, of many or of one, and leaves a land before it out', () => {
    const { groups } = found(
      "Some leaders of the Dorsk People’s Liberation Front met the Fishermen's Union of Mera.",
      "The Halem Students’ League and Orland's Women's Council stayed away, as did the Queen's Halem Guard.",
    );
    expect(names(groups).sort()).toEqual([
      'Dorsk People’s Liberation Front',
      "Fishermen's Union of Mera",
      'Halem Students’ League',
      "Queen's Halem Guard",
      "Women's Council",
    ]);
  });

  it('is as long as its short form spells, across "and" and small links, and where the short form does not stand', () => {
    const { groups } = inBoth(
      ['He led the Truth and Harvest Movement (THM) in the hills.', 'The Halem Tigers of Upper Dorsk (HTUD) took a bridge.'],
      ['The Halem Tigers of Upper Dorsk came back, and an officer of the Truth and Harvest Movement was held.'],
    );
    expect(groups.map(({ name, short, articles }) => [name, short, articles])).toEqual([
      ['Halem Tigers of Upper Dorsk', 'HTUD', 2],
      ['Truth and Harvest Movement', 'THM', 2],
    ]);
  });

  it('drops a word that its short form does not spell', () => {
    expect(found('Men of the Kurvish Allied Marsh Forces (AMF) crossed.').groups).toMatchObject([{ name: 'Allied Marsh Forces', short: 'AMF' }]);
  });

  it('holds "and" between what a body stands for', () => {
    expect(names(found('It was the Unity and Harvest Movement that signed.').groups)).toEqual(['Unity and Harvest Movement']);
    expect(names(found('He named Zorak and the Harvest Movement.').groups)).toEqual(['Harvest Movement']);
  });

  it('holds the qualifier in brackets that tells it from its namesakes, and no person or place in brackets', () => {
    const { groups } = found(
      'The Workers Party of Halem (Leninist) left the Workers Party of Halem (Unity Council) in May.',
      'The Harvest League (Dorsk) stayed.',
    );
    expect(names(groups).sort()).toEqual(['Harvest League', 'Workers Party of Halem (Leninist)', 'Workers Party of Halem (Unity Council)']);
  });

  it('joins initials with stops to those without', () => {
    const { groups } = inBoth(['The Halem Valley Guard (HVG) fired first.'], ['Men of the H.V.G. fired, police said. The H.V.G. fled.']);
    expect(groups).toMatchObject([{ name: 'Halem Valley Guard', short: 'HVG', aliases: ['H.V.G.'], articles: 2 }]);
  });

  it('is not that of a body with another short form, however alike', () => {
    const { groups } = found('The Valley Front (VF) split.', 'The Northern Valley Front (NVF) did not, and the Valley Front (VF) was weak.');
    expect(groups.map(({ name, short }) => [name, short])).toEqual([
      ['Valley Front', 'VF'],
      ['Northern Valley Front', 'NVF'],
    ]);
  });

  it('takes in whose body it is in capitals too', () => {
    const { groups } = found(
      "THE ZELAYA PEOPLE'S PATRIOTIC FRONT [ZPPF] ATTACKED A POST ON MONDAY, AND THE TOLVA WORKERS' PARTY [TWP] CONDEMNED IT IN A STATEMENT.",
    );
    expect(names(groups).sort()).toEqual(["TOLVA WORKERS' PARTY", "ZELAYA PEOPLE'S PATRIOTIC FRONT"]);
  });
});
