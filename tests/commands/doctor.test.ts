import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/io/browser-find.ts';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

const hasBrowser = findBrowser() !== null;

describe('fieldbrief doctor', () => {
  it.skipIf(!hasBrowser)('finds everything that a build needs, the browser by printing with it', async () => {
    const { code, out } = await fieldbrief(await folderWith(SMALL_DESK), 'doctor');
    expect(out).toMatch(/^ok {6}browser {2}\S+ prints/m);
    expect(out).toContain('Everything that a build needs is there.');
    expect(code).toBe(0);
  });

  it('says how to mend what is wrong', async () => {
    const { code, out } = await fieldbrief(await folderWith(), 'doctor', '--json');
    expect(code).toBe(1);
    const { findings } = JSON.parse(out);
    expect(findings.filter(({ ok }: { ok: boolean }) => !ok)).toMatchObject([
      { what: 'desk', remedy: 'Name the folder of the desk with -C.' },
      { what: 'seeds/', remedy: expect.stringContaining('Make the folder') },
    ]);
  });
});
