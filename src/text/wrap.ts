const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;
const NO_WIDTH = /\p{M}/u;

/** Columns that a text takes on a terminal. */
export function columns(text: string): number {
  let count = 0;
  for (const char of text) count += NO_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return count;
}

/** Breaks a text at spaces into lines of at most `width` columns; a longer word stands alone on its line, uncut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const size = columns(word);
    if (used > 0 && used + 1 + size > width) {
      lines.push(line);
      line = word;
      used = size;
    } else {
      line = used > 0 ? `${line} ${word}` : word;
      used += size + (used > 0 ? 1 : 0);
    }
  }
  return used > 0 || lines.length === 0 ? [...lines, line] : lines;
}

/** Shortens a text to `width` columns, with an ellipsis where something was cut off. */
export function shorten(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const char of text) {
    used += columns(char);
    if (used > width - 1) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}
