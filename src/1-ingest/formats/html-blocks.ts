import { htmlTokens } from '../../text/html-tokens.ts';
import { narrow } from '../../text/narrow.ts';
import { LINE_ELEMENTS, readHtml } from '../../text/read-html.ts';
import type { Block, Shape } from '../block.ts';
import { lineCounter } from './line-counter.ts';

const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['h1', 'title'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['p', 'paragraph'],
  ['blockquote', 'paragraph'],
  ['li', 'item'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);
/** Elements whose text nobody reads in the article: controls, drawings, what scripts and old browsers use. */
const SILENT = new Set(['svg', 'canvas', 'template', 'select', 'button', 'object', 'math', 'head']);
const EMPHASIS = new Set(['b', 'strong', 'i', 'em']);
/** Elements without a closing tag. */
const EMPTY = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'source', 'col', 'area', 'base', 'embed', 'track', 'param']);

/** The stretches of text between the tags that part lines, each with its place in the source and what its element says of it. */
export function htmlBlocks(source: string): readonly Block[] {
  const found: Block[] = [];
  const lineAt = lineCounter(source);
  const open: string[] = [];
  let silent: string | null = null;
  let silentDepth = 0;
  let start = -1;
  let end = -1;
  let breaks = 0;
  let emphasis = 0;
  let plain = false;
  const flush = (): void => {
    if (start >= 0) {
      const block = toBlock(source, start, end, open, !plain, lineAt);
      if (block !== null) found.push(block);
    }
    start = -1;
    breaks = 0;
    plain = false;
  };
  for (const token of htmlTokens(source)) {
    if (token.kind === 'text') {
      const text = source.slice(token.start, token.end);
      if (silent !== null || text.trim() === '') continue;
      if (start < 0) start = token.start + text.length - text.trimStart().length;
      end = token.start + text.trimEnd().length;
      plain ||= emphasis <= 0;
      breaks = 0;
      continue;
    }
    if (token.kind !== 'tag') continue;
    const { name, closing } = token;
    if (silent !== null) {
      if (name === silent) silentDepth += closing ? -1 : 1;
      if (silentDepth === 0) silent = null;
      continue;
    }
    // Two line breaks part paragraphs, one does not.
    if (name === 'br') {
      breaks += 1;
      if (breaks === 2) flush();
      continue;
    }
    if (SILENT.has(name) && !closing && source[token.end - 2] !== '/') {
      if (LINE_ELEMENTS.has(name)) flush();
      silent = name;
      silentDepth = 1;
      continue;
    }
    if (EMPHASIS.has(name)) emphasis += closing ? -1 : 1;
    if (!LINE_ELEMENTS.has(name)) continue;
    flush();
    // What a page forgot to close ends with the paragraph.
    emphasis = 0;
    if (EMPTY.has(name)) continue;
    if (!closing) open.push(name);
    else close(open, name);
  }
  flush();
  return found;
}

/** Open elements that are looked through for the partner of a closing tag. */
const CLOSE_REACH = 40;

function close(open: string[], name: string): void {
  for (let index = open.length - 1; index >= Math.max(0, open.length - CLOSE_REACH); index--) {
    if (open[index] === name) {
      open.length = index;
      return;
    }
  }
}

/** Open elements that may say what a stretch is. */
const SHAPE_REACH = 6;

function toBlock(
  source: string,
  start: number,
  end: number,
  open: readonly string[],
  emphasised: boolean,
  lineAt: (offset: number) => number,
): Block | null {
  const text = readHtml(source.slice(start, end)).text;
  if (text === '') return null;
  const shape =
    open
      .slice(-SHAPE_REACH)
      .reverse()
      .map((name) => SHAPES.get(name))
      .find((each) => each !== undefined) ?? 'line';
  return {
    text: narrow(text),
    raw: { start, end },
    line: lineAt(start),
    lastLine: lineAt(end),
    gap: 1,
    shape: open.slice(-SHAPE_REACH).includes('li') ? 'item' : open.slice(-SHAPE_REACH).includes('figcaption') ? 'caption' : shape,
    emphasised,
  };
}
