import { describe, expect, it } from 'vitest';
import { corrections } from '../../src/3-compose/corrections.ts';
import { restingOn } from '../../src/3-compose/rests-on.ts';
import type { Edition, Entry } from '../../src/model/edition.ts';
import type { Retraction } from '../../src/model/retraction.ts';
import { emptyEdition } from '../edition.ts';

const entry = (id: string, text: string, citations: readonly [number, ...number[]]): Entry => ({
  id,
  runs: [{ text, inserted: false }],
  kind: 'fact',
  holder: null,
  date: null,
  reported: null,
  citations,
  statements: [`s-${id}`],
  weight: 0.5,
});

/** Sources by article, and quotations 1, 2 … each of the source of that number. */
const edition = (articles: readonly string[], entries: readonly Entry[], more: Partial<Edition> = {}): Edition => ({
  ...emptyEdition('tellin'),
  sections: [{ id: 'incidents', title: 'Incidents', entries }],
  sources: articles.map((article, at) => ({
    n: at + 1,
    article,
    seed: `${article}.txt`,
    source: { title: null } as never,
    descriptor: '',
    chars: null,
    quotations: [at + 1],
  })),
  quotations: articles.map((_, at) => ({ n: at + 1, source: at + 1, evidence: {} as never, credibility: 6, usedBy: ['x'] })),
  ...more,
});

const MONDAY: Retraction = { article: 'monday', seed: 'monday.txt', place: 1, title: null, text: null, day: '2030-01-02', why: 'Invented.' };
const RAID = entry('raid', 'The guard raided the market of Tellin on 3 March 2019.', [1]);
const TALKS = entry('talks', 'The brigade and the guard met for talks in Ostmark in May.', [1, 2]);

describe('the correction notice', () => {
  it('tells sentences that are gone from those that stand on other sources', () => {
    const before = edition(['monday', 'tuesday'], [RAID, TALKS]);
    const now = edition(['tuesday'], [entry('talks', 'The brigade and the guard met for talks in Ostmark.', [1])]);
    expect(corrections(before, now, [MONDAY])).toEqual([
      {
        article: 'monday',
        seed: 'monday.txt',
        title: null,
        retracted: '2030-01-02',
        why: 'Invented.',
        gone: ['The guard raided the market of Tellin on 3 March 2019.'],
        standing: ['talks'],
        others: 0,
      },
    ]);
  });

  it('is none for an article that the last edition did not use, that is still used, or that only shares the id', () => {
    const now = edition(['tuesday'], []);
    expect(corrections(edition(['tuesday'], []), now, [MONDAY])).toEqual([]);
    expect(corrections(edition(['monday'], [RAID]), edition(['monday'], [RAID]), [MONDAY])).toEqual([]);
    expect(corrections(edition(['monday'], [RAID]), now, [{ ...MONDAY, seed: 'other.txt' }])).toEqual([]);
  });
});

describe('what rests on an article', () => {
  it('are judgements, entries by their numbers, values, dates, disputes and marks, each with all its sources', () => {
    const found = restingOn(
      edition(['monday', 'tuesday'], [TALKS, entry('other', 'Nothing of it.', [2])], {
        bottomLine: [RAID],
        judgements: [{ text: 'A raid is likely.', citations: [1] }] as never,
        glance: [{ label: 'Strength', values: [{ text: '900', note: null, asOf: null, citations: [1] }] }],
        timeline: [{ date: { start: '2019-03-03', end: '2019-03-03', precision: 'day' }, text: 'Raid', entry: 'raid', citations: [1] }],
        disputes: [{ kind: 'dispute', topic: 'Toll', sides: [1, 2].map((n) => ({ claim: `${n}2`, holder: '', date: '', citations: [n] })) }],
      }),
      'monday',
    );
    expect(found.map(({ kind, part, n, sources }) => [kind, part, n, sources.join()])).toEqual([
      ['judgement', 'Key judgements', null, '1'],
      ['entry', 'Bottom line', 1, '1'],
      ['entry', 'Incidents', 2, '1,2'],
      ['value', 'Strength', null, '1'],
      ['date', 'Timeline', null, '1'],
      ['dispute', 'Toll', null, '1'],
    ]);
  });
});
