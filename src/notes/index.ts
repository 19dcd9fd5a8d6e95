import type { Article, ArticleHead } from '../model/article.ts';
import type { Language } from '../model/language.ts';
import { LIKELIHOOD_SCALE } from '../model/likelihood.ts';
import type { Note, NoteHead, NoteReference } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import type { Retraction } from '../model/retraction.ts';
import { nearNames } from '../text/near-names.ts';
import { type CitationMark, citationMarks, citationsOf, type Named } from './citation-marks.ts';
import { articleFinder } from './find-article.ts';
import { FORMS, findQuotation } from './find-quotation.ts';
import { languageMistakes, likelihoodMistakes } from './judgement-language.ts';
import { placesIn } from './lines.ts';
import { type HeadRead, type Mistake, readHead } from './read-head.ts';
import { shapeMistakes } from './shape.ts';

/** A file of data/notes/ as it was found; `subject` is its name without `.md`. */
export type NoteFile = { readonly subject: string; readonly file: string; readonly text: string };

/** What the citations of a note are looked up in. */
export type Sources = {
  readonly articles: readonly ArticleHead[];
  /** Those that were kept out, so that a citation of one is told from a slip of the pen. */
  readonly retractions: readonly Retraction[];
  /** An article with its words, and the decoded text of its seed; null where they are not at hand. */
  readonly words: (article: ArticleHead) => { readonly article: Article; readonly text: string } | null;
};

/** The desk's notes, by subject. A note with an error is none, and its brief is not made: `broken` names its subject. */
export type NotesRead = { readonly notes: ReadonlyMap<string, Note>; readonly broken: ReadonlySet<string>; readonly problems: readonly Problem[] };

/** Reads the analyst's own words: front matter, citations tied to the words they mean, and language by ICD 203. `language` is that of a note which names none. */
export function readNotes(files: readonly NoteFile[], sources: Sources, subjects: readonly string[], language: Language): NotesRead {
  const notes = new Map<string, Note>();
  const broken = new Set<string>();
  const problems: Problem[] = [];
  const find = finders(sources);
  for (const file of files) {
    if (!subjects.includes(file.subject)) {
      problems.push(unknownSubject(file, subjects));
      continue;
    }
    const { note, mistakes } = readNote(file, find, sources, language);
    const placeOf = placesIn(file.text);
    const found = [...mistakes].sort((a, b) => a.at - b.at);
    problems.push(
      ...found.map(({ level, code, at, message, hint }): Problem => ({ level, code, file: file.file, place: placeOf(at), message, hint })),
    );
    if (note === null || mistakes.some(({ level }) => level === 'error')) broken.add(file.subject);
    else notes.set(file.subject, note);
  }
  return { notes, broken, problems };
}

/** Finds articles by name: those that can be cited, and those that were retracted. */
type Finders = ReturnType<typeof finders>;

const finders = ({ articles, retractions }: Sources) => ({
  citable: articleFinder(articles),
  retracted: articleFinder(retractions.map(({ article, seed, place, day }) => ({ id: article, seed, place, day }))),
});

function readNote(
  { subject, text }: NoteFile,
  find: Finders,
  sources: Sources,
  deskLanguage: Language,
): { readonly note: Note | null; readonly mistakes: readonly Mistake[] } {
  const read = readHead(text);
  const commentary = text.slice(read.bodyStart);
  const marks = citationMarks(commentary);
  const mistakes: Mistake[] = [...read.mistakes, ...shapeMistakes(commentary, read.bodyStart)];
  const follow = (named: readonly (Named | null)[], start: number): readonly NoteReference[] =>
    named.flatMap((one) => {
      const found = reference(one, find, sources);
      if (found.reference !== null) return [found.reference];
      mistakes.push({ level: 'error', code: found.code, at: start + (one?.start ?? 0), message: `${found.why}.`, hint: found.hint });
      return [];
    });
  const resolved = marks.map(({ start, end, named }) => ({
    start,
    end,
    references: follow(
      named.map((one) => (one === null ? null : { ...one, start: one.start - start })),
      read.bodyStart + start,
    ),
  }));
  if (read.head === null) return { note: null, mistakes };
  const { judgements: written, language: stated, ...head } = read.head;
  const language = stated ?? deskLanguage;
  const judgements = written.map(({ citations, ...judgement }, at) => {
    const references = citations.flatMap((item, index) =>
      follow(
        citationsOf(item).map((one) => (one === null ? null : { ...one, start: 0 })),
        read.rangeOf(['judgements', at, 'citations', index]).start,
      ),
    );
    return { ...judgement, references };
  });
  mistakes.push(...standardMistakes(read.head, read, text, language), ...commentaryMistakes(commentary, read.bodyStart, marks, language));
  return { note: { ...head, language, subject, judgements, commentary, marks: resolved }, mistakes };
}

