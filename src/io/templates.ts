import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BriefError } from '../model/brief-error.ts';
import type { FontFace, Templates } from '../model/templates.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { namesIn, systemCode } from './files.ts';

const LATIN = ['latin', 'latin-ext'] as const;

/**
 * The faces that the pages are set in: a serif for text, a sans for all that is looked up, and a companion to both for names and quotations in
 * Arabic letters. A file of another subset follows the first of its face, and is used only where it is needed.
 */
const FACES = [
  { family: 'Source Serif 4', folder: 'source-serif-4', weight: 400, style: 'normal', subsets: LATIN },
  { family: 'Source Serif 4', folder: 'source-serif-4', weight: 600, style: 'normal', subsets: LATIN },
  { family: 'Source Sans 3', folder: 'source-sans-3', weight: 400, style: 'normal', subsets: LATIN },
  { family: 'Source Sans 3', folder: 'source-sans-3', weight: 600, style: 'normal', subsets: LATIN },
  { family: 'Vazirmatn', folder: 'vazirmatn', weight: 400, style: 'normal', subsets: ['arabic'] },
  { family: 'Vazirmatn', folder: 'vazirmatn', weight: 600, style: 'normal', subsets: ['arabic'] },
] as const;

/** Headings of a page in Arabic; a name in a page of another language is never set in it. */
const MIRRORED = { family: 'Vazirmatn', weight: 600 };

/**
 * Reads the templates that come with the program (`layout.hbs`, `handout.hbs`, `index.hbs`, `diff.hbs`, `partials/*.hbs`, `styles/*.css`) and its font files. A file of the
 * same name in the desk's folder takes the place of the program's, one by one; partials and styles of other names are added.
 */
export async function readTemplates(own: string, desk: string | null = null): Promise<Templates> {
  const page = (name: string) => template(join(desk !== null && existsSync(join(desk, name)) ? desk : own, name));
  const folder = async (name: string, extension: string) => ({
    ...(await byName(join(own, name), extension)),
    ...(desk === null ? {} : await byName(join(desk, name), extension)),
  });
  const [layout, handout, index, diff, partials, styles, fonts] = await Promise.all([
    page('layout.hbs'),
    page('handout.hbs'),
    page('index.hbs'),
    page('diff.hbs'),
    folder('partials', '.hbs'),
    folder('styles', '.css'),
    readFonts(),
  ]);
  return { layout, handout, index, diff, partials: sorted(partials), styles: sorted(styles), fonts };
}

const sorted = (files: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(files).sort(([a], [b]) => byCodePoint(a, b)));

async function template(path: string): Promise<string> {
  try {
    // A line break at the end of a partial would stand as a space in the middle of a sentence.
    return (await readFile(path, 'utf8')).trimEnd();
  } catch (error) {
    if (systemCode(error) === null) throw error;
    throw new BriefError(
      [
        {
          level: 'error',
          code: 'render/template-missing',
          file: path,
          place: null,
          message: `The template ${path} can't be read (${systemCode(error) ?? 'unknown reason'}).`,
          hint: 'Put the templates folder that comes with the program back in place.',
        },
      ],
      { cause: error },
    );
  }
}

async function byName(folder: string, extension: string): Promise<Record<string, string>> {
  const names = (await namesIn(folder)).filter((name) => name.endsWith(extension) && !name.startsWith('.'));
  return Object.fromEntries(
    await Promise.all(names.map(async (name): Promise<[string, string]> => [name.slice(0, -extension.length), await template(join(folder, name))])),
  );
}

async function readFonts(): Promise<readonly FontFace[]> {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(
    FACES.flatMap(({ family, folder, weight, style, subsets }) =>
      subsets.map(async (subset): Promise<FontFace> => {
        const root = dirname(resolve(`@fontsource/${folder}/package.json`));
        const ranges: Record<string, string> = JSON.parse(await readFile(join(root, 'unicode.json'), 'utf8'));
        const bytes = await readFile(join(root, 'files', `${folder}-${subset}-${weight}-${style}.woff2`));
        return {
          family,
          weight,
          style,
          mirrored: family === MIRRORED.family && weight === MIRRORED.weight,
          unicodeRange: ranges[subset] ?? 'U+0-10FFFF',
          woff2: bytes.toString('base64'),
        };
      }),
    ),
  );
}
