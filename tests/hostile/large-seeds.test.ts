import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, SMALL_DESK } from '../desk.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'fieldbrief.mjs');
/** What the program's own objects may take, in megabytes: with less it is ended by the system of Node, and makes nothing. */
const HEAP_MB = 500;

describe('seeds of a size that nobody collects', () => {
  it('are left out by name or in part, in bounded memory, and all briefs are made', async () => {
    const good = SMALL_DESK['seeds/monday.txt'];
    const folder = await folderWith({
      ...SMALL_DESK,
      'data/desk.json': { minStatements: 1, limits: { seedBytes: 120_000_000 } },
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
