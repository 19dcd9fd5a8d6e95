import { describe, expect, it } from 'vitest';
import { daySpan } from '../../src/1-ingest/correct.ts';
import { BRIDGE, HARVEST, paragraphs, read } from './stories.ts';

const two = ['Nine guards killed at river bridge', paragraphs(BRIDGE), 'Source link', 'Saffron growers fear for harvest', paragraphs(HARVEST)].join(
  '\n\n',
);

describe('correct', () => {
  it('states what the desk knows, with its reason', async () => {
    const { articles } = await read('a.txt', two, [
      {
        seed: 'a.txt',
        place: 2,
        title: 'Dry autumn',
        byline: ['Anna Berg'],
        date: '2021-10',
        url: 'https://example.org/a',
        reliability: 'B',
        marking: 'TLP:GREEN',
        why: 'seen in print',
      },
    ]);
    expect(articles[1]?.source).toMatchObject({
      title: { value: 'Dry autumn', basis: { how: 'desk', why: 'seen in print' } },
      byline: { value: ['Anna Berg'] },
      date: { value: { start: '2021-10-01', end: '2021-10-31', precision: 'month' } },
      url: { value: 'https://example.org/a' },
      reliability: 'B',
      marking: 'TLP:GREEN',
    });
    expect(articles[0]?.source.title?.value).toBe('Nine guards killed at river bridge');
  });

  it('leaves out what the desk excludes', async () => {
    const { articles } = await read('a.txt', two, [{ seed: 'a.txt', place: 1, exclude: true }]);
    expect(articles.map(({ place }) => place)).toEqual([2]);
  });

  it('warns of a correction that meets nothing', async () => {
    const { problems } = await read('a.txt', two, [
      { seed: 'a.txt', place: 3, title: 'x' },
      { seed: 'b.txt', place: 1, title: 'x' },
    ]);
    expect(problems.map(({ level, code, place }) => [level, code, place])).toEqual([
      ['warning', 'ingest/correction-unmatched', '[0]'],
      ['warning', 'ingest/correction-unmatched', '[1]'],
    ]);
  });

  it('reads days, months, years and ranges', () => {
    expect(daySpan('2024')).toEqual({ start: '2024-01-01', end: '2024-12-31', precision: 'year' });
    expect(daySpan('2024-02')).toEqual({ start: '2024-02-01', end: '2024-02-29', precision: 'month' });
    expect(daySpan('2023-02-05')).toEqual({ start: '2023-02-05', end: '2023-02-05', precision: 'day' });
    expect(daySpan('2023-11/2024-01-05')).toEqual({ start: '2023-11-01', end: '2024-01-05', precision: 'range' });
  });
});
