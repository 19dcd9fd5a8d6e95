import { Edition } from '../../../src/model/edition.ts';
import type { CourseFigure, MapFigure, MapMark, TiesFigure } from '../../../src/model/figure.ts';
import { fixtureEdition } from '../fixture-edition.ts';

export const HOSTILE = '<script>alert(1)</script>"\' onload=x &amp; \u202eevil';

export const mark = (name: string, given: Partial<MapMark>): MapMark => ({
  place: name.toLowerCase(),
  name,
  kind: 'town',
  coordinates: null,
  reports: 1,
  incidents: 0,
  entry: null,
  citations: [1],
  ...given,
});

/** Towns as close as in a valley, a province, countries, and what can't be drawn; on the real earth, with made-up names. */
export const crowdedMap: MapFigure = {
  kind: 'map',
  home: null,
  marks: [
    mark('Upper Darya', { kind: 'province', coordinates: [46.6, 8.6], reports: 9, incidents: 4, citations: [1, 2] }),
    ...Array.from({ length: 18 }, (_, n) =>
      mark(`Town of the Long Name ${n + 1}`, {
        coordinates: [46.2 + (n % 6) * 0.13, 7.9 + Math.floor(n / 6) * 0.21],
        reports: 1 + (n % 5),
        incidents: n % 2,
        citations: [1 + (n % 4)],
      }),
    ),
    mark('Austria', { kind: 'country', coordinates: [47.5, 14.5], reports: 3, citations: [2] }),
    mark('Faraway', { kind: 'city', coordinates: [-33.9, 151.2], citations: [3] }),
    mark('Nowhere', { kind: 'village', citations: [4] }),
    mark('The Uplands', { kind: 'world region', coordinates: [45, 8], citations: [4] }),
    mark(HOSTILE, { coordinates: [46.9, 9.6], citations: [5] }),
    mark('جبل', { coordinates: [46.1, 9.5], citations: [5] }),
  ],
};

export const course: CourseFigure = {
  kind: 'course',
  section: 'strength',
  title: 'Strength',
  unit: 'count',
  points: [
    {
      low: 900,
      high: null,
      bound: 'up to',
      text: 'no more than 900',
      holder: 'Provincial governor',
      from: '2015-01-01',
      to: '2015-12-31',
      precision: 'year',
    },
    {
      low: 2500,
      high: 3000,
      bound: 'exact',
      text: 'between 2,500 and 3,000',
      holder: 'The Valley Review',
      from: '2023-06-02',
      to: '2023-06-02',
      precision: 'day',
    },
    { low: 2000, high: null, bound: 'at least', text: 'at least 2,000', holder: HOSTILE, from: '2023-06-01', to: '2023-06-30', precision: 'month' },
    { low: 2100, high: null, bound: 'about', text: 'some 2,100', holder: 'Institute', from: '2023-06-05', to: '2023-06-05', precision: 'day' },
  ].map(({ from, to, precision, ...point }) => ({
    ...point,
    date: { start: from, end: to, precision },
    entry: null,
    citations: [1],
  })) as CourseFigure['points'],
};

export const ties: TiesFigure = {
  kind: 'ties',
  section: 'relations',
  ties: (
    [
      ['Black Spring Brigade', 'fights', 'foe'],
      ['Interior Ministry of the Upland Federation', 'designated by', 'listing'],
      ['Valley Defence Committee', 'split from', 'descent'],
      ['Valley Defence Committee', 'allied', 'friend'],
      ['Unpronounceablyandendlesslylongnamedassociation', 'backed by', 'friend'],
      [HOSTILE, 'linked', 'friend'],
    ] as const
  ).map(([other, way, family]) => ({ other, way, family, asOf: null, entry: null, citations: [2] })),
};

/** The edition of the other tests with everything drawn that can be. */
export function drawnEdition(): Edition {
  return Edition.parse({ ...fixtureEdition(), figures: { map: crowdedMap, courses: [course], ties } });
}
