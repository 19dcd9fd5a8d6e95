import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from './desk.ts';

const build = ['build', '--format', 'html'] as const;
const STACK = /\n\s+at .*\.(?:ts|js|mjs):\d+/;
const ROOT = join(import.meta.dirname, '..');
const PROBLEMS = readFileSync(join(ROOT, 'docs', 'problems.md'), 'utf8');

/** Each mistake a user can make, and what must be said of it: code, where it lies, what to do. */
const MISTAKES: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[], string, RegExp])[] = [
  ['no desk', { 'seeds/x.txt': '' }, ['-C', 'nowhere', ...build], 'desk/none', /Name the folder/],
  ['no seeds', { 'data/desk.json': {} }, build, 'seeds/none', /Put articles/],
  ['an unknown subject', SMALL_DESK, [...build, 'northern-gaurd'], 'usage/unknown-subject', /northern-guard/],
  ['a wrong day', SMALL_DESK, [...build, '--as-of', '2024-02-31'], 'usage/wrong-day', /2024-02-31/],
  ['a wrong command', SMALL_DESK, ['bild'], 'usage/wrong', /build/],
  ['a wrong option', SMALL_DESK, ['build', '--fromat', 'html'], 'usage/wrong', /--format/],
  ['data that are no JSON', { ...SMALL_DESK, 'data/groups.json': '[{"id": "a" "name": "b"}]' }, build, 'data/not-json', /line 1, column 13/],
  ['an unknown key', { ...SMALL_DESK, 'data/desk.json': { nmae: 'x' } }, build, 'data/invalid', /"nmae"[^]*docs\/data\.md/],
  [
    'a template that names no field',
    { ...SMALL_DESK, 'templates/layout.hbs': '<p>{{nothing}}</p>' },
    build,
    'render/template',
    /templates\/layout\.hbs[^]*docs\/templates\.md/,
  ],
  ['a template that does not end', { ...SMALL_DESK, 'templates/layout.hbs': '{{#if title}}' }, build, 'render/template', /templates\/layout\.hbs/],
  [
    'a file where the folder of briefs should be',
    { ...SMALL_DESK, 'out/groups': 'x', 'out/regions': 'x' },
    build,
    'files/not-writable',
    /a file stands where the folder should be/,
  ],
];

describe('a mistake of the user', () => {
  it.each(MISTAKES)('is told with its place and what to do, and without a stack: %s', async (_, files, line, code, told) => {
    const { err } = await fieldbrief(await folderWith(files), ...line);
    expect([err.includes(code), told.test(err.replace(/\s+/g, ' ')), STACK.test(err), /Hint: /.test(err)]).toEqual([true, true, false, true]);
    expect(PROBLEMS).toContain(`\`${code}\``);
  });

  it('is told with the stack for one who asks with --debug', async () => {
    const { err } = await fieldbrief(await folderWith({ 'data/desk.json': {} }), '--debug', ...build);
    expect([STACK.test(err), err.includes('seeds/none')]).toEqual([true, true]);
  });

  it('is told without the text of an article or what the environment holds', async () => {
    const secret = 'The Northern Guard seized the secret word xyzzy in Tellin on Sunday, officials said.';
    process.env['FIELDBRIEF_TEST_SECRET'] = 'hush-hush';
    const folder = await folderWith({
      ...SMALL_DESK,
      'seeds/secret.txt': `Secret\n\n${secret}\n\n\0`,
      'seeds/secret.html': `<p>${secret}</p>`,
      'templates/layout.hbs': '{{#each sections}}{{wrong}}{{/each}}',
    });
    const { err } = await fieldbrief(folder, '--debug', ...build);
    expect(err).toContain('render/template');
    expect(err).not.toMatch(/xyzzy|hush-hush/);
    delete process.env['FIELDBRIEF_TEST_SECRET'];
  });

  it('of having no browser costs the PDFs alone', async () => {
    const before = process.env['FIELDBRIEF_BROWSER'];
    process.env['FIELDBRIEF_BROWSER'] = 'none';
    try {
      const folder = await folderWith(SMALL_DESK);
      const { code, err } = await fieldbrief(folder, 'build');
      expect([code, err.match(/publish\/no-browser/g)?.length]).toEqual([1, 1]);
      expect(readFileSync(join(folder, 'out/groups/northern-guard.html'), 'utf8')).toContain('Northern Guard');
    } finally {
      if (before === undefined) delete process.env['FIELDBRIEF_BROWSER'];
      else process.env['FIELDBRIEF_BROWSER'] = before;
    }
  });
});
