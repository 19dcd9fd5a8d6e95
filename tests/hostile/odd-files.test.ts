import { execFileSync } from 'node:child_process';
import { mkdir, readdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

const GOOD = SMALL_DESK['seeds/monday.txt'];
const bytes = (...numbers: readonly number[]) => new Uint8Array(numbers);
/** A name of 255 bytes, the most that file systems allow. */
const LONG_NAME = `${'n'.repeat(251)}.txt`;

describe.skipIf(process.platform === 'win32')('a folder of seeds in which odd things lie', () => {
  it('is read all the same: what can not be read is named, once, and all briefs are made', async () => {
    const folder = await folderWith({
      ...SMALL_DESK,
      'data/desk.json': { minStatements: 1, limits: { seedBytes: 2_000_000 } },
      'seeds/empty.txt': '',
      'seeds/spaces.txt': ' \n\t\n ',
      'seeds/binary.txt': Uint8Array.from({ length: 5_000 }, (_, n) => (n * 7919) % 256),
      'seeds/nul.txt': `${GOOD}\0${GOOD}`,
      'seeds/nuls.txt': new Uint8Array(10_000),
      'seeds/bad-utf-8.txt': Buffer.concat([Buffer.from(GOOD), bytes(0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0xf8)]),
      'seeds/odd-utf-16.txt': Buffer.concat([bytes(0xff, 0xfe), Buffer.from(GOOD, 'utf16le'), bytes(0x41)]),
      'seeds/lone-surrogates.txt': Buffer.concat([bytes(0xff, 0xfe), Buffer.from(`${GOOD}\ud800 \udc00`, 'utf16le')]),
      'seeds/mark-only.txt': bytes(0xef, 0xbb, 0xbf),
      'seeds/picture.jpg': bytes(0xff, 0xd8, 0xff, 0xe0),
      'seeds/without-extension': GOOD,
      'seeds/one-line.txt': 'word '.repeat(380_000),
      'seeds/short-lines.txt': 'ab\n'.repeat(300_000),
      'seeds/deep.html': `<title>Deep</title>${'<div>'.repeat(100_000)}${GOOD}`,
      'seeds/deep-quotes.md': `${'> '.repeat(50_000)}${GOOD}`,
      'seeds/bad-front.md': `---\na: &a [*a, *a]\n__proto__: { title: x }\ntitle: !!js/function "x"\n---\n${GOOD}`,
      'seeds/--out.txt': GOOD,
      'seeds/-.txt': GOOD,
      'seeds/emoji-🙂.txt': GOOD,
      'seeds/two\nlines.txt': GOOD,
      'seeds/Case.txt': GOOD,
      'seeds/case.txt': GOOD.replace('12', '13'),
      'seeds/caf\u00e9.txt': GOOD.replace('12', '14'),
      'seeds/cafe\u0301.txt': GOOD.replace('12', '15'),
      'seeds/con.txt': GOOD.replace('12', '16'),
      [`seeds/${LONG_NAME}`]: GOOD.replace('12', '17'),
      'secret/secret.txt': `${GOOD}\nThe Northern Guard has the secret word xyzzy in Tellin, officials said.`,
    });
    const seeds = join(folder, 'seeds');
    await symlink('../secret/secret.txt', join(seeds, 'link.txt'));
    await symlink('../secret', join(seeds, 'linked-folder'));
    await symlink('nowhere', join(seeds, 'dangling.txt'));
    await symlink('loop.txt', join(seeds, 'loop.txt'));
    await symlink('.', join(seeds, 'circle'));
    execFileSync('mkfifo', [join(seeds, 'pipe.txt')]);
    await writeFile(join(seeds, 'huge.txt'), '');
    await truncate(join(seeds, 'huge.txt'), 200_000_000_000);
    await mkdir(join(seeds, 'folder.txt'));

    const { code, out, err } = await fieldbrief(folder, 'build', '--format', 'html');
    expect([code, err.match(/program\/bug|ingest\/unreadable/)]).toEqual([0, null]);
    expect(out).toContain('Northern Guard');
    for (const [name, why] of [
      ['empty.txt', 'ingest/empty'],
      ['nuls.txt', 'ingest/not-text'],
      ['binary.txt', 'ingest/not-text'],
      ['picture.jpg', 'ingest/unknown-type'],
      ['link.txt', 'seeds/not-a-file'],
      ['linked-folder', 'seeds/not-a-file'],
      ['dangling.txt', 'seeds/not-a-file'],
      ['loop.txt', 'seeds/not-a-file'],
      ['circle', 'seeds/not-a-file'],
      ['pipe.txt', 'seeds/not-a-file'],
      ['huge.txt', 'seeds/too-large'],
      ['one-line.txt', 'ingest/long-line'],
      ['short-lines.txt', 'ingest/too-many-lines'],
    ])
      expect(err.split('\n').filter((line) => line.includes(`seeds/${name}`) && line.includes(why ?? ''))).toHaveLength(1);
    for (const name of await readdir(join(folder, 'data', 'summaries'))) expect(Buffer.byteLength(name)).toBeLessThan(200);
    const read = await fieldbrief(folder, 'sources', '--json');
    expect(read.out).not.toContain('xyzzy');
    // Two names that are one to some file systems are two summaries here, and neither is lost.
    const ids = (await readdir(join(folder, 'data', 'summaries'))).map((name) => name.toLowerCase());
    expect(new Set(ids).size).toBe(ids.length);
    expect(process.memoryUsage().rss).toBeLessThan(1_500_000_000);
  }, 240_000);

  it('names a data file that is no data, the line in it, and what to do', async () => {
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ['__proto__ as a key', '{"__proto__": {"minStatements": 9}}', /data\/invalid.*desk\.json[^]*__proto__/],
      ['constructor as a key', '{"constructor": 1}', /data\/invalid.*desk\.json[^]*constructor/],
      ['a key that stands twice', '{"name": "a",\n"name": "b"}', /data\/duplicate-key.*desk\.json[^]*line 2/],
      ['depth', '['.repeat(200_000), /data\/not-json.*desk\.json/],
      ['closed depth', `{"name": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`, /data\/invalid.*desk\.json[^]*line 1/],
      ['a huge number', '{"minStatements": 1e400}', /data\/invalid.*desk\.json/],
      ['a number past the exact ones', '{"maxEntries": 99999999999999999999}', /data\/invalid.*desk\.json/],
      ['an empty file', '', /data\/not-json.*desk\.json/],
      ['a lone mark', '\ufeff', /data\/not-json.*desk\.json/],
      ['null', 'null', /data\/invalid.*desk\.json/],
    ];
    for (const [what, json, expected] of cases) {
      const { code, err } = await fieldbrief(await folderWith({ ...SMALL_DESK, 'data/desk.json': json }), 'build', '--format', 'html');
      expect([what, code, expected.test(err), /\n\s+at /.test(err), err.length < 2_000]).toEqual([what, 2, true, false, true]);
    }
    expect(Object.hasOwn(Object.prototype, 'minStatements')).toBe(false);
  }, 120_000);
});
