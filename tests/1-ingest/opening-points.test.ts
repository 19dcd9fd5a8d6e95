import { describe, expect, it } from 'vitest';
import { BRIDGE, paragraphs, passageTexts, read } from './stories.ts';

const POINTS = ['- Some 4,400 people of the valley have no bridge to the town.', '- Floods drove 940 people from their homes in March.'];
const FIGURES = ['FIGURES', 'Homeless: 940', 'In need: 4,400', 'Ill: 160'];
const HEAD = ['VALLEY: Bulletin of the Karsa bridge', 'Issued on 9 May 2021'];

describe('opening points', () => {
  it('are part of a bulletin that opens with its highlights', async () => {
    const found = await read('a.txt', paragraphs([...HEAD, 'HIGHLIGHTS', ...POINTS, ...FIGURES, ...BRIDGE]));
    const texts = passageTexts(found);
    expect(texts.slice(0, 3).map((text) => text.replace(/^- /, ''))).toEqual(['HIGHLIGHTS', ...POINTS.map((point) => point.slice(2))]);
    expect(found.articles[0]?.source.date?.value.start).toBe('2021-05-09');
  });

  it('are none where links stand between or nothing says that they open a report', async () => {
    const linked = await read('a.txt', paragraphs([...HEAD, 'Highlights', ...POINTS, 'Subscribe to our newsletter', ...BRIDGE]));
    expect(passageTexts(linked)).toEqual(BRIDGE);
    const bare = await read('b.txt', paragraphs([...HEAD, 'Elsewhere', ...POINTS, ...FIGURES, ...BRIDGE]));
    expect(passageTexts(bare)).toEqual(BRIDGE);
  });
});
