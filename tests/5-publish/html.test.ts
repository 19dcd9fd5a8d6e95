import { describe, expect, it } from 'vitest';
import { html } from '../../src/5-publish/html.ts';

const told = (text: string | readonly string[]): string => new TextDecoder().decode(html(text));

describe('html', () => {
  it('is the same file of a page and of its pieces, letters of all lengths among them', () => {
    expect(html(['<p>a – ', 'é', '', '𓂀', ' الشام'])).toEqual(html('<p>a – é𓂀 الشام'));
    expect(told(['<p>a – ', 'é', '', '𓂀', ' الشام'])).toBe('<p>a – é𓂀 الشام');
  });

  it('writes half a character as one that stands for what is unknown', () => {
    expect(told(['a\ud800', '\udfffb\udfff'])).toBe('a\ufffd\ufffdb\ufffd');
    expect(told('\ud800')).toBe('\ufffd');
  });

  it('gives bytes and no more of the memory they lie in', () => {
    const file = html('<p>small');
    expect([file.constructor, file.byteLength]).toEqual([Uint8Array, 8]);
  });
});
