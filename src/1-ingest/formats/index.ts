import type { SeedFormat } from '../../model/article.ts';
import type { SeedText } from '../block.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { readHtmlSeed } from './html.ts';
import { readMarkdownSeed } from './markdown.ts';
import { readText } from './text.ts';

/** How one format is known and read. */
export type Format = {
  readonly format: SeedFormat;
  /** File name extensions, lower case, without the dot. */
  readonly extensions: readonly string[];
  /** The encoding that the beginning of a file names for itself, its bytes taken for characters. */
  readonly declaredEncoding: (head: string) => string | null;
  readonly read: (text: string) => Promise<SeedText> | SeedText;
};

const none = (): null => null;

/** To read another format: one file beside this one, and one line here. */
export const FORMATS: readonly Format[] = [
  { format: 'text', extensions: ['txt', 'text'], declaredEncoding: none, read: readText },
  { format: 'markdown', extensions: ['md', 'markdown'], declaredEncoding: none, read: readMarkdownSeed },
  { format: 'html', extensions: ['html', 'htm', 'xhtml'], declaredEncoding, read: readHtmlSeed },
];

/** The format of a seed, by its name; null when none is known for it. */
export function formatOf(path: string): Format | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  // A name without an extension is text until its bytes say otherwise.
  const extension = dot <= 0 ? 'txt' : name.slice(dot + 1).toLowerCase();
  return FORMATS.find(({ extensions }) => extensions.includes(extension)) ?? null;
}