type Followed =
  | { readonly reference: NoteReference }
  | { readonly reference: null; readonly code: string; readonly why: string; readonly hint: string };

function reference(named: Named | null, find: Finders, { words }: Sources): Followed {
  if (named === null) return { reference: null, code: 'notes/citation', why: 'This citation can’t be read', hint: FORMS };
  const found = find.citable(named.article);
  if (found.article === null) {
    const { article: retracted } = find.retracted(named.article);
    if (retracted === null) return { reference: null, code: 'notes/unknown-article', why: found.why, hint: found.hint };
    const why = `Article ${retracted.id} was retracted on ${retracted.day}, so nothing can rest on it`;
    const hint = `Judge again without it, or take it in again: fieldbrief retract ${retracted.id} --undo`;
    return { reference: null, code: 'notes/retracted-article', why, hint };
  }
  const read = words(found.article);
  if (read === null) return { reference: null, code: 'notes/unknown-article', why: `"${named.article}" can’t be read`, hint: 'Build again.' };
  const quotation = findQuotation(named, read.article, read.text);
  if (quotation.evidence === null) return { reference: null, code: quotation.code, why: quotation.why, hint: quotation.hint };
  return { reference: { article: found.article.id, evidence: quotation.evidence } };
}

/** What the standard asks of judgements: a ground, the right words, one row of the scale. */
function standardMistakes(head: NoteHead, { rangeOf }: HeadRead, text: string, language: Language): readonly Mistake[] {
  const prose = (path: readonly PropertyKey[], kind: 'judgement' | 'basis') => {
    const { start, end } = rangeOf(path);
    return { text: text.slice(start, end), offset: start, kind, language, isCited: () => false };
  };
  const uncited = (at: number): Mistake => ({
    level: 'error',
    code: 'notes/uncited-judgement',
    at: rangeOf(['judgements', at]).start,
    message: `Judgement ${at + 1} cites nothing that it rests on.`,
    hint: 'Add "citations:" with a list such as - 004 ¶12, or - 004 "quoted words".',
  });
  const rows = LIKELIHOOD_SCALE.flatMap(({ words }) => words).length / LIKELIHOOD_SCALE.length;
  const rowOf = (word: string) =>
    Array.from({ length: rows }, (_, row) => row).find((row) => LIKELIHOOD_SCALE.some(({ words }) => words[row] === word));
  const other = head.judgements.findIndex(({ likelihood }) => rowOf(likelihood) !== rowOf(head.judgements[0]?.likelihood ?? likelihood));
  const mixed: readonly Mistake[] =
    other < 0
      ? []
      : [
          {
            level: 'warning',
            code: 'notes/mixed-scales',
            at: rangeOf(['judgements', other, 'likelihood']).start,
            message: `"${head.judgements[other]?.likelihood ?? ''}" is of another row of the scale than the judgements before it.`,
            hint: 'Keep to one row, so that readers compare like with like.',
          },
        ];
  return [
    ...head.judgements.flatMap(({ likelihood, citations }, at) => [
      ...(citations.length === 0 ? [uncited(at)] : []),
      ...likelihoodMistakes(prose(['judgements', at, 'text'], 'judgement').text, rangeOf(['judgements', at, 'text']).start, likelihood, language),
      ...languageMistakes(prose(['judgements', at, 'text'], 'judgement')),
      ...languageMistakes(prose(['judgements', at, 'confidence', 'basis'], 'basis')),
    ]),
    ...mixed,
  ];
}

/** Quoted words in citations are not the analyst's: they are blanked before his language is read. */
function commentaryMistakes(commentary: string, offset: number, marks: readonly CitationMark[], language: Language): readonly Mistake[] {
  let own = '';
  let at = 0;
  for (const { start, end } of marks) {
    own += `${commentary.slice(at, start)}${' '.repeat(end - start)}`;
    at = end;
  }
  own += commentary.slice(at);
  const isCited = (from: number, to: number) => marks.some(({ start }) => offset + start >= from - 1 && offset + start <= to + 2);
  return languageMistakes({ text: own, offset, kind: 'commentary', language, isCited });
}

function unknownSubject({ subject, file }: NoteFile, subjects: readonly string[]): Problem {
  const near = nearNames(subject, subjects);
  return {
    level: 'error',
    code: 'notes/unknown-subject',
    file,
    place: null,
    message: `No group or region has the id "${subject}", so nobody would read this note.`,
    hint:
      near.length > 0
        ? `Name the file after the subject's id: ${near.map((id) => `${id}.md`).join(' or ')}?`
        : 'Name the file after an id of data/groups.json or data/regions.json.',
  };
}
