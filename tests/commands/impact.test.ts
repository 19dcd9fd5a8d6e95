import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

async function twoEditions(): Promise<string> {
  const folder = await folderWith(SMALL_DESK);
  await fieldbrief(folder, 'build', '--format', 'html', '--as-of', '2029-12-31');
  const monday = join(folder, 'seeds', 'monday.txt');
  await writeFile(monday, (await readFile(monday, 'utf8')).replace('at least 12', 'at least 16'));
  await fieldbrief(folder, 'build', '--format', 'html');
  return folder;
}

type Item = { kind: string; part: string; n: number | null; text: string; alone: boolean; with: string[] };
type Found = { article: { id: string }; editions: { subject: string; number: number; isLast: boolean; items: Item[] }[] };

describe('fieldbrief impact', () => {
  it('lists each entry and value that rests on the article, with its number on the page, and past editions', async () => {
    const folder = await twoEditions();
    const { article, editions }: Found = JSON.parse((await fieldbrief(folder, 'impact', 'monday', '--json')).out);
    expect(article.id).toBe('monday');
    const guard = editions.filter(({ subject }) => subject === 'northern-guard');
    expect(guard.map(({ number, isLast }) => [number, isLast])).toEqual([
      [2, true],
      [1, false],
    ]);
    const raid = guard[0]?.items.find(({ kind, text }) => kind === 'entry' && text.includes('at least 16 soldiers'));
    const html = (await readFile(join(folder, 'out', 'groups', 'northern-guard.html'), 'utf8')).replace(/<style>[^]*?<\/style>/g, '');
    expect(html).toMatch(new RegExp(`data-n="${raid?.n}">[^]{0,200}at least 16 soldiers`));
    expect(raid).toMatchObject({ alone: true, with: [] });
    expect(guard[1]?.items.some(({ text }) => text.includes('at least 12 soldiers'))).toBe(true);
    expect(guard[0]?.items.map(({ kind }) => kind)).toContain('value');
  });

  it('tells what rests on it together with others by whom', async () => {
    const wednesday = `Raid on Tellin\n\nBy Ida Holm, 6 March 2019\n\nThe Northern Guard seized the town of Tellin in Ostmark on Sunday, killing at least 12 soldiers, the governor said.\n`;
    const folder = await folderWith({ ...SMALL_DESK, 'seeds/wednesday.txt': wednesday });
    await fieldbrief(folder, 'build', '--format', 'html');
    const { editions }: Found = JSON.parse((await fieldbrief(folder, 'impact', 'wednesday', '--json')).out);
    expect(editions.flatMap(({ items }) => items).some(({ alone, with: others }) => !alone && others.includes('Northern Guard takes Tellin'))).toBe(
      true,
    );
  });

  it('prints the last edition in full and past ones by count, within 80 columns, and writes nothing', async () => {
    const folder = await twoEditions();
    const { code, out } = await fieldbrief(folder, 'impact', 'seeds/monday.txt');
    expect(code).toBe(0);
    expect(out).toMatch(/^Northern Guard, edition 2 of 2030-01-02, the last: \d+ items, \d+ on it alone$/m);
    expect(out).toMatch(/^Northern Guard, edition 1 of 2029-12-31: \d+ items, \d+ on it alone$/m);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('knows an article by a beginning of its id or title that no other has, and names those that share one', async () => {
    const late = `Late news\n\nBy Ada Brandt, 1 May 2019\n\nThe weather was mild all week, and the farmers of the plain were content with the rain.\n`;
    const folder = await folderWith({ ...SMALL_DESK, 'seeds/monday-late.txt': late });
    expect((await fieldbrief(folder, 'impact', 'northern g')).out).toContain('monday: Northern Guard takes Tellin');
    expect((await fieldbrief(folder, 'impact', 'tues')).out).toContain('No edition on record rests on it.');
    const unclear = await fieldbrief(folder, 'impact', 'mon');
    expect([unclear.code, unclear.err.replace(/\s+/g, ' ')]).toEqual([2, expect.stringMatching(/usage\/unclear-article .*monday, monday-late/)]);
    expect((await fieldbrief(folder, 'impact', 'tuesdya')).err).toContain('Did you mean tuesday?');
  });
});
