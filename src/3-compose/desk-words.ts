import type { Edition } from '../model/edition.ts';
import type { Note } from '../model/note.ts';
import type { Annex } from './annex.ts';

/** The judgements of the desk's note, their quotations numbered. They stand apart from all reporting. */
export function judgementsOf(note: Note | null, cited: Annex): Edition['judgements'] {
  return (note?.judgements ?? []).map(({ references, ...judgement }, at) => {
    const [first, ...more] = cited.cite(references, `judgement-${at + 1}`);
    if (first === undefined) throw new Error(`judgement ${at + 1} of ${note?.subject ?? ''} cites nothing`);
    return { ...judgement, citations: [first, ...more] };
  });
}

/** The commentary of the desk's note, its quotations numbered; null when it has none. */
export function commentaryOf(note: Note | null, cited: Annex): Edition['commentary'] {
  if (note === null || note.commentary.trim() === '') return null;
  return {
    markdown: note.commentary,
    marks: note.marks.map(({ start, end, references }) => ({ start, end, citations: cited.cite(references, 'commentary') })),
  };
}

/** What a note says of itself. */
export function noteOrigin(note: Note | null): Edition['note'] {
  return note === null ? null : { author: note.author, date: note.date, example: note.example, language: note.language };
}
