const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{Nd}$/u;
const SPACE = /^\s$/;

export type CharacterKind = 'word' | 'number' | 'space' | 'mark';

const kindOf = (char: string): CharacterKind => (LETTER.test(char) ? 'word' : DIGIT.test(char) ? 'number' : SPACE.test(char) ? 'space' : 'mark');
/** By code point: asked of every character of every sentence, so that each is looked up once. */
const kinds = new Map<number, CharacterKind>();
const kindOfCode = (code: number): CharacterKind => {
  const known = kinds.get(code);
  if (known !== undefined) return known;
  const kind = kindOf(String.fromCodePoint(code));
  kinds.set(code, kind);
  return kind;
};
const ASCII_KINDS: readonly CharacterKind[] = Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

/** Whether a letter, a digit of any script, white space or anything else stands at a place. */
export function kindAt(text: string, at: number): CharacterKind {
  const unit = text.charCodeAt(at);
  return unit < 128 ? (ASCII_KINDS[unit] ?? 'mark') : kindOfCode(text.codePointAt(at) ?? unit);
}

/** UTF-16 units of the character at a place. */
export const lengthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** A piece in lower case; what is so already, as most words are, is the same string. */
export function lowerOf(piece: string): string {
  for (let at = 0; at < piece.length; at++) {
    const code = piece.charCodeAt(at);
    if (code > 127 || (code > 64 && code < 91)) return piece.toLowerCase();
  }
  return piece;
}
