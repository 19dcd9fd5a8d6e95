import { describe, expect, it } from 'vitest';
import { changes } from '../../src/3-compose/changes.ts';
import type { Edition, Entry } from '../../src/model/edition.ts';
import { emptyEdition } from '../edition.ts';

const entry = (id: string, text: string, more: Partial<Entry> = {}): Entry => ({
  id,
  runs: [{ text, inserted: false }],
  kind: 'fact',
  holder: null,
  date: null,
  reported: null,
  citations: [1],
  statements: [`s-${id}`],
  weight: 0.5,
  ...more,
});

const edition = (entries: readonly Entry[], more: Partial<Edition> = {}): Edition => ({
  ...emptyEdition('tellin'),
  sections: [{ id: 'incidents', title: 'Incidents', entries }],
  ...more,
});

const told = () => true;
const kinds = (before: Edition, now: Edition, isTold: (one: Entry) => boolean = told) => changes(before, now, isTold).map(({ kind }) => kind);

describe('changes', () => {
  const RAID = entry('raid', 'The guard raided the market of Tellin on 3 March 2019, killing 12 traders.');
  const TALKS = entry('talks', 'The brigade and the guard met for talks in Ostmark in May 2019.');

  it('are none between editions that tell the same, wherever an entry stands', () => {
    const now = edition([TALKS], { bottomLine: [RAID] });
    expect(changes(edition([RAID, TALKS]), now, told)).toEqual([]);
  });

  it('tell what is new with its place, and what is gone with its words', () => {
    expect(changes(edition([RAID]), edition([TALKS]), () => false)).toEqual([
      { kind: 'withdrawn', part: 'Incidents', place: null, before: RAID.runs[0]?.text, after: null },
      { kind: 'new', part: 'Incidents', place: 'talks', before: null, after: TALKS.runs[0]?.text },
    ]);
  });

  it('tell an entry that lost its evidence from one that only made room', () => {
    expect(kinds(edition([RAID]), edition([TALKS]), ({ id }) => id === 'raid')).toEqual(['new', 'left-out']);
  });

  it('take a reworded sentence for revised, though it comes from another article', () => {
    const reworded = entry('other', 'On 3 March 2019 the guard raided the market of Tellin, killing at least 15 traders.');
    expect(changes(edition([RAID]), edition([reworded]), () => false)).toMatchObject([
      { kind: 'revised', before: RAID.runs[0]?.text, place: 'other' },
    ]);
    const longer = entry(
      'longer',
      `${RAID.runs[0]?.text} The governor, who had warned of it for weeks, closed all roads and called up the reserve of the province.`,
    );
    expect(kinds(edition([RAID]), edition([longer]), () => false)).toEqual(['revised']);
  });

  it('take a sentence that shares a statement for revised, whatever its words', () => {
    expect(kinds(edition([RAID]), edition([entry('x', 'Traders were killed.', { statements: ['s-raid'] })]), () => false)).toEqual(['revised']);
  });

  it('never let a likeness take away an entry that is still there', () => {
    const twin = entry('twin', 'The guard raided the market of Tellin on 4 March 2019, killing 13 traders.');
    expect(changes(edition([RAID]), edition([twin, RAID]), told)).toMatchObject([{ kind: 'new', place: 'twin' }]);
  });

  it('give the old and the new value of a row of the box', () => {
    const glance = (...values: string[]): Partial<Edition> => ({
      glance: [{ label: 'Strength', values: values.map((text) => ({ text, note: null, asOf: null, citations: [1] })) as never }],
    });
    expect(changes(edition([], glance('up to 3,000', '900')), edition([], glance('900', 'up to 5,000')), told)).toEqual([
      { kind: 'figure', part: 'Strength', place: 'glance-1', before: 'up to 3,000', after: 'up to 5,000' },
    ]);
    expect(changes(edition([], glance('900')), edition([]), told)).toEqual([
      { kind: 'figure', part: 'Strength', place: null, before: '900', after: null },
    ]);
  });

  it('name new and settled disputes, and sources that came and went', () => {
    const dispute = (topic: string): Edition['disputes'] => [
      { kind: 'dispute', topic, sides: ['12', '15'].map((claim) => ({ claim, holder: 'the army', date: '', citations: [1] })) },
    ];
    const source = (article: string): Edition['sources'] => [
      {
        n: 1,
        article,
        seed: `${article}.txt`,
        source: { title: null, byline: [], publisher: null, date: null, url: null } as never,
        descriptor: '',
        chars: null,
        quotations: [],
      },
    ];
    const before = edition([], { disputes: dispute('Who holds Tellin'), sources: source('monday') });
    const now = edition([], { disputes: dispute('Toll of the raid'), sources: source('tuesday') });
    expect(changes(before, now, told)).toMatchObject([
      { kind: 'dispute', part: 'Toll of the raid', place: 'dispute-1', after: '12 / 15' },
      { kind: 'dispute-gone', part: 'Who holds Tellin', place: null },
      { kind: 'source', place: 'source-1', after: 'tuesday.txt' },
      { kind: 'source-gone', before: 'monday.txt' },
    ]);
  });

  it('tell nothing of a desk that prints its labels in another language from now on', () => {
    const values = [{ text: '900', note: null, asOf: null, citations: [] }];
    const sides = ['12', '15'].map((claim) => ({ claim, holder: 'the army', date: '', citations: [1] }));
    const before = edition([RAID], { glance: [{ label: 'Strength', values }], disputes: [{ kind: 'dispute', topic: 'Toll of the raid', sides }] });
    const now: Edition = {
      ...before,
      language: 'fr',
      glance: [{ label: 'Effectifs', values }],
      disputes: [{ kind: 'dispute', topic: 'Bilan : raid', sides }],
    };
    expect(kinds(before, now)).toEqual([]);
    const more: Edition = { ...now, glance: [{ label: 'Effectifs', values: [...values, { text: '1,200', note: null, asOf: null, citations: [] }] }] };
    expect(changes(before, more, told)).toEqual([{ kind: 'figure', part: 'Effectifs', place: 'glance-1', before: null, after: '1,200' }]);
  });
});
