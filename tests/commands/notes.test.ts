import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MARKINGS } from '../../src/commands/markings.ts';
import { Marking } from '../../src/model/article.ts';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

const NOTE = `---
judgements:
  - text: The Northern Guard is likely to hold Tellin through the year.
    likelihood: likely
    confidence: { level: low, basis: It rests on one report. }
    citations: [monday ¶1, 'tuesday "attacked a convoy near Tellin"']
---
More than 4,000 people have left [@tuesday "More than 4,000 people have fled Tellin"].
`;

const GUARD = ['build', '--format', 'html', 'northern-guard'] as const;

describe('a desk’s notes', () => {
  it('are printed in the brief on their subject, proved by verify, and named in its manifest', async () => {
    const folder = await folderWith({ ...SMALL_DESK, 'data/notes/northern-guard.md': NOTE });
    expect(await fieldbrief(folder, ...GUARD)).toMatchObject({ code: 0 });
    const edition = JSON.parse(await readFile(join(folder, 'out', 'groups', 'northern-guard.json'), 'utf8'));
    expect(edition.judgements[0]).toMatchObject({ likelihood: 'likely', citations: [expect.any(Number), expect.any(Number)] });
    expect(edition.commentary.marks[0].citations).toHaveLength(1);
    expect(edition.manifest.map(({ file }: { file: string }) => file)).toContain('data/notes/northern-guard.md');
    expect(await fieldbrief(folder, 'verify')).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'out', 'groups', 'northern-guard.html'), 'utf8')).toContain('Key judgements');
  });

  it('make a new edition when they change, and none when they don’t', async () => {
    const folder = await folderWith({ ...SMALL_DESK, 'data/notes/northern-guard.md': NOTE });
    await fieldbrief(folder, ...GUARD);
    expect((await fieldbrief(folder, ...GUARD)).out).toContain('Nothing to make: 1 brief as it was');
    await writeFile(join(folder, 'data', 'notes', 'northern-guard.md'), NOTE.replace('4,000 people have left', '4,000 people are gone'));
    expect((await fieldbrief(folder, ...GUARD)).out).toMatch(/Northern Guard +edition 2 \(new\)/);
  });

  it('with a mistake stop their own brief alone, whose last edition stays, with exit code 1', async () => {
    const folder = await folderWith({ ...SMALL_DESK, 'data/notes/northern-guard.md': NOTE });
    await fieldbrief(folder, 'build', '--format', 'html');
    const path = join(folder, 'out', 'groups', 'northern-guard.html');
    const before = await readFile(path, 'utf8');
    await writeFile(join(folder, 'data', 'notes', 'northern-guard.md'), NOTE.replace('monday ¶1', 'monday ¶100'));
    const { code, out, err } = await fieldbrief(folder, 'build', '--format', 'html');
    expect(code).toBe(1);
    expect(err).toContain('notes/no-passage  data/notes/northern-guard.md, line 6, column 17');
    expect(out).toContain('3 briefs as they were');
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('are read by `fieldbrief check`, with every mistake', async () => {
    const bad = NOTE.replace('is likely to hold', 'will hold').replace('[@tuesday "More', '[@tuesday "Less');
    const folder = await folderWith({ ...SMALL_DESK, 'data/notes/northern-guard.md': bad, 'data/notes/northern-gard.md': 'x' });
    const { code, err } = await fieldbrief(folder, 'check');
    expect(code).toBe(1);
    for (const part of ['notes/unknown-subject', 'notes/unsupported-will', 'notes/likelihood-missing', 'notes/words-not-found'])
      expect(err).toContain(part);
  });

  it('that come with the program are examples without a mistake', async () => {
    const { code, err } = await fieldbrief(join(import.meta.dirname, '..', '..'), 'check');
    expect([code, err]).toEqual([0, '']);
  });
});

describe('build --marking', () => {
  const MARKED = { ...SMALL_DESK, 'data/sources.json': [{ seed: 'tuesday.txt', marking: 'TLP:AMBER' }] };

  it('marks the briefs as asked, where no source demands more', async () => {
    const folder = await folderWith(SMALL_DESK);
    await fieldbrief(folder, 'build', '--format', 'html', '--marking', 'TLP:GREEN', 'tellin');
    expect(JSON.parse(await readFile(join(folder, 'out', 'regions', 'tellin.json'), 'utf8')).marking).toBe('TLP:GREEN');
  });

  it('does not make a brief whose sources demand more, names sentence and source, and exits with 1', async () => {
    const { code, out, err } = await fieldbrief(await folderWith(MARKED), 'build', '--format', 'html', '--marking', 'TLP:CLEAR', 'river-brigade');
    expect(code).toBe(1);
    expect(out).toMatch(/^0 briefs/m);
    expect(err.replace(/\s+/g, ' ')).toContain('which the source seeds/tuesday.txt (“River Brigade returns to Ostmark”) has. A sentence');
  });

  it('knows every label of TLP 2.0', () => {
    expect(MARKINGS).toEqual(Marking.options);
  });

  it('takes TLP 2.0 labels alone', async () => {
    const { code, err } = await fieldbrief(await folderWith(MARKED), 'build', '--marking', 'SECRET');
    expect(code).toBe(2);
    expect(err).toContain('TLP:AMBER+STRICT');
  });
});
