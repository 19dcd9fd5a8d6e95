import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTemplates } from '../../src/io/templates.ts';

describe('readTemplates', () => {
  it('reads pages, partials, styles and the font files that come with the program', async () => {
    const templates = await readTemplates('templates');
    expect(Object.keys(templates.partials)).toContain('entry');
    expect(Object.keys(templates.styles).sort()).toEqual([
      'base',
      'changes',
      'figures',
      'handout',
      'index',
      'mirrored',
      'notes',
      'paper',
      'print',
      'screen',
    ]);
    expect(templates.fonts).toHaveLength(10);
    // "wOF2", the mark at the head of such a file.
    expect(templates.fonts.every((font) => font.woff2.startsWith('d09GMg'))).toBe(true);
  });

  it('ends no partial with a line break, which would stand as a space in a sentence', async () => {
    const { partials } = await readTemplates('templates');
    expect(Object.values(partials).filter((source) => /\s$/.test(source))).toEqual([]);
  });

  it('names the template that is missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'templates-'));
    try {
      cpSync('templates', folder, { recursive: true });
      rmSync(join(folder, 'layout.hbs'));
      await expect(readTemplates(folder)).rejects.toThrow(/layout\.hbs/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
