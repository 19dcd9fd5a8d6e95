import { describe, expect, it } from 'vitest';
import { contrast, Look } from '../../src/model/look.ts';

describe('the look of a desk', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
  });

  it('refuses a colour that can not be read, with its contrast and what to do', () => {
    expect(Look.safeParse({ light: '#8b0000', dark: '#ffb3b3' }).success).toBe(true);
    expect(Look.safeParse({ light: '#999999' }).error?.issues[0]?.message).toMatch(/^Its contrast is 2\.\d\d to 1, .* take a darker one$/);
    expect(Look.safeParse({ dark: '#333333' }).error?.issues[0]?.message).toContain('take a lighter one');
    expect(Look.safeParse({ light: 'red; } body { display: none' }).success).toBe(false);
  });

  it('keeps the logo below data/', () => {
    expect(Look.safeParse({ logo: 'images/logo.svg' }).success).toBe(true);
    for (const logo of ['../logo.png', '/etc/logo.png', 'a/../../b.png', 'logo.gif', 'a\\b.png', '.hidden/logo.png'])
      expect(Look.safeParse({ logo }).success).toBe(false);
  });
});
