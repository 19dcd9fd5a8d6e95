import type { Insertion, Statement } from '../model/statement.ts';

/** The statement with words of the editor's set in at a place of its text, a space of theirs before or behind included; those behind it move on. */
export function inserted(statement: Statement, at: number, words: string, { kind, basis }: Pick<Insertion, 'kind' | 'basis'>): Statement {
  const start = at + words.length - words.trimStart().length;
  const own: Insertion = { start, end: start + words.trim().length, kind, basis };
  const moved = statement.insertions.map((one) => (one.start >= at ? { ...one, start: one.start + words.length, end: one.end + words.length } : one));
  return {
    ...statement,
    text: statement.text.slice(0, at) + words + statement.text.slice(at),
    insertions: [...moved, own].sort((a, b) => a.start - b.start),
  };
}
