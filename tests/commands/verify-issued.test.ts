import { appendFile, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlWithManifest, manifestInHtml } from '../../src/5-publish/index.ts';
import { findBrowser } from '../../src/io/browser-find.ts';
import { digest } from '../../src/io/digest.ts';
import { asciiJson } from '../../src/text/ascii-json.ts';
import type { VerifiedFile } from '../../src/verify-issued.ts';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

const GUARD = 'out/groups/northern-guard.html';
const browser = findBrowser();

async function built(format = 'html'): Promise<string> {
  const folder = await folderWith(SMALL_DESK);
  await fieldbrief(folder, 'build', '--format', format);
  return folder;
}

async function verified(folder: string, ...files: readonly string[]): Promise<{ code: number; files: readonly VerifiedFile[] }> {
  const { code, out } = await fieldbrief(folder, 'verify', ...files, '--json');
  return { code, files: JSON.parse(out).files };
}
const codes = (files: readonly VerifiedFile[]) => files.flatMap(({ problems }) => problems.map(({ code }) => code));
const edit = async (path: string, by: (text: string) => string) => writeFile(path, by(await readFile(path, 'utf8')));
const manifestOf = async (path: string): Promise<Record<string, unknown>> => JSON.parse(manifestInHtml(await readFile(path))?.text ?? 'null');

/** Puts another manifest into a page, sealed as the program would. */
async function forge(path: string, by: (manifest: Record<string, unknown>) => string): Promise<void> {
  const found = manifestInHtml(await readFile(path));
  if (found === null) throw new Error('no manifest');
  await writeFile(path, htmlWithManifest(found.without, by(JSON.parse(found.text))));
}
const sealed = ({ seal: _seal, ...rest }: Record<string, unknown>) => asciiJson({ ...rest, seal: digest(asciiJson(rest)) });

