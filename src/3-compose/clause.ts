import type { Statement } from '../model/statement.ts';
import { collapse } from '../text/words.ts';
import { ADDITION, DANGLING, DEPENDENT, FINITE, TIME_WORD, TURNS_MEANING, WHEN_LEAD_IN } from './clause-words.ts';

/** Fewer words tell nothing. */
const MIN_WORDS = 4;

type Part = { readonly text: string; readonly drop: boolean };

/**
 * A short form of a statement for a table: its own words in their own order, with dates in brackets, parentheses, lead-ins
 * and additions left away, at most `maxWords` long. Null when that can't be had without dropping a word that turns the
 * meaning (a denial, a hedge, who says so).
 */
export function shortForm(statement: Statement, maxWords: number): string | null {
  return shorten(collapse(withoutBrackets(statement)), maxWords);
}

/** "When ⟨something happened⟩ in 2011, …" and "… since 2011, when ⟨something happened⟩": whose date it is. */
const OPENING_CLAUSE = /^(?:when|after|once|as soon as)\s([^,;:()]{15,160}),\s/i;
const WHEN_CLAUSE = /^,?\swhen\s([^;:()]{15,240})/;

/** A date in the first words of a sentence has its "when" clause end at the comma, where the main clause begins. */
const LEAD_IN_CHARS = 24;

/**
 * The short form of the clause that the date belongs to: a date in an opening "when" clause is not that of the main
 * clause, and one that is explained by a "when" behind it is that clause's.
 */
export function shortFormAt(statement: Statement, wording: string, maxWords: number): string | null {
  const text = collapse(withoutBrackets(statement));
  const at = wording === '' ? -1 : text.indexOf(wording);
  const behind = at < 0 ? null : WHEN_CLAUSE.exec(text.slice(at + wording.length));
  const opening = OPENING_CLAUSE.exec(text);
  if (behind?.[1] !== undefined) return shorten(at < LEAD_IN_CHARS ? (behind[1].split(', ')[0] ?? '') : behind[1], maxWords);
  if (opening?.[1] !== undefined && at >= 0 && at < opening[0].length && FINITE.test(opening[1])) return shorten(opening[1], maxWords);
  return shorten(text, maxWords);
}

function shorten(text: string, maxWords: number): string | null {
  if (count(text) <= maxWords) return finish(text);
  const parts = split(text);
  const kept = join(parts);
  const dropped = parts
    .filter((part) => part.drop)
    .map((part) => part.text)
    .join(' ');
  if (TURNS_MEANING.test(dropped) || count(kept) < MIN_WORDS) return null;
  if (count(kept) <= maxWords) return finish(kept);
  return cut(kept, maxWords);
}

/** "[Karim Odell:] …": a table has a column for who says so. */
const SPEAKER = /^\[[^\]]{1,60}:\]\s/;

/** The text without the editor's dates and speakers, which a table shows in columns of their own. */
function withoutBrackets(statement: Statement): string {
  let text = '';
  let from = 0;
  for (const insertion of [...statement.insertions].sort((a, b) => a.start - b.start)) {
    if (insertion.kind !== 'date') continue;
    text += statement.text.slice(from, insertion.start);
    from = insertion.end;
  }
  return (text + statement.text.slice(from)).replace(/ ([,.;:])/g, '$1').replace(SPEAKER, '');
}

/** What is kept, with the commas that stood between; those around something dropped go with it. */
function join(parts: readonly Part[]): string {
  let text = '';
  let gap = '';
  for (const part of parts) {
    if (part.drop) gap = text === '' ? '' : ' ';
    else {
      text += gap + part.text;
      gap = ', ';
    }
  }
  return text;
}

/** A clause that opens like this waits for the main one. */
const WAITING = /^(?:when|as|after|while|although|though|since|despite|because|if|having|with|unlike|like)\b/i;

function split(text: string): readonly Part[] {
  const pieces = text
    .replace(/\.$/, '')
    .split(/(\([^()]*\))|, (?!\d{4}\b)|; | [–—] |: /u)
    .map((piece) => piece?.trim() ?? '')
    .filter((piece) => piece !== '');
  return pieces.map((piece, at) => ({
    text: piece,
    drop:
      piece.startsWith('(') ||
      (at > 0 && DEPENDENT.test(piece)) ||
      (at === 0 && pieces.length > 1 && WHEN_LEAD_IN.test(piece) && TIME_WORD.test(piece)),
  }));
}

/** Cuts before the last addition that leaves a whole clause of at most `maxWords`. */
function cut(text: string, maxWords: number): string | null {
  if (WAITING.test(text)) return null;
  const tokens = text.split(' ');
  for (let at = maxWords; at >= Math.min(maxWords, 7); at -= 1) {
    const next = tokens[at]?.replace(/[^\p{L}]/gu, '') ?? '';
    const kept = tokens
      .slice(0, at)
      .join(' ')
      .replace(/[,;:]$/, '');
    const left = tokens.slice(at).join(' ');
    if (!ADDITION.test(next) || DANGLING.test(kept) || TURNS_MEANING.test(left) || !balanced(kept) || !FINITE.test(withoutRelatives(kept))) continue;
    return finish(kept);
  }
  return null;
}

/** The verb of "the men who fled" is not that of a sentence on the men. */
function withoutRelatives(text: string): string {
  const at = text.search(/\s(?:who|which|that|whose|where)\s/i);
  return at < 0 ? text : `${text.slice(0, at)} `;
}

/** Quotation marks and brackets are closed again. */
function balanced(text: string): boolean {
  const times = (mark: string): number => text.split(mark).length - 1;
  return times('“') === times('”') && times('"') % 2 === 0 && times('(') === times(')') && times('[') === times(']');
}

const count = (text: string): number => text.split(' ').length;

/** Upper case at the head, no full stop at the end: it stands in a table. */
function finish(text: string): string {
  const clean = text.replace(/[.,;:]+$/, '');
  return clean.charAt(0).toUpperCase() + clean.slice(1);
}
