import { appendFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { keptOutlines } from '../../src/io/kept-outlines.ts';
import { outlines } from '../../src/io/outlines.ts';
import { outlinesToKeep } from '../../src/keep-outlines.ts';
import { folderWith } from '../desk.ts';

describe('outlines as set-up keeps them', () => {
  it('are those of their package, to the last step, with the bounds of stretches and countries', async () => {
    const made = outlines();
    const kept = outlinesToKeep(await folderWith());
    for (const [path, bytes] of kept) await writeFile(path, bytes);
    const all = kept.map(([path]) => keptOutlines(path));
    for (const [at, { bounds: _, ...wanted }] of [made.medium(), made.fine()].entries()) {
      const { bounds, ...found } = all[at] ?? { bounds: null };
      // As text: half a million numbers compared one by one take seconds.
      expect(JSON.stringify(found) === JSON.stringify({ ...found, ...wanted })).toBe(true);
      expect(bounds?.countries.length).toBe(wanted.countries.geometries.length * 4);
      expect(bounds?.arcs.length).toBe((wanted.arcs.starts.length - 1) * 4);
    }
  });

  it('are not there where a file is missing, cut off, longer than it says or something else', async () => {
    const [path = '', bytes = new Uint8Array()] = outlinesToKeep(await folderWith())[0] ?? [];
    expect(keptOutlines(`${path}.none`)).toBe(null);
    await writeFile(path, bytes);
    expect(keptOutlines(path)).not.toBe(null);
    await appendFile(path, 'x');
    expect(keptOutlines(path)).toBe(null);
    for (const part of [bytes.subarray(0, -8), bytes.subarray(0, 10), new Uint8Array(), Buffer.from(`{"type":"Topology"${' '.repeat(100)}}`)]) {
      await writeFile(path, part);
      expect(keptOutlines(path)).toBe(null);
    }
  });
});
