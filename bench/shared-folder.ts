import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** Where reference sets and scorers lie when they are there: a folder beside the project's. They are no part of the project. */
const SHARED = join('..', 'shared');

/** The path of a scorer or corpus in the sibling folder, or null when it isn't there. Behind links: a scorer asks whether it is the file that was started. */
export function shared(...parts: readonly string[]): string | null {
  const path = join(SHARED, ...parts);
  return existsSync(path) ? realpathSync(path) : null;
}
