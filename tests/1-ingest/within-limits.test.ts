import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/1-ingest/index.ts';
import { Desk, type ReadLimits } from '../../src/model/desk.ts';
import { BRIDGE, HARVEST } from './stories.ts';

const STORY = BRIDGE.join('\n\n');
const { limits: DEFAULT } = Desk.parse({});
const read = (path: string, text: string, limits: Partial<ReadLimits> = {}) =>
  ingest([{ path, bytes: new TextEncoder().encode(text), sha256: '', limits: { ...DEFAULT, ...limits } }], []);
const codes = (read: Awaited<ReturnType<typeof ingest>>) => read.problems.map(({ code, file }) => [code, file]);

describe('the limits within which a seed is read', () => {
  it.each(['a.txt', 'a.md'])('leave out a line that is too long, by its number, and read the rest of %s where it stands', async (path) => {
    const text = `${STORY}\n\n${'word '.repeat(2_000)}end.\n\n${BRIDGE[0]}`;
    const found = await read(path, text, { lineChars: 5_000 });
    expect(codes(found)).toEqual([['ingest/long-line', `seeds/${path}`]]);
    expect(found.problems[0]?.message).toContain(`at line ${2 * BRIDGE.length + 1}`);
    expect(found.texts.get(path)).toBe(text);
    const [article] = found.articles;
    expect(article?.text).toContain(BRIDGE.at(-1));
    for (const { raw, start, end } of article?.passages ?? [])
      expect(text.slice(raw.start, raw.end)).toContain(article?.text.slice(start, end).slice(0, 20));
    expect(article?.text).not.toContain('word word');
  });

  it('leave out a paragraph of a page that is too long, whatever its lines are', async () => {
    const page = `<title>A bridge</title><article>${BRIDGE.map((one) => `<p>${one}</p>`).join('')}<p>${'word '.repeat(2_000)}</p></article>`;
    const found = await read('a.html', page, { lineChars: 5_000 });
    expect(codes(found)).toEqual([['ingest/long-line', 'seeds/a.html']]);
    expect(found.articles[0]?.text).toContain(BRIDGE.at(-1));
  });

  it('leave out a seed with too many lines, or a page with too many tags, before it is taken apart', async () => {
    expect(codes(await read('a.txt', `${STORY}${'\nab'.repeat(500)}`, { lines: 400 }))).toEqual([['ingest/too-many-lines', 'seeds/a.txt']]);
    expect(codes(await read('a.html', `${STORY}${'<p>ab'.repeat(500)}`, { lines: 400 }))).toEqual([['ingest/too-many-lines', 'seeds/a.html']]);
  });

  it('leave out articles beyond so many, and those that are too long, and say where they begin', async () => {
    const [bridge, harvest] = [BRIDGE, HARVEST].map((lines) => lines.join('\n\n'));
    const text = ['Nine guards killed at river bridge', bridge, 'Source link', 'Saffron growers fear for harvest', harvest].join('\n\n');
    const all = await read('a.txt', text);
    expect(all.articles).toHaveLength(2);
    const one = await read('a.txt', text, { articles: 1 });
    expect([one.articles.length, codes(one)]).toEqual([1, [['ingest/over-limit', 'seeds/a.txt']]]);
    expect(one.readings[0]?.leftOut.map(({ reason }) => reason)).toContain('over-limit');
    const none = await read('a.txt', text, { articleChars: 50 });
    expect([none.articles.length, codes(none)]).toEqual([0, [['ingest/over-limit', 'seeds/a.txt']]]);
  });

  it('do not touch a seed that keeps to them', async () => {
    for (const path of ['a.txt', 'a.md', 'a.html']) expect((await read(path, STORY)).problems).toEqual([]);
  });
});
