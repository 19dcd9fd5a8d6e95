import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

describe('fieldbrief trace', () => {
  it('leads from an entry, a citation and a quotation to the words in the seed', async () => {
    const folder = await folderWith(SMALL_DESK);
    await fieldbrief(folder, 'build', '--format', 'html', 'northern-guard');
    const byEntry = await fieldbrief(folder, 'trace', 'NG', '1');
    expect(byEntry.code).toBe(0);
    expect(byEntry.out).toMatch(/^Northern Guard, edition 1 of 2030-01-02\n\nEntry 1, /);
    expect(byEntry.out).toMatch(/ {2}seeds\/(monday|tuesday)\.txt, line \d+, characters \d+ to \d+/);
    expect(byEntry.out).toContain('⟦');
    expect(byEntry.out).toContain('The words between ⟦ and ⟧ stand in the seed.');
    const json = JSON.parse((await fieldbrief(folder, 'trace', 'NG', 'q1', '--json')).out);
    const { source, passage, seed, start, end, context } = json.quotations[0];
    const text = seed === 'monday.txt' ? SMALL_DESK['seeds/monday.txt'] : SMALL_DESK['seeds/tuesday.txt'];
    expect(context).toContain(`⟦${text.slice(start, end)}⟧`);
    const byCitation = await fieldbrief(folder, 'trace', 'NG', `[${source}`, `¶${passage}]`);
    expect(byCitation.out).toContain(`Quotation 1 [${source} ¶${passage}]`);
  });

  it('says what there is when something else is asked for', async () => {
    const folder = await folderWith(SMALL_DESK);
    expect((await fieldbrief(folder, 'trace', 'tellin', '1')).err).toContain('trace/no-edition');
    await fieldbrief(folder, 'build', '--format', 'html', 'tellin');
    for (const [place, code] of [
      ['999', 'trace/no-entry'],
      ['9:9', 'trace/no-citation'],
      ['q999', 'trace/no-quotation'],
      ['first', 'trace/no-place'],
    ]) {
      const result = await fieldbrief(folder, 'trace', 'tellin', place ?? '');
      expect([result.code, result.err]).toEqual([2, expect.stringContaining(code ?? '')]);
    }
  });
});
