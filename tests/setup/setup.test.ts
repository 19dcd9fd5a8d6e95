import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

/** Runs a tool of the project in a copy of it, and gives what it printed, whether it succeeded or not. */
async function tool(folder: string, ...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const environment = { ...process.env, FIELDBRIEF_BROWSER: 'none' };
  return run(process.execPath, [...args], { cwd: folder, env: environment }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, out: error.stdout, err: error.stderr }),
  );
}

/** The project as it is after a clone, with the packages of this one. */
async function clone(): Promise<string> {
  const folder = await folderWith();
  for (const name of ['bin', 'src', 'tools', 'package.json', 'package-lock.json'])
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

const PAGES = ['groups/northern-guard.html', 'groups/river-brigade.html', 'index.html'] as const;

describe('set-up', () => {
  it('bundles the program once, says so, and then has nothing to do', async () => {
    const folder = await clone();
    const first = await tool(folder, 'tools/setup.mjs');
    expect(first).toEqual({ code: 0, out: '', err: 'set-up: bundled src/ into dist/\n' });
    const started = performance.now();
    await tool(folder, 'bin/fieldbrief.mjs', '--version');
    const version = performance.now() - started;
    const again = performance.now();
    expect(await tool(folder, 'tools/setup.mjs')).toEqual({ code: 0, out: '', err: '' });
    // As quick as any short command, however busy the machine: about twice the time of telling the version, and ten leave room.
    expect(performance.now() - again).toBeLessThan(version * 10);
    expect((await tool(folder, 'bin/fieldbrief.mjs', '--help')).out).toContain('Usage: fieldbrief');
  });

  it('bundles again when a source has changed, and leaves nothing of the old bundle', async () => {
    const folder = await clone();
    await tool(folder, 'tools/setup.mjs');
    const before = await readdir(join(folder, 'dist'));
    const program = join(folder, 'src', 'commands', 'build.ts');
    await writeFile(program, (await readFile(program, 'utf8')).replace('make the briefs, as HTML and PDF', 'do what was changed here'));
    expect((await tool(folder, 'tools/setup.mjs')).err).toContain('bundled');
    expect((await tool(folder, 'bin/fieldbrief.mjs', 'build', '--help')).out).toContain('do what was changed here');
    expect(await readdir(join(folder, 'dist'))).toHaveLength(before.length);
  });

  it('puts what every start loads into one file, and everything into one file alone', async () => {
    const dist = join(ROOT, 'dist');
    await tool(ROOT, 'tools/setup.mjs');
    const start = await readFile(join(dist, 'start.js'), 'utf8');
    expect(start.match(/(?:^|[;}])(?:import|export)\b[^;'"]*["']\.\/[^"']+["']/gm) ?? []).toEqual([]);
    const all = await Promise.all((await readdir(dist)).filter((name) => name.endsWith('.js')).map((name) => readFile(join(dist, name), 'utf8')));
    for (const declared of [/class extends Error ?\{\s*problems/, /function lockDesk\(/, /function readRegular\(/]) {
      expect(all.filter((code) => declared.test(code))).toHaveLength(1);
    }
  });

  it('bundles templates and outlines so that they make the pages that their sources make, beside a template of the desk too', async () => {
    await tool(ROOT, 'tools/setup.mjs');
    const own = await readFile(join(ROOT, 'templates', 'partials', 'foot.hbs'), 'utf8');
    for (const more of [{}, { 'templates/partials/foot.hbs': `${own}<p>The desk's own.</p>` }]) {
      const [bundled, plain] = [await folderWith({ ...SMALL_DESK, ...more }), await folderWith({ ...SMALL_DESK, ...more })];
      const build = ['build', '--format', 'html', '--as-of', '2019-07-01'];
      expect(await tool(ROOT, 'bin/fieldbrief.mjs', '-C', bundled, ...build)).toMatchObject({ code: 0 });
      expect(await fieldbrief(plain, ...build)).toMatchObject({ code: 0 });
      const pages = (folder: string) => Promise.all(PAGES.map((page) => readFile(join(folder, 'out', page), 'utf8')));
      // What a page is made by stands in its manifest.
      const unsealed = (page: string) => page.replace(/<meta name="fieldbrief-manifest"[^>]*>/, '');
      expect((await pages(bundled)).map(unsealed)).toEqual((await pages(plain)).map(unsealed));
      expect((await pages(bundled)).some((page) => page.includes("The desk's own."))).toBe('templates/partials/foot.hbs' in more);
    }
  });

  it('says where the source is broken, without a stack, and does not start the program', async () => {
    const folder = await clone();
    await writeFile(join(folder, 'src', 'cli.ts'), 'export const = 1;\n');
    const { code, err } = await tool(folder, 'tools/start.mjs');
    expect(code).toBe(2);
    expect(err).toContain('src/cli.ts:1:13');
    expect(err).toContain('error    setup/failed');
    expect(err).not.toContain('    at ');
  });

  it('is asked for by the program itself when it was not done', async () => {
    const folder = await folderWith();
    await mkdir(join(folder, 'bin'));
    await cp(join(ROOT, 'bin', 'fieldbrief.mjs'), join(folder, 'bin', 'fieldbrief.mjs'));
    const { code, err } = await tool(folder, 'bin/fieldbrief.mjs', 'build');
    expect(code).toBe(2);
    expect(err).toContain('run `npm start -- --help`');
  });

  it('sees packages that are missing or differ from the lock file, by the record that npm keeps', async () => {
    const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } } };
    const missing = async (installed: unknown) => {
      const folder = await folderWith({ 'package-lock.json': lock, ...(installed === null ? {} : { 'node_modules/.package-lock.json': installed }) });
      const script = `import { packagesMissing } from ${JSON.stringify(join(ROOT, 'tools', 'setup.mjs'))}; console.log(packagesMissing(${JSON.stringify(folder)}));`;
      return (await tool(folder, '--input-type=module', '-e', script)).out.trim();
    };
    expect(await missing(null)).toBe('packages are not installed');
    expect(await missing({ packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe('null');
    expect(await missing({ packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe('installed packages differ from package-lock.json');
    expect(await missing({ packages: {} })).toBe('installed packages differ from package-lock.json');
  });
});
