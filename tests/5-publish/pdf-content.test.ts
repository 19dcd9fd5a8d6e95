import { describe, expect, it } from 'vitest';
import { glyphsOf, inGlyphs, runs } from '../../src/5-publish/pdf-content.ts';

const text = (...lines: readonly string[]): string => ['BT', '/F4 10 Tf', ...lines, 'ET'].join('\n');
const CONTENT = `.5 0 0 -.5 0 800 cm
q
2 0 0 2 10 20 cm
0 0 0 RG 0 0 0 rg
${text('1 0 0 -1 30 40 Tm', '<0001> Tj', '5.5 0 Td <0002> Tj')}
q
1 0 0 RG 1 0 0 rg
${text('1 0 0 -1 5 6 Tm', '<0003> Tj')}
Q
${text('1 0 0 1 5 6 Tm', '<0009> Tj')}
${text('1 0 0 -1 7 8 Tm', '<00040005> Tj')}
Q
/P <</MCID 0 >>BDC
${text('1 0 0 -1 1 2 Tm', '<0007> Tj')}
EMC
`;

describe('the runs of a page', () => {
  it('have their place on the page, their colour and their axes; what is not upright is none', () => {
    const found = runs(CONTENT);
    expect(found.map(({ fonts, at, colour }) => [fonts.join(), at, colour])).toEqual([
      ['F4', [35, 750], '0 0 0 RG 0 0 0 rg'],
      ['F4', [10, 784], '1 0 0 RG 1 0 0 rg'],
      ['F4', [12, 782], '0 0 0 RG 0 0 0 rg'],
      ['F4', [0.5, 799], ''],
    ]);
    expect(found[0]?.axes).toBe('.5 0 0 -.5 0 800 cm\n2 0 0 2 10 20 cm\n');
    for (const { from, to, words } of found) expect(CONTENT.slice(from, to)).toBe(words);
  });

  it('are those of its margins alone when these are asked for', () => {
    expect(runs(CONTENT, true)).toEqual(runs(CONTENT).slice(0, 3));
  });

  it('are none of a text that does not end', () => {
    expect(runs('BT\n/F4 10 Tf\n1 0 0 -1 1 2 Tm\n')).toEqual([]);
    expect(runs('BT')).toEqual([]);
  });
});

describe('glyphs', () => {
  const [two, , joined] = runs(CONTENT);
  if (two === undefined || joined === undefined) throw new Error('The content has runs.');

  it('are known where they are set one by one', () => {
    expect(glyphsOf(two)).toEqual({ origin: [30, 40], glyphs: ['0001', '0002'], steps: ['5.5'] });
    expect(glyphsOf(joined)).toBeNull();
  });

  it('take the place of others in the size and face of the run, with as many digits as the printer writes', () => {
    const words = inGlyphs(two, [24.123_456_789, 40], '5.5', ['0008', '0009']);
    expect(words).toBe(text('1 0 0 -1 24.123457 40 Tm', '<0008> Tj', '5.5 0 Td <0009> Tj'));
  });
});
