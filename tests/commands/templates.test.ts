import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

const OWN = join(import.meta.dirname, '..', '..', 'templates');
const templatesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();

describe('fieldbrief templates eject', () => {
  it('copies every template and style into the desk, which then builds the same pages', async () => {
    const folder = await folderWith(SMALL_DESK);
    const html = join(folder, 'out', 'regions', 'tellin.html');
    await fieldbrief(folder, 'build', '--format', 'html', 'tellin');
    const before = await readFile(html, 'utf8');
    expect(await fieldbrief(folder, 'templates', 'eject')).toMatchObject({ code: 0, err: '' });
    expect(await templatesIn(join(folder, 'templates'))).toEqual(await templatesIn(OWN));
    await fieldbrief(folder, 'build', '--format', 'html', '--fresh', 'tellin');
    expect(await readFile(html, 'utf8')).toBe(before);
  });

  it('writes over nothing unless told to, and then all that was asked for', async () => {
    const folder = await folderWith({ ...SMALL_DESK, 'templates/partials/heading.hbs': 'mine' });
    const refused = await fieldbrief(folder, 'templates', 'eject');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('partials/heading.hbs')]);
    expect(await templatesIn(join(folder, 'templates'))).toEqual(['heading.hbs']);
    expect((await fieldbrief(folder, 'templates', 'eject', 'partials/heading.hbs', '--force')).code).toBe(0);
    expect(await readFile(join(folder, 'templates', 'partials', 'heading.hbs'), 'utf8')).toBe(
      await readFile(join(OWN, 'partials', 'heading.hbs'), 'utf8'),
    );
  });

  it('names the near ones of a template that does not exist, and leaves no folder', async () => {
    const { code, err } = await fieldbrief(await folderWith(SMALL_DESK), 'templates', 'eject', 'partials/headings.hbs');
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean partials/heading.hbs')]);
    expect((await fieldbrief(await folderWith(SMALL_DESK), 'templates', 'eject', '../package.json')).code).toBe(2);
  });

  it('refuses in the folder of the program itself', async () => {
    const { err } = await fieldbrief(join(OWN, '..'), 'templates', 'eject');
    expect(err).toContain('templates/own');
  });
});

describe('a desk’s templates', () => {
  it('take the place of the program’s one by one; the others stay the program’s', async () => {
    const folder = await folderWith({
      ...SMALL_DESK,
      'templates/partials/foot.hbs': '<footer class="foot">Only ours</footer>',
      'templates/styles/notes.css': '.whose{color:#123456}',
    });
    await fieldbrief(folder, 'build', '--format', 'html', 'tellin');
    const html = await readFile(join(folder, 'out', 'regions', 'tellin.html'), 'utf8');
    expect(html).toContain('Only ours');
    expect(html).toContain('.whose{color:#123456}');
    expect(html).toContain('class="masthead"');
    await rm(join(folder, 'templates'), { recursive: true });
    await mkdir(join(folder, 'templates'));
    await writeFile(join(folder, 'templates', 'readme.txt'), 'nothing');
    await fieldbrief(folder, 'build', '--format', 'html', 'tellin');
    expect(await readFile(join(folder, 'out', 'regions', 'tellin.html'), 'utf8')).not.toContain('Only ours');
  });
});