describe('fieldbrief verify of issued files', () => {
  it('proves pages that were just issued, several at once', async () => {
    const folder = await built();
    const { code, files } = await verified(folder, GUARD, 'out/regions/tellin.html');
    expect([code, files.map(({ ok, intact, changed, unchecked }) => ({ ok, intact, changed, unchecked }))]).toEqual([
      0,
      Array(2).fill({ ok: true, intact: true, changed: [], unchecked: [] }),
    ]);
    expect(files[0]).toMatchObject({ issued: { subject: 'northern-guard', number: 1, issued: '2030-01-02', marking: 'TLP:CLEAR', browser: null } });
    expect(files[0]?.quotations?.proved).toBe(files[0]?.quotations?.of);
    const { out } = await fieldbrief(folder, 'verify', GUARD);
    expect(out).toMatch(/It is the file that was issued, byte for byte\.\nQuotations that stand in their seeds: (\d+) of \1\.\n1 file of 1 proved\./);
  });

  it('holds in its manifest the digests of edition, data, seeds cited, templates and program', async () => {
    const folder = await built();
    const manifest = await manifestOf(join(folder, GUARD));
    expect(manifest['edition']).toBe(digest(await readFile(join(folder, 'data', 'editions', 'northern-guard', '1.json'))));
    expect(manifest['data']).toContainEqual(['seeds/monday.txt', digest(SMALL_DESK['seeds/monday.txt'])]);
    expect(JSON.stringify(manifest['made'])).toMatch(/"Fieldbrief itself".*"templates\/layout\.hbs".*"templates\/styles\/base\.css"/);
    const page = await readFile(join(folder, GUARD), 'utf8');
    expect(page.slice(0, page.indexOf('</head>'))).toContain('<meta name="fieldbrief-manifest"');
    expect(page).not.toContain('<script');
  });

  it('notices one changed byte, wherever it is', async () => {
    const folder = await built();
    const path = join(folder, GUARD);
    const whole = await readFile(path);
    const meta = whole.indexOf('<meta name="fieldbrief-manifest"');
    const end = whole.indexOf("'>\n", meta);
    for (const at of [
      0,
      300,
      meta + 3,
      meta + 60,
      whole.indexOf('"number":', meta) + 9,
      end - 10,
      end + 1,
      whole.indexOf('<main') + 2000,
      whole.length - 2,
    ]) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(path, changed);
      const { code, files } = await verified(folder, GUARD);
      expect([at, code, files[0]?.ok]).toEqual([at, 1, false]);
    }
    await writeFile(path, whole.subarray(0, whole.length - 1));
    expect(codes((await verified(folder, GUARD)).files)).toEqual(['verify/changed']);
    await writeFile(path, whole);
    expect((await verified(folder, GUARD)).code).toBe(0);
  });

  it('names the entries that no longer hold, and the seed, when words are gone from it', async () => {
    const folder = await built();
    await edit(join(folder, 'seeds', 'monday.txt'), (text) => text.replace('has about 3,000 fighters', 'has many fighters'));
    const { code, files } = await verified(folder, GUARD);
    expect(code).toBe(1);
    expect(files[0]).toMatchObject({ intact: true, changed: ['seeds/monday.txt'] });
    const html = (await readFile(join(folder, GUARD), 'utf8')).replace(/<style>[^]*?<\/style>/g, '');
    const fallen = files[0]?.entries.fallen ?? [];
    expect(fallen.length).toBeGreaterThan(0);
    expect(fallen.some((n) => new RegExp(`data-n="${n}">[^]{0,200}3,000`).test(html))).toBe(true);
  });

  it('knows the note of a brief: it is unchanged until somebody writes in it', async () => {
    const note = '---\nauthor: A. Analyst\ndate: 2024-03-01\n---\n\nThe toll matters most [@monday ¶1].\n';
    const folder = await folderWith({ ...SMALL_DESK, 'data/notes/northern-guard.md': note });
    await fieldbrief(folder, 'build', '--format', 'html');
    expect((await verified(folder, GUARD)).files[0]?.changed).toEqual([]);
    await appendFile(join(folder, 'data/notes/northern-guard.md'), 'More.\n');
    expect((await verified(folder, GUARD)).files[0]?.changed).toEqual(['data/notes/northern-guard.md']);
  });

  it('lists changed data, templates and program without calling the file unproved', async () => {
    const folder = await built();
    await edit(join(folder, 'data', 'regions.json'), (text) => `${text}\n`);
    const path = join(folder, GUARD);
    await forge(path, (manifest) =>
      sealed({
        ...manifest,
        made: [
          ['Fieldbrief itself', '0'.repeat(64)],
          ['templates/partials/gone.hbs', '0'.repeat(64)],
        ],
      }),
    );
    const { code, files } = await verified(folder, GUARD);
    expect([code, files[0]?.changed]).toEqual([0, ['data/regions.json', 'Fieldbrief itself', 'templates/partials/gone.hbs (gone)']]);
  });

  it('says when a source was retracted since, and which entries rested on it', async () => {
    const folder = await built();
    await fieldbrief(folder, 'retract', 'monday', '--why', 'Invented.');
    const { code, files } = await verified(folder, GUARD);
    expect([code, codes(files)]).toEqual([1, ['verify/retracted']]);
    expect(files[0]?.entries.fallen.length).toBeGreaterThan(0);
    expect(files[0]?.quotations?.proved).toBe(files[0]?.quotations?.of);
  });

  it('says what can not be checked when the edition is not on record, or is another', async () => {
    const folder = await built();
    const record = join(folder, 'data', 'editions', 'northern-guard', '1.json');
    await appendFile(record, '\n');
    expect(codes((await verified(folder, GUARD)).files)).toEqual(['verify/no-record']);
    await rm(record);
    const { code, files } = await verified(folder, GUARD);
    expect([code, codes(files), files[0]?.unchecked, files[0]?.intact]).toEqual([
      1,
      ['verify/no-record'],
      ['the quotations, as the edition is not on record'],
      true,
    ]);
  });

  it('refuses by name what is missing, no file, not ours, or has a manifest that no program of ours wrote', async () => {
    const folder = await built();
    const path = join(folder, GUARD);
    const page = await readFile(path);
    await writeFile(join(folder, 'other.html'), '<!doctype html><title>x</title>');
    await writeFile(join(folder, 'other.pdf'), '%PDF-1.4\ntrailer\n<</FieldbriefManifest 1 0 R >>\nstartxref\n99999\n%%EOF\n');
    await symlink(path, join(folder, 'link.html'));
    await writeFile(join(folder, 'huge.pdf'), '%PDF-1.4');
    await truncate(join(folder, 'huge.pdf'), 64_000_001);
    for (const [file, code] of [
      ['nothing.html', 'verify/unreadable'],
      ['out', 'verify/unreadable'],
      ['link.html', 'verify/unreadable'],
      ['huge.pdf', 'verify/unreadable'],
      ['other.html', 'verify/not-issued'],
      ['other.pdf', 'verify/not-issued'],
    ] as const)
      expect([file, codes((await verified(folder, file)).files)]).toEqual([file, [code]]);
    const own = (text: string): string => text.replace('{', '{"__proto__":{"ok":true},');
    for (const by of [
      (manifest) => own(sealed(manifest)),
      (manifest) => sealed({ ...manifest, number: '1' }),
      (manifest) => sealed({ ...manifest, subject: '../../etc' }),
      (manifest) => sealed({ ...manifest, more: 1 }),
      (manifest) => sealed({ ...manifest, data: {} }),
      (manifest) => sealed({ ...manifest, kind: 'pdf' }),
      () => '[]',
      () => '['.repeat(200_000),
      () => `"${'x'.repeat(9_000_000)}"`,
    ] satisfies ((manifest: Record<string, unknown>) => string)[]) {
      await writeFile(path, page);
      await forge(path, by);
      const { code, err } = await fieldbrief(folder, 'verify', GUARD);
      expect([code, err]).toEqual([1, expect.stringContaining(`verify/bad-manifest  ${GUARD}`)]);
    }
  });

  it.skipIf(browser === null)('proves a printed file, finds a changed byte in it, and knows the browser', async () => {
    const folder = await folderWith({ ...SMALL_DESK, 'data/desk.json': { name: 'Test desk', minStatements: 1, subjects: ['tellin'] } });
    await fieldbrief(folder, 'build', '--format', 'pdf');
    const file = 'out/regions/tellin.pdf';
    const first = await verified(folder, file);
    expect([first.code, first.files[0]]).toMatchObject([
      0,
      { ok: true, intact: true, changed: [], issued: { kind: 'pdf', browser: expect.stringMatching(/\d/) } },
    ]);
    const path = join(folder, file);
    const whole = await readFile(path);
    const stream = whole.lastIndexOf('stream\n{');
    for (const at of [20, Math.floor(whole.length / 2), stream - 3, stream + 40, whole.lastIndexOf('/Prev') + 7, whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(path, changed);
      expect([at, (await verified(folder, file)).code]).toEqual([at, 1]);
    }
  });
});
