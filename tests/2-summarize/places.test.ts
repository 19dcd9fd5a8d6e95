import { describe, expect, it } from 'vitest';
import { summarizer } from '../../src/2-summarize/index.ts';
import { Region } from '../../src/model/gazetteer.ts';
import { article, gazetteer } from './desk.ts';

const summarize = summarizer({
  ...gazetteer,
  regions: [
    ...gazetteer.regions,
    ...[
      { id: 'norland', name: 'Norland', kind: 'country', demonyms: ['Norlandish'] },
      { id: 'san-telmo', name: 'San Telmo', kind: 'town', parent: 'norland' },
      { id: 'georgia', name: 'Georgia', kind: 'country' },
      { id: 'ibarra', name: 'Ibarra', kind: 'city', parent: 'norland' },
      { id: 'mera-north', name: 'Mera', kind: 'province', parent: 'norland' },
    ].map((region) => Region.parse(region)),
  ],
});
const places = (...paragraphs: string[]) =>
  (summarize(article(paragraphs)).statements.at(-1)?.places ?? []).map(({ region, role }) => `${region} ${role}`);
const where = (...paragraphs: string[]) => summarize(article(paragraphs)).statements.map(({ incident }) => incident?.regions ?? null);

describe('places', () => {
  it('are not where a thing was only said', () => {
    expect(places('An envoy said in Tolve that the Hill Front had attacked Mera.')).toEqual(['tolve named', 'mera at']);
  });

  it('are not those of what was told of a year before', () => {
    const told = 'The offensive of 2019 in Mera forced the Hill Front to call its men back.';
    expect(places(`${told} In January 2020 a raid on a cave killed Karim Odell, who had led the Hill Front.`)).not.toContain('mera inherited');
    expect(places(`${told} In March 2019 a raid on a cave killed Karim Odell, who had led the Hill Front.`)).toContain('mera inherited');
  });

  it('are not the article’s where the passage names another that the gazetteer lacks', () => {
    const about = ['Rebels burned the mill of Mera.', 'The town of Mera is quiet.', 'Mera has 900 people.', 'The Hill Front holds the gate of Mera.'];
    expect(places(...about, 'The Hill Front attacked a post on Monday.')).toContain('mera setting');
    expect(places(...about, 'The Hill Front attacked a camp at Dunmoor on Monday.')).toEqual(['orland setting']);
    expect(places(...about, 'The army lost nine men at the camp of Dunmoor in May. The Hill Front claimed the raid.')).toEqual(['orland setting']);
    for (const text of ['in Ramadan', 'at Rights Watch', 'in Arabic', 'on Monday'])
      expect(places(...about, `The Hill Front attacked a post ${text}.`)).toContain('mera setting');
  });

  it('are not where a road or a crossing leads to', () => {
    expect(places('The Hill Front holds Tolve, which has two border crossings into Norland.')).toEqual(['tolve at', 'norland aside']);
    expect(places('The Hill Front moved its fighters into Norland.')).toEqual(['norland at']);
  });

  it('are not where a thing was stolen or made, nor where those who come from there act', () => {
    expect(places('The lorry, stolen in Tolve, blew up in Mera.')).toEqual(['tolve aside', 'mera at']);
    expect(places('The lorry was stolen in Tolve.')).toEqual(['tolve at']);
    expect(places('A unit from the western city of Tolve overran the fort of Mera for the Hill Front.')[0]).toBe('tolve named');
    expect(places('The Hill Front withdrew its men from the city of Tolve.')).toEqual(['tolve at']);
  });

  it('are not what a time is measured by, where a practice is known from, or where a disaster was', () => {
    expect(places('The Hill Front chief, on the run for years after the fall of Tolve, was found in Mera.')).toEqual(['tolve aside', 'mera at']);
    expect(places('The Hill Front shells hospitals in Mera, a tactic that was common during the siege of Tolve.')).toEqual([
      'mera at',
      'tolve aside',
    ]);
    expect(places('The Hill Front holds Ibarra, one of the worst-hit in the earthquake that struck both Norland and Westland.')).toEqual([
      'ibarra at',
      'norland aside',
      'westland aside',
    ]);
    expect(places('The Hill Front’s hills are far from the floods that killed more than 46,000 people in Norland.')).not.toContain('norland at');
    expect(places('The Hill Front took a town on the highway south to Tolve.')).toContain('tolve aside');
    expect(places('After the fall of Tolve the Hill Front burned its mills.')).toContain('tolve at');
  });

  it('are where an act happened that is called after them, below a country', () => {
    expect(places('After the Tolve bombing, the Hill Front said its men had killed guards.')).toEqual(['tolve at']);
    expect(places('The Westland bombing killed the chief of the Hill Front.')).not.toContain('westland at');
  });

  it('are none that fell away with the end of a long sentence', () => {
    const long =
      'The Hill Front began its offensive last week after years of preparation and of drills in the hills, choosing to strike at a time when the Orland army was at its weakest point in many years of fighting along the river and had few reserves left, while its friends in Norland have been worn down by a war.';
    const [told] = summarize(article([long])).statements;
    expect(told?.text).not.toContain('Norland');
    expect(told?.places.map(({ region, role }) => `${region} ${role}`)).not.toContain('norland named');
  });

  it('are not passed on where somebody only fled to', () => {
    expect(places('Thousands in Tolve fled to Norland. The Hill Front burned their houses.')).toEqual(['tolve inherited']);
    expect(places('The Hill Front moved its men to Norland. The Hill Front holds two mills.')).toEqual(['norland inherited']);
  });

  it('are not those of another season, told before in the passage', () => {
    const before = 'Ana Ruiz of the Hill Front was held in Tolve in April 1992.';
    expect(places(`${before} The Hill Front quartermaster was shot dead in September 1993.`)).not.toContain('tolve inherited');
    expect(places(`${before} The Hill Front quartermaster was shot dead on 2 May 1992.`)).toContain('tolve inherited');
  });

  it('stay with what points back at them, or only measures against another time', () => {
    const before = 'The Hill Front attacked Mera on 3 April 2021.';
    expect(places(`${before} The Hill Front had burned the town in June 1998.`)).toEqual(['mera inherited']);
    expect(places(`${before} It was the deadliest day for the Hill Front since the war began in 2012. The Hill Front burned a mill too.`)).toContain(
      'mera inherited',
    );
  });

  it('are not where a ministry sits that speaks of them, nor where a group is put on a list', () => {
    expect(places('Scouts suspect the Hill Front of the raid on Mera; the Ministry of Defence in Tolve calls this absurd.')).toContain('tolve named');
    expect(places('The police in Tolve said the Hill Front had killed two men.')).toContain('tolve at');
    expect(places('The Hill Front has men in Mera. Westland put the Front on a terrorist list in 2003.')).not.toContain('mera inherited');
  });

  it('are not passed on from what only tells until when something was so', () => {
    expect(places('Until the raid on the town of Mera in 2003, the Hill Front had few rifles. The Hill Front has no friends abroad.')).not.toContain(
      'mera inherited',
    );
    expect(places('In the raid on the town of Mera in 2003, the Hill Front took rifles. The Hill Front burned a mill.')).toContain('mera inherited');
  });

  it('are where a heartland lies, and no part is the whole country', () => {
    expect(places('The heartland of the Hill Front is Mera and Tolve.')).toEqual(['mera at', 'tolve at']);
    expect(places('The Hill Front came to Mera. It says it holds four fifths of the country.')).not.toContain('mera inherited');
  });

  it('are passed on of neither scene, where a sentence measures one against another', () => {
    const told = places(
      'Sunday’s attack in Mera was the Hill Front’s deadliest since January 2020, when it stormed a prison in Tolve. Ten days of battles with the Hill Front followed.',
    );
    expect(told).not.toContain('mera inherited');
    expect(told).not.toContain('tolve inherited');
  });

  it('are not where a distance is measured from, when another place is told', () => {
    expect(places('The Hill Front took Mera, about 20 km (12 miles) north of the capital, Tolve, on Monday.')).toEqual(['mera at', 'tolve named']);
    expect(places('The Hill Front blew up a bridge 20 km north of Tolve on Monday.')).toEqual(['tolve at']);
  });

  it('are not streets and papers called after them', () => {
    expect(places('The Hill Front attacked a bank in San Telmo Street in Tolve.')).toEqual(['tolve at']);
  });

  it('are not people who bear the name', () => {
    expect(places('The Hill Front attacked Tolve, Georgia Brandt told a radio station.')).toEqual(['tolve at']);
    expect(places('The Hill Front attacked a road in Georgia.')).toEqual(['georgia at']);
    expect(places('Colonel Rafael Ibarra commands in Tolve.', 'The Hill Front attacked Tolve while Ibarra was away.')).toEqual(['tolve at']);
  });

  it('are told by "in the Norlandish town of", and only touched by a nationality', () => {
    expect(places('The Hill Front attacked a bank in the Norlandish town of Osta.')).toContain('norland at');
    expect(places('The Hill Front attacked a Norlandish trader in Mera.')).toContain('norland demonym');
  });
});

