import type { Reliability } from '../../src/model/article.ts';
import { Edition } from '../../src/model/edition.ts';

/** An edition on an invented group, with all that a page must bear: long names, Arabic letters, disputes, gaps, shared and split quotations. */

type Kind = 'fact' | 'claim' | 'assessment' | 'forecast';
type Told = readonly [text: string, sources: readonly number[], kind?: Kind];

const SECTIONS: readonly (readonly [id: string, title: string, told: readonly Told[]])[] = [
  [
    'origins',
    'Origins',
    [
      ['The Ondrevan Liberation Front was formed in March 2009 by former officers of the border guard in the town of Hasmin.', [1]],
      ['It split from the Valley Defence Committee in 2011 after a quarrel over the truce with the provincial government.', [1, 3]],
      ['[The Front] dropped the word “Islamic” from its name in 2014.', [2]],
    ],
  ],
  [
    'leadership',
    'Leadership',
    [
      ['Its commander is Daoud Marečić, who led the 4th border battalion until 2008.', [1, 2, 5]],
      ['Marečić was wounded in a strike on Kol Darya on 14 June 2021.', [3]],
      ['A council of seven decides on truces and exchanges of prisoners.', [4]],
      ['Former members said two of the seven no longer attend.', [6], 'claim'],
      [
        'The deputy commander, Ana-Maria Szczepańska-al-Ḥusaynī ʿAbd al-Raḥmān of the so-called Directorate for the Co-ordination of Liberated Districts, handles contacts abroad.',
        [6],
      ],
    ],
  ],
  [
    'strength',
    'Strength and structure',
    [
      ['The Front has between 2,500 and 3,000 fighters under arms.', [1]],
      ['The provincial governor put its strength at “no more than 900”.', [4], 'claim'],
      ['It is organised in four sectors, each with a quartermaster of its own.', [2]],
      ['About a third of its members joined after the flood of 2019.', [5], 'assessment'],
      ['It holds at least eleven vehicles taken from the customs service.', [3]],
    ],
  ],
  [
    'area',
    'Area of operations',
    [
      ['The Front holds the upper Darya valley from Hasmin to the pass at Tir.', [1, 2]],
      ['It has been seen as far south as the rail yards of Port Salif.', [6]],
      ['Its men withdrew from the villages of Bel and Oshra [in October 2022].', [3]],
      ['No attack has been reported east of the river since 2020.', [5]],
    ],
  ],
  [
    'aims',
    'Aims and ideology',
    [
      ['The Front demands a federal statute for Ondreva and a share of the customs revenue.', [1]],
      ['“We do not want a border, we want a ledger,” Marečić said.', [2], 'claim'],
      ['Its early statements called for full independence.', [4]],
    ],
  ],
  [
    'relations',
    'Relations',
    [
      ['The Front has observed a truce with the Valley Defence Committee since 2017.', [1, 3]],
      ['It has denied receiving money from the Salif Harbour Company.', [6], 'claim'],
      ['Two of its sectors fought the Black Spring Brigade in 2020 and 2021.', [3, 5]],
      ['Analysts consider the truce fragile.', [5], 'assessment'],
      ['The interior ministry listed the Front as a terrorist organisation on 2 February 2015.', [4]],
    ],
  ],
  [
    'tactics',
    'Tactics',
    [
      ['It avoids towns by day and closes roads by night.', [2]],
      ['Its units use commercial drones to find customs patrols.', [5]],
      ['Roadside bombs have been rare since 2018, and no suicide attack is known.', [1]],
      ['Deserters spoke of a shortage of mortar rounds.', [6], 'claim'],
    ],
  ],
  [
    'finance',
    'Finance',
    [
      ['It takes a toll of 40 crowns on each lorry that crosses the Tir pass.', [1, 5]],
      ['Tolls brought in an estimated 1.2 million crowns in 2021.', [5]],
      ['The governor’s office spoke of 4 million crowns a year.', [4], 'claim'],
      ['Families abroad send money through three traders in Hasmin.', [6]],
    ],
  ],
  [
    'incidents',
    'Incidents',
    [
      ['Four customs officers were killed on 3 May 2019 when their lorry was stopped near Oshra.', [1]],
      ['On 14 June 2021 aircraft struck a school in Kol Darya that the Front had used as a store; 17 people were killed.', [3, 4]],
      ['Residents counted 23 dead.', [6], 'claim'],
      ['The Front abducted a surveyor on 9 September 2021 and released him eleven days later.', [2]],
      ['Eight of its men surrendered at Bel on 21 November 2022.', [5]],
      ['The rail bridge at Port Salif was damaged by an explosion in the night of 4 March 2023; nobody claimed it.', [6]],
      ['Its men fired on a convoy of the Red Crescent near Hasmin, wounding two drivers, in spring 2023.', [1, 2, 3]],
    ],
  ],
  [
    'countermeasures',
    'Countermeasures',
    [
      ['The army opened an offensive in the upper valley in October 2022 and halted it in December.', [3]],
      ['The Front’s accounts at the Post Bank were frozen in 2016.', [4]],
      ['An amnesty offered in 2023 was taken up by 140 men by the end of that year.', [5, 6]],
    ],
  ],
  [
    'humanitarian',
    'Humanitarian situation',
    [
      ['Some 11,000 people left the upper valley during the offensive of 2022.', [3, 5]],
      ['Most had returned by May 2023.', [5]],
      ['The clinic in Hasmin has had no doctor since January 2023.', [6]],
    ],
  ],
  [
    'outlook',
    'Outlook',
    [
      ['A settlement before the elections is unlikely, in the view of the governor’s own adviser.', [4], 'assessment'],
      ['The army expects to reach the pass by the summer.', [3], 'forecast'],
      ['If the tolls are lost, the Front will split within a year, a former quartermaster said.', [6], 'forecast'],
    ],
  ],
];

