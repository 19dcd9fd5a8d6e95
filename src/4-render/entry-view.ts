import type { Change, Entry } from '../model/edition.ts';
import type { Cite } from './citations.ts';
import { shortMonths, spanWords } from './date-words.ts';
import type { EntryPlace } from './numbering.ts';
import { pieces } from './pieces.ts';
import { kindLabel } from './scales.ts';
import type { Setting } from './setting.ts';
import type { EntryView } from './view-body.ts';

/** An entry as it is printed at its place. */
export function entryView({ entry, id, n }: EntryPlace, cite: Cite, changed: ReadonlyMap<string, Change['kind']>, set: Setting): EntryView {
  const kind = changed.get(entry.id);
  return {
    id,
    n,
    text: entry.runs.flatMap((run) => pieces(run.inserted ? bracketed(run.text) : run.text, run.inserted)),
    said: set.own(unsaid(entry, set)),
    kind: entry.kind,
    label: kindLabel(entry.kind, set),
    reported: reportedIn(entry, set),
    change: kind ?? '',
    changeLabel: kind === undefined ? '' : set.words.page.changeMarks[kind === 'new' ? 'new' : 'revised'],
    citations: cite(entry.citations),
  };
}

const YEAR = /\b(?:1[89]|20)\d\d\b/u;

/**
 * The month of the report, for a sentence that tells of no year, or only of years that it reckons from ("since 2011"):
 * without it last year's state of things reads as today's.
 */
function reportedIn(entry: Entry, { words }: Setting): string {
  if (entry.reported === null || (entry.date !== null && YEAR.test(entry.runs.map((run) => run.text).join('')))) return '';
  const { end, precision } = entry.reported;
  const { dates } = words.edition;
  const span = precision === 'year' ? entry.reported : { start: end, end, precision: 'month' as const };
  return words.page.reported(shortMonths(spanWords(span, dates), dates));
}

function bracketed(insertion: string): string {
  return insertion.startsWith('[') && insertion.endsWith(']') ? insertion : `[${insertion}]`;
}

/** The holder of a claim whose name the sentence itself does not hold: an interview's speaker, most often. */
function unsaid(entry: Entry, { words }: Setting): string {
  if (entry.holder === null) return '';
  // An editor's bracket may part a name: "[Karim al-]Odell".
  const sentence = entry.runs
    .map((run) => run.text.replace(/[[\]]/g, ''))
    .join('')
    .toLowerCase();
  const { name, role, stance } = entry.holder;
  const last = name.toLowerCase().split(/\s+/u).at(-1) ?? '';
  if (sentence.includes(last)) return '';
  return words.page.holder(stance, role === null ? name : words.edition.listed([name, role]));
}
