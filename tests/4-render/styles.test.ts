import { describe, expect, it } from 'vitest';
import { readTemplates } from '../../src/io/templates.ts';

describe('the style sheets', () => {
  it('name beginnings and ends, not left and right, so that a page from right to left is mirrored; but for the margins of the paper', async () => {
    const { styles } = await readTemplates('templates');
    const wrong = Object.entries(styles).flatMap(([name, css]) =>
      css
        .replace(/\/\*[^]*?\*\//g, '')
        // The marking stands on the right in every language (TLP 2.0).
        .replace(/@(?:top|bottom)-(?:left|right|center) \{[^}]*\}/g, '')
        .split('\n')
        .filter((line) => /(?:^|[\s-])(?:left|right)\s*[:;]|(?:margin|padding|border)-(?:left|right)|: (?:left|right);/.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(wrong).toEqual([]);
  });

  it('give one number for both sides where they give four', async () => {
    const { styles } = await readTemplates('templates');
    // Values may hold parentheses: they are taken as one word.
    const wrong = Object.entries(styles).flatMap(([name, css]) =>
      [...css.matchAll(/^\s*(?:margin|padding): ([^;]+);/gm)].flatMap(([, value = '']) => {
        const parts = value.match(/(?:[^\s(]+(?:\([^)]*\))?)+/g) ?? [];
        return parts.length === 4 && parts[1] !== parts[3] ? [`${name}: ${value}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('hold no words: those of a page come from the catalogue of its language', async () => {
    const { styles } = await readTemplates('templates');
    const wrong = Object.entries(styles).flatMap(([name, css]) =>
      [...css.matchAll(/content: "[^"]*[A-Za-z]{2,}[^"]*"/g)].map(([rule]) => `${name}: ${rule}`),
    );
    expect(wrong).toEqual([]);
  });
});
