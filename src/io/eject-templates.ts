import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { BriefError } from '../model/brief-error.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { nearNames } from '../text/near-names.ts';
import { writeWhole } from './files.ts';
import { program } from './program.ts';

/**
 * Copies templates that come with the program into the desk's templates/, where they take the place of the program's: all of them, or those
 * named. Refuses as a whole when one would be written over, unless told to. Gives the names of the files written.
 */
export async function ejectTemplates(deskFolder: string, wanted: readonly string[], force: boolean): Promise<readonly string[]> {
  const own = join(program().root, 'templates');
  const desk = join(deskFolder, 'templates');
  if (own === desk)
    throw refused(
      'templates/own',
      'This folder holds the program itself: its templates/ are the ones that would be copied.',
      'Name the desk with -C.',
    );
  const bundled = (await readdir(own, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:hbs|css)$/.test(entry.name))
    .map((entry) => relative(own, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort(byCodePoint);
  const names = wanted.length === 0 ? bundled : wanted.map((name) => known(name, bundled));
  const there = names.filter((name) => existsSync(join(desk, name)));
  if (there.length > 0 && !force) {
    const shown = there.length > 3 ? `${there.slice(0, 3).join(', ')} and ${there.length - 3} more` : there.join(', ');
    throw refused(
      'templates/exists',
      `The desk has templates of its own, which would be lost: ${shown}.`,
      'Name the files that you want, or write over these with --force.',
    );
  }
  for (const name of names) await writeWhole(join(desk, ...name.split('/')), await readFile(join(own, ...name.split('/'))));
  return names;
}

function known(name: string, bundled: readonly string[]): string {
  const bare = name.replace(/^templates\//, '');
  if (bundled.includes(bare)) return bare;
  const near = nearNames(bare, bundled);
  throw refused(
    'templates/unknown',
    `The program has no template "${name}".`,
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `It has: ${bundled.join(', ')}.`,
  );
}

function refused(code: string, message: string, hint: string): BriefError {
  return new BriefError([{ level: 'error', code, file: 'templates', place: null, message, hint }]);
}
