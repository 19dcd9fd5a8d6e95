import { describe, expect, it } from 'vitest';
import { articleIds } from '../../src/1-ingest/article-id.ts';

const one = (seed: string) => ({ seed, place: 1, many: false });

describe('articleIds', () => {
  it('makes an id of the seed’s name, and its place when the seed holds several', () => {
    expect(
      articleIds([one('000_a8830.txt'), { seed: 'b/News 1.txt', place: 1, many: true }, { seed: 'b/News 1.txt', place: 2, many: true }]),
    ).toEqual(['000-a8830', 'b-news-1-1', 'b-news-1-2']);
  });

  it('keeps ids apart when names meet in one', () => {
    const ids = articleIds([one('a b.txt'), one('a-b.txt'), one('A_b.md'), one('a-b-a.txt')]);
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toBe('a-b');
  });

  it('keeps thousands of names in other letters apart, in plain ids', () => {
    const ids = articleIds(Array.from({ length: 2_000 }, (_, at) => one(`خبر ${String.fromCodePoint(0x4e00 + at)}.txt`)));
    expect(new Set(ids).size).toBe(2_000);
    expect(ids.slice(25, 29)).toEqual(['seed-y', 'seed-z', 'seed-aa', 'seed-ab']);
    for (const id of ids) expect(id).toMatch(/^seed(-[a-z]+)?$/);
  });

  it('makes an id of any name', () => {
    for (const id of articleIds([one('Ünïcode – für.txt'), one('日本.txt'), one(`${'long '.repeat(60)}.txt`), one('.txt')]))
      expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,69}$/);
  });
});
