import { describe, expect, it } from 'vitest';
import { fontFaces } from '../../src/4-render/fonts.ts';

const font = { family: 'F', weight: 400, style: 'normal' as const };
const fonts = [
  { ...font, unicodeRange: 'U+0000-00FF,U+2013', woff2: 'AAAA' },
  { ...font, unicodeRange: 'U+0100-02FF,U+00E9', woff2: 'BBBB' },
];

describe('fontFaces', () => {
  it('takes the second file of a face only for a letter that the first does not hold', () => {
    expect(fontFaces('plain – é', fonts)).not.toContain('BBBB');
    expect(fontFaces('Marečić', fonts)).toContain('BBBB');
  });

  it('takes a companion for another script only for letters of that script', () => {
    const companion = { ...font, family: 'C', unicodeRange: 'U+0600-06FF,U+2010', woff2: 'CCCC' };
    expect(fontFaces('plain', [...fonts, companion])).not.toContain('CCCC');
    expect(fontFaces('تحرير', [...fonts, companion])).toContain('CCCC');
  });

  it('knows letters beyond the first plane as one', () => {
    const beyond = { ...font, unicodeRange: 'U+1F600-1F64F', woff2: 'DDDD' };
    expect(fontFaces('a 😀 b', [...fonts, beyond])).toContain('DDDD');
    expect(fontFaces('a 🚀 b', [...fonts, beyond])).not.toContain('DDDD');
  });

  it('gives each page the files that its own letters need, whichever pages were made before', () => {
    const [one, other] = [fontFaces('č', fonts), fontFaces('a', fonts)];
    expect([other.includes('BBBB'), fontFaces('č', [...fonts]), fontFaces('a', fonts)]).toEqual([false, one, other]);
    expect(fontFaces('a', [{ ...font, unicodeRange: 'U+0000-00FF', woff2: 'EEEE' }])).toContain('EEEE');
  });

  it('always takes the first, so that a page without letters still has its face', () => {
    expect(fontFaces('', fonts)).toContain('AAAA');
  });
});
