import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script><rect width="10" height="10"/></svg>';
const desk = (more: object) => ({ ...SMALL_DESK, 'data/desk.json': { ...SMALL_DESK['data/desk.json'], ...more } });
const build = async (folder: string) => fieldbrief(folder, 'build', '--format', 'html', 'tellin');
const page = (folder: string) => readFile(join(folder, 'out', 'regions', 'tellin.html'), 'utf8');

describe('a desk with a look of its own', () => {
  it('has its logo as an image with its name, and its colours, in each page; another logo makes them anew', async () => {
    const folder = await folderWith({ ...desk({ look: { logo: 'logo.svg', light: '#8b0000' } }), 'data/logo.svg': SVG });
    expect((await build(folder)).code).toBe(0);
    const html = await page(folder);
    expect(html).toContain(`<img src="data:image/svg+xml;base64,${Buffer.from(SVG).toString('base64').replaceAll('=', '&#x3D;')}" alt="Test desk">`);
    expect(html).not.toContain('<script');
    expect(html).toContain('--link:#8b0000');
    await writeFile(join(folder, 'data', 'logo.svg'), SVG.replace('rect', 'circle'));
    expect((await fieldbrief(folder, 'plan', '--format', 'html', 'tellin')).out).toContain('the logo changed');
  });

  it('is told of a logo that is missing, a link, too large or no image, and of a colour that can not be read', async () => {
    for (const content of [null, 'GIF89a', 'x'.repeat(200_001)]) {
      const folder = await folderWith({ ...desk({ look: { logo: 'logo.png' } }), ...(content === null ? {} : { 'data/logo.png': content }) });
      const { code, err } = await build(folder);
      expect([code, err]).toEqual([2, expect.stringContaining('data/logo')]);
    }
    const folder = await folderWith({ ...desk({ look: { logo: 'logo.svg' } }), 'elsewhere.svg': SVG });
    await symlink(join(folder, 'elsewhere.svg'), join(folder, 'data', 'logo.svg'));
    expect((await build(folder)).err).toContain('symbolic link');
    const pale = await build(await folderWith(desk({ look: { light: '#dddddd' } })));
    expect([pale.code, pale.err.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining('take a darker one')]);
  });

  it('shows no more of a quotation than it wants, keeps it whole on record, and proves it whole', async () => {
    const folder = await folderWith(desk({ quotations: { longestWords: 4 } }));
    await build(folder);
    const { quotations } = JSON.parse(await readFile(join(folder, 'out', 'regions', 'tellin.json'), 'utf8'));
    const [{ evidence }] = quotations;
    expect(evidence.exact.split(' ').length).toBeGreaterThan(4);
    expect(await page(folder)).toContain('Quotations are shortened here');
    expect(await page(folder)).not.toContain(`<mark>${evidence.exact}</mark>`);
    expect((await fieldbrief(folder, 'verify')).code).toBe(0);
  });
});
