import { htmlTokens } from '../../text/html-tokens.ts';
import type { SeedText } from '../block.ts';
import { htmlBlocks } from './html-blocks.ts';

/** A page may be this large, this deep and hold this many tags to be handed to the document model; larger ones are read as text. */
const MAX_CHARS = 5_000_000;
const MAX_DEPTH = 250;
const MAX_TAGS = 60_000;

export const blockKey = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** The keys of the blocks that make a page's main content, or null when it cannot be told, with the problem when there is one. */
export type MainContent = { readonly keys: ReadonlySet<string> | null; readonly problem: SeedText['problem'] };

/**
 * Finds a page's main content. The page is taken into a document that runs no script and loads nothing; scripts, styles and
 * comments are taken out before.
 */
export async function mainContent(source: string): Promise<MainContent> {
  const bare = withoutSilent(source);
  if (typeof bare !== 'string') return { keys: null, problem: bare };
  // Loaded here and not above: the document model takes a third of a second, and most desks hold no HTML.
  const [{ JSDOM, VirtualConsole }, { Readability }] = await Promise.all([import('jsdom'), import('@mozilla/readability')]);
  try {
    const dom = new JSDOM(bare, { virtualConsole: new VirtualConsole() });
    const article = new Readability(dom.window.document, { maxElemsToParse: MAX_TAGS }).parse();
    const content = article?.content ?? null;
    dom.window.close();
    if (content === null) return { keys: null, problem: null };
    const keys = new Set(
      htmlBlocks(content)
        .map((block) => blockKey(block.text))
        .filter((key) => key !== ''),
    );
    return { keys: keys.size === 0 ? null : keys, problem: null };
  } catch {
    // Broken markup can exceed the stack of the libraries.
    return { keys: null, problem: notUnderstood('ingest/broken-page', 'The markup of the page is broken') };
  }
}

const notUnderstood = (code: string, what: string): NonNullable<SeedText['problem']> => ({
  code,
  message: `${what}: its text is read without regard to its parts, so menus and links may be taken for the article's.`,
  hint: 'Compare it with `fieldbrief sources`; if too much is in it, save the article alone.',
});

/** The page without what nobody reads, or why it is too much for a document model. */
function withoutSilent(source: string): string | NonNullable<SeedText['problem']> {
  if (source.length > MAX_CHARS) return notUnderstood('ingest/large-page', 'The page is very large');
  const parts: string[] = [];
  let tags = 0;
  let depth = 0;
  /** What stays in force until it is closed by its own name: a parser opens it anew in each element that follows. */
  let inForce = 0;
  let made = 0;
  for (const token of htmlTokens(source)) {
    if (token.kind === 'silent') continue;
    if (token.kind === 'raw' && token.name !== 'title') continue;
    if (token.kind === 'tag') {
      tags += 1;
      depth += token.closing ? -1 : source[token.end - 2] === '/' || VOID.test(token.name) ? 0 : 1;
      if (FORMATTING.test(token.name)) inForce = Math.max(0, inForce + (token.closing ? -1 : 1));
      made += 1 + inForce;
      if (tags > MAX_TAGS || made > MAX_MADE) return notUnderstood('ingest/large-page', 'The page has very many elements');
      if (attributesAtMost(source, token) > MAX_ATTRIBUTES)
        return notUnderstood('ingest/large-page', 'An element of the page has very many attributes');
      if (depth > MAX_DEPTH) return notUnderstood('ingest/too-deep', 'The elements of the page lie too deep in one another');
      if (LOADS.test(token.name)) continue;
    }
    parts.push(source.slice(token.start, token.end));
  }
  return parts.join('');
}

/** Elements that a document model would make, with those that stay in force: a page of 14,000 opened and never closed would be 14 million of them. */
const MAX_MADE = 10 * MAX_TAGS;
const FORMATTING = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;

/** A parser compares each attribute of an element with those before it. No page has more than some dozens. */
const MAX_ATTRIBUTES = 1000;

/** How many attributes a tag may have, without what stands in quotes. One with fewer characters than two an attribute is not looked at. */
function attributesAtMost(source: string, { start, end }: { readonly start: number; readonly end: number }): number {
  if (end - start < 2 * MAX_ATTRIBUTES) return 0;
  return (
    source
      .slice(start, end)
      .replace(/"[^"]*"|'[^']*'/g, '')
      .match(/[\s/]+/g)?.length ?? 0
  );
}

const VOID = /^(?:br|hr|img|input|link|meta|wbr|source|col|area|base|embed|track|param|p|li|td|tr|th|dt|dd|option)$/;
/** Elements that fetch or run things in a browser: of no use for finding text. */
const LOADS = /^(?:script|style|iframe|object|embed|link|base|frame|frameset|applet|source|track|audio|video)$/;
