import { decodeReferences } from '../../text/entities.ts';
import { attributes, htmlTokens } from '../../text/html-tokens.ts';
import type { Known, Stated } from '../stated.ts';
import { quoted } from '../stated.ts';
import { personNames } from './person-names.ts';
import { structuredData } from './structured-data.ts';

/** Properties by which pages name the same thing, the surest first. */
const TITLE = ['og:title', 'headline', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title', 'parsely-title', 'sailthru.title'];
const AUTHOR = [
  'author',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'twitter:creator:name',
];
// biome-ignore format: a list of words
const PUBLISHED = [
  'article:published_time', 'datepublished', 'citation_publication_date', 'citation_date', 'dc.date', 'dc.date.issued', 'dcterms.date',
  'dcterms.issued', 'pubdate', 'publishdate', 'publish-date', 'publication_date', 'date', 'parsely-pub-date', 'sailthru.date', 'og:published_time',
  'article.published', 'cxenseparse:recs:publishtime',
];
const SITE = ['og:site_name', 'citation_journal_title', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'];
const ADDRESS = ['canonical', 'og:url', 'twitter:url'];

/** What a page says of itself: structured data first, then meta elements, then its title element. */
export function htmlMetadata(source: string): Stated {
  const meta = new Map<string, string[]>();
  const add = (name: string, value: string | undefined): void => {
    const text = decodeReferences(value ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (text === '' || text.length > MAX_VALUE_CHARS) return;
    const list = meta.get(name);
    if (list === undefined) meta.set(name, [text]);
    else if (list.length < MAX_VALUES) list.push(text);
  };
  const scripts: string[] = [];
  let language: string | null = null;
  let script: ReadonlyMap<string, string> | null = null;
  for (const token of htmlTokens(source)) {
    if (token.kind === 'raw') {
      if (token.name === 'title') add('title', source.slice(token.start, token.end));
      if (token.name === 'script' && /^application\/ld\+json/i.test(script?.get('type') ?? '')) scripts.push(source.slice(token.start, token.end));
      continue;
    }
    if (token.kind !== 'tag' || token.closing) continue;
    switch (token.name) {
      case 'html':
        language ??= languageOf(attributes(source.slice(token.start, token.end)).get('lang'));
        break;
      case 'meta': {
        const tag = attributes(source.slice(token.start, token.end));
        for (const key of ['property', 'name', 'itemprop']) add((tag.get(key) ?? '').toLowerCase(), tag.get('content'));
        break;
      }
      case 'link': {
        const tag = attributes(source.slice(token.start, token.end));
        if (/\bcanonical\b/i.test(tag.get('rel') ?? '')) add('canonical', tag.get('href'));
        break;
      }
      case 'time':
        add('time', attributes(source.slice(token.start, token.end)).get('datetime'));
        break;
      case 'script':
        script = attributes(source.slice(token.start, token.end));
        break;
    }
  }
  const data = structuredData(scripts);
  const names = data.authors.length > 0 ? known(data.authors, 'structured data') : authorsOf(meta);
  return {
    title: (data.headline !== null ? known(data.headline, 'structured data') : null) ?? first(meta, TITLE) ?? pageTitle(meta),
    byline: names,
    publisher: first(meta, SITE.slice(0, 1)) ?? (data.publisher !== null ? known(data.publisher, 'structured data') : null) ?? first(meta, SITE),
    dateLines: [data.published, ...PUBLISHED.map((name) => meta.get(name)?.[0]), meta.get('time')?.[0]].filter(
      (each): each is string => each !== undefined && each !== null && /\d{4}/.test(each),
    ),
    url: ADDRESS.map((name) => address(meta.get(name)?.[0], name)).find((each) => each !== null) ?? null,
    language: language ?? data.language,
  };
}

/** Longer values are descriptions, and pages that repeat a property a hundred times want to be found, not read. */
const MAX_VALUE_CHARS = 500;
const MAX_VALUES = 12;

const known = <T>(value: T, where: string): Known<T> => ({
  value,
  basis: { how: 'stated', why: `stated in the page's ${where}: ${quoted(Array.isArray(value) ? value.join(', ') : String(value))}` },
});

function first(meta: ReadonlyMap<string, readonly string[]>, names: readonly string[]): Known<string> | null {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value !== undefined) return known(value, `metadata (${name})`);
  }
  return null;
}

function authorsOf(meta: ReadonlyMap<string, readonly string[]>): Known<readonly string[]> | null {
  for (const name of AUTHOR) {
    const people = (meta.get(name) ?? []).flatMap(personNames);
    if (people.length > 0) return known(people, `metadata (${name})`);
  }
  return null;
}

/** "Headline | Site" without the site, which its own metadata names. */
function pageTitle(meta: ReadonlyMap<string, readonly string[]>): Known<string> | null {
  const whole = meta.get('title')?.[0];
  if (whole === undefined) return null;
  const site = meta.get('og:site_name')?.[0];
  const bare = site !== undefined && whole.endsWith(site) ? whole.slice(0, -site.length).replace(/\s*[|–—:-]\s*$/, '') : whole;
  return known(bare === '' ? whole : bare, 'title');
}

/** Only addresses that can be opened in a browser and say where they lead. */
function address(value: string | undefined, name: string): Known<string> | null {
  if (value === undefined || !URL.canParse(value)) return null;
  const url = new URL(value);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '') return null;
  return known(url.href, `metadata (${name})`);
}

export const languageOf = (value: string | undefined): string | null =>
  value !== undefined && /^[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8}){0,3}$/.test(value.trim()) ? value.trim().replaceAll('_', '-') : null;
