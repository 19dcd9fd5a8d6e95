import { htmlTokens } from '../../text/html-tokens.ts';
import { htmlBlocks } from './html-blocks.ts';

/** A page may be this large, this deep and hold this many tags to be handed to the document model; larger ones are read as text. */
const MAX_CHARS = 5_000_000;
const MAX_DEPTH = 250;
const MAX_TAGS = 60_000;

export const blockKey = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/**
 * The keys of the blocks that make a page's main content, or null when it cannot be told. The page is taken into a document
 * that runs no script and loads nothing; scripts, styles and comments are taken out before.
 */
export async function mainContent(source: string): Promise<ReadonlySet<string> | null> {
  const bare = withoutSilent(source);
  if (bare === null) return null;
  // Loaded here and not above: the document model takes a third of a second, and most desks hold no HTML.
  const [{ JSDOM, VirtualConsole }, { Readability }] = await Promise.all([import('jsdom'), import('@mozilla/readability')]);
  try {
    const dom = new JSDOM(bare, { virtualConsole: new VirtualConsole() });
    const article = new Readability(dom.window.document, { maxElemsToParse: MAX_TAGS }).parse();
    const content = article?.content ?? null;
    dom.window.close();
    if (content === null) return null;
    const keys = new Set(
      htmlBlocks(content)
        .map((block) => blockKey(block.text))
        .filter((key) => key !== ''),
    );
    return keys.size === 0 ? null : keys;
  } catch {
    // Broken markup can exceed the stack of the libraries; the page is then read like scraped text.
    return null;
  }
}

function withoutSilent(source: string): string | null {
  if (source.length > MAX_CHARS) return null;
  const parts: string[] = [];
  let tags = 0;
  let depth = 0;
  for (const token of htmlTokens(source)) {
    if (token.kind === 'silent') continue;
    if (token.kind === 'raw' && token.name !== 'title') continue;
    if (token.kind === 'tag') {
      tags += 1;
      depth += token.closing ? -1 : source[token.end - 2] === '/' || VOID.test(token.name) ? 0 : 1;
      if (tags > MAX_TAGS || depth > MAX_DEPTH) return null;
      if (LOADS.test(token.name)) continue;
    }
    parts.push(source.slice(token.start, token.end));
  }
  return parts.join('');
}

const VOID = /^(?:br|hr|img|input|link|meta|wbr|source|col|area|base|embed|track|param|p|li|td|tr|th|dt|dd|option)$/;
/** Elements that fetch or run things in a browser: of no use for finding text. */
const LOADS = /^(?:script|style|iframe|object|embed|link|base|frame|frameset|applet|source|track|audio|video)$/;
