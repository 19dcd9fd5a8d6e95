import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { NoteHead } from '../model/note.ts';

/** A mistake at an offset of the file. */
export type Mistake = {
  readonly level: 'error' | 'warning';
  readonly code: string;
  readonly at: number;
  readonly message: string;
  readonly hint: string;
};

/** The front matter of a note and where the rest begins. `head` is null when it can't be used; `mistakes` say why. */
export type HeadRead = {
  readonly head: NoteHead | null;
  readonly bodyStart: number;
  readonly mistakes: readonly Mistake[];
  /** Where in the file the value at a path is written; of the nearest value around it when there is none. */
  readonly rangeOf: (path: readonly PropertyKey[]) => { readonly start: number; readonly end: number };
};

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;
const HINT = 'docs/data.md shows a note with all its fields.';

/** Reads what stands between the two lines of three dashes at the head of a note. A note without them is commentary alone. */
export function readHead(text: string): HeadRead {
  const opening = OPENING.exec(text)?.[0];
  const nowhere = () => ({ start: 0, end: 0 });
  if (opening === undefined) return { head: NoteHead.parse({}), bodyStart: 0, mistakes: [], rangeOf: nowhere };
  CLOSING.lastIndex = opening.length;
  const closing = CLOSING.exec(text);
  if (closing === null) {
    const message = 'The front matter has no end.';
    const mistake: Mistake = { level: 'error', code: 'notes/front-matter', at: 0, message, hint: 'Put a line of three dashes behind it.' };
    return { head: null, bodyStart: text.length, mistakes: [mistake], rangeOf: nowhere };
  }
  const source = text.slice(opening.length, closing.index);
  return { ...parsed(source, opening.length), bodyStart: closing.index + closing[0].length };
}

function parsed(source: string, offset: number): Omit<HeadRead, 'bodyStart'> {
  // Keys that stand twice are refused by the parser itself; aliases could make a page stand for a billion values.
  const document = parseDocument(source, { schema: 'core', logLevel: 'silent', prettyErrors: false, lineCounter: new LineCounter() });
  const rangeOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return { start: offset + node.range[0], end: offset + node.range[1] };
    }
    return { start: offset, end: offset + source.length };
  };
  const failed = (mistakes: readonly Mistake[]) => ({ head: null, mistakes, rangeOf });
  if (document.errors.length > 0) {
    return failed(
      document.errors.map(({ pos, message }) => ({
        level: 'error',
        code: 'notes/front-matter',
        at: offset + pos[0],
        message: `The front matter can't be read: ${firstLine(message)}.`,
        hint: 'Put texts with a colon, a hash or an @ in them between quotation marks, or on lines of their own below ">-".',
      })),
    );
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    return failed([
      {
        level: 'error',
        code: 'notes/front-matter',
        at: offset,
        message: 'Aliases (&, *) are not read in front matter.',
        hint: 'Write the text out.',
      },
    ]);
  }
  const read = NoteHead.safeParse(data ?? {});
  if (read.success) return { head: read.data, mistakes: [], rangeOf };
  return failed(
    read.error.issues.map((issue) => {
      const likelihood = issue.path.at(-1) === 'likelihood';
      const at = rangeOf(issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path).start;
      return {
        level: 'error',
        code: likelihood ? 'notes/likelihood-word' : 'notes/front-matter',
        at,
        message: said(issue),
        hint: likelihood ? SCALE_HINT : HINT,
      };
    }),
  );
}

const SCALE_HINT =
  'ICD 203 has seven: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain; or remote, highly improbable, improbable, roughly even odds, probable, highly probable, nearly certain.';

function said(issue: z.core.$ZodIssue): string {
  const where =
    issue.path.length === 0 ? 'The front matter' : `"${issue.path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join(' ')}"`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Unknown ${issue.keys.length === 1 ? 'key' : 'keys'}: ${issue.keys.join(', ')}.`;
    case 'invalid_value':
      return `${where} is none of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_type':
      return `${where} is missing, or is not ${issue.expected === 'array' ? 'a list' : issue.expected === 'object' ? 'a record of fields' : `a ${issue.expected}`}.`;
    case 'too_small':
      return `${where} is empty.`;
    default:
      return `${where}: ${issue.message}.`;
  }
}

const firstLine = (message: string): string => (message.split('\n')[0] ?? message).replace(/[.:]$/, '');