const BOTTOM: readonly Told[] = [
  [
    'The Ondrevan Liberation Front still holds the upper Darya valley, though it lost four villages in the offensive of October to December 2022.',
    [3, 5],
  ],
  ['Its income rests on the toll at the Tir pass.', [5]],
];
const KEY: readonly Told[] = [
  ['On 14 June 2021 an air strike on Kol Darya killed at least 17 people, the worst loss of life in the conflict so far.', [3, 4]],
  ['The Front released all its known captives in January 2024.', [6]],
  ['Its strength is put at 900 by the provincial governor and at 2,500 to 3,000 by independent reporters.', [1, 4]],
  ['It has kept a truce with the Valley Defence Committee since 2017.', [1]],
  ['The amnesty of 2023 drew 140 men, among them two sector commanders.', [5]],
  ['The army expects to reach the pass by the summer.', [3], 'forecast'],
];

const SOURCES: readonly {
  title: string;
  byline: readonly string[] | null;
  publisher: string | null;
  date: readonly [string, string, 'day' | 'month' | 'year'] | null;
  url: string | null;
  reliability: Reliability;
  genre: string;
}[] = [
  {
    title: 'The ledger and the pass: inside Ondreva’s quiet war',
    byline: ['Mira Holt', 'Jan Ostrov'],
    publisher: 'The Valley Review',
    date: ['2023-06-02', '2023-06-02', 'day'],
    url: 'https://valley-review.example/2023/06/ledger-and-pass',
    reliability: 'B',
    genre: 'Report from the area by two staff reporters; quotes both sides.',
  },
  {
    title: '“We want a ledger”: an interview with Daoud Marečić',
    byline: null,
    publisher: 'Border Papers',
    date: ['2022-09-01', '2022-09-30', 'month'],
    url: 'https://borderpapers.example/interviews/marecic?part=1&view=full',
    reliability: 'C',
    genre: 'Interview; the speaker commands the group.',
  },
  {
    title: 'Offensive halted in the upper Darya',
    byline: ['Agence Centrale'],
    publisher: null,
    date: ['2022-12-12', '2022-12-12', 'day'],
    url: null,
    reliability: 'B',
    genre: 'Wire report; two paragraphs rest on army statements.',
  },
  {
    title: 'Statement of the provincial government on the security situation in Ondreva and on measures for the protection of customs revenue',
    byline: null,
    publisher: 'Provincial Gazette',
    date: ['2021-01-01', '2021-12-31', 'year'],
    url: 'http://gazette.example/2021/44',
    reliability: 'D',
    genre: 'Statement by one party to the conflict.',
  },
  {
    title: 'Tolls, truces and the price of bread',
    byline: ['Dr. P. N’Diaye'],
    publisher: 'Institute for Upland Studies',
    date: ['2024-02-20', '2024-02-20', 'day'],
    url: 'https://upland-studies.example/papers/17',
    reliability: 'A',
    genre: 'Research paper; figures with method.',
  },
  {
    title: 'Hasmin after the truce',
    byline: ['Leila Farhadi'],
    publisher: 'Notebook',
    date: null,
    url: 'javascript:alert(1)',
    reliability: 'F',
    genre: 'Blog entry; undated, seen by the desk only as pasted text.',
  },
];
const SEEDS = ['valley/2023-ledger.txt', 'interviews/marecic.html', 'wire.txt', 'gazette-44.txt', 'papers/upland-17.md', 'pasted notes (2).txt'];

