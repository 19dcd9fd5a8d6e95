import { personNames } from './person-names.ts';

/** What an article's structured data (JSON-LD) say of it. */
export type StructuredData = {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
};

const ARTICLE = /(?:Article|Report|Posting|NewsItem|Review)$/;
/** Objects looked at in one page: site graphs hold a few dozen. */
const MAX_OBJECTS = 2000;

/** Reads the scripts that hold structured data; what does not parse is passed over. */
export function structuredData(scripts: readonly string[]): StructuredData {
  const objects = scripts.flatMap(parsed);
  for (let index = 0; index < objects.length && objects.length < MAX_OBJECTS; index++) {
    // Breadth first, so that the page's own article comes before those that it links to.
    for (const child of Object.values(objects[index] ?? {})) objects.push(...children(child));
  }
  const article = objects.find((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  return {
    headline: text(article, 'headline') ?? text(article, 'name'),
    authors: children(own(article, 'author'))
      .flatMap((author) => text(author, 'name') ?? [])
      .concat(strings(own(article, 'author')))
      .flatMap(personNames),
    publisher:
      children(own(article, 'publisher'))
        .map((publisher) => text(publisher, 'name'))
        .find((name) => name !== null) ?? null,
    published: text(article, 'datePublished') ?? text(article, 'dateCreated'),
    language: text(article, 'inLanguage'),
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(script: string): readonly JsonObject[] {
  try {
    return children(JSON.parse(script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, '')));
  } catch {
    return [];
  }
}

const children = (value: unknown): readonly JsonObject[] =>
  isObject(value) ? [value] : Array.isArray(value) ? value.slice(0, MAX_OBJECTS).filter(isObject) : [];
const strings = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
const own = (object: JsonObject | undefined, key: string): unknown => (object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined);
const typesOf = (object: JsonObject): readonly string[] => strings(own(object, '@type'));

function text(object: JsonObject | undefined, key: string): string | null {
  const value = strings(own(object, key))[0]?.replace(/\s+/g, ' ').trim();
  return value === undefined || value === '' || value.length > 500 ? null : value;
}
