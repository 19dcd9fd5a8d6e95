import { describe, expect, it } from 'vitest';
import { renumberStructure } from '../../src/5-publish/pdf-structure-ids.ts';

const numbered = (...nodes: readonly [string, string]): string => {
  const file = Buffer.from(`2 0 obj\n<</ID (node${nodes[0]}) /Headers [(node${nodes[1]})] /Title (node99999999)>>\nendobj\n`, 'latin1');
  renumberStructure(file);
  return file.toString('latin1');
};

describe('structure ids', () => {
  it('are the same in two prints of one page', () => {
    expect(numbered('00000085', '00000101')).toBe(numbered('00002085', '00002222'));
  });

  it('keep the order of their numbers, and leave a heading that looks like one alone', () => {
    expect(numbered('00000101', '00000085')).toContain('/ID (node00000002) /Headers [(node00000001)] /Title (node99999999)');
  });
});
