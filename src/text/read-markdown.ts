import { Lexer, type MarkedToken, type Token, Tokenizer, type Tokens } from 'marked';
import { referenceAt } from './entities.ts';
import { LINE_ELEMENTS } from './read-html.ts';
import { type Reading, ReadingBuilder } from './reading.ts';

/** Looking for partners of marks costs the square of a text's length: longer paragraphs are read in pieces, which end between words. */
const MAX_PIECE_CHARS = 4000;

/**
 * What a paragraph of Markdown source reads as, by the inline tokens of `marked`: emphasis, links' targets, images, code
 * marks and tags taken out, escapes and references decoded, white space folded.
 */
export function readMarkdown(source: string): Reading {
  const reading = new ReadingBuilder();
  const text = unmarked(source);
  for (let at = 0; at < text.length; ) {
    const end = endOfPiece(text, at);
    const piece = text.slice(at, end);
    const places = Array.from({ length: piece.length }, (_, unit) => at + unit);
    const lexer = new Lexer({ gfm: true, tokenizer: new InlineTokenizer() });
    addTokens(reading, lexer.inlineTokens(piece, []), places);
    at = end;
  }
  return reading.done();
}

/** The same length of text with line ends as `marked` takes them. */
export const withPlainLineEnds = (source: string): string => source.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');

const QUOTE_MARKS = /^[ \t]{0,3}(?:>[ \t]?)+/gm;

/** Blanks where the marks of a quotation go on from line to line. */
const unmarked = (source: string): string => withPlainLineEnds(source).replace(QUOTE_MARKS, (marks) => ' '.repeat(marks.length));

function endOfPiece(text: string, from: number): number {
  const most = from + MAX_PIECE_CHARS;
  if (most >= text.length) return text.length;
  const space = text.lastIndexOf(' ', most);
  return space > from ? space : most;
}

/** Where links go is told in another place of the file, out of a passage's sight; that it is a link shows by itself. */
const REFERENCE_LINK = /^!?\[[^[\]]{1,1000}\]\[[^[\]]{0,200}\]/;
const ANY_TARGET = new Proxy<Record<string, { href: string; title: null }>>({}, { get: () => ({ href: '#', title: null }) });

class InlineTokenizer extends Tokenizer {
  override reflink(source: string) {
    return super.reflink(source, REFERENCE_LINK.test(source) ? ANY_TARGET : {});
  }
}

/** Adds what tokens read as. `places` says for every unit of their raw text where in the source it is written. */
function addTokens(reading: ReadingBuilder, tokens: readonly Token[], places: readonly number[]): void {
  let at = 0;
  for (const token of tokens) {
    // True because no extension is in use, whose tokens could be of any type.
    addToken(reading, token as MarkedToken, places.slice(at, at + token.raw.length));
    at += token.raw.length;
  }
}

const FOOTNOTE = /\[\^[^[\]\s]{1,40}\]/g;

function addToken(reading: ReadingBuilder, token: MarkedToken, places: readonly number[]): void {
  const first = places[0] ?? 0;
  const end = (places[places.length - 1] ?? 0) + 1;
  switch (token.type) {
    case 'text':
      addText(
        reading,
        token.raw.replace(FOOTNOTE, (note) => DROPPED.repeat(note.length)),
        places,
      );
      break;
    case 'escape':
      reading.add(token.text, first, end);
      break;
    case 'em':
    case 'strong':
    case 'del': {
      const mark = (token.raw.length - token.text.length) / 2;
      addTokens(reading, token.tokens, places.slice(mark, -mark));
      break;
    }
    case 'link':
      addTokens(reading, token.tokens, labelPlaces(token, places));
      break;
    case 'codespan': {
      const mark = token.raw.search(/[^`]/);
      addLiterally(reading, token.raw.slice(mark, -mark), places.slice(mark, -mark));
      break;
    }
    case 'html':
      if (LINE_ELEMENTS.has(ELEMENT.exec(token.raw)?.[1]?.toLowerCase() ?? '')) reading.breakAt(first, end);
      break;
    case 'br':
    case 'image':
      reading.breakAt(first, end);
      break;
    default:
      addLiterally(reading, token.raw, places);
  }
}

const ELEMENT = /^<\/?([a-z][a-z0-9]*)/i;

/** Stands where a footnote's mark was: no text holds it. */
const DROPPED = '\u0000';

function addText(reading: ReadingBuilder, text: string, places: readonly number[]): void {
  for (let at = 0; at < text.length; ) {
    const reference = text[at] === '&' ? referenceAt(text, at, 'markdown') : null;
    const end = reference?.end ?? at + 1;
    if (text[at] !== DROPPED) reading.add(reference?.text ?? text.charAt(at), places[at] ?? 0, (places[end - 1] ?? 0) + 1);
    at = end;
  }
}

function addLiterally(reading: ReadingBuilder, text: string, places: readonly number[]): void {
  for (let at = 0; at < text.length; at++) reading.add(text.charAt(at), places[at] ?? 0, (places[at] ?? 0) + 1);
}

/** Where the units of a link's text are written: behind its bracket, and without the backslashes that `marked` took from brackets in it. */
function labelPlaces({ raw, text }: Tokens.Link, places: readonly number[]): readonly number[] {
  const found: number[] = [];
  let at = /^[[<]/.test(raw) ? 1 : 0;
  for (const char of text) {
    if (raw[at] === '\\' && char !== '\\') at += 1;
    for (let unit = 0; unit < char.length; unit++) found.push(places[at++] ?? 0);
  }
  return found;
}
