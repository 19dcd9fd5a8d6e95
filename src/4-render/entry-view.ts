import type { Change, Entry } from '../model/edition.ts';
import type { Holder } from '../model/statement.ts';
import type { Cite } from './citations.ts';
import { shortMonths, spanWords } from './date-words.ts';
import type { EntryPlace } from './numbering.ts';
import { pieces } from './pieces.ts';
import { kindLabel } from './scales.ts';
import type { EntryView } from './view-body.ts';

const STANCES = {
  says: 'according to',
  claims: 'as claimed by',
  accuses: 'as alleged by',
  assesses: 'in the judgement of',
  denies: 'as denied by',
  expects: 'as expected by',
  reports: 'as reported by',
} satisfies Record<Holder['stance'], string>;

/** An entry as it is printed at its place. */
export function entryView({ entry, id, n }: EntryPlace, cite: Cite, changed: ReadonlyMap<string, Change['kind']>): EntryView {
  return {
    id,
    n,
    text: entry.runs.flatMap((run) => pieces(run.inserted ? bracketed(run.text) : run.text, run.inserted)),
    said: pieces(unsaid(entry)),
    kind: entry.kind,
    label: kindLabel(entry.kind),
    reported: reportedIn(entry),
    change: changed.get(entry.id) ?? '',
    citations: cite(entry.citations),
  };
}

const YEAR = /\b(?:1[89]|20)\d\d\b/u;

/**
 * The month of the report, for a sentence that tells of no year, or only of years that it reckons from ("since 2011"):
 * without it last year's state of things reads as today's.
 */
function reportedIn(entry: Entry): string {
  if (entry.reported === null || (entry.date !== null && YEAR.test(entry.runs.map((run) => run.text).join('')))) return '';
  const { end, precision } = entry.reported;
  return `reported ${shortMonths(spanWords(precision === 'year' ? entry.reported : { start: end, end, precision: 'month' }))}`;
}

function bracketed(insertion: string): string {
  return insertion.startsWith('[') && insertion.endsWith(']') ? insertion : `[${insertion}]`;
}

/** The holder of a claim whose name the sentence itself does not hold: an interview's speaker, most often. */
function unsaid(entry: Entry): string {
  if (entry.holder === null) return '';
  const sentence = entry.runs
    .map((run) => run.text)
    .join('')
    .toLowerCase();
  const { name, role, stance } = entry.holder;
  const last = name.toLowerCase().split(/\s+/u).at(-1) ?? '';
  if (sentence.includes(last)) return '';
  return `${STANCES[stance]} ${role === null ? name : `${name}, ${role}`}`;
}
