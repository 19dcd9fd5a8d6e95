import type { EditionWords } from '../../labels/index.ts';
import type { DaySpan } from '../../model/day-span.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import { isUnconfirmed } from '../../text/unconfirmed.ts';
import { type Candidate, references, reportedOn, stateAt, statedDate } from '../candidate.ts';
import type { RowDraft, RowName, ValueDraft } from '../draft.ts';
import type { Context } from '../sections/rule.ts';
import { byNewest, monthInWords } from '../spans.ts';
import type { Telling } from '../telling.ts';

/** Makes one row of the glance box from all that is told of the subject; null when nothing is told for it. */
export type RowMaker = (told: readonly Telling[], context: Context) => RowDraft | null;

/** Values in a row at most; a box is looked at, not read. */
const MAX_VALUES = 6;

/** A row, unless it would be empty. */
export function row(name: RowName, values: readonly ValueDraft[], most = MAX_VALUES): RowDraft | null {
  return values.length === 0 ? null : { name, values: values.slice(0, most) };
}

/** A value from a telling, cited with all of its members. */
export function value(text: string, telling: Telling, note: string | null, words: EditionWords): ValueDraft {
  return { text, note, asOf: dated(telling.head, words), references: telling.members.flatMap(references) };
}

/** The date that the words themselves give, "2015"; else the month of the report, "as of May 2019". */
function dated(one: Candidate, words: EditionWords): string | null {
  const stated = statedDate(one);
  return stated === null ? asOf(reportedOn(one), words) : monthInWords(stated, words.dates);
}

/** "as of May 2019" */
export function asOf(span: DaySpan | null, words: EditionWords): string | null {
  return span === null ? null : words.asOf(monthInWords(span, words.dates));
}

/** A value from the desk's own gazetteer, which no article is cited for. */
export function deskValue(text: string, { deskGazetteer, semicolon }: EditionWords, note: string | null = null): ValueDraft {
  return { text, note: note === null ? deskGazetteer : `${note}${semicolon}${deskGazetteer}`, asOf: null, references: [] };
}

/** Tellings whose words can stand as a value: asserted, neither denied nor forecast. */
export function assertable(told: readonly Telling[]): readonly Telling[] {
  return told.filter(({ head }) => !head.statement.negated && head.statement.kind !== 'forecast');
}

/** Who says so, when it is somebody other than the article; and that nobody could check it, where the article says so. */
export function holderNote({ statement }: Candidate, { listed, unconfirmed }: EditionWords): string | null {
  const holder = statement.holder?.name ?? null;
  if (!isUnconfirmed(statement.text)) return holder;
  return holder === null ? unconfirmed : listed([holder, unconfirmed]);
}

/** Newest first, then the weightier. */
export function newestFirst(a: Telling, b: Telling): number {
  const [one, other] = [stateAt(a.head), stateAt(b.head)];
  const order = one === null || other === null ? Number(one === null) - Number(other === null) : byNewest(one, other);
  return order || b.score - a.score || byCodePoint(a.head.statement.id, b.head.statement.id);
}

/** Joins values of one text into one, with the citations of all; the first one's note and date stand. */
export function joined(values: readonly ValueDraft[]): readonly ValueDraft[] {
  const byText = new Map<string, ValueDraft>();
  for (const one of values) {
    const key = one.text.toLowerCase();
    const known = byText.get(key);
    byText.set(key, known === undefined ? one : { ...known, references: [...known.references, ...one.references] });
  }
  return [...byText.values()];
}
