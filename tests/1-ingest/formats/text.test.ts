import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/1-ingest/formats/text.ts';

describe('text seeds', () => {
  it('makes a block of every line, without its bullet and the space around it', () => {
    const { blocks } = readText('  First line\n\n\n\t• item\u00a0\r\nlast');
    expect(blocks).toEqual([
      { text: 'First line', raw: { start: 2, end: 12 }, line: 1, lastLine: 1, gap: 0, shape: 'line', emphasised: false },
      { text: 'item', raw: { start: 18, end: 22 }, line: 4, lastLine: 4, gap: 2, shape: 'item', emphasised: false },
      { text: 'last', raw: { start: 25, end: 29 }, line: 5, lastLine: 5, gap: 0, shape: 'line', emphasised: false },
    ]);
  });

  it('puts paragraphs together that were wrapped at a column', () => {
    const text = [
      'KARSA -- Gunmen of the River Front attacked the bridge at Karsa on',
      'Tuesday and killed nine guards, the provincial governor said in a',
      'statement that was read on the radio.',
      '',
      'The bridge carries the only paved road between the two halves of the',
      'province, and the guards had asked for more men in the weeks before',
      'the attack.',
    ].join('\n');
    const { blocks } = readText(text);
    expect(blocks.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [1, 3],
      [5, 7],
    ]);
    expect(blocks.map(({ raw }) => text.slice(raw.start, raw.end))).toEqual(blocks.map((block) => block.text));
  });

  it('joins no lines of the head and foot of a text whose paragraphs are one line each', () => {
    const paragraph = 'The guards of the bridge at Karsa had asked for more men in the weeks before the attack. '.repeat(3);
    const head = ['The long quarrel over the bridge at Karsa', 'The Quarterly of the River Provinces, May', 'By Leila Osman'];
    const foot = ['Leila Osman lives in Karsa.', 'Subscribe to the Quarterly for nine crowns.'];
    expect(readText([...head, paragraph, '', paragraph, '', ...foot].join('\n')).blocks.map(({ text }) => text)).toEqual(
      [...head, paragraph, paragraph, ...foot].map((text) => text.trim()),
    );
  });

  it('does not join lines of a menu, or paragraphs without blank lines between', () => {
    expect(readText('Home\nNews\nSport\nWeather').blocks).toHaveLength(4);
    expect(
      readText(Array.from({ length: 6 }, (_, index) => `${'A paragraph of some length. '.repeat(8 + index * 3)}`).join('\n')).blocks,
    ).toHaveLength(6);
  });
});
