import type { Insertion } from '../model/statement.ts';
import { editsOf, ofGroup, type WordingContext, withRole } from './insertions.ts';
import type { Reading } from './reading.ts';
import { stripped } from './standalone.ts';

/** A stretch of the article as it stands, or words of the editor's. */
type Piece = { readonly text: string; readonly inserted: { readonly kind: Insertion['kind']; readonly basis: string } | null };

/** The printed sentence, and the stretch of the sentence as written (`from..to`) that it is made of. */
export type Worded = { readonly text: string; readonly insertions: readonly Insertion[]; readonly from: number; readonly to: number };

// 40 is what reads well; a sentence is cut only from 46 words on, so that none is cut for a word or two.
const MAX_WORDS = 46;
const MIN_KEPT_WORDS = 14;
const TAIL_BOUNDARY =
  /(?:,\s+(?=(?:which|who|where|whose|while|whereas|although|though|as|with|before|after|because|since|but|making|leaving|forcing|allowing|including|and (?:the|it|they|its|their|in|on|has|have|had|was|were|is|are|will|to)\b|according)\b)|;\s+|\s+[—–]\s+|\s+--\s+)/giu;

/** Words one sentence so that it stands alone: connectives dropped, references and dates filled in, a long tail cut at a clause. */
export function word(reading: Reading, context: WordingContext): Worded {
  const { text } = reading;
  const from = text.length - stripped(text).length;
  const to = cutTail(reading, from);
  const edits = editsOf(reading, context).filter((edit) => edit.start >= from && edit.end <= to);
  const pieces: Piece[] = [];
  if (context.holderUnnamed && context.holder) {
    pieces.push({
      text: `[${capitalised(ofGroup(withRole(context.holder.name, context), context))}:] `,
      inserted: { kind: 'person', basis: 'the speaker, named elsewhere in the passage or in the article' },
    });
  }
  if (
    reading.startsInQuotation &&
    !/^[^“]*["“]/.test(text.slice(0, Math.max(0, text.search(/[”"]/)))) &&
    (reading.holder === null || /[”"]/.test(text))
  )
    pieces.push({ text: usesStraightMarks(text) ? '"' : '“', inserted: null });
  let at = from;
  for (const edit of edits) {
    if (edit.start < at) continue;
    pieces.push({ text: text.slice(at, edit.start), inserted: null });
    if (edit.text) pieces.push({ text: edit.text, inserted: { kind: edit.kind, basis: edit.basis } });
    at = edit.end;
  }
  pieces.push({ text: text.slice(at, to), inserted: null });
  const { text: printed, insertions } = assemble(pieces);
  return { text: printed, insertions, from, to };
}

/** Where the part of a sentence ends that prints. */
export function printedEnd(reading: Reading): number {
  return cutTail(reading, reading.text.length - stripped(reading.text).length);
}

/** Where the printed sentence ends: at its end, or for a very long one at a clause whose tail holds no figure, name, date or holder. */
function cutTail(reading: Reading, from: number): number {
  const { text, tokens } = reading;
  let to = text.length;
  if (tokens.length <= MAX_WORDS) return to;
  for (;;) {
    const kept = tokens.filter((token) => token.start >= from && token.end <= to);
    if (kept.length <= MAX_WORDS) return to;
    // Dashes in pairs hold an inset: to cut at one of them would cut the clause around it.
    const paired = (text.slice(from, to).match(/\s(?:[—–]|--)\s/g)?.length ?? 0) % 2 === 0;
    const cuts = [...text.slice(0, to).matchAll(TAIL_BOUNDARY)]
      .filter((match) => !(paired && /[—–]|--/.test(match[0])))
      .map((match) => match.index)
      .filter((index) => index > from);
    const cut = cuts.reverse().find((index) => {
      const before = tokens.filter((token) => token.start >= from && token.end <= index).length;
      const isClear = (range: { start: number; end: number }) => range.end <= index || range.start >= to;
      return (
        before >= MIN_KEPT_WORDS &&
        reading.quantities.every((quantity) => isClear(quantity.at)) &&
        reading.times.every(isClear) &&
        reading.people.every(isClear) &&
        reading.names.filter((name) => name.kind === 'group').every(isClear) &&
        (reading.holder === null || isClear(reading.holder.clause)) &&
        isBalanced(text.slice(from, index))
      );
    });
    if (cut === undefined) return to;
    to = cut;
  }
}

function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/“/g) === count(/”/g) && count(/\(/g) === count(/\)/g) && count(/"/g) % 2 === 0 && count(/\s(?:[—–]|--)\s/g) % 2 === 0;
}

/** Quotations in this text are set with straight marks. */
function usesStraightMarks(text: string): boolean {
  return text.includes('"') && !text.includes('”');
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** White space that is more than one plain space. */
const UNEVEN = /[^\S ]|\s\s/;

function countOf(mark: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}

/** Joins the pieces, folds white space, balances the quotation marks and finds where the insertions stand. */
function assemble(pieces: readonly Piece[]): { text: string; insertions: Insertion[] } {
  let text = '';
  const insertions: Insertion[] = [];
  for (const piece of pieces) {
    let next = UNEVEN.test(piece.text) ? piece.text.replace(/\s+/g, ' ') : piece.text;
    if (next.startsWith(' ') && (text === '' || text.endsWith(' '))) next = next.slice(1);
    if (/^[,.;:]/.test(next)) text = text.trimEnd();
    if (piece.inserted) {
      const lead = next.length - next.trimStart().length;
      const start = text.length + lead;
      insertions.push({ start, end: start + next.trim().length, kind: piece.inserted.kind, basis: piece.inserted.basis });
    }
    text += next;
  }
  text = text
    .trimEnd()
    .replace(/[,;:—–-]+$/, '')
    .trimEnd();
  if (countOf('“', text) > countOf('”', text)) text += '”';
  // A stray mark at the end closes nothing; one that is open is closed.
  if (countOf('"', text) % 2 === 1) text = text.endsWith('"') ? text.slice(0, -1) : `${text}"`;
  if (!/[.!?…]["”'’)\]]*$/.test(text)) text = /["”]$/.test(text) && !/[.!?,]["”]$/.test(text) ? `${text}.` : `${text.replace(/,(["”])$/, '$1')}.`;
  const capital = /^(?:\[[^\]]{1,80}:\] )?["“'‘([]*(\p{Ll})/u.exec(text);
  if (capital?.[1] !== undefined && !text.slice(capital[0].length - 1).startsWith('al-')) {
    const at = capital[0].length - 1;
    text = text.slice(0, at) + capital[1].toUpperCase() + text.slice(at + 1);
  }
  return { text, insertions };
}
