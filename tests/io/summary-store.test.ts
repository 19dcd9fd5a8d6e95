import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSummary, type SummaryDifference, summaryFiles, updateSummaries } from '../../src/io/summary-store.ts';
import type { Summary } from '../../src/model/summary.ts';
import { folderWith } from '../desk.ts';

const NOTHING_KNOWN = { title: null, byline: null, publisher: null, date: null, url: null, language: null, origin: null } as const;

const summary = (id: string, genre: Summary['article']['genre'] = 'report'): Summary => ({
  format: 'fieldbrief-summary/1',
  article: {
    id,
    seed: `${id}.txt`,
    format: 'text',
    place: 1,
    genre,
    interviewee: null,
    source: { ...NOTHING_KNOWN, reliability: 'F', marking: 'TLP:CLEAR', licence: null, retrieved: null },
    passages: [],
    copies: [],
  },
  statements: [],
  notPrinted: [],
  problems: [],
});

const updated = async (folder: string, summaries: readonly Summary[], writes = true): Promise<SummaryDifference> => {
  const { take, end } = updateSummaries(folder, writes);
  await Promise.all(summaries.map(take));
  return end();
};

describe('the store of summaries', () => {
  it('writes one readable file per article, and reads them back in order', async () => {
    const folder = await folderWith();
    expect(await updated(folder, [summary('b'), summary('a')])).toEqual({ added: ['a', 'b'], changed: [], removed: [] });
    expect(await readdir(join(folder, 'data', 'summaries'))).toEqual(['a.json', 'b.json']);
    expect(await summaryFiles(folder)).toEqual(['data/summaries/a.json', 'data/summaries/b.json']);
    expect(await readSummary(folder, 'data/summaries/b.json')).toEqual(summary('b'));
    expect(await readFile(join(folder, 'data', 'summaries', 'a.json'), 'utf8')).toMatch(
      /^\{\n {2}"format": "fieldbrief-summary\/1",\n[\s\S]*\n\}\n$/,
    );
  });

  it('says what is out of date, and writes only that', async () => {
    const folder = await folderWith();
    await updated(folder, [summary('a'), summary('b'), summary('c')]);
    const next = [summary('a'), summary('b', 'interview'), summary('d')];
    const difference = { added: ['d'], changed: ['b'], removed: ['c'] };
    expect(await updated(folder, next, false)).toEqual(difference);
    expect(await updated(folder, next)).toEqual(difference);
    expect(await updated(folder, next, false)).toEqual({ added: [], changed: [], removed: [] });
  });

  it('keeps its hands off files that are no summaries', async () => {
    const folder = await folderWith({ 'data/summaries/README.md': 'mine', 'data/summaries/.keep': '' });
    await updated(folder, [summary('a')]);
    await updated(folder, []);
    expect(await readdir(join(folder, 'data', 'summaries'))).toEqual(['.keep', 'README.md']);
  });

  it('names the place of a mistake in a summary that somebody changed', async () => {
    const folder = await folderWith();
    await updated(folder, [summary('a')]);
    const path = join(folder, 'data', 'summaries', 'a.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"report"', '"poem"'));
    await expect(readSummary(folder, 'data/summaries/a.json')).rejects.toMatchObject({
      problems: [{ code: 'data/invalid', file: 'data/summaries/a.json', hint: expect.stringContaining('fieldbrief summarize') }],
    });
  });
});
