import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templateDocs } from '../../tools/template-docs.ts';

describe('docs/templates.md', () => {
  it('lists every field of the view (when it does not: node tools/run.mjs tools/write-template-docs.ts)', () => {
    expect(readFileSync('docs/templates.md', 'utf8')).toBe(templateDocs());
  });

  it('describes every field', () => {
    expect(
      templateDocs()
        .split('\n')
        .filter((line) => /\|\s*\|$/.test(line)),
    ).toEqual([]);
  });
});
