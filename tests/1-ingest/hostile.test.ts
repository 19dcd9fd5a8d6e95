import { describe, expect, it } from 'vitest';
import { cpuNow } from '../cpu-now.ts';
import { BRIDGE, paragraphs, read } from './stories.ts';

/** Time for one reading of a seed. */
async function millis(path: string, content: string): Promise<number> {
  const start = cpuNow();
  await read(path, content);
  return cpuNow() - start;
}

/** Twice the text may take a little more than twice the time; four times shows that the work grows with the square. */
const MOST_GROWTH = 3.6;
/** Below this a measurement is noise on a busy machine. */
const FLOOR_MS = 250;

async function expectLinear(path: string, make: (size: number) => string, size: number): Promise<void> {
  await millis(path, make(Math.floor(size / 8)));
  const once = await millis(path, make(size));
  const twice = await millis(path, make(size * 2));
  expect(twice).toBeLessThan(Math.max(once, FLOOR_MS) * MOST_GROWTH);
}

describe('ingest on hostile seeds', () => {
  it('reads a line of five megabytes', async () => {
    await expectLinear('line.txt', (size) => 'The guards at the bridge said that it was over. '.repeat(size), 50_000);
  });

  it('reads half a million short lines', async () => {
    await expectLinear('lines.txt', (size) => 'Home\n'.repeat(size), 250_000);
  });

  it('reads headlines and sentences without end', async () => {
    await expectLinear(
      'teasers.txt',
      (size) => `Nine guards killed at the river\nThe governor said that nine guards were killed at the bridge on Tuesday.\n`.repeat(size),
      6_000,
    );
  });

  it('reads rule lines and datelines without end', async () => {
    await expectLinear('rules.txt', (size) => '-----\n'.repeat(size), 100_000);
    await expectLinear(
      'ruled.txt',
      (size) => `-----\nKARSA, 7 Jan 2021 (RADIO ONE) -- The governor said that it was over for now.\n`.repeat(size),
      3_000,
    );
  });

  it('reads the same article over and over', async () => {
    await expectLinear('copies.txt', (size) => `${paragraphs(BRIDGE)}\n\n`.repeat(size), 250);
  });

  it('reads deeply nested markup', async () => {
    await expectLinear('deep.html', (size) => `${'<div>'.repeat(size)}${paragraphs(BRIDGE)}`, 100_000);
    await expectLinear('quotes.md', (size) => `${'>'.repeat(size)} ${paragraphs(BRIDGE)}`, 200_000);
    await expectLinear('lists.md', (size) => '- item of a list\n'.repeat(size), 20_000);
    await expectLinear('lazy.md', (size) => '> a\nb\n'.repeat(size), 20_000);
    await expectLinear('tables.md', (size) => 'a\n-\n'.repeat(size), 20_000);
    await expectLinear('levels.md', (size) => `${'> - '.repeat(50)}a\n`.repeat(size), 300);
  });

  it('reads unbalanced markup', async () => {
    await expectLinear('tags.html', (size) => '<p>The guards said so. <a href="x '.repeat(size), 40_000);
    await expectLinear('brackets.md', (size) => `${paragraphs(BRIDGE)}\n\n${'[a]('.repeat(size)}`, 30_000);
    await expectLinear('stars.md', (size) => '*_`~'.repeat(size), 60_000);
    await expectLinear('comments.html', (size) => '<!-- <script> '.repeat(size), 60_000);
  });

  it('reads what imitates captions, bylines and cookies', async () => {
    await expectLinear('names.txt', (size) => `By ${'Anna Berg and '.repeat(10)}\n`.repeat(size), 3_000);
    await expectLinear('captions.txt', (size) => `Photo (${'Agency / '.repeat(12)}\n`.repeat(size), 3_000);
    await expectLinear('cookies.txt', (size) => `${'cookies we use '.repeat(30)}\n`.repeat(size), 2_000);
  });
});
