import { outlineBounds } from './4-render/index.ts';
import { keptBytes } from './io/kept-outlines.ts';
import { keptFile, OUTLINE_FILES, packagedOutlines } from './io/outlines.ts';

/** What set-up writes into the folder of a bundle so that its maps need not read the outlines of a package: paths and contents. */
export function outlinesToKeep(folder: string): readonly (readonly [path: string, bytes: Uint8Array])[] {
  return Object.values(OUTLINE_FILES).map((name) => {
    const outlines = packagedOutlines(name);
    return [keptFile(folder, name), keptBytes({ ...outlines, bounds: outlineBounds(outlines) })] as const;
  });
}
