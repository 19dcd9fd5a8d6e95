import { parse } from 'yaml';
import { type Known, NOTHING_STATED, quoted, type Stated } from '../stated.ts';
import { languageOf } from './html-metadata.ts';
import { personNames } from './person-names.ts';

/** Front matter stands between two lines of three dashes at the very beginning. */
const FENCE = /^---[ \t]*\r?\n/;
const CLOSING = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g;
/** Longer front matter is no front matter but a text between rules. */
const MAX_CHARS = 20_000;

/** What a Markdown file says of itself before it begins, and where it begins. */
export function frontMatter(text: string): { readonly stated: Stated; readonly end: number } {
  const nothing = { stated: NOTHING_STATED, end: 0 };
  const opening = FENCE.exec(text)?.[0];
  if (opening === undefined) return nothing;
  // From the line break of the fence itself, so that empty front matter closes too.
  CLOSING.lastIndex = opening.length - 1;
  const closing = CLOSING.exec(text.slice(0, MAX_CHARS));
  if (closing === null) return nothing;
  const fields = fieldsOf(text.slice(opening.length, closing.index));
  return fields === null ? nothing : { stated: statedIn(fields), end: closing.index + closing[0].length };
}

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(source: string): Fields | null {
  try {
    // No aliases: a page of them can stand for a billion values.
    const value: unknown = parse(source, { schema: 'core', maxAliasCount: 0, logLevel: 'silent' });
    if (value === null) return new Map();
    if (typeof value !== 'object' || Array.isArray(value)) return null;
    return new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase().replace(/[\s_]+/g, '-'), each]));
  } catch {
    return null;
  }
}

function statedIn(fields: Fields): Stated {
  const text = (...names: readonly string[]): Known<string> | null => {
    for (const name of names) {
      const value = fields.get(name);
      if ((typeof value === 'string' || typeof value === 'number') && String(value).trim() !== '')
        return known(String(value).replace(/\s+/g, ' ').trim(), name);
    }
    return null;
  };
  const source = text('source');
  const isAddress = source !== null && /^https?:/i.test(source.value);
  const address = text('url', 'link', 'canonical', 'canonical-url', 'permalink', 'source-url') ?? (isAddress ? source : null);
  return {
    title: text('title', 'headline'),
    byline: byline(fields),
    publisher: text('publisher', 'site', 'site-name', 'outlet', 'publication', 'website') ?? (isAddress ? null : source),
    dateLines: ['date', 'published', 'date-published', 'published-at', 'publication-date', 'created', 'updated'].flatMap(
      (name) => text(name)?.value ?? [],
    ),
    url: address !== null && isOpenable(address.value) ? address : null,
    language: languageOf(text('language', 'lang', 'locale')?.value),
  };
}

function byline(fields: Fields): Known<readonly string[]> | null {
  for (const name of ['author', 'authors', 'byline', 'by', 'creator']) {
    const value = fields.get(name);
    const people = (Array.isArray(value) ? value : [value]).flatMap((each): readonly string[] => {
      if (typeof each === 'string') return personNames(each);
      return typeof each === 'object' && each !== null && 'name' in each && typeof each.name === 'string' ? personNames(each.name) : [];
    });
    if (people.length > 0) return known(people, name);
  }
  return null;
}

function isOpenable(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}

const known = <T>(value: T, field: string): Known<T> => ({
  value,
  basis: { how: 'stated', why: `stated in the front matter (${field}): ${quoted(Array.isArray(value) ? value.join(', ') : String(value))}` },
});
