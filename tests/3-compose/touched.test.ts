import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/1-ingest/index.ts';
import { summarizer } from '../../src/2-summarize/index.ts';
import { compose, subjects, touched } from '../../src/3-compose/index.ts';
import { Desk } from '../../src/model/desk.ts';
import { Group, Region } from '../../src/model/gazetteer.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const json = (name: string): unknown[] => JSON.parse(readFileSync(join(ROOT, 'data', name), 'utf8'));

describe('touched', () => {
  it('leaves no summary out of which a brief would hold anything: the editions are the same without the others', async () => {
    const gazetteer = { groups: json('groups.json').map((one) => Group.parse(one)), regions: json('regions.json').map((one) => Region.parse(one)) };
    const seeds = readdirSync(join(ROOT, 'seeds')).map((path) => ({ path, bytes: readFileSync(join(ROOT, 'seeds', path)), sha256: '' }));
    const { articles } = await ingest(seeds, []);
    const summaries = articles.map(summarizer(gazetteer));
    const desk = Desk.parse({ name: 'Test desk' });
    const touches = touched(gazetteer);
    const input = {
      ties: [],
      gazetteer,
      desk,
      corrections: [],
      note: null,
      marking: null,
      issued: '2030-01-02',
      number: 1,
      manifest: [],
      program: 'Test',
    };
    let leftOut = 0;
    for (const subject of subjects(summaries, gazetteer, desk)) {
      const some = summaries.filter((summary) => touches(summary).has(subject.id));
      leftOut += summaries.length - some.length;
      expect(compose(subject, { ...input, summaries: some })).toEqual(compose(subject, { ...input, summaries }));
    }
    expect(leftOut).toBeGreaterThan(50);
  });
});
