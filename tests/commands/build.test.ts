import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/io/browser-find.ts';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

const HTML = ['build', '--format', 'html'] as const;
const hasBrowser = findBrowser() !== null;

async function listed(folder: string): Promise<readonly string[]> {
  const { briefs } = JSON.parse(await readFile(join(folder, 'out', 'manifest.json'), 'utf8'));
  return briefs.map(({ id }: { id: string }) => id);
}

describe('fieldbrief build', () => {
  it.skipIf(!hasBrowser)('makes HTML, PDF and JSON of each brief, a list of them, and says what it made', async () => {
    const folder = await folderWith(SMALL_DESK);
    const { code, out, err } = await fieldbrief(folder, 'build');
    expect(code).toBe(0);
    expect(err).not.toMatch(/error|warning/);
    expect(await readdir(join(folder, 'out'))).toEqual(['feed.xml', 'groups', 'index.html', 'manifest.json', 'regions']);
    for (const end of ['html', 'pdf', 'json']) expect(existsSync(join(folder, 'out', 'groups', `northern-guard.${end}`))).toBe(true);
    expect(out).toMatch(/^Northern Guard +edition 1 \(new\) +\d+ pages? +\d+ entr(y|ies) +2 sources$/m);
    expect(out).toMatch(/^\d briefs from 2 articles in [\d.]+ s: .*index\.html$/m);
  });

  it.skipIf(!hasBrowser)(
    'makes handouts beside the briefs, lists them, keeps them while nothing changes, and takes them away with the brief',
    async () => {
      const folder = await folderWith(SMALL_DESK);
      const make = () => fieldbrief(folder, 'build', '--format', 'html', '--profile', 'both', '--json');
      expect((await make()).code).toBe(0);
      const file = join(folder, 'out', 'groups', 'northern-guard-handout.html');
      const before = await readFile(file, 'utf8');
      const { briefs } = JSON.parse(await readFile(join(folder, 'out', 'manifest.json'), 'utf8'));
      expect(briefs.find(({ id }: { id: string }) => id === 'northern-guard').handout).toMatchObject({
        html: 'groups/northern-guard-handout.html',
        pdf: null,
      });
      expect(await readFile(join(folder, 'out', 'index.html'), 'utf8')).toContain('href="groups/northern-guard-handout.html"');
      expect(JSON.parse((await make()).out)).toMatchObject({ briefs: [] });
      await rm(file);
      expect(JSON.parse((await make()).out)).toMatchObject({ why: { 'northern-guard': ['groups/northern-guard-handout.html is missing'] } });
      expect(await readFile(file, 'utf8')).toBe(before);
      expect((await fieldbrief(folder, 'verify')).code).toBe(0);
      await writeFile(join(folder, 'data', 'desk.json'), JSON.stringify({ ...SMALL_DESK['data/desk.json'], subjects: ['tellin'] }));
      await make();
      expect(existsSync(file)).toBe(false);
    },
  );

  it('says why there is no brief when nothing is told often enough', async () => {
    const folder = await folderWith({ ...SMALL_DESK, 'data/desk.json': { minStatements: 50 } });
    const { code, out, err } = await fieldbrief(folder, 'build', '--format', 'html');
    expect([code, out.split(' in ')[0]]).toEqual([0, '0 briefs from 2 articles']);
    expect(err).toContain('compose/no-subject');
  });

  it('dates a brief by SOURCE_DATE_EPOCH, and by --as-of before that', async () => {
    const folder = await folderWith(SMALL_DESK);
    await fieldbrief(folder, ...HTML, 'tellin');
    await fieldbrief(folder, ...HTML, 'ostmark', '--as-of', '2020-05-06');
    const issued = async (id: string) => JSON.parse(await readFile(join(folder, 'out', 'regions', `${id}.json`), 'utf8')).issued;
    expect([await issued('tellin'), await issued('ostmark')]).toEqual(['2030-01-02', '2020-05-06']);
  });

  it('issues a new edition only when what is told has changed', async () => {
    const folder = await folderWith(SMALL_DESK);
    const edition = async (...more: readonly string[]) =>
      /edition (\d+(?: \(new\))?)/.exec((await fieldbrief(folder, ...HTML, '--fresh', 'tellin', ...more)).out)?.[1];
    expect(await edition()).toBe('1 (new)');
    expect(await edition('--as-of', '2031-01-01')).toBe('1');
    await rm(join(folder, 'seeds', 'tuesday.txt'));
    expect(await edition()).toBe('2 (new)');
    expect(await readdir(join(folder, 'data', 'editions', 'tellin'))).toEqual(['1.json', '2.json']);
  });

  it('makes only the subjects asked for, by id or name, and keeps the others listed', async () => {
    const folder = await folderWith(SMALL_DESK);
    await fieldbrief(folder, ...HTML);
    const before = await listed(folder);
    expect(before).toContain('tellin');
    const { out } = await fieldbrief(folder, ...HTML, 'northern guard');
    expect(out).toContain('Nothing to make: 1 brief as it was from 2 articles');
    const again = await fieldbrief(folder, ...HTML, 'northern guard', '--fresh');
    expect(again.out).toContain('1 brief from 2 articles');
    expect(await listed(folder)).toEqual(before);
  });

  it('takes away the files of a brief that is not wanted any more, and keeps its editions', async () => {
    const folder = await folderWith(SMALL_DESK);
    await fieldbrief(folder, ...HTML);
    await writeFile(join(folder, 'out', 'groups', 'mine.txt'), 'mine');
    await writeFile(join(folder, 'data', 'desk.json'), JSON.stringify({ subjects: ['tellin'] }));
    await fieldbrief(folder, ...HTML);
    expect(await readdir(join(folder, 'out', 'groups'))).toEqual(['mine.txt']);
    expect(existsSync(join(folder, 'data', 'editions', 'northern-guard', '1.json'))).toBe(true);
  });

  it('makes files for other programs when the desk or the user asks, lists them, and takes them away with their brief', async () => {
    const folder = await folderWith({ ...SMALL_DESK, 'data/desk.json': { minStatements: 1, exports: ['bib', 'stix.json'] } });
    const groups = () => readdir(join(folder, 'out', 'groups'));
    await fieldbrief(folder, ...HTML, 'northern-guard');
    expect(await groups()).toEqual(['northern-guard.bib', 'northern-guard.html', 'northern-guard.json', 'northern-guard.stix.json']);
    const { briefs } = JSON.parse(await readFile(join(folder, 'out', 'manifest.json'), 'utf8'));
    expect(briefs[0].exports).toEqual(['groups/northern-guard.bib', 'groups/northern-guard.stix.json']);
    expect((await fieldbrief(folder, ...HTML, '--export', 'ris,csl.json', 'northern-guard')).code).toBe(0);
    expect(await groups()).toContain('northern-guard.csl.json');
    expect((await fieldbrief(folder, ...HTML, '--export', 'ris,docx')).err).toContain('"docx"');
    await writeFile(join(folder, 'data', 'desk.json'), JSON.stringify({ subjects: ['tellin'] }));
    await fieldbrief(folder, ...HTML);
    expect(await groups()).toEqual([]);
  });

  it('has nothing to do when the files for other programs are there, and makes one again that is lost', async () => {
    const folder = await folderWith({ ...SMALL_DESK, 'data/desk.json': { minStatements: 1, exports: ['ris'] } });
    await fieldbrief(folder, ...HTML);
    expect((await fieldbrief(folder, ...HTML)).out).toContain('Nothing to make');
    await rm(join(folder, 'out', 'regions', 'tellin.ris'));
    expect((await fieldbrief(folder, ...HTML)).out).toMatch(/1 brief made/);
    expect(existsSync(join(folder, 'out', 'regions', 'tellin.ris'))).toBe(true);
  });

  it('keeps each edition in the archive as it was issued, also of a dropped subject, and makes what is missing again when asked to', async () => {
    const folder = await folderWith(SMALL_DESK);
    await fieldbrief(folder, ...HTML);
    const archive = join(folder, 'out', 'archive', 'regions', 'tellin');
    const first = await readFile(join(folder, 'out', 'regions', 'tellin.html'), 'utf8');
    expect(existsSync(archive)).toBe(false);
    await rm(join(folder, 'seeds', 'tuesday.txt'));
    await fieldbrief(folder, ...HTML, '--as-of', '2031-01-01');
    expect(await readdir(archive)).toEqual(['1.html', '1.json']);
    expect(await readFile(join(archive, '1.html'), 'utf8')).toBe(first);
    const second = await readFile(join(folder, 'out', 'regions', 'tellin.html'), 'utf8');
    const feed = await readFile(join(folder, 'out', 'feed.xml'), 'utf8');
    expect(feed).toContain('<title>Tellin, edition 2</title>');
    expect(feed).toContain('href="archive/regions/tellin/1.html"');

    const before = await readFile(join(folder, 'out', 'index.html'), 'utf8');
    await rm(join(folder, 'out'), { recursive: true });
    await fieldbrief(folder, ...HTML, '--archive');
    expect(await readFile(join(archive, '1.html'), 'utf8')).toBe(first);
    expect(await readFile(join(folder, 'out', 'index.html'), 'utf8')).toBe(before);
    expect(await readFile(join(folder, 'out', 'feed.xml'), 'utf8')).toBe(feed);
    await writeFile(join(folder, 'data', 'desk.json'), JSON.stringify({ subjects: ['ostmark'] }));
    await fieldbrief(folder, ...HTML);
    expect(await readdir(archive)).toEqual(['1.html', '1.json', '2.html', '2.json']);
    expect(await readFile(join(archive, '2.html'), 'utf8')).toBe(second);
    expect(await readdir(join(folder, 'out', 'regions'))).not.toContain('tellin.html');
  });

  it('suggests a subject when the name is not known, and writes nothing', async () => {
    const folder = await folderWith(SMALL_DESK);
    const { code, err } = await fieldbrief(folder, ...HTML, 'nothern-gard');
    expect(code).toBe(2);
    expect(err).toContain('Hint: Did you mean northern-guard?');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('prints one JSON document for programs', async () => {
    const folder = await folderWith(SMALL_DESK);
    const { out } = await fieldbrief(folder, ...HTML, '--json');
    expect(JSON.parse(out)).toMatchObject({ ok: true, day: '2030-01-02', articles: 2, problems: [] });
  });

  it('counts a seed that was left out only with --strict', async () => {
    const folder = await folderWith({ ...SMALL_DESK, 'seeds/empty.txt': '' });
    const loose = await fieldbrief(folder, ...HTML);
    expect(loose.err).toContain('ingest/empty  seeds/empty.txt');
    expect(loose.code).toBe(0);
    expect((await fieldbrief(folder, ...HTML, '--strict')).code).toBe(1);
  });

  it('changes nothing in seeds/ and nothing of what the desk wrote', async () => {
    const folder = await folderWith(SMALL_DESK);
    await fieldbrief(folder, ...HTML);
    for (const [name, content] of Object.entries(SMALL_DESK)) {
      expect(await readFile(join(folder, name), 'utf8')).toBe(typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    }
    expect((await readdir(folder)).sort()).toEqual(['.fieldbrief', 'data', 'out', 'seeds']);
  });

  it('does not start where another run is at work', async () => {
    const folder = await folderWith({
      ...SMALL_DESK,
      '.fieldbrief/lock': JSON.stringify({ pid: process.ppid, host: (await import('node:os')).hostname(), started: 'now' }),
    });
    const { code, err } = await fieldbrief(folder, ...HTML);
    expect(code).toBe(2);
    expect(err).toContain(`Another run is at work on this desk: process ${process.ppid}`);
  });
});
