import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith } from './desk.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (...path: readonly string[]) => readFileSync(join(ROOT, ...path), 'utf8');
const filesIn = (folder: string, end: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => read(folder, name));

describe('the documents', () => {
  it('explain every problem code, and none that does not exist', () => {
    const source = [...filesIn('src', '.ts'), ...filesIn('tools', '.mjs'), ...filesIn('bin', '.mjs')].join('\n');
    const documented = [...read('docs', 'problems.md').matchAll(/^\| `([a-z]+\/[a-z0-9-]+)` \|/gm)].map((row) => row[1] ?? '');
    const rooms = new Set(documented.map((code) => code.split('/')[0]));
    const used = [...source.matchAll(/['\s]([a-z]+\/[a-z0-9-]+)['\\]/g)].map((found) => found[1] ?? '');
    const codes = new Set(
      used.filter((text) => rooms.has(text.split('/')[0] ?? '') && !['data/summaries', 'data/editions', 'setup/mjs'].includes(text)),
    );
    expect([...codes].filter((code) => !documented.includes(code) && !code.startsWith('setup/'))).toEqual([]);
    expect(documented.filter((code) => !source.includes(code))).toEqual([]);
    expect(documented).toEqual([...new Set(documented)]);
  });

  it('show a record on a source in the README that the bundled data take as it is', async () => {
    const record = /```json\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';
    const folder = await folderWith();
    for (const part of ['seeds', 'data']) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    const sources = join(folder, 'data', 'sources.json');
    await writeFile(sources, JSON.stringify([...JSON.parse(await readFile(sources, 'utf8')), JSON.parse(record)]));
    const { code, out, err } = await fieldbrief(folder, 'sources');
    expect([code, err]).toEqual([0, expect.not.stringMatching(/^(?:error|warning)/m)]);
    expect(out).toContain(JSON.parse(record).publisher);
  });

  it('show the help of every command as it is printed', async () => {
    const { out } = await fieldbrief(ROOT, '--help');
    const names = [...out.matchAll(/^ {2}([a-z]+) (?:\[|<| )/gm)].map((found) => found[1] ?? '');
    expect(names).toContain('build');
    const parts = [`# Commands\n\nMade from the program's own help by \`npm run golden\`.\n\n\`\`\`text\n${out.trim()}\n\`\`\`\n`];
    for (const name of names) {
      const help = (await fieldbrief(ROOT, name, '--help')).out.trim();
      parts.push(`## ${name}\n\n\`\`\`text\n${help}\n\`\`\`\n`);
      const [, commands = ''] = help.split('\nCommands:\n');
      for (const [, part = ''] of commands.matchAll(/^ {2}([a-z]+) \[/gm))
        parts.push(`### ${name} ${part}\n\n\`\`\`text\n${(await fieldbrief(ROOT, name, part, '--help')).out.trim()}\n\`\`\`\n`);
    }
    await expect(parts.join('\n')).toMatchFileSnapshot(join(ROOT, 'docs', 'commands.md'));
  });

  it('name no file that does not exist', () => {
    const documents = [
      'README.md',
      'CONTRIBUTING.md',
      ...readdirSync(join(ROOT, 'docs'))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ];
    const missing = documents.flatMap((name) =>
      [...read(name).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map((found) => found[1] ?? '')
        .filter((target) => !existsSync(join(ROOT, dirname(name), target)))
        .map((target) => `${name}: ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('name for each promise of security the tests that hold it, and all of them are there', () => {
    const text = read('docs', 'security.md');
    const rows = [...text.matchAll(/^\| (?!Promise |---)(.*) \| (.*) \|$/gm)].map(([, promise = '', held = '']) => ({ promise, held }));
    expect(rows.length).toBeGreaterThan(20);
    const without = rows.filter(
      ({ held }) => ![...held.matchAll(/`(tests\/[^`]+\.test\.ts)`/g)].some(([, name = '']) => existsSync(join(ROOT, name))),
    );
    expect(without.map(({ promise }) => promise)).toEqual([]);
    const named = [...text.matchAll(/`((?:tests|bench|src|deploy)\/[\w./-]+\.\w+)`/g)].map((found) => found[1] ?? '');
    expect(named.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });
});
