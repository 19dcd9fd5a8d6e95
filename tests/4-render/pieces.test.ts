import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces, plain } from '../../src/4-render/pieces.ts';
import { shownText } from '../../src/text/shown-text.ts';

describe('pieces', () => {
  it('isolates a name in Arabic letters, its spaces inside and the punctuation behind it outside', () => {
    expect(pieces('known as جبهة تحرير (JT)')).toEqual([
      { text: 'known as ', editor: false, foreign: null },
      { text: 'جبهة تحرير', editor: false, foreign: { lang: 'und-Arab', dir: 'rtl' } },
      { text: ' (JT)', editor: false, foreign: null },
    ]);
  });

  it('parts two scripts that meet', () => {
    expect(pieces('Дарья جبهة').map((piece) => [piece.text, piece.foreign?.lang ?? null])).toEqual([
      ['Дарья', 'und-Cyrl'],
      [' ', null],
      ['جبهة', 'und-Arab'],
    ]);
  });

  it('leaves Latin text with its accents whole', () => {
    expect(pieces('ʿAbd al-Raḥmān Marečić')).toHaveLength(1);
  });

  it('isolates on an Arabic page what is in Latin letters, with the digits written onto them, and no Arabic', () => {
    expect(pieces('مصدر F6، واسمه Ada Pell 3.', false, 'Arab').map(({ text, foreign }) => [text, foreign?.dir ?? null])).toEqual([
      ['مصدر ', null],
      ['F6', 'ltr'],
      ['، واسمه ', null],
      ['Ada Pell', 'ltr'],
      [' 3.', null],
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(pieces('')).toEqual([]);
  });

  it('loses and adds no character', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', '.', '(', 'ج', 'ب', 'Д', 'ش', '\u0301', 'א', '1', '漢', '\u202e'),
      maxLength: 30,
    });
    fc.assert(fc.property(letters, (text) => plain(pieces(text)) === shownText(text)));
  });
});
