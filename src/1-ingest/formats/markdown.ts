import { Lexer, type MarkedToken, type Token } from 'marked';
import { narrow } from '../../text/narrow.ts';
import { readMarkdown, withPlainLineEnds } from '../../text/read-markdown.ts';
import type { Block, SeedText, Shape } from '../block.ts';
import { BlockTokenizer } from './block-tokenizer.ts';
import { frontMatter } from './front-matter.ts';
import { lineCounter } from './line-counter.ts';
import { type LineFinder, lineFinder } from './line-finder.ts';

/**
 * Reads Markdown: front matter, and its headings, paragraphs, quotations and list items, by the block tokens of `marked`. Code,
 * tables and rules are no text. What `marked` leaves of a token's source says where the token is written.
 */
export function readMarkdownSeed(text: string): SeedText {
  const { stated, end } = frontMatter(text);
  const source = withPlainLineEnds(text);
  const tokenizer = new BlockTokenizer();
  const tokens = new Lexer({ gfm: true, tokenizer }).blockTokens(source.slice(end), []);
  const blocks: Block[] = [];
  const lineAt = lineCounter(text);
  let from = end;
  for (const token of tokens) {
    const to = from + token.raw.length;
    // True because no extension is in use, whose tokens could be of any type.
    for (const { start, end: last, shape } of leaves(token as MarkedToken, source, from, to)) {
      const read = readMarkdown(text.slice(start, last)).text;
      if (read === '') continue;
      const line = lineAt(start);
      const gap = Math.max(0, line - 1 - (blocks.at(-1)?.lastLine ?? 0));
      const emphasised = EMPHASISED.test(text.slice(start, last));
      blocks.push({ text: narrow(read), raw: { start, end: last }, line, lastLine: lineAt(last), gap, shape, emphasised });
    }
    from = to;
  }
  return { format: 'markdown', text, blocks, isBody: () => true, stated, problem: tokenizer.isTooDeep ? TOO_DEEP : null };
}

const TOO_DEEP = {
  code: 'ingest/too-deep',
  message: 'Its lists or quotations lie too deep in one another; what lies deeper is read as plain paragraphs.',
  hint: 'Look at it with `fieldbrief sources`; if the text is wrong, save it with fewer levels.',
};

type Leaf = { readonly start: number; readonly end: number; readonly shape: Shape };

/** The stretches of text in a token that is written in `[from, to)`. */
function leaves(token: MarkedToken, source: string, from: number, to: number): readonly Leaf[] {
  const found: Leaf[] = [];
  if (addLeaves(found, source, token, 'paragraph', lineFinder(source, from, to))) return found;
  // The lines inside it were changed beyond finding: then all of it is one paragraph, for nothing must be lost.
  const whole = lineFinder(source, from, to)(source.slice(from, to));
  return whole === null ? [] : [{ ...whole, shape: 'paragraph' }];
}

/** False when a token's lines are not found. `shape` is that of the paragraphs in it. */
function addLeaves(found: Leaf[], source: string, token: MarkedToken, shape: Shape, find: LineFinder): boolean {
  const add = (text: string, as: Shape | null): boolean => {
    if (text.trim() === '') return true;
    const range = find(text);
    if (range !== null && as !== null) found.push({ ...range, shape: as });
    return range !== null;
  };
  const addAll = (tokens: readonly Token[], as: Shape): boolean =>
    // True as above.
    tokens.every((each) => addLeaves(found, source, each as MarkedToken, as, find));
  switch (token.type) {
    case 'heading': {
      const as = token.depth === 1 ? 'title' : 'heading';
      if (!HASHED.test(token.raw)) return add(token.text, as);
      const line = find(token.raw);
      if (line === null) return false;
      const start = source.indexOf(token.text, line.start);
      if (token.text !== '') found.push({ start, end: start + token.text.length, shape: as });
      return true;
    }
    case 'paragraph':
      return add(shape === 'item' ? token.raw.replace(CHECKBOX, '') : token.raw, shape);
    case 'text':
      return add(token.raw, shape);
    case 'html':
      return add(token.raw, 'pre' in token && token.pre ? null : shape);
    case 'blockquote':
      return addAll(token.tokens, shape);
    case 'list':
      return addAll(token.items, shape);
    case 'list_item':
      return addAll(token.tokens, 'item');
    case 'space':
    case 'checkbox':
      return true;
    default:
      // Code, a table, a rule, the target of a link: passed over, line by line.
      return add(token.raw, null);
  }
}

/** A heading behind "#", not above a line of dashes. */
const HASHED = /^ {0,3}#{1,6}(?:\s|$)/;
/** Between one pair of marks from end to end. */
const EMPHASISED = /^\s*(\*\*|__|\*|_)(?![\s*_])(?:(?!\1)[\s\S])+(?<!\s)\1\s*$/;
const CHECKBOX = /^\[[ xX]\][ \t]+/;
