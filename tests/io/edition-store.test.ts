import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clearEditions, lastEdition, recordEdition } from '../../src/io/edition-store.ts';
import type { Edition } from '../../src/model/edition.ts';
import { jsonText } from '../../src/text/json-text.ts';
import { folderWith } from '../desk.ts';
import { emptyEdition } from '../edition.ts';

const textOf = (edition: Edition): Uint8Array => new TextEncoder().encode(jsonText(edition));

describe('the store of editions', () => {
  it('gives the newest edition, by number and not by name', async () => {
    const folder = await folderWith();
    expect(await lastEdition(folder, 'idlib')).toBe(null);
    for (let number = 1; number <= 11; number++) await recordEdition(folder, 'idlib', number, textOf({ ...emptyEdition('idlib'), number }));
    expect((await lastEdition(folder, 'idlib'))?.edition.number).toBe(11);
  });

  it('never writes an edition again that is on record', async () => {
    const folder = await folderWith();
    await recordEdition(folder, 'idlib', 1, textOf(emptyEdition('idlib')));
    const path = join(folder, 'data', 'editions', 'idlib', '1.json');
    const before = await readFile(path, 'utf8');
    await expect(recordEdition(folder, 'idlib', 1, textOf({ ...emptyEdition('idlib'), desk: 'other' }))).rejects.toThrow('on record already');
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('clears what a killed run left half-written, and takes it for no edition', async () => {
    const folder = await folderWith({ 'data/editions/idlib/.2.json.99-1.tmp': '{"for' });
    await clearEditions(folder);
    await recordEdition(folder, 'idlib', 1, textOf(emptyEdition('idlib')));
    expect(await readdir(join(folder, 'data', 'editions', 'idlib'))).toEqual(['1.json']);
  });

  it('does not go on from an edition that can not be read', async () => {
    const folder = await folderWith({ 'data/editions/idlib/3.json': '{' });
    await expect(lastEdition(folder, 'idlib')).rejects.toMatchObject({ problems: [{ file: 'data/editions/idlib/3.json' }] });
  });
});
