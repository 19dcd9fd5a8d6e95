import { describe, expect, it } from 'vitest';
import { atlas } from '../../../src/3-compose/atlas.ts';
import { candidate } from '../../../src/3-compose/candidate.ts';
import { bound, courses } from '../../../src/3-compose/figures/course.ts';
import { places } from '../../../src/3-compose/figures/places.ts';
import { ties } from '../../../src/3-compose/figures/ties.ts';
import { tellings } from '../../../src/3-compose/telling.ts';
import { catalogue } from '../../../src/labels/index.ts';
import { Region } from '../../../src/model/gazetteer.ts';
import type { Relation, Statement } from '../../../src/model/statement.ts';
import type { Summary } from '../../../src/model/summary.ts';
import { article, attack, count, gazetteer, on, statement } from '../fixtures.ts';

/** The made-up country, with coordinates for all of it but the village. */
const world = {
  ...gazetteer,
  regions: gazetteer.regions.map((region, at) => Region.parse({ ...region, coordinates: region.id === 'reedham' ? null : [40 + at, 20 + at] })),
};
const known = atlas(world);
const context = (id: string) => {
  const [group, region] = [known.group(id), known.region(id)];
  if (group !== null) return { subject: { kind: 'group', id, group } as const, known, words: catalogue('en').edition };
  if (region !== null) return { subject: { kind: 'region', id, region } as const, known, words: catalogue('en').edition };
  throw new Error(`no subject ${id}`);
};
const told = (summaries: readonly Summary[]) =>
  tellings(
    summaries.flatMap((summary) => summary.statements.map((one) => candidate(one, summary.article, 1))),
    known,
  );
const nobody = new Set<string>();

describe('the places of a map', () => {
  const three = [
    article('one', [
      statement('The Front raided the customs house of Tessin.', {
        places: [
          ['tessin', 'at'],
          ['maravia', 'at'],
        ],
        topic: 'incident',
        incident: attack(),
      }),
      statement('Its men took the bridge in Tessin without a shot.', { places: [['tessin', 'at']] }),
      statement('It holds the Great Marsh with patrol boats.', { places: [['great-marsh', 'at']] }),
      statement('A camp of the Front lies in Upper Vale.', { places: [['upper-vale', 'at']] }),
      statement('In Reedham it runs a court.', { places: [['reedham', 'inherited']] }),
      statement('The Front is named in a speech on Ostra.', { places: [['ostra', 'named']] }),
    ]),
  ];

  it('count the reports that are set there, incidents apart, the town and not its country', () => {
    const map = places(told(three), context('northern-front'), nobody);
    expect(map?.marks.map(({ place, reports, incidents }) => [place, reports, incidents])).toEqual([
      ['tessin', 2, 1],
      ['great-marsh', 1, 0],
      ['reedham', 1, 0],
      ['upper-vale', 1, 0],
    ]);
    expect(map?.marks.every(({ references }) => references.length > 0)).toBe(true);
  });

  it('are listed without coordinates where the desk has none', () => {
    expect(places(told(three), context('northern-front'), nobody)?.marks.find(({ place }) => place === 'reedham')?.coordinates).toBeNull();
  });

  it('of a region are those inside it', () => {
    const map = places(told(three), context('maravia'), nobody);
    expect(map?.home).toMatchObject({ name: 'Maravia', kind: 'country' });
    expect(map?.marks.map(({ place }) => place)).not.toContain('ostra');
  });

  it('are not drawn when there are too few', () => {
    expect(places(told([article('one', three[0]?.statements.slice(0, 3) ?? [])]), context('northern-front'), nobody)).toBeNull();
    expect(places([], context('maravia'), nobody)).toBeNull();
  });

  it('take no place from a denial, a forecast, or another group’s deeds', () => {
    const others = [
      article('one', [
        statement('The Front was not in Tessin.', { places: [['tessin', 'at']], negated: true }),
        statement('The Front will move on Upper Vale.', { places: [['upper-vale', 'at']], kind: 'forecast' }),
        statement('The League shelled the Great Marsh.', { places: [['great-marsh', 'at']], subjects: [['harbour-league', 'actor']] }),
        statement('The Front opened an office in Ostra.', { places: [['ostra', 'at']] }),
      ]),
    ];
    expect(places(told(others), context('northern-front'), nobody)).toBeNull();
  });
});

