import { whyNot, wordNotQuoted } from './2-summarize/holds.ts';
import type { Article } from './model/article.ts';
import type { Edition, Entry, Quotation } from './model/edition.ts';
import type { Problem } from './model/problem.ts';
import type { Statement } from './model/statement.ts';
import type { Summary } from './model/summary.ts';

/** The seeds as they read now: what a quotation is proved against. */
export type Proof = {
  /** By id. */
  readonly articles: ReadonlyMap<string, Article>;
  /** Decoded text of each seed, by path. */
  readonly texts: ReadonlyMap<string, string>;
};

/** What no longer holds in an edition: quotations that are not in the seeds, and words of entries that are not in their quotations. */
export function unprovenInEdition(edition: Edition, proof: Proof, file: string): Problem[] {
  const quotations = new Map(edition.quotations.map((quotation) => [quotation.n, quotation]));
  return [
    ...edition.quotations.flatMap((quotation) => {
      const why = quotationFails(quotation, edition, proof);
      return why === null
        ? []
        : [notFound(file, `quotation ${quotation.n}, [${quotation.source} ¶${quotation.evidence.passage}]`, `${capital(why)}.`)];
    }),
    ...entriesOf(edition).flatMap((entry, index) => {
      const why = entryFails(entry, quotations);
      return why === null ? [] : [problem('evidence/word-not-quoted', file, `entry ${index + 1}`, `${capital(why)}.`, 'Build the brief again.')];
    }),
  ];
}

/** What no longer holds in a summary. `text`: of its seed, decoded; null when it is not there. */
export function unprovenInSummary(summary: Summary, text: string | null, file: string): Problem[] {
  if (text === null)
    return [
      problem(
        'evidence/seed-missing',
        file,
        null,
        `Its seed ${summary.article.seed} is not among the seeds any more.`,
        'Run `fieldbrief summarize`.',
      ),
    ];
  return summary.statements.flatMap((statement) => {
    const why = whyNot(statement, summary.article, text);
    return why === null ? [] : [notFound(file, `statement ${statement.id}`, `${capital(why)}.`)];
  });
}

/** The entries of a brief in the order in which they are numbered on the page. */
export function entriesOf(edition: Pick<Edition, 'bottomLine' | 'keyReporting' | 'sections'>): readonly Entry[] {
  return [...edition.bottomLine, ...edition.keyReporting, ...edition.sections.flatMap((section) => section.entries)];
}

/** Why a quotation does not stand in its seed, or null when it does. */
export function quotationFails(quotation: Quotation, edition: Edition, proof: Proof): string | null {
  const source = edition.sources.find(({ n }) => n === quotation.source);
  if (source === undefined) return `source ${quotation.source} is not in the list of sources`;
  const text = proof.texts.get(source.seed);
  const article = proof.articles.get(source.article);
  if (text === undefined || article === undefined) return `article ${source.article} is not found any more`;
  return whyNot(itself(quotation), article, text);
}

/** A quotation as the statement that says just what is quoted. */
function itself({ evidence }: Quotation): Statement {
  return {
    id: '',
    text: evidence.exact,
    insertions: [],
    evidence: [evidence],
    kind: 'fact',
    negated: false,
    hedges: [],
    holder: null,
    subjects: [],
    places: [],
    dates: [],
    people: [],
    quantities: [],
    topic: 'status',
    weight: 0,
    incident: null,
    relations: [],
    figures: [],
  };
}

function entryFails(entry: Entry, quotations: ReadonlyMap<number, Quotation>): string | null {
  let text = '';
  const insertions: Statement['insertions'][number][] = [];
  for (const run of entry.runs) {
    if (run.inserted) insertions.push({ start: text.length, end: text.length + run.text.length, kind: 'grammar', basis: '' });
    text += run.text;
  }
  const cited = entry.citations.flatMap((n) => quotations.get(n)?.evidence ?? []);
  // Merged statements cite each their own words; the sentence printed is one of theirs, so that one run of quotations must hold it.
  const reasons: string[] = [];
  for (let first = 0; first < cited.length; first++) {
    const [head, ...rest] = cited.slice(first);
    const why = head === undefined ? null : wordNotQuoted({ text, insertions, evidence: [head, ...rest] });
    if (why === null) return null;
    reasons.push(why);
  }
  return reasons[0] ?? 'a quotation that it cites is not in the annex';
}

const notFound = (file: string, place: string, message: string) =>
  problem('evidence/quote-not-found', file, place, message, 'The seed, or the way it is read, has changed since: build again.');

function problem(code: string, file: string, place: string | null, message: string, hint: string): Problem {
  return { level: 'error', code, file, place, message, hint };
}

const capital = (text: string) => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
