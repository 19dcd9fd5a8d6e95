import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { candidate } from '../../src/3-compose/candidate.ts';
import type { RowName } from '../../src/3-compose/draft.ts';
import { gaps } from '../../src/3-compose/gaps.ts';
import { sectionOf } from '../../src/3-compose/sections/index.ts';
import { tellings } from '../../src/3-compose/telling.ts';
import { catalogue } from '../../src/labels/index.ts';
import type { Summary } from '../../src/model/summary.ts';
import { article, day, gazetteer, statement } from './fixtures.ts';

const known = atlas(gazetteer);
const group = gazetteer.groups[0];
if (group === undefined) throw new Error('no group');
const context = { subject: { kind: 'group', id: group.id, group }, known, words: catalogue('en').edition } as const;
const texts = (summaries: readonly Summary[], rows: readonly RowName[] = []) => {
  const told = tellings(
    summaries.flatMap((summary) => summary.statements.map((one) => candidate(one, summary.article, 1))),
    known,
  ).map((telling) => ({ ...telling, section: sectionOf(telling, context).id }));
  return gaps(told, context, { date: day('2031-03-04'), source: 1 }, { all: told, rows }).map((gap) => gap.text);
};

describe('gaps', () => {
  it('names every section without reporting', () => {
    expect(texts([]).filter((text) => text.startsWith('No reporting on'))).toHaveLength(11);
  });

  it('does not call a section silent that the glance box has a value for', () => {
    expect(texts([], ['rivals']).filter((text) => text.startsWith('No reporting on'))).toHaveLength(10);
    expect(texts([], ['rivals'])).not.toContain('No reporting on relations.');
  });

  it('names the sections that a single voice fills, and the voice', () => {
    const one = (text: string) => statement(text, { topic: 'finance' });
    const found = texts([article('one', [one('The Front taxes salt.'), one('Boats bring rifles to the northern harbours.')])]);
    expect(found).toContain('Finance: all from one origin, The one Post.');
    expect(texts([article('one', [one('The Front taxes salt.')]), article('two', [one('Boats bring rifles.')])]).join()).not.toContain(
      'all from one',
    );
  });

  it('gives the newest date of reporting for a section that lags behind', () => {
    const old = article('one', [statement('The Front taxes salt.', { topic: 'finance' })], { date: '2029-05-06' });
    const fresh = article('two', [statement('The Front shelled Tessin.', { topic: 'incident' })]);
    expect(texts([old, fresh])).toContain('Finance: no reporting newer than 6 May 2029.');
    expect(texts([old, fresh]).join()).not.toContain('Incidents: no reporting newer');
  });

  it('counts what a single origin carries', () => {
    const shared = statement('The Front shelled the harbour of Tessin at dawn.', { topic: 'incident' });
    const alone = statement('The Front taxes salt.', { topic: 'finance' });
    expect(texts([article('one', [shared, alone]), article('two', [shared])])).toContain('1 of 2 entries rest on a single origin.');
  });

  it('does not say "all rest on a single origin" of entries from several', () => {
    const alone = (text: string) => statement(text, { topic: 'finance' });
    const found = texts([article('one', [alone('The Front taxes salt.')]), article('two', [alone('Boats bring rifles.')])]);
    expect(found).toContain('No entry is confirmed by a second origin.');
  });

  it('counts what can be tied to no date', () => {
    expect(texts([article('one', [statement('The Front taxes salt.')], { date: null })])).toContain('1 of 1 entries can be tied to no date.');
  });
});
