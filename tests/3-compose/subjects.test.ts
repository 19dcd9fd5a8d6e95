import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { relevance as relevanceIn } from '../../src/3-compose/belonging.ts';
import type { Subject } from '../../src/3-compose/subject.ts';
import { subjects } from '../../src/3-compose/subjects.ts';
import { mainTheatres, theatresOf } from '../../src/3-compose/theatres.ts';
import { Desk } from '../../src/model/desk.ts';
import type { Statement } from '../../src/model/statement.ts';
import { article, attack, count, desk, gazetteer, statement } from './fixtures.ts';

const known = atlas(gazetteer);
const relevance = (one: Statement, subject: Subject, beside: readonly Statement[] = []) =>
  relevanceIn(one, subject, known, theatresOf(article('one', beside), known));
const group = (id: string): Subject => {
  const found = gazetteer.groups.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no group ${id}`);
  return { kind: 'group', id, group: found };
};
const region = (id: string): Subject => {
  const found = gazetteer.regions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no region ${id}`);
  return { kind: 'region', id, region: found };
};
const ids = (found: readonly Subject[]) => found.map((subject) => subject.id);
const said = (count: number, given: Parameters<typeof statement>[1]) =>
  Array.from({ length: count }, (_, at) => statement(`Thing number ${at + 100} was done by somebody${'x'.repeat(at)}.`, given));

describe('relevance', () => {
  it('takes a statement in which the group acts', () => {
    expect(relevance(statement('The Northern Front advanced.'), group('northern-front'))).toBe(1);
  });

  it('keeps from a part of a country an act told without a place, when who did it is not at work there', () => {
    const beside = said(4, { places: [['tessin', 'at']], subjects: [['northern-front', 'actor']] });
    const raid = (doer: string) =>
      statement('A raid killed a chief of the Northern Front.', {
        subjects: [['northern-front', 'topic']],
        places: [['tessin', 'setting']],
        incident: attack({ actors: [{ group: doer, status: 'fact' }], regions: [], killed: 1 }),
      });
    expect(relevance(raid('ostran-army'), region('tessin'), beside)).toBeLessThan(0.4);
    expect(relevance(raid('northern-front'), region('tessin'), beside)).toBeGreaterThan(0.7);
  });

  it('leaves out a statement that only names the group', () => {
    const named = statement('The league, like the Northern Front, wants power.', {
      subjects: [
        ['northern-front', 'mention'],
        ['harbour-league', 'actor'],
      ],
    });
    expect(relevance(named, group('northern-front'))).toBe(0);
  });

  it('takes a statement that names the group at the end of a tie', () => {
    const tie = statement('The Harbour League broke with the Northern Front.', {
      subjects: [
        ['northern-front', 'mention'],
        ['harbour-league', 'actor'],
      ],
      relations: [{ from: 'harbour-league', type: 'split from', to: 'northern-front', wording: 'broke with' }],
    });
    expect(relevance(tie, group('northern-front'))).toBeGreaterThan(0);
  });

  it('keeps the small doings of a branch out of the brief on its parent, and lets the weighty ones in', () => {
    const of = (weight: number) => statement('The Coast Wing opened an office.', { subjects: [['front-coast', 'actor']], weight });
    expect(relevance(of(0.5), group('northern-front'))).toBe(0);
    expect(relevance(of(0.9), group('northern-front'))).toBeGreaterThan(0);
  });

  it('counts what happens in a village to its province, its area and its country', () => {
    const there = statement('A mine went off.', { subjects: [], places: [['reedham', 'at']] });
    for (const id of ['reedham', 'lower-vale', 'great-marsh', 'maravia']) expect(relevance(there, region(id))).toBe(1);
    expect(relevance(there, region('upper-vale'))).toBe(0);
  });

  it('does not take "Maravian" alone for a statement about Maravia', () => {
    const demonym = statement('A Maravian poet died.', { subjects: [], places: [['maravia', 'demonym']] });
    expect(relevance(demonym, region('maravia'))).toBe(0);
  });
});

describe('the theatre of a group', () => {
  const raid = (region: string) => statement(`The Northern Front raided a farm near ${region}.`, { places: [[region, 'at']] });
  const led = statement('The death of its founder left Anton Vey alone at the head of the Northern Front.', { topic: 'leadership' });

  it('gives a sentence without a place to the region in which the article shows the group at work', () => {
    const beside = [raid('tessin'), raid('reedham'), raid('tessin')];
    const fell = { ...led, incident: attack({ regions: [] }) };
    expect(relevance(fell, region('lower-vale'), beside)).toBeGreaterThan(0);
    expect(relevance(fell, region('upper-vale'), beside)).toBe(0);
  });

  it('keeps what a group is in general, and who designates it, out of the brief on a part of the country, and in that on the country', () => {
    const beside = [raid('tessin'), raid('reedham'), raid('tessin')];
    const designated = statement('Ostra has designated the Northern Front a terrorist group.', {
      places: [['lower-vale', 'setting']],
      relations: [{ from: 'northern-front', type: 'designated by', to: 'ostra', wording: 'designated' }],
    });
    const told = (one: Statement) => ['lower-vale', 'maravia'].map((id) => relevance(one, region(id), beside) > 0);
    expect(told(led)).toEqual([false, true]);
    expect(told(designated)).toEqual([false, true]);
  });

  it('takes what is told of a wider part of the country, but for a town, around which it may have been anywhere', () => {
    const marsh = statement('The Northern Front rules the villages of the Lower Vale.', { places: [['lower-vale', 'at']] });
    const within = (id: string) => relevance(marsh, region(id), [raid(id), raid(id), raid(id), raid(id)]);
    expect(within('vale-mouth')).toBeGreaterThan(0);
    expect(within('tessin')).toBe(0);
  });

  it('keeps a sentence with a place of its own where it happened', () => {
    const beside = [raid('tessin'), raid('reedham'), raid('tessin')];
    expect(relevance(raid('upper-vale'), region('lower-vale'), beside)).toBe(0);
  });
});

