import { Desk } from '../model/desk.ts';
import type { Problem } from '../model/problem.ts';
import type { SeedText } from './block.ts';
import { decode } from './decode.ts';
import { draftsOf, type SeedDrafts } from './drafts.ts';
import { FORMATS, formatOf } from './formats/index.ts';
import { type FoundArticle, foundArticles } from './found-article.ts';
import { articleGist, type GistWords, type SeedGist } from './gist.ts';
import type { SeedFile } from './seed-file.ts';
import { draftsWithin, readWithin } from './within-limits.ts';

/** One seed as it reads alone: its text, what became of its blocks, and the articles found in it. Plain values, so that another thread may have read it. */
export type ReadSeed = {
  readonly file: Omit<SeedFile, 'bytes'> & { readonly bytes: number };
  readonly encoding: string;
  readonly seed: Omit<SeedText, 'isBody' | 'stated'>;
  readonly fates: SeedDrafts['fates'];
  readonly articles: readonly FoundArticle[];
  /** What all seeds together need of it. */
  readonly gist: SeedGist;
  /** And the words of each of its articles. */
  readonly words: readonly GistWords[];
};

/** Reads one seed, or says why it holds nothing to read. Whatever is wrong with it, it is wrong with this one alone. */
export async function readSeed(file: SeedFile): Promise<ReadSeed | Problem> {
  try {
    return await read(file);
  } catch (error) {
    return unreadable(file, error);
  }
}

const DEFAULT_LIMITS = Desk.parse({}).limits;

async function read(file: SeedFile): Promise<ReadSeed | Problem> {
  const format = formatOf(file.path);
  if (format === null) {
    const known = FORMATS.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(', ');
    return problem(file, 'ingest/unknown-type', 'The file is of a type that is not read.', `Save it as one of ${known}, or move it out of seeds/.`);
  }
  const decoded = decode(file.bytes, format.declaredEncoding);
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
  const limits = file.limits ?? DEFAULT_LIMITS;
  const taken = await readWithin(format, decoded.text, limits);
  if ('code' in taken) return problem(file, taken.code, taken.message, taken.hint);
  const found = draftsWithin(draftsOf(taken), taken, limits);
  // What the limits leave out matters more than how the rest was read.
  const seed = found.problem === null ? taken : { ...taken, problem: found.problem };
  if (found.drafts.length === 0 && seed.problem !== null) return problem(file, seed.problem.code, seed.problem.message, seed.problem.hint);
  if (found.drafts.length === 0)
    return problem(
      file,
      'ingest/no-article',
      'No running text was found in the file.',
      'Look at it with `fieldbrief sources`; if it is an article, save its text alone.',
    );
  const { isBody: _, stated, ...kept } = seed;
  const articles = foundArticles(file.path, seed.format, found.drafts, stated);
  const gists = articles.map(articleGist);
  return {
    file: { path: file.path, sha256: file.sha256, bytes: file.bytes.length },
    encoding: decoded.encoding,
    seed: kept,
    fates: found.fates,
    articles,
    gist: {
      path: file.path,
      articles: gists.map(({ gist }) => gist),
      // What the format's reader says of how it was read, with the file's name.
      problems: seed.problem === null ? [] : [problem(file, seed.problem.code, seed.problem.message, seed.problem.hint)],
    },
    words: gists.map(({ words }) => words),
  };
}

/** The text of a seed that `raw` ranges index; null where it is none, or of no known type. */
export function decodedSeed({ path, bytes }: Pick<SeedFile, 'path' | 'bytes'>): string | null {
  const format = formatOf(path);
  const decoded = format === null ? null : decode(bytes, format.declaredEncoding);
  return decoded === null || 'notText' in decoded ? null : decoded.text;
}

/** An error nobody expected, as the problem of the seed that it was met in. */
export const unreadable = (file: Pick<SeedFile, 'path'>, error: unknown): Problem =>
  problem(
    file,
    'ingest/unreadable',
    `The file could not be read; it is left out. ${error instanceof Error ? `${error.name}: ${error.message.slice(0, MAX_ERROR_CHARS)}` : ''}`.trimEnd(),
    'Save its text alone as .txt, and report this with the file if you may.',
  );

/** Errors may quote what they met; a message must not hold an article. */
const MAX_ERROR_CHARS = 200;

const problem = (file: Pick<SeedFile, 'path'>, code: string, message: string, hint: string | null): Problem => ({
  level: 'warning',
  code,
  file: `seeds/${file.path}`,
  place: null,
  message,
  hint,
});
