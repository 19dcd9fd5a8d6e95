import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/1-ingest/index.ts';
import { summarizer } from '../src/2-summarize/index.ts';
import { compose, subjects } from '../src/3-compose/index.ts';
import { countries } from '../src/io/countries.ts';
import { readDesk } from '../src/io/desk-folder.ts';
import { outlines } from '../src/io/outlines.ts';
import { readSeeds } from '../src/io/seeds.ts';
import { Edition } from '../src/model/edition.ts';
import { newNames } from '../src/new-names.ts';
import { editionText, namesText, seedsText } from './edition-text.ts';
import { tiesOf } from './ties.ts';

/**
 * Each folder of tests/cases is a small desk (seeds/, data/) with what must come of it (expected/): `seeds.txt`, how the seeds were
 * read, `<subject>.txt`, the brief on each subject that its desk names, and `discover.txt`, where there is one, the names new to its gazetteers. `npm run golden` writes them; they are there to be read and judged.
 */
const CASES = join(import.meta.dirname, 'cases');

/** Beyond this nobody reads a difference to its end. */
const MOST_BYTES = 20_000;

async function make(folder: string): Promise<ReadonlyMap<string, string>> {
  const { desk, gazetteer, corrections } = await readDesk(folder);
  const { seeds } = await readSeeds(folder, desk.limits);
  const ingested = await ingest(seeds, corrections);
  const summaries = ingested.articles.map(summarizer(gazetteer));
  const common = {
    summaries,
    ties: tiesOf(summaries, gazetteer),
    gazetteer,
    desk,
    corrections,
    note: null,
    marking: null,
    issued: '2030-01-02',
    number: 1,
    manifest: [],
    program: 'fieldbrief',
  } as const;
  const briefs = subjects(summaries, gazetteer, desk).map((subject) => [`${subject.id}.txt`, Edition.parse(compose(subject, common))] as const);
  // Only the cases that hold one are about names that the gazetteers lack.
  const names = existsSync(join(folder, 'expected', 'discover.txt'))
    ? [['discover.txt', namesText(newNames(ingested, gazetteer, countries(outlines().medium())))] as const]
    : [];
  return new Map([['seeds.txt', seedsText(ingested)], ...names, ...briefs.map(([file, edition]) => [file, editionText(edition)] as const)]);
}

describe.each(readdirSync(CASES).sort())('case: %s', (name) => {
  const folder = join(CASES, name);
  const expected = join(folder, 'expected');

  it('makes what is expected, and all that is expected', async () => {
    const made = await make(folder);
    const files = existsSync(expected) ? readdirSync(expected) : [];
    expect(files.filter((file) => !made.has(file))).toEqual([]);
    for (const [file, text] of made) await expect(`${text}\n`).toMatchFileSnapshot(join(expected, file));
  });

  it('is small enough to be read', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
