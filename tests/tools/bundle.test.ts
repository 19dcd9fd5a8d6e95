import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from '../desk.ts';

const { sourcesKey }: { readonly sourcesKey: (root: string) => string } = await import(new URL('../../tools/bundle.mjs', import.meta.url).href);

const SOURCES = { 'src/a.ts': 'export const a = 1;', 'src/io/b.ts': 'export {};', 'templates/brief.hbs': '<p>', 'package-lock.json': '{}' };

it('a program has the same digest wherever it stands, and another when a file or its name is another', async () => {
  const [one, two] = [await folderWith(SOURCES), await folderWith(SOURCES)];
  expect(sourcesKey(one)).toBe(sourcesKey(two));
  await writeFile(join(two, 'src/a.ts'), 'export const a = 2;');
  expect(sourcesKey(two)).not.toBe(sourcesKey(one));
  const renamed = await folderWith({ ...SOURCES, 'src/a.ts': await readFile(join(one, 'src/io/b.ts'), 'utf8'), 'src/io/b.ts': SOURCES['src/a.ts'] });
  expect(sourcesKey(renamed)).not.toBe(sourcesKey(one));
});
