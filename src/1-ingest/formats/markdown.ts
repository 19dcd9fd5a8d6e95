import { readMarkdown } from '../../text/read-markdown.ts';
import type { Block, SeedText, Shape } from '../block.ts';
import { frontMatter } from './front-matter.ts';
import { lineCounter } from './line-counter.ts';

/**
 * Reads Markdown: front matter, and its headings, paragraphs, quotations and list items. Code, tables and rules are no
 * text. Line by line with a scanner of our own: the places must be exact whatever the line ends are, and the work linear.
 */
export function readMarkdownSeed(text: string): SeedText {
  const { stated, end } = frontMatter(text);
  return { format: 'markdown', text, blocks: markdownBlocks(text, end), isBody: () => true, stated };
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(?=\S)/;
const HEADING_END = /[ \t]+#{1,}[ \t]*$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const FENCE = /^ {0,3}(```+|~~~+)/;
const ITEM = /^[ \t]{0,12}(?:>[ \t]?){0,8}[ \t]{0,12}(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const QUOTE = /^[ \t]{0,3}(?:>[ \t]?){1,8}/;
const BLANK_QUOTE = /^[ \t]{0,3}(?:>[ \t]?){1,8}[ \t]*$/;
const TABLE = /^[ \t]*\|.*\|[ \t]*$|^[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*){1,40}$/;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]/;
/** The beginning of a line says what it is. */
const MAX_MARK_CHARS = 400;

function markdownBlocks(text: string, from: number): readonly Block[] {
  const found: Block[] = [];
  const lineAt = lineCounter(text);
  let open: { start: number; end: number; shape: Shape } | null = null;
  let fence: string | null = null;
  let gap = 0;
  const flush = (): void => {
    if (open !== null) {
      const block = toBlock(text, open.start, open.end, open.shape, gap, lineAt);
      if (block !== null) {
        found.push(block);
        gap = 0;
      }
    }
    open = null;
  };
  const begin = (start: number, end: number, shape: Shape): void => {
    flush();
    open = { start, end, shape };
  };
  for (let start = from; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length + 1 : newline + 1;
    let end = newline < 0 ? text.length : newline;
    if (text[end - 1] === '\r') end -= 1;
    const line = text.slice(start, Math.min(end, start + MAX_MARK_CHARS));
    const fenced = FENCE.exec(line)?.[1];
    const current = open as { start: number; end: number; shape: Shape } | null;
    if (fence !== null) {
      if (fenced?.startsWith(fence) === true) fence = null;
    } else if (line.trim() === '' || BLANK_QUOTE.test(line)) {
      flush();
      gap += 1;
    } else if (fenced !== undefined) {
      flush();
      fence = fenced;
    } else if (current?.shape === 'paragraph' && UNDERLINE.test(line)) {
      current.shape = line.includes('=') ? 'title' : 'heading';
      flush();
    } else if (RULE.test(line) || TABLE.test(line) || DEFINITION.test(line)) flush();
    else if (HEADING.test(line)) {
      const mark = HEADING.exec(line);
      // Only at the end of the line: a line may be megabytes of blanks.
      const tail = Math.max(start, end - MAX_MARK_CHARS);
      const close = HEADING_END.exec(text.slice(tail, end));
      begin(start + (mark?.[0].length ?? 0), close === null ? end : tail + close.index, mark?.[1]?.length === 1 ? 'title' : 'heading');
      flush();
    } else if (ITEM.test(line)) begin(start + (ITEM.exec(line)?.[0].length ?? 0), end, 'item');
    else if (current !== null) current.end = end;
    else begin(start + (QUOTE.exec(line)?.[0].length ?? line.length - line.trimStart().length), end, 'paragraph');
    start = next;
  }
  flush();
  return found;
}

function toBlock(text: string, from: number, to: number, shape: Shape, gap: number, lineAt: (offset: number) => number): Block | null {
  const slice = text.slice(from, to);
  const start = from + slice.length - slice.trimStart().length;
  const end = from + slice.trimEnd().length;
  if (start >= end) return null;
  const read = readMarkdown(text.slice(start, end)).text;
  return read === '' ? null : { text: read, raw: { start, end }, line: lineAt(start), lastLine: lineAt(end), gap, shape };
}
