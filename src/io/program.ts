import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Where the program's own files lie, and its version. Found from this file upwards, so that it holds for the source and for the bundle. */
export function program(): { readonly root: string; readonly version: string; readonly name: string } {
  for (let folder = HERE; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) {
      const { version } = { version: '0.0.0', ...JSON.parse(readFileSync(manifest, 'utf8')) };
      return { root: folder, version: String(version), name: `Fieldbrief ${String(version)}` };
    }
    if (dirname(folder) === folder) throw new Error('The program has lost its package.json.');
  }
}