describe('figures over time', () => {
  const strength = (words: string, wording: string, value: number, date: string, given: Parameters<typeof count>[3] = {}): Statement => {
    const text = `${words} on ${date}.`;
    return statement(text, {
      topic: 'strength',
      dates: [{ ...on(date), role: 'as-of' }],
      quantities: [count(text, wording, value, { counted: 'fighters', ...given })],
      figures: [{ measure: 'strength', about: 'northern-front', quantity: 0 }],
    });
  };
  const first = strength('The Northern Front had up to 3,000 trained fighters', '3,000', 3000, '2029-05-01', { qualifier: 'up to' });
  const second = strength('The Northern Front numbered 800 fighters', '800', 800, '2031-01-01');

  it('lay the values of one measure side by side, oldest first, each with its qualifier, holder and evidence', () => {
    const [made, ...more] = courses(told([article('a', [second]), article('b', [first])]), context('northern-front'), nobody);
    expect(more).toEqual([]);
    expect(made?.title).toBe('Strength');
    expect(made?.points.map(({ low, bound: how, holder, date }) => [low, how, holder, date.start])).toEqual([
      [3000, 'up to', 'The b Post', '2029-05-01'],
      [800, 'exact', 'The a Post', '2031-01-01'],
    ]);
    expect(made?.points.every(({ references }) => references.length > 0)).toBe(true);
  });

  it('are not drawn from one date, or of another group', () => {
    expect(courses(told([article('a', [second])]), context('northern-front'), nobody)).toEqual([]);
    expect(courses(told([article('a', [second]), article('b', [first])]), context('harbour-league'), nobody)).toEqual([]);
  });

  it('know “at least” from “up to” and from an estimate', () => {
    const how = (qualifier: string | null) => bound({ ...count('x', 'x', 1), qualifier });
    expect(['at least', 'more than', 'up to', 'fewer than', 'an estimated', 'some', null].map(how)).toEqual([
      'at least',
      'at least',
      'up to',
      'up to',
      'about',
      'about',
      'exact',
    ]);
  });
});

describe('the ties of a group', () => {
  const tie = (from: string, type: Relation['type'], to: string, text: string): Statement =>
    statement(text, {
      topic: 'relations',
      subjects: [
        [from, 'actor'],
        [to, 'target'],
      ],
      relations: [{ from, type, to, wording: text }],
    });
  const two = [
    article('a', [
      tie('northern-front', 'fights', 'harbour-league', 'The Northern Front fights the Harbour League.'),
      tie('ostran-army', 'trains', 'northern-front', 'The Ostran Army trains the Northern Front.'),
    ]),
  ];

  it('read from the group outwards, whichever end it stands at', () => {
    const made = ties(told(two), context('northern-front'), nobody);
    expect(made?.ties.map(({ other, way, family }) => [other, way, family])).toEqual([
      ['Harbour League', 'fights', 'foe'],
      ['Ostran Army', 'trained by', 'friend'],
    ]);
    expect(made?.ties.every(({ references }) => references.length > 0)).toBe(true);
  });

  it('say of one that is over that it was, with its own years', () => {
    const years = (start: string, end: string, wording: string) =>
      ({ span: { start, end, precision: 'range' }, role: 'event', wording, basis: 'written out' }) as const;
    const over = {
      ...tie('northern-front', 'allied with', 'harbour-league', 'The Northern Front was allied with the Harbour League from 2003 until 2022.'),
      dates: [years('2003-01-01', '2022-12-31', '2003 until 2022')],
    };
    const later = tie('northern-front', 'allied with', 'harbour-league', 'The Northern Front is watched for its alliance with the Harbour League.');
    const made = ties(told([...two, article('b', [later, over])]), context('northern-front'), nobody)?.ties;
    expect(made?.map(({ way, asOf }) => [way, asOf?.start.slice(0, 4)])).toContainEqual(['formerly allied', '2003']);
    expect(made?.map(({ way }) => way)).not.toContain('allied');
  });

  it('are not drawn when there is one, or for a region', () => {
    expect(ties(told(two), context('harbour-league'), nobody)).toBeNull();
    expect(ties(told(two), context('maravia'), nobody)).toBeNull();
  });
});