describe('the main theatre of a group', () => {
  const raid = (region: string) => statement(`The Northern Front raided a farm near ${region}.`, { places: [[region, 'at']] });
  const shown = (...regions: readonly string[]) => mainTheatres([article('one', regions.map(raid))], known);
  const told = (one: Statement, id: string, theatres = shown('tessin', 'reedham', 'tessin', 'upper-vale')) =>
    relevanceIn(one, region(id), known, theatres);
  const led = statement('The Northern Front is led by Anton Vey.', { topic: 'leadership' });

  it('is the place that clearly leads the others of its country in what all articles tell', () => {
    expect(shown('tessin', 'reedham', 'tessin', 'upper-vale').worksIn('northern-front', 'lower-vale')).toBe(true);
    expect(shown('tessin', 'reedham', 'tessin', 'upper-vale', 'upper-vale', 'upper-vale').worksIn('northern-front', 'lower-vale')).toBe(false);
    expect(shown('tessin', 'reedham').worksIn('northern-front', 'lower-vale')).toBe(false);
  });

  it('is no part of a country where more is told of the group in others', () => {
    const abroad = gazetteer.regions.find(({ id, kind }) => kind === 'country' && known.country('tessin') !== id)?.id ?? '';
    expect(abroad).not.toBe('');
    expect(shown('tessin', 'reedham', 'tessin', abroad).worksIn('northern-front', 'lower-vale')).toBe(true);
    expect(shown('tessin', 'reedham', 'tessin', abroad, abroad, abroad, abroad).worksIn('northern-front', 'lower-vale')).toBe(false);
  });

  it('is surer where the article is about the place as well', () => {
    const set = statement('The Northern Front is led by Anton Vey.', { places: [['lower-vale', 'setting']] });
    expect(told(set, 'lower-vale')).toBeGreaterThan(told(led, 'lower-vale'));
    expect(told(led, 'upper-vale')).toBe(0);
  });

  it('takes what is told of the whole country, and not what is told of a place apart', () => {
    const sized = (text: string) => ({
      topic: 'strength' as const,
      quantities: [count(text, '900 men', 900, { counted: 'men' })],
      figures: [{ measure: 'strength' as const, about: 'northern-front', quantity: 0 }],
    });
    const whole = statement('The Northern Front has 900 men in Maravia.', {
      ...sized('The Northern Front has 900 men in Maravia.'),
      places: [['maravia', 'at']],
    });
    const abroad = statement('The Northern Front has 900 men in Maravia and the Upper Vale.', {
      ...sized('The Northern Front has 900 men in Maravia and the Upper Vale.'),
      places: [
        ['maravia', 'at'],
        ['upper-vale', 'at'],
      ],
    });
    expect([whole, abroad].map((one) => told(one, 'lower-vale') > 0)).toEqual([true, false]);
  });

  it('takes nothing that is about another group, or about a branch', () => {
    const other = statement('The Harbour League came from the Northern Front.', {
      subjects: [
        ['harbour-league', 'actor'],
        ['northern-front', 'topic'],
      ],
    });
    const branch = statement('The Northern Front Coast Wing spoke for the Northern Front.', {
      subjects: [
        ['northern-front', 'topic'],
        ['front-coast', 'actor'],
      ],
    });
    expect([other, branch].map((one) => told(one, 'lower-vale'))).toEqual([0, 0]);
  });
});

describe('subjects', () => {
  it('briefs on a group about which enough is said, and not on one that is only named', () => {
    const summaries = [
      article(
        'one',
        said(desk.minStatements, {
          subjects: [
            ['northern-front', 'actor'],
            ['harbour-league', 'mention'],
          ],
        }),
      ),
    ];
    expect(ids(subjects(summaries, gazetteer, desk))).toEqual(['northern-front']);
  });

  it('counts a sentence that two articles share once', () => {
    const few = said(desk.minStatements - 1, {});
    expect(subjects([article('one', few), article('two', few)], gazetteer, desk)).toEqual([]);
  });

  it('counts a sentence that two articles share once for each group that either takes it to be of', () => {
    const shared = (...subjects: readonly [string, 'actor' | 'topic'][]) => statement('The two fought at the bridge.', { subjects });
    const least = { ...desk, minStatements: 1 };
    const told = [
      article('one', [shared(['northern-front', 'actor'])]),
      article('two', [shared(['northern-front', 'actor'], ['harbour-league', 'topic'])]),
    ];
    expect(ids(subjects(told, gazetteer, least))).toEqual(['northern-front', 'harbour-league']);
    expect(ids(subjects([...told].reverse(), gazetteer, least))).toEqual(['northern-front', 'harbour-league']);
    expect(ids(subjects(told, gazetteer, { ...desk, minStatements: 2 }))).toEqual([]);
  });

  it('does not print a place twice, as itself and as the province around it', () => {
    const summaries = [article('one', said(6, { subjects: [], places: [['tessin', 'at']] }))];
    expect(ids(subjects(summaries, gazetteer, desk))).toEqual(['maravia', 'tessin']);
  });

  it('briefs on exactly what the desk names', () => {
    const named = Desk.parse({ subjects: ['upper-vale', 'harbour-league'] });
    expect(ids(subjects([], gazetteer, named))).toEqual(['harbour-league', 'upper-vale']);
  });

  it('takes the place of an incident for the place of the statement', () => {
    const there = statement('Gunmen struck.', { subjects: [], incident: attack({ regions: ['tessin'] }) });
    expect(relevance(there, region('lower-vale'))).toBe(1);
  });
});
