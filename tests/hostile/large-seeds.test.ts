import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, SMALL_DESK } from '../desk.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'fieldbrief.mjs');
/** What the program's own objects may take, in megabytes: with less it is ended by the system of Node, and makes nothing. */
const HEAP_MB = 500;

describe('more seeds than the desk may hold', () => {
  it('are left out by name, and what is in memory is bounded by what is read', async () => {
    const good = SMALL_DESK['seeds/monday.txt'];
    // 12 MB, of which 60 kB are read. They differ, so that none is a copy.
    const more = Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`seeds/z-${n}.txt`, `${good}\n${`Word ${n} of many. `.repeat(350)}\n`]));
    const folder = await folderWith({ ...SMALL_DESK, 'data/desk.json': { minStatements: 1, limits: { totalBytes: 60_000 } }, ...more });
    const build = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['--max-old-space-size=100', PROGRAM, 'build', '--format', 'html', ...args], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
    const { status, stderr } = build();
    expect([status, stderr.match(/program\/bug/)]).toEqual([0, null]);
    // Twenty are told of, and how many more there are.
    expect(stderr.split('\n').filter((line) => line.includes('seeds/too-much'))).toHaveLength(21);
    const { problems }: { problems: readonly { code: string; file: string }[] } = JSON.parse(build('--json').stdout);
    const left = problems.filter(({ code }) => code === 'seeds/too-much');
    expect(left.length).toBeGreaterThan(1_950);
    expect(new Set(left.map(({ file }) => file)).size).toBe(left.length);
    expect(readdirSync(join(folder, 'out', 'groups')).filter((name) => name.endsWith('.html')).length).toBeGreaterThan(1);
  }, 180_000);
});

describe('seeds of a size that nobody collects', () => {
  it('are left out by name or in part, in bounded memory, and all briefs are made', async () => {
    const good = SMALL_DESK['seeds/monday.txt'];
    const folder = await folderWith({
      ...SMALL_DESK,
      'data/desk.json': { minStatements: 1, limits: { seedBytes: 120_000_000, totalBytes: 400_000_000 } },
      'seeds/line.txt': `${good}\n${'word '.repeat(10_000_000)}\n\nThe Northern Guard left the town of Tellin in May, the mayor said on Tuesday.\n`,
      'seeds/line.md': `${good}\n\n${'> [x]( '.repeat(7_000_000)}`,
      'seeds/line.html': `<title>T</title><p>${'word '.repeat(10_000_000)}</p>`,
      'seeds/lines.txt': 'ab\n'.repeat(1_000_000),
      'seeds/tags.html': '<p>ab'.repeat(3_000_000),
      'seeds/prose.txt': `A long book\n\n${Array.from({ length: 6_000 }, (_, at) => `The Northern Guard has ${at} fighters in Ostmark and holds ${at} villages there, the mayor said on Monday.`).join('\n\n')}`,
      'seeds/too-large.txt': new Uint8Array(121_000_000),
    });
    const { status, stderr } = spawnSync(process.execPath, [`--max-old-space-size=${HEAP_MB}`, PROGRAM, 'build', '--format', 'html'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stderr.match(/program\/bug|ingest\/unreadable/)]).toEqual([0, null]);
    for (const [name, why] of [
      ['line.txt', 'ingest/long-line'],
      ['line.md', 'ingest/long-line'],
      ['line.html', 'ingest/long-line'],
      ['lines.txt', 'ingest/too-many-lines'],
      ['tags.html', 'ingest/too-many-lines'],
      ['prose.txt', 'ingest/over-limit'],
      ['too-large.txt', 'seeds/too-large'],
    ])
      expect([name, stderr.split('\n').some((line) => line.includes(`seeds/${name}`) && line.includes(why ?? ''))]).toEqual([name, true]);
    expect(readdirSync(join(folder, 'out', 'groups')).filter((name) => name.endsWith('.html')).length).toBeGreaterThan(1);
  }, 180_000);
});
