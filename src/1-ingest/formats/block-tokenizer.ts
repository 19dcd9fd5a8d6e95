import { Tokenizer, type Tokens } from 'marked';

/** Lists and quotations in one another. Correspondence quotes itself half a dozen times; each level reads all below it again. */
const MAX_DEPTH = 16;
/** A list or quotation costs the square of its length to take apart. Longer ones are read in pieces, which end with a line. */
const MAX_CHARS = 8000;

/** Takes Markdown apart as `marked` does, with work that grows as the text does, and as far down as is of use. */
export class BlockTokenizer extends Tokenizer {
  /** Whether something lay deeper than is read. */
  isTooDeep = false;
  #depth = 0;

  /** Articles indent paragraphs, and hold no code. */
  override code(): undefined {}

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return this.#inside(() => super.blockquote(piece(source)), QUOTE.test(source));
  }

  override list(source: string): Tokens.List | undefined {
    return this.#inside(() => super.list(piece(source)), ITEM.test(source));
  }

  /** All that follows is searched for rows before the head of a table is looked at: so the head is looked at alone first. */
  override table(source: string): Tokens.Table | undefined {
    return super.table(source.split('\n', 2).join('\n')) === undefined ? undefined : super.table(source);
  }

  #inside<T>(read: () => T | undefined, isThere: boolean): T | undefined {
    if (!isThere) return undefined;
    if (this.#depth === MAX_DEPTH) {
      this.isTooDeep = true;
      return undefined;
    }
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }
}

/** A quotation's or a list's first line begins so; `marked` decides whether it is one. */
const QUOTE = /^ {0,3}>/;
const ITEM = /^ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t]|\n|$)/;

/** What a list or quotation is read from: up to a blank line if there is one, and never part of a line. */
function piece(source: string): string {
  if (source.length <= MAX_CHARS) return source;
  const blank = Math.max(source.lastIndexOf('\n\n', MAX_CHARS), source.lastIndexOf('\n>\n', MAX_CHARS));
  const line = source.lastIndexOf('\n', MAX_CHARS);
  const end = blank > 0 ? blank : line > 0 ? line : source.indexOf('\n', MAX_CHARS);
  return end < 0 ? source : source.slice(0, end);
}
