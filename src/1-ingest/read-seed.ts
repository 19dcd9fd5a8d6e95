import type { Problem } from '../model/problem.ts';
import type { SeedText } from './block.ts';
import { decode, type Encoding } from './decode.ts';
import { draftsOf, type SeedDrafts } from './drafts.ts';
import { FORMATS, formatOf } from './formats/index.ts';
import type { SeedFile } from './seed-file.ts';

/** One seed, read: its text and the articles found in it. */
export type ReadSeed = { readonly file: SeedFile; readonly encoding: Encoding; readonly seed: SeedText; readonly found: SeedDrafts };

/** Reads one seed, or says why it holds nothing to read. */
export async function readSeed(file: SeedFile): Promise<ReadSeed | Problem> {
  const format = formatOf(file.path);
  if (format === null) {
    const known = FORMATS.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(', ');
    return problem(file, 'ingest/unknown-type', 'The file is of a type that is not read.', `Save it as one of ${known}, or move it out of seeds/.`);
  }
  const decoded = decode(file.bytes);
  if ('notText' in decoded) {
    return decoded.notText === 'empty'
      ? problem(file, 'ingest/empty', 'The file is empty.', 'Collect it again, or remove it.')
      : problem(
          file,
          'ingest/not-text',
          'The file holds no readable text: it has characters that no text has.',
          'Save it as UTF-8 text, Markdown or HTML.',
        );
  }
  const seed = await format.read(decoded.text);
  const found = draftsOf(seed);
  if (found.drafts.length === 0)
    return problem(
      file,
      'ingest/no-article',
      'No running text was found in the file.',
      'Look at it with `fieldbrief sources`; if it is an article, save its text alone.',
    );
  return { file, encoding: decoded.encoding, seed, found };
}

const problem = (file: SeedFile, code: string, message: string, hint: string): Problem => ({
  level: 'warning',
  code,
  file: `seeds/${file.path}`,
  place: null,
  message,
  hint,
});
