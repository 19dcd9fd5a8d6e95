import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change, Correction } from '../../src/model/edition.ts';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

const BUILD = ['build', '--format', 'html', '--json'] as const;
const WHY = 'The paper withdrew it.';

/** The raid of monday.txt, told by another paper as well. */
const WEDNESDAY = `Raid on Tellin

By Ida Holm, 6 March 2019

The Northern Guard seized the town of Tellin in Ostmark on Sunday, killing at least 12 soldiers, the governor said.
`;

async function built(more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const folder = await folderWith({ ...SMALL_DESK, ...more });
  await fieldbrief(folder, ...BUILD, '--as-of', '2029-12-31');
  return folder;
}

type Read = {
  readonly number: number;
  readonly changes: readonly Change[];
  readonly corrections: readonly Correction[];
  readonly sources: readonly { article: string }[];
};
const edition = async (folder: string, path: string): Promise<Read> => JSON.parse(await readFile(join(folder, 'out', `${path}.json`), 'utf8'));
const page = async (folder: string, path: string) =>
  (await readFile(join(folder, 'out', `${path}.html`), 'utf8')).replace(/<style>[^]*?<\/style>/g, '');
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('fieldbrief retract', () => {
  it('records article, day and reason, and says that it writes', async () => {
    const folder = await built();
    const { code, out } = await fieldbrief(folder, 'retract', 'monday', '--why', WHY);
    expect(code).toBe(0);
    expect(flat(out)).toContain('Written to data/retractions.json: monday is kept out from now on.');
    expect(flat(out)).toContain('Northern Guard');
    expect(JSON.parse(await readFile(join(folder, 'data', 'retractions.json'), 'utf8'))).toEqual([
      {
        article: 'monday',
        seed: 'monday.txt',
        place: 1,
        title: 'Northern Guard takes Tellin',
        text: expect.stringMatching(/^[0-9a-f]{64}$/),
        day: '2030-01-02',
        why: WHY,
      },
    ]);
  });

  it('names the notes of the desk that cite the article; `check` and `build` do so until they are changed, and the brief stays', async () => {
    const note = 'See [@monday ¶1] for the raid.\n';
    const folder = await built({ 'data/notes/northern-guard.md': note });
    const { out } = await fieldbrief(folder, 'retract', 'monday', '--why', WHY);
    expect(flat(out)).toContain('until data/notes/northern-guard.md does so no more, no new brief on Northern Guard is made.');
    const mistake = { level: 'error', code: 'notes/retracted-article', file: 'data/notes/northern-guard.md', place: 'line 1, column 6' };
    for (const command of [['check', '--json'], BUILD]) {
      const { code, out: said } = await fieldbrief(folder, ...command);
      expect(code).toBe(1);
      expect(JSON.parse(said).problems).toEqual(expect.arrayContaining([expect.objectContaining(mistake)]));
    }
    expect((await edition(folder, 'groups/northern-guard')).number).toBe(1);
    await writeFile(join(folder, 'data/notes/northern-guard.md'), 'See [@tuesday ¶1] for the raid.\n');
    expect((await fieldbrief(folder, ...BUILD)).code).toBe(0);
    expect((await edition(folder, 'groups/northern-guard')).number).toBe(2);
  });

  it('leaves the article out of the next build, with a note that names it, and prints a correction on the first page', async () => {
    const folder = await built();
    await fieldbrief(folder, 'retract', 'monday', '--why', WHY);
    const { code, out } = await fieldbrief(folder, ...BUILD);
    expect(code).toBe(0);
    expect(JSON.parse(out).problems).toMatchObject([{ level: 'note', code: 'retract/left-out', file: 'seeds/monday.txt' }]);
    const now = await edition(folder, 'groups/northern-guard');
    expect([now.number, now.sources.map(({ article }) => article)]).toEqual([2, ['tuesday']]);
    expect(now.corrections).toMatchObject([{ article: 'monday', retracted: '2030-01-02', why: WHY }]);
    expect(now.corrections[0]?.gone.join()).toContain('at least 12 soldiers');
    expect(now.changes[0]).toMatchObject({ kind: 'retracted', before: 'Northern Guard takes Tellin', after: expect.stringContaining(WHY) });
    expect(now.changes.filter(({ kind, before }) => kind === 'source-gone' && before === 'Northern Guard takes Tellin')).toEqual([]);
    const html = await page(folder, 'groups/northern-guard');
    const notice = /<section class="correction"[^]*?<\/section>/.exec(html)?.[0] ?? '';
    expect(flat(notice.replace(/<[^>]+>/g, ''))).toContain(
      'Northern Guard takes Tellin, a source of edition 1 of 31 December 2029, was retracted on 2 January 2030: The paper withdrew it.',
    );
    expect(html.indexOf('class="correction"')).toBeLessThan(html.indexOf('aria-labelledby="changed"'));
    expect(html.indexOf('class="correction"')).toBeGreaterThan(html.indexOf('<main'));
    const { out: said } = await fieldbrief(folder, 'diff', 'northern-guard');
    expect(flat(said)).toMatch(
      /edition 2 of 2030-01-02 Retracted source, Sources - Northern Guard takes Tellin \+ Retracted on 2030-01-02: The paper withdrew it\./,
    );
  });

  it('says which entries stand on other sources now, and links them', async () => {
    const folder = await built({ 'seeds/wednesday.txt': WEDNESDAY });
    await fieldbrief(folder, 'retract', 'monday', '--why', WHY);
    await fieldbrief(folder, ...BUILD);
    const { corrections } = await edition(folder, 'groups/northern-guard');
    expect(corrections[0]?.standing.length).toBeGreaterThan(0);
    const html = await page(folder, 'groups/northern-guard');
    const target = /On other sources now: <a href="#([^"]+)">entry \d+<\/a>/.exec(html)?.[1] ?? 'none';
    expect(html).toContain(`id="${target}"`);
  });

  it('prints the notice once: what comes after has no edition for it, and diff over several editions still knows', async () => {
    const folder = await built();
    await fieldbrief(folder, 'retract', 'monday', '--why', WHY);
    await fieldbrief(folder, ...BUILD);
    expect(JSON.parse((await fieldbrief(folder, ...BUILD, '--fresh')).out).issued).toEqual([]);
    const tuesday = join(folder, 'seeds', 'tuesday.txt');
    await writeFile(tuesday, (await readFile(tuesday, 'utf8')).replace('wounding five', 'wounding nine'));
    await fieldbrief(folder, ...BUILD);
    const third = await edition(folder, 'groups/northern-guard');
    expect([third.number, third.corrections]).toEqual([3, []]);
    expect(await page(folder, 'groups/northern-guard')).not.toContain('class="correction"');
    const { changes } = JSON.parse((await fieldbrief(folder, 'diff', 'northern-guard', '1', '3', '--json')).out);
    expect(changes[0]).toMatchObject({ kind: 'retracted', after: expect.stringContaining(WHY) });
  });

  it('makes no notice and no edition for an article that nobody used', async () => {
    const unused =
      'A quiet week\n\nBy Ada Brandt, 1 May 2019\n\nThe weather was mild all week, and the farmers of the plain were content with the rain that fell.\n';
    const folder = await built({ 'seeds/weather.txt': unused });
    const { out } = await fieldbrief(folder, 'retract', 'weather', '--why', WHY);
    expect(flat(out)).toContain("No brief's last edition rests on it.");
    const again = JSON.parse((await fieldbrief(folder, ...BUILD)).out);
    expect(again.issued).toEqual([]);
    expect(again.problems).toMatchObject([{ code: 'retract/left-out', file: 'seeds/weather.txt' }]);
  });

  it('keeps the text out under another file name, and in a longer copy', async () => {
    const folder = await built();
    await fieldbrief(folder, 'retract', 'monday', '--why', WHY);
    await rename(join(folder, 'seeds', 'monday.txt'), join(folder, 'seeds', 'again.txt'));
    const renamed = JSON.parse((await fieldbrief(folder, ...BUILD)).out);
    expect(renamed.articles).toBe(1);
    expect(renamed.problems).toMatchObject([{ code: 'retract/left-out', file: 'seeds/again.txt' }]);
    await rename(join(folder, 'seeds', 'again.txt'), join(folder, 'seeds', 'monday.txt'));
    const longer = `${SMALL_DESK['seeds/monday.txt']}\nA spokesman could not be reached for comment on Monday.\n`;
    await writeFile(join(folder, 'seeds', 'copy.txt'), longer);
    expect(JSON.parse((await fieldbrief(folder, ...BUILD)).out).articles).toBe(1);
  });

  it('takes an article in again, and leaves the record of another alone', async () => {
    const folder = await built();
    await fieldbrief(folder, 'retract', 'monday', '--why', WHY);
    await fieldbrief(folder, 'retract', 'tuesday', '--why', 'Invented.');
    const nothing = await fieldbrief(folder, ...BUILD);
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('retract/nothing-left')]);
    expect((await fieldbrief(folder, 'retract', 'tuesday', '--undo')).out).toContain('taken in again');
    expect(JSON.parse(await readFile(join(folder, 'data', 'retractions.json'), 'utf8'))).toMatchObject([{ article: 'monday' }]);
    await fieldbrief(folder, 'retract', 'monday', '--undo');
    const back = JSON.parse((await fieldbrief(folder, ...BUILD)).out);
    expect([back.articles, back.issued, back.problems]).toEqual([2, [], []]);
  });

  it('shows in sources which articles are kept out, and trace still follows what was issued of them', async () => {
    const folder = await built();
    await fieldbrief(folder, 'retract', 'monday', '--why', WHY);
    const { out } = await fieldbrief(folder, 'sources');
    expect(out).toMatch(/id monday\n {5}retracted: left out of every build/);
    expect(out).toContain('2 seeds, 1 article.');
    const traced = await fieldbrief(folder, 'trace', 'northern-guard', '1');
    expect([traced.code, traced.out]).toEqual([0, expect.stringContaining('stand in the seed.')]);
  });

  it('finds an article that only editions on record know', async () => {
    const folder = await built();
    await rm(join(folder, 'seeds', 'monday.txt'));
    await fieldbrief(folder, 'retract', 'seeds/monday.txt', '--why', WHY);
    const { out } = await fieldbrief(folder, ...BUILD);
    expect(JSON.parse(out).problems).toMatchObject([{ level: 'note', code: 'retract/not-found' }]);
    expect((await edition(folder, 'groups/northern-guard')).corrections).toMatchObject([{ article: 'monday' }]);
  });

  it('is refused without a reason, twice, and when there is nothing to undo', async () => {
    const folder = await folderWith(SMALL_DESK);
    for (const [args, code] of [
      [['monday'], 'retract/no-reason'],
      [['monday', '--why', '  '], 'retract/no-reason'],
      [['monday', '--why', 'x', '--undo'], 'retract/no-reason'],
      [['nothing', '--why', 'x'], 'usage/unknown-article'],
      [['monday', '--undo'], 'usage/unknown-article'],
    ] as const) {
      const run = await fieldbrief(folder, 'retract', ...args);
      expect([run.code, run.err]).toEqual([2, expect.stringContaining(code)]);
    }
    await fieldbrief(folder, 'retract', 'monday', '--why', WHY);
    expect((await fieldbrief(folder, 'retract', 'monday', '--why', WHY)).err).toContain('retract/already');
  });

  it('ends a run on a record that is wrong, with file and line', async () => {
    const record = { article: 'monday', seed: 'monday.txt', place: 1, title: null, text: null, day: '2030-01-02', why: WHY };
    for (const [content, said] of [
      [[{ ...record, day: 'Monday' }], 'expected a day'],
      [[{ ...record, reason: 'x' }], 'reason'],
      [[record, record], 'data/duplicate-retraction'],
    ] as const) {
      const { code, err } = await fieldbrief(await folderWith({ ...SMALL_DESK, 'data/retractions.json': content }), ...BUILD);
      expect([code, flat(err).toLowerCase()]).toEqual([2, expect.stringContaining(said)]);
    }
  });
});
