import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

const HTML = ['build', '--format', 'html'] as const;

/** A desk on which the toll of the raid and the strength of the guard were corrected after the first edition. */
async function twoEditions(): Promise<string> {
  const monday = `${SMALL_DESK['seeds/monday.txt']}\nThe Northern Guard has about 3,000 fighters in Ostmark, the army said.\n`;
  const folder = await folderWith({ ...SMALL_DESK, 'seeds/monday.txt': monday });
  await fieldbrief(folder, ...HTML, '--as-of', '2029-12-31');
  const corrected = monday.replace('at least 12 soldiers', 'at least 16 soldiers').replaceAll('3,000', '5,000');
  await writeFile(join(folder, 'seeds', 'monday.txt'), corrected);
  await fieldbrief(folder, ...HTML);
  return folder;
}

/** A page without its styles and fonts. */
const pageOf = async (path: string) => (await readFile(path, 'utf8')).replace(/<style>[^]*?<\/style>/g, '');

describe('fieldbrief diff', () => {
  it('shows what was revised, old and new, within 80 columns', async () => {
    const folder = await twoEditions();
    const { code, out } = await fieldbrief(folder, 'diff', 'Northern Guard');
    expect(code).toBe(0);
    expect(out).toMatch(/^Northern Guard: edition 1 of 2029-12-31, edition 2 of 2030-01-02$/m);
    expect(out).toMatch(/^Revised value, Strength\n {2}- about 3,000 fighters\n {2}\+ about 5,000 fighters$/m);
    expect(out).toMatch(/^Revised, .*\n {2}- [^+]*at least 12 soldiers/m);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('takes editions by number, and names those there are when one is not', async () => {
    const folder = await twoEditions();
    expect((await fieldbrief(folder, 'diff', 'tellin', '1', '1')).out).toContain('What they tell is the same.');
    const wrong = await fieldbrief(folder, 'diff', 'tellin', '3');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('The editions are 1 to 2.')]);
    expect((await fieldbrief(await folderWith(SMALL_DESK), 'diff', 'tellin')).err).toContain('There is no brief on Tellin yet.');
  });

  it('writes a page, and a document for programs', async () => {
    const folder = await twoEditions();
    const { out } = await fieldbrief(folder, 'diff', 'northern-guard', '--html');
    expect(out.trim()).toBe(join(folder, 'out', 'diffs', 'northern-guard-1-2.html'));
    expect(await pageOf(out.trim())).toMatch(/<del>about 3,000 fighters<\/del> <ins>about 5,000 fighters<\/ins>/);
    const { changes } = JSON.parse((await fieldbrief(folder, 'diff', 'northern-guard', '--json')).out);
    expect(changes[0]).toEqual({
      kind: 'figure',
      part: 'Strength',
      place: expect.any(String),
      before: 'about 3,000 fighters',
      after: 'about 5,000 fighters',
    });
  });

  it('is on the first page of the new edition, in a part of its own, and in the margin of each entry that changed', async () => {
    const folder = await twoEditions();
    const page = await pageOf(join(folder, 'out', 'groups', 'northern-guard.html'));
    expect(page).toContain('Since edition 1 of 31 December 2029');
    expect(page).toMatch(/Strength: about 3,000 fighters → about 5,000 fighters/);
    expect(page).toMatch(/<section class="changes"/);
    expect(page).toMatch(/class="entry [a-z]+ changed-revised"[^>]*>[^]{0,200}at least 16 soldiers/);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]));
    expect([...page.matchAll(/href="#([^"]+)"/g)].map((found) => found[1]).filter((id) => !ids.has(id))).toEqual([]);
  });
});
