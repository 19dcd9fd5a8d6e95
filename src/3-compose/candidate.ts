import type { EditionWords } from '../labels/index.ts';
import type { DaySpan } from '../model/day-span.ts';
import type { Evidence, Statement, StatementDate } from '../model/statement.ts';
import type { Summary } from '../model/summary.ts';
import { contentWords, numerals } from '../text/similar.ts';
import { isUnconfirmed } from '../text/unconfirmed.ts';
import { words } from '../text/words.ts';
import { isOwnDate } from './date-clause.ts';
import { byDate, later } from './spans.ts';

/** A quotation in its article: what a citation number will stand for. */
export type Reference = { readonly article: string; readonly evidence: Evidence };

/** A statement that belongs to the subject, with what selection and merging ask of it again and again. */
export type Candidate = {
  readonly statement: Statement;
  readonly article: Summary['article'];
  /** Who is behind it: two candidates of one origin are one voice, however often it is printed. */
  readonly origin: string;
  /** 0 to 1: how much it is about the subject. */
  readonly relevance: number;
  readonly tokens: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** What other articles say that its editor's insertions rest on. */
  readonly behind: readonly Reference[];
};

/** The candidate of a statement. */
export function candidate(statement: Statement, article: Summary['article'], relevance: number, behind: readonly Reference[] = []): Candidate {
  const known = wordsRead.get(statement);
  const read = known?.article === article ? known : { article, ...wordsOf(statement, article) };
  if (read !== known) wordsRead.set(statement, read);
  return { statement, relevance, behind, ...read };
}

/** A statement is told in the briefs of all its groups and places: its words are read once. */
const wordsRead = new WeakMap<Statement, Omit<Candidate, 'statement' | 'relevance' | 'behind'>>();

const SPEAKER_IN_FRONT = /^\[[^\]]{1,80}:\]\s/;

const wordsOf = (statement: Statement, article: Summary['article']): Pick<Candidate, 'origin' | 'tokens' | 'numbers'> => ({
  origin: originOf(statement, article),
  // What he is who speaks makes no two answers alike.
  tokens: contentWords((statement.holder?.role ?? null) === null ? statement.text : statement.text.replace(SPEAKER_IN_FRONT, '')),
  numbers: numerals(statement.text),
});

/** A body that several papers quote is one origin; so is an agency whose copy they print; else the publisher, else the article. */
function originOf(statement: Statement, article: Summary['article']): string {
  const said = namedHolder(statement) ?? article.source.origin?.value ?? article.source.publisher?.value ?? null;
  return said === null
    ? article.id
    : words(said)
        .map((word) => word.norm)
        .join(' ');
}

/** The quotations a candidate rests on: its own, then what says whom it names. */
export function references(one: Candidate): readonly Reference[] {
  return [...ownReferences(one), ...one.behind];
}

/** The quotations that say what a candidate says. */
export function ownReferences(one: Candidate): readonly Reference[] {
  return one.statement.evidence.map((evidence) => ({ article: one.article.id, evidence }));
}

/**
 * When the thing told happened, or the state of things is of: the event's date before all others, and none that the
 * sentence only measures from, compares with or names on the way.
 */
export function dateOf(statement: Statement): DaySpan | null {
  const own = ownDates(statement);
  const { incident, dates } = statement;
  const happened = incident?.dated === 'own' ? incident.date : null;
  if (happened !== null) {
    const worded = dates.filter(({ wording, span }) => wording !== null && byDate(span, happened) === 0);
    if (worded.length === 0 || worded.some((date) => own.includes(date))) return happened;
  }
  for (const role of ['event', 'as-of', 'plan'] as const) {
    const found = own.find((date) => date.role === role);
    if (found !== undefined) return found.span;
  }
  return null;
}

/** When the event told happened, by its own date or by that of the event it goes on about: for comparing, too weak to print. */
export function eventDate(statement: Statement): DaySpan | null {
  const known = eventsRead.get(statement);
  if (known !== undefined) return known;
  const own = ownDates(statement).find(({ role, wording }) => role === 'event' && wording !== null)?.span;
  const date = own ?? statement.incident?.date ?? dateOf(statement);
  eventsRead.set(statement, date);
  return date;
}

const eventsRead = new WeakMap<Statement, DaySpan | null>();

/** The newest of the times at which something happened that the words themselves give, or the editor's brackets; null where they give none. */
export function newestEvent(statement: Statement): DaySpan | null {
  const told = ownDates(statement).filter(({ role }) => role === 'event');
  return told.map(({ span }) => span).reduce<DaySpan | null>(later, null);
}

/** Every pair of a subject's statements is laid side by side, and each time their dates are asked for: they are read once. */
const ownDatesRead = new WeakMap<Statement, readonly StatementDate[]>();

function ownDates(statement: Statement): readonly StatementDate[] {
  const read = ownDatesRead.get(statement);
  if (read !== undefined) return read;
  const own = statement.dates.filter(({ wording }) => isOwnDate(statement.text, wording));
  ownDatesRead.set(statement, own);
  return own;
}

/** When the thing told is known of: its own date, else the day of the report. */
export function knownAt(one: Candidate): DaySpan | null {
  return dateOf(one.statement) ?? reportedOn(one);
}

/** The date on which a state of things is told to hold: the one its own words give, else the day of the report. */
export function stateAt(one: Candidate): DaySpan | null {
  const known = statesRead.get(one);
  if (known !== undefined) return known;
  const at = statedDate(one) ?? insertedDate(one) ?? reportedOn(one);
  statesRead.set(one, at);
  return at;
}

/** Rows and disputes are sorted by it. */
const statesRead = new WeakMap<Candidate, DaySpan | null>();

/** The time of an event told before, where the editor's brackets show it. */
function insertedDate({ statement }: Candidate): DaySpan | null {
  const isShown = statement.insertions.some(({ kind }) => kind === 'date');
  return isShown ? (ownDates(statement).find(({ role, wording }) => role === 'event' && wording === null)?.span ?? null) : null;
}

/** A date that the words give for what is told; one later than the report is a plan, and no state is of it. */
export function statedDate(one: Candidate): DaySpan | null {
  return ownDates(one.statement).find((date) => date.wording !== null && isTold(one, date))?.span ?? null;
}

/** Whether a date is of what is told, and not of a plan or of a time after the report. */
export function isTold(one: Candidate, { role, span }: StatementDate): boolean {
  const reported = reportedOn(one);
  return role !== 'plan' && (reported === null || span.start <= reported.end);
}

/** The date of the article it stands in. */
export function reportedOn(one: Candidate): DaySpan | null {
  return one.article.source.date?.value ?? null;
}

/** Who holds it, in words for a table: the person or body, else the publisher. */
export function holderInWords(one: Candidate, { unnamedOutlet }: Pick<EditionWords, 'unnamedOutlet'>): string {
  return namedHolder(one.statement) ?? one.article.source.publisher?.value ?? unnamedOutlet;
}

/** The holder of a value, and beside him that nobody could check it, where the article says so. */
export function heldWithDoubt(one: Candidate, words: Pick<EditionWords, 'unnamedOutlet' | 'unconfirmed' | 'listed'>): string {
  const holder = holderInWords(one, words);
  return isUnconfirmed(one.statement.text) ? words.listed([holder, words.unconfirmed]) : holder;
}

const NOBODY = /^(?:many|most|some|others?|several|few|they|people|observers)$/i;

/** "Many", "others" are nobody a reader could ask: what they say is the article's. */
export function namedHolder({ holder }: Statement): string | null {
  return holder !== null && !NOBODY.test(holder.name) ? holder.name : null;
}