describe('where an incident was', () => {
  it('is the country a report was filed from, when it names no place', () => {
    expect(where('TOLVE, 20 May (Agency) -- The Hill Front killed two guards on Monday.')).toEqual([['orland']]);
  });

  it('is not where something else went', () => {
    expect(where('The Hill Front killed two judges in Mera, and the shells were sent to Westland for tests.')).toEqual([['mera']]);
  });

  it('is the land of the office its victim held, when the report is from another', () => {
    expect(where('TOLVE, 20 May (Agency) -- The government condemned the assassination of Norlandish Interior Minister Aldo Brec.')).toEqual([
      ['norland'],
    ]);
  });

  it('is that of the event of the same day told just before', () => {
    expect(
      where('The Hill Front killed six priests in Tolve on 16 May 2021. An envoy buried the priests whom the Hill Front killed on 16 May 2021.'),
    ).toEqual([['tolve'], ['tolve']]);
  });
});

describe('the place of an article', () => {
  const profile = (title: string) => ({ source: { ...article(['']).source, title: { value: title, basis: { how: 'stated' as const, why: '' } } } });
  const read = (title: string, ...paragraphs: string[]) =>
    (summarize(article(paragraphs, profile(title))).statements.at(-1)?.places ?? []).map(({ region, role }) => `${region} ${role}`);
  const about = ['The Hill Front burned the mill of San Telmo.', 'San Telmo has a fort.', 'The Hill Front left San Telmo in May.'];

  it('stands in its opening, and is none that comes up later', () => {
    expect(places(...about, 'The Hill Front attacked a post on Monday.')).toContain('san-telmo setting');
    const later = ['Norland has a long war.', 'The Hill Front has some men in Norland.', ...about];
    expect(places(...later, 'The Hill Front attacked a post on Monday.')).not.toContain('san-telmo setting');
  });

  it('is, in the profile of a group, the widest that it names around it', () => {
    const told = ['The Hill Front is a band in Lakes.', ...about, 'The Hill Front attacked a post on Monday.'];
    const regions = [
      ...gazetteer.regions,
      ...[
        { id: 'lakes', name: 'Lakes', kind: 'province', parent: 'orland' },
        { id: 'san-telmo', name: 'San Telmo', kind: 'town', parent: 'lakes' },
      ].map((region) => Region.parse(region)),
    ];
    const of = (title: string) =>
      summarizer({ ...gazetteer, regions })(article(told, profile(title)))
        .statements.at(-1)
        ?.places.map(({ region, role }) => `${region} ${role}`);
    expect(of('Hill Front: profile')).toEqual(['lakes setting']);
    expect(of('A night by the lake')).toEqual(['san-telmo setting']);
  });

  it('is not the city by which readers find what lies far from it', () => {
    const of = (text: string) =>
      summarize(article([text]))
        .statements.at(-1)
        ?.places.map(({ region, role }) => `${region} ${role}`);
    expect(of('Six Hill Front men were killed in a clash in Apura department, southeast of Tolve.')).toContain('tolve aside');
    expect(of('The Hill Front attacked a post at Karam, 250 km northwest of Tolve.')).toContain('tolve aside');
    expect(of('The Hill Front attacked a convoy 40 km south of Tolve.')).toContain('tolve at');
    expect(of('The Hill Front attacked a convoy in the village of Karam, south of Tolve.')).toContain('tolve at');
  });

  it('is not where others went, as brackets tell by the way', () => {
    expect(places('The Hill Front gained from the leave of guards (redeployed to Norland) in Mera.')).not.toContain('norland at');
  });

  it('is not where somebody was born', () => {
    expect(read('A life', 'Omar Fadel was born in 1981 in San Telmo. Fadel led the Hill Front.')).not.toContain('san-telmo inherited');
    expect(read('A life', 'Omar Fadel was seen in 1981 in San Telmo. Fadel led the Hill Front.')).toContain('san-telmo inherited');
  });
});
