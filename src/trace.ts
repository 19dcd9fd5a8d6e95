import { BriefError } from './model/brief-error.ts';
import type { DaySpan } from './model/day-span.ts';
import type { Edition, Quotation } from './model/edition.ts';
import { entriesOf, type Proof, quotationFails } from './prove.ts';

/** What a place in a brief rests on. */
export type Traced = {
  readonly subject: string;
  readonly edition: number;
  readonly issued: string;
  /** Null when a citation was asked for and not an entry. */
  readonly entry: { readonly number: number; readonly text: string; readonly kind: string; readonly date: DaySpan | null } | null;
  readonly quotations: readonly TracedQuotation[];
};

type TracedQuotation = {
  readonly n: number;
  readonly source: number;
  readonly passage: number;
  readonly seed: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: DaySpan | null;
  readonly lines: string;
  readonly start: number;
  readonly end: number;
  /** The passage, with the quoted words between ⟦ and ⟧. */
  readonly context: string;
  /** Why the quotation can't be proved, or null when it stands in the seed. */
  readonly fails: string | null;
};

/** Follows an entry, a citation or a quotation of a brief to the seeds. */
export function traced(edition: Edition, place: string, proof: Proof): Traced {
  const { entry, quotations } = find(edition, place);
  return {
    subject: edition.subject.name,
    edition: edition.number,
    issued: edition.issued,
    entry,
    quotations: quotations.map((quotation) => follow(quotation, edition, proof)),
  };
}

function find(edition: Edition, place: string): Pick<Traced, 'entry'> & { readonly quotations: readonly Quotation[] } {
  const wanted = place.trim().replace(/^\[|\]$/g, '');
  const citation = /^(\d{1,6})\s*[:¶]\s*(\d{1,6})$/.exec(wanted);
  const [, kind, number] = /^(q?)(\d{1,6})$/i.exec(wanted) ?? [];
  if (citation !== null) {
    const quotations = edition.quotations.filter(
      ({ source, evidence }) => source === Number(citation[1]) && evidence.passage === Number(citation[2]),
    );
    if (quotations.length > 0) return { entry: null, quotations };
    throw refused(
      'trace/no-citation',
      `The brief cites no passage ${citation[2]} of source ${citation[1]}.`,
      'Take the numbers as they stand in the brief: 3:12 for "[3 ¶12]".',
    );
  }
  if (kind === undefined || number === undefined)
    throw refused(
      'trace/no-place',
      `"${place}" is no entry, citation or quotation.`,
      'Write 12 for an entry, 3:12 for a citation, q17 for a quotation.',
    );
  if (kind !== '') {
    const quotations = edition.quotations.filter(({ n }) => n === Number(number));
    if (quotations.length > 0) return { entry: null, quotations };
    throw refused(
      'trace/no-quotation',
      `The brief has no quotation ${number}; its last is ${edition.quotations.length}.`,
      'The evidence annex numbers them.',
    );
  }
  const entries = entriesOf(edition);
  const entry = entries[Number(number) - 1];
  if (entry === undefined)
    throw refused(
      'trace/no-entry',
      `The brief has no entry ${number}; its last is ${entries.length}.`,
      'Entries are numbered in the margin of the brief.',
    );
  return {
    entry: { number: Number(number), text: entry.runs.map((run) => run.text).join(''), kind: entry.kind, date: entry.date },
    quotations: edition.quotations.filter(({ n }) => entry.citations.includes(n)),
  };
}

function follow(quotation: Quotation, edition: Edition, proof: Proof): TracedQuotation {
  const { evidence } = quotation;
  const cited = edition.sources.find(({ n }) => n === quotation.source);
  const article = cited === undefined ? undefined : proof.articles.get(cited.article);
  const passage = article?.passages.find(({ n }) => n === evidence.passage);
  const raw = cited === undefined ? undefined : proof.texts.get(cited.seed);
  const lineAt = (offset: number) => (raw ?? '').slice(0, offset).split(/\r\n|\r|\n/).length;
  const [first, last] = [lineAt(evidence.raw.start), lineAt(evidence.raw.end)];
  const around =
    article === undefined || passage === undefined
      ? null
      : { before: article.text.slice(passage.start, evidence.start), after: article.text.slice(evidence.end, passage.end) };
  return {
    n: quotation.n,
    source: quotation.source,
    passage: evidence.passage,
    seed: cited?.seed ?? '',
    title: cited?.source.title?.value ?? 'title unknown',
    publisher: cited?.source.publisher?.value ?? 'publisher unknown',
    date: cited?.source.date?.value ?? null,
    lines: raw === undefined ? 'line unknown' : first === last ? `line ${first}` : `lines ${first} to ${last}`,
    ...evidence.raw,
    context: `${around?.before ?? evidence.prefix}⟦${evidence.exact}⟧${around?.after ?? evidence.suffix}`,
    fails: quotationFails(quotation, edition, proof),
  };
}

function refused(code: string, message: string, hint: string): BriefError {
  return new BriefError([{ level: 'error', code, file: null, place: null, message, hint }]);
}