const day = (date: string) => ({ start: date, end: date, precision: 'day' as const });

/** Builds the edition; `shorter` leaves most of it out, for pages with little to say. */
export function fixtureEdition(options: { readonly shorter?: boolean } = {}): Edition {
  const quotations: { n: number; source: number; evidence: object; usedBy: string[] }[] = [];
  const byText = new Map<string, number>();
  const offset = new Map<number, number>();
  const quote = (words: string, source: number, usedBy: string): number => {
    const key = `${source} ${words}`;
    const known = byText.get(key);
    if (known !== undefined) {
      quotations[known - 1]?.usedBy.push(usedBy);
      return known;
    }
    const n = quotations.length + 1;
    byText.set(key, n);
    const start = (offset.get(source) ?? 0) + 40;
    offset.set(source, start + words.length);
    const clause = n % 3 === 0;
    quotations.push({
      n,
      source,
      evidence: {
        passage: 1 + Math.floor(start / 300),
        exact: clause ? words.replace(/\.$/, '') : words,
        prefix: clause ? 'The road had been closed for a week. Officials and residents of the valley agreed this month that ' : 'That was all. ',
        suffix: clause ? ', although nobody who was asked would put a name to it. The rest is rumour.' : ' Nobody disputes it.',
        start,
        end: start + words.length,
        raw: { start: start + 100, end: start + 100 + words.length },
      },
      usedBy: [usedBy],
    });
    return n;
  };
  let made = 0;
  const entry = ([text, sources, kind = 'fact']: Told) => {
    made += 1;
    const id = `s${sources[0] ?? 1}.${made}.1`;
    const bare = text.replaceAll('[', '').replaceAll(']', '');
    const [first = 1, ...rest] = sources.map((source, at) => quote(at === 0 ? bare : `${bare.slice(0, -1)}, it was reported.`, source, id));
    return {
      id,
      runs: text
        .split(/(\[[^\]]*\])/)
        .filter((run) => run !== '')
        .map((run) => ({ text: run, inserted: run.startsWith('[') })),
      kind,
      holder: kind === 'claim' && text.startsWith('Residents') ? { name: 'Leila Farhadi', role: 'resident of Hasmin', stance: 'reports' } : null,
      date: null,
      reported: day('2023-06-02'),
      citations: [first, ...rest],
      statements: [id],
      weight: 0.5,
    };
  };
  const few = options.shorter === true;
  const bottomLine = BOTTOM.slice(0, few ? 1 : 2).map(entry);
  const keyReporting = KEY.slice(0, few ? 2 : 6).map(entry);
  const sections = SECTIONS.slice(0, few ? 2 : 12).map(([id, title, told]) => ({ id, title, entries: told.slice(0, few ? 2 : 9).map(entry) }));
  const at = (section: number, index: number) => sections[section]?.entries[index] ?? sections[0]?.entries[0] ?? entry(['Nothing.', [1]]);
  const cites = (section: number, index: number) => [...at(section, index).citations];
  const timeline = few
    ? []
    : [
        {
          date: { start: '2009-03-01', end: '2009-03-31', precision: 'month' },
          text: 'Front formed in Hasmin',
          entry: at(0, 0).id,
          citations: cites(0, 0),
        },
        {
          date: { start: '2011-01-01', end: '2011-12-31', precision: 'year' },
          text: 'Split from the Valley Defence Committee',
          entry: at(0, 1).id,
          citations: cites(0, 1),
        },
        { date: day('2015-02-02'), text: 'Listed as a terrorist organisation by the interior ministry', entry: at(5, 4).id, citations: cites(5, 4) },
        {
          date: { start: '2017-01-01', end: '2017-12-31', precision: 'year' },
          text: 'Truce with the Valley Defence Committee',
          entry: at(5, 0).id,
          citations: cites(5, 0),
        },
        { date: day('2019-05-03'), text: 'Four customs officers killed near Oshra', entry: at(8, 0).id, citations: cites(8, 0) },
        {
          date: day('2021-06-14'),
          text: 'Air strike on a school in Kol Darya; 17 or 23 dead',
          entry: at(8, 1).id,
          citations: [...cites(8, 1), ...cites(8, 2)],
        },
        {
          date: { start: '2021-09-09', end: '2021-09-20', precision: 'range' },
          text: 'Surveyor held and released',
          entry: at(8, 3).id,
          citations: cites(8, 3),
        },
        {
          date: { start: '2022-10-01', end: '2022-12-31', precision: 'range' },
          text: 'Offensive in the upper valley',
          entry: at(9, 0).id,
          citations: cites(9, 0),
        },
        { date: day('2022-11-21'), text: 'Eight men surrender at Bel', entry: at(8, 4).id, citations: cites(8, 4) },
        {
          date: { start: '2023-03-01', end: '2023-05-31', precision: 'season' },
          text: 'Shots at a Red Crescent convoy near Hasmin, two drivers wounded',
          entry: at(8, 6).id,
          citations: cites(8, 6),
        },
        {
          date: { start: '2024-01-01', end: '2024-01-31', precision: 'month' },
          text: 'Captives released',
          entry: null,
          citations: [...(keyReporting[1]?.citations ?? [1])],
        },
      ];
  return Edition.parse({
    format: 'fieldbrief-edition/1',
    subject: {
      kind: 'group',
      id: 'ondrevan-front',
      name: 'Ondrevan Liberation Front',
      short: 'OLF',
      what: 'Armed group in Ondreva, split from the Valley Defence Committee',
      aliases: ['OLF', 'Front for the Liberation of Ondreva', 'جبهة تحرير أوندريفا', 'Islamic Front of Ondreva (2009–2014)'],
    },
    number: 1,
    issued: '2024-03-05',
    cutoff: { date: day('2024-02-20'), source: 5 },
    desk: 'Upland desk',
    marking: 'TLP:AMBER',
    bottomLine,
    keyReporting,
    glance: [
      { label: 'Formed', values: [{ text: 'March 2009, Hasmin', note: null, asOf: null, citations: cites(0, 0) }] },
      { label: 'Leader', values: [{ text: 'Daoud Marečić', note: 'commander', asOf: 'June 2023', citations: cites(1, 0) }] },
      ...(few
        ? []
        : [
            {
              label: 'Strength',
              values: [
                { text: '2,500 to 3,000 fighters', note: 'The Valley Review', asOf: 'June 2023', citations: cites(2, 0) },
                { text: 'no more than 900', note: 'provincial governor', asOf: '2021', citations: cites(2, 1) },
              ],
            },
            { label: 'Area', values: [{ text: 'Upper Darya valley, Hasmin to the Tir pass', note: null, asOf: null, citations: cites(3, 0) }] },
            { label: 'Truce with', values: [{ text: 'Valley Defence Committee', note: null, asOf: 'since 2017', citations: cites(5, 0) }] },
            { label: 'Rivals', values: [{ text: 'Black Spring Brigade', note: null, asOf: '2020–2021', citations: cites(5, 2) }] },
            { label: 'Listed', values: [{ text: 'Interior ministry, 2 February 2015', note: null, asOf: null, citations: cites(5, 4) }] },
          ]),
    ],
    sections,
    timeline,
    disputes: few
      ? []
      : [
          {
            kind: 'dispute',
            topic: 'Fighters under arms',
            sides: [
              { claim: 'between 2,500 and 3,000', holder: 'The Valley Review', date: 'June 2023', citations: cites(2, 0) },
              { claim: 'no more than 900', holder: 'Provincial governor', date: '2021', citations: cites(2, 1) },
            ],
          },
          {
            kind: 'dispute',
            topic: 'Killed in the strike on Kol Darya',
            sides: [
              { claim: '17', holder: 'Agence Centrale', date: '14 June 2021', citations: cites(8, 1) },
              { claim: '23', holder: 'Residents, by Leila Farhadi', date: '14 June 2021', citations: cites(8, 2) },
            ],
          },
          {
            kind: 'development',
            topic: 'Aim',
            sides: [
              { claim: 'full independence', holder: 'The Front', date: 'early statements', citations: cites(4, 2) },
              { claim: 'a federal statute and a share of the customs revenue', holder: 'The Front', date: 'June 2023', citations: cites(4, 0) },
            ],
          },
        ],
    gaps: [
      { kind: 'no-reporting', text: 'No reporting on: overview, control.' },
      ...(few
        ? []
        : [
            { kind: 'stale', text: 'The newest report on its finances is of 2021.' },
            { kind: 'single-origin', text: 'The strength of 2,500 to 3,000 rests on one origin.' },
            { kind: 'undated', text: 'Source 6 bears no date; four entries rest on it alone.' },
          ]),
    ],
    sources: SOURCES.map((source, index) => ({
      n: index + 1,
      article: `article-${index + 1}`,
      seed: SEEDS[index] ?? 'seed.txt',
      source: {
        title: { value: source.title, basis: { how: 'stated', why: 'line 1' } },
        byline: source.byline === null ? null : { value: source.byline, basis: { how: 'stated', why: 'line 2' } },
        publisher:
          source.publisher === null
            ? null
            : {
                value: source.publisher,
                basis: { how: index === 4 ? 'inferred' : 'stated', why: index === 4 ? 'the address names the institute' : 'line 3' },
              },
        date:
          source.date === null
            ? null
            : { value: { start: source.date[0], end: source.date[1], precision: source.date[2] }, basis: { how: 'stated', why: 'line 4' } },
        url: source.url === null ? null : { value: source.url, basis: { how: 'stated', why: 'line 5' } },
        language: 'en',
        origin: null,
        reliability: source.reliability,
        marking: index === 3 ? 'TLP:AMBER' : 'TLP:CLEAR',
        licence: null,
        retrieved: index === 0 ? '2023-06-04' : null,
      },
      descriptor: source.genre,
      quotations: quotations.filter((quotation) => quotation.source === index + 1).map((quotation) => quotation.n),
    })),
    sourceSummary:
      'This brief rests on six sources of five origins, from 2021 to February 2024; one is undated. Two were written in the area. Figures for strength and revenue rest on one origin each.',
    quotations,
    manifest: SEEDS.map((seed, index) => ({ file: `seeds/${seed}`, sha256: `${index}a7f`.repeat(16) })),
    program: 'Fieldbrief 0.1.0',
  });
}
