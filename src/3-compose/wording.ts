import type { Entry } from '../model/edition.ts';
import type { Statement } from '../model/statement.ts';
import { collapse } from '../text/words.ts';

/** A statement's text in runs: the source's words, and the editor's insertions with their square brackets. */
export function runs(statement: Statement): Entry['runs'] {
  const parts: { text: string; inserted: boolean }[] = [];
  let from = 0;
  const add = (end: number, inserted: boolean): void => {
    if (end > from) parts.push({ text: statement.text.slice(from, end), inserted });
    from = Math.max(from, end);
  };
  for (const insertion of [...statement.insertions].sort((a, b) => a.start - b.start)) {
    add(insertion.start, false);
    add(insertion.end, true);
  }
  add(statement.text.length, false);
  return parts;
}

/** A statement's text without the editor's insertions. */
export function sourceWords(statement: Statement): string {
  return collapse(
    runs(statement)
      .map(({ text, inserted }) => (inserted ? '' : text))
      .join(''),
  );
}

/** A whole word or phrase in a text, as a position; -1 when it is not there. */
export function find(text: string, phrase: string): number {
  const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + phrase.length])) return at;
  }
  return -1;
}

/** The text with the editor's insertions as if the source had written them: "[Karim] Odell" is "Karim Odell". */
export function unbracketed(text: string): string {
  return text.replace(/[[\]]/g, '');
}
