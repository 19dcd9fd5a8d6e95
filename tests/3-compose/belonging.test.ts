import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { relevance } from '../../src/3-compose/belonging.ts';
import { mainTheatres, type Theatres } from '../../src/3-compose/theatres.ts';
import type { Statement } from '../../src/model/statement.ts';
import { article, attack, gazetteer, statement } from './fixtures.ts';

const known = atlas(gazetteer);
const everywhere: Theatres = { worksIn: () => true };
const inside = (one: Statement, id: string, theatres = everywhere) => {
  const region = gazetteer.regions.find((other) => other.id === id);
  if (region === undefined) throw new Error(`no region ${id}`);
  return relevance(one, { kind: 'region', id, region }, known, theatres);
};
const struck = (text: string, places: NonNullable<Parameters<typeof statement>[1]>['places'] = [], over = {}) =>
  statement(text, { topic: 'incident', places, incident: attack({ regions: [], ...over }) });

describe('what is told of a group without a place', () => {
  it('is told of the part of a country where it is at work, when it took place', () => {
    expect(inside(struck('The Northern Front killed its old chief.'), 'great-marsh')).toBe(0.5);
    expect(inside(statement('The Northern Front is divided.'), 'great-marsh')).toBe(0);
  });

  it('is told of no part of a country that the sentence names as a whole', () => {
    expect(
      inside(
        struck('The Northern Front overran much of Maravia and Ostra.', [
          ['maravia', 'at'],
          ['ostra', 'at'],
        ]),
        'great-marsh',
      ),
    ).toBe(0);
    expect(inside(struck('The Northern Front took a fort in western Maravia.', [['maravia', 'at']]), 'great-marsh')).toBe(0.5);
  });

  it('is told of the land around a town, and not of the town', () => {
    const here = statement('The Northern Front holds hamlets in the Great Marsh.', { places: [['great-marsh', 'at']] });
    const lower = struck('The Northern Front burned mills in Lower Vale.', [['lower-vale', 'at']]);
    expect(inside(here, 'great-marsh')).toBe(1);
    expect(inside(lower, 'tessin')).toBe(0);
    expect(inside(here, 'reedham')).toBe(0);
  });

  it('is told of no part where another state’s own act is told', () => {
    const raid = 'An Ostran raid killed the chief of the Northern Front.';
    const told = { ...struck(raid, [], { actors: [] }), places: [{ region: 'ostra', role: 'demonym' as const, surface: 'Ostran' }] };
    expect(inside(told, 'great-marsh')).toBe(0);
    expect(inside({ ...told, text: 'A raid killed the chief of the Northern Front.', places: [] }, 'great-marsh')).toBe(0.5);
  });
});

describe('an army that only tells of others', () => {
  const army = gazetteer.groups.find(({ id }) => id === 'ostran-army');
  const said = (text: string, incident: Statement['incident'] = null) => {
    if (army === undefined) throw new Error('no army');
    const one = statement(text, {
      kind: 'claim',
      holder: { name: 'Ostran Army', role: null, stance: 'says' },
      subjects: [
        ['ostran-army', 'actor'],
        ['northern-front', 'actor'],
      ],
      incident,
    });
    return relevance(one, { kind: 'group', id: 'ostran-army', group: army }, known, everywhere);
  };
  it('is not told of by that', () => expect(said('The Ostran Army said that the Northern Front had burned nine mills.')).toBe(0));
  it('is told of where it speaks of itself or has done something', () => {
    expect(said('The Ostran Army said that its men had fought the Northern Front.')).toBeGreaterThan(0);
    const incident = attack({ actors: [{ group: 'ostran-army', status: 'claimed' }] });
    expect(said('The Ostran Army said that a raid on the Northern Front was over.', incident)).toBeGreaterThan(0);
  });
});

describe('a country', () => {
  const named = (text: string) => inside(statement(text, { subjects: [], places: [['ostra', 'named']] }), 'ostra');

  it('is what a sentence is about that opens with what it did', () => {
    expect(named('Ostra has sent troops over the border.')).toBe(0.8);
    expect(named('Ostra’s raids have gone on for a year.')).toBe(0.8);
  });

  it('is only part of what is told where others do something with it', () => {
    expect(named('The Northern Front hopes for ties with Ostra.')).toBe(0.6);
    expect(named('Ostra’s poets write of the Northern Front.')).toBe(0.6);
  });
});

describe('the main theatre of a group', () => {
  const at = (region: string, times: number) =>
    Array.from({ length: times }, (_, n) => struck(`The Northern Front burned mill ${n} at ${region}.`, [[region, 'at']]));

  it('is no town abroad, though nothing else is told of its country', () => {
    const theatres = mainTheatres([article('one', [...at('great-marsh', 6), ...at('ostra', 3)])], known);
    expect(theatres.worksIn('northern-front', 'great-marsh')).toBe(true);
    expect(theatres.worksIn('northern-front', 'ostra')).toBe(false);
    const reversed = mainTheatres([article('one', [...at('tessin', 3), ...at('ostra', 6)])], known);
    expect(reversed.worksIn('northern-front', 'tessin')).toBe(false);
    expect(mainTheatres([article('one', at('tessin', 3))], known).worksIn('northern-front', 'tessin')).toBe(true);
  });
});
