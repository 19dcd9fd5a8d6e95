import { catalogue } from '../labels/index.ts';
import type { Marking } from '../model/article.ts';
import type { Day, DaySpan } from '../model/day-span.ts';
import type { DeskInEditions, SourceCorrection } from '../model/desk.ts';
import type { CitedSource, Edition, Entry } from '../model/edition.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import type { Note } from '../model/note.ts';
import type { Statement } from '../model/statement.ts';
import type { Summary } from '../model/summary.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { type Annex, annex } from './annex.ts';
import { arrange } from './arrange.ts';
import { atlas } from './atlas.ts';
import { relevance } from './belonging.ts';
import { type Candidate, candidate, dateOf, references, reportedOn } from './candidate.ts';
import { credibilities } from './credibility.ts';
import { commentaryOf, judgementsOf, noteOrigin } from './desk-words.ts';
import { actsBeside } from './disputes/acts.ts';
import { disputes } from './disputes/index.ts';
import { entryId } from './entry-id.ts';
import { figureMaker } from './figures/index.ts';
import { gaps } from './gaps.ts';
import { glance } from './glance/index.ts';
import { heading } from './heading.ts';
import { highlights } from './highlights.ts';
import { type Asked, marking } from './marking.ts';
import { sectionOf, sectionsFor } from './sections/index.ts';
import type { Context } from './sections/rule.ts';
import { budgetFor, type Placed, select } from './select.ts';
import { sourceSummary } from './source-summary.ts';
import { byNewest } from './spans.ts';
import type { Subject } from './subject.ts';
import type { SurnameTie } from './surname-ties.ts';
import { type Telling, tellings } from './telling.ts';
import { mainTheatres, theatresOf } from './theatres.ts';
import { type Tied, tied } from './tied.ts';
import { timeline } from './timeline.ts';
import { touches } from './touched.ts';
import { runs } from './wording.ts';

/** What an edition is made from, beside its subject. */
export type ComposeInput = {
  readonly summaries: readonly Summary[];
  /** Whom surnames mean that stand alone in them. */
  readonly ties: readonly SurnameTie[];
  readonly gazetteer: Gazetteer;
  readonly desk: DeskInEditions;
  /** What the desk states of its sources: the credibility of single passages is read from it. */
  readonly corrections: readonly SourceCorrection[];
  /** The desk's own words on the subject. */
  readonly note: Note | null;
  /** Asked for in this run, over the desk's own; null: nothing is. */
  readonly marking: Marking | null;
  readonly issued: Day;
  readonly number: number;
  readonly manifest: Edition['manifest'];
  readonly program: string;
};

/** The weightiest statements that are compared with each other; comparing is quadratic, and nothing below is printed. */
const MAX_COMPARED = 1500;

/**
 * One edition of the brief on the subject: its statements gathered, told once, chosen, put in order, and every quotation
 * numbered by first use. The same summaries in any order make the same edition.
 */
export function compose(subject: Subject, input: ComposeInput): Edition {
  const { language } = input.desk;
  const { edition: words } = catalogue(language);
  const context: Context = { subject, known: atlas(input.gazetteer), words };
  const meant = tied(input.summaries, input.ties, context.known);
  const summaries = new Map(
    [...meant.summaries].sort((a, b) => byCodePoint(a.article.id, b.article.id)).map((summary) => [summary.article.id, summary]),
  );
  // Only articles that name the subject count, so that a brief is the same without any other.
  const material = [...summaries.values()].filter(touches(input.gazetteer, subject.id));
  const told = [...tellings(gather(material, meant, context), context.known)].sort(byScore);
  // The section first: behind a spread, V8 would give each telling a shape of its own.
  const placed = told.map((telling): Placed => ({ section: sectionOf(telling, context).id, ...telling }));
  const chosen = select(placed, budgetFor(input.desk.maxEntries));
  const { bottomLine, keyReporting, rest } = highlights(chosen, context.known, subject.kind, subject.id);

  const statementsOf = (article: string): readonly Statement[] => inOrder(summaries.get(article)?.statements ?? []);

  const acts = actsBeside(told, material);

  // From here on in the order of the document: quotations are numbered as they are first cited.
  const cited = annex(summaries, words);
  const print = (one: Placed): Entry => entry(one, cited);
  const printed = new Set(chosen.map((one) => entryId(one.head)));
  const drawn = figureMaker(told, context, printed, cited);
  const disputed = disputes(told, context, statementsOf, acts);
  const rows = glance(told, context);
  const { map, ...body } = {
    bottomLine: bottomLine.map(print),
    judgements: judgementsOf(input.note, cited),
    glance: rows.map(({ name, values }, at) => ({
      label: words.rows[name],
      values: values.map(({ references: from, ...value }) => ({ ...value, citations: cited.cite(from, `glance-${at + 1}`) })),
    })),
    keyReporting: keyReporting.map(print),
    map: drawn.map(),
    sections: sectionsFor(subject).map(({ id, order }) => {
      const entries = arrange(
        rest.filter((one) => one.section === id),
        order,
      ).map(print);
      drawn.inSection(id);
      return { id, title: words.sections[id], entries };
    }),
    commentary: commentaryOf(input.note, cited),
    timeline: timeline(told, printed, context).map(({ references: from, ...item }, at) => ({
      ...item,
      citations: cited.cite(from, `timeline-${at + 1}`),
    })),
    disputes: disputed.map(({ kind, topic, sides }, at) => ({
      kind,
      topic,
      sides: sides.map(({ references: from, ...side }) => ({ ...side, citations: cited.cite(from, `dispute-${at + 1}`) })),
    })),
  };
  const drawings: Edition['figures'] = { map, ...drawn.figures() };
  const [sources, quotations] = [cited.sources(), cited.quotations(credibilities(told, disputed, summaries, input.corrections))];
  const cutoff = newest(sources);
  const asked: Asked = input.marking === null ? { label: input.desk.marking, by: 'data/desk.json' } : { label: input.marking, by: '--marking' };
  return {
    format: 'fieldbrief-edition/1',
    subject: heading(context),
    number: input.number,
    issued: input.issued,
    previous: null,
    changes: [],
    corrections: [],
    cutoff,
    desk: input.desk.name,
    language,
    marking: marking(asked, { ...body, sources, quotations }),
    note: noteOrigin(input.note),
    ...body,
    figures: drawings,
    gaps: gaps(chosen, context, cutoff, { all: placed, rows: rows.map(({ name }) => name) }),
    sources,
    sourceSummary: sourceSummary(sources, words),
    quotations,
    manifest: [...input.manifest].sort((a, b) => byCodePoint(a.file, b.file)),
    program: input.program,
  };
}

/** The statements of the articles that touch the subject which belong to it, the weightiest ones when there are very many. */
function gather(summaries: readonly Summary[], { behind }: Tied, { subject, known }: Context): readonly Candidate[] {
  const main = mainTheatres(summaries, known);
  const found = summaries.flatMap((summary) => {
    const own = theatresOf(summary, known);
    const theatres = { worksIn: (group: string, region: string): boolean => main.worksIn(group, region) || own.worksIn(group, region) };
    return summary.statements.flatMap((statement) => {
      const about = relevance(statement, subject, known, theatres);
      return about === 0 ? [] : [{ statement, article: summary.article, about, worth: statement.weight * about }];
    });
  });
  return found
    .sort((a, b) => b.worth - a.worth || byCodePoint(a.statement.id, b.statement.id))
    .slice(0, MAX_COMPARED)
    .map(({ statement, article, about }) => candidate(statement, article, about, behind.get(statement.id)));
}

/** A summary's statements in the order of its text, found out once for all the briefs that it is in. */
function inOrder(statements: readonly Statement[]): readonly Statement[] {
  const known = ordered.get(statements) ?? [...statements].sort(byPosition);
  ordered.set(statements, known);
  return known;
}
const ordered = new WeakMap<readonly Statement[], readonly Statement[]>();

function byPosition(a: Statement, b: Statement): number {
  return a.evidence[0].start - b.evidence[0].start || byCodePoint(a.id, b.id);
}

function byScore(a: Telling, b: Telling): number {
  return b.score - a.score || byCodePoint(a.head.statement.id, b.head.statement.id);
}

function entry({ head, members, score }: Placed, cited: Annex): Entry {
  const id = entryId(head);
  const [first, ...more] = cited.cite(members.flatMap(references), id);
  if (first === undefined) throw new Error(`entry ${id} has no quotation`);
  return {
    id,
    runs: runs(head.statement),
    kind: head.statement.kind,
    holder: head.statement.holder,
    date: dateOf(head.statement),
    reported: reportedOn(head),
    citations: [first, ...more],
    statements: members.map((member) => member.statement.id),
    weight: Math.round(score * 1000) / 1000,
  };
}

function newest(sources: readonly CitedSource[]): Edition['cutoff'] {
  const dated = sources.flatMap(({ n, source }): readonly { date: DaySpan; source: number }[] =>
    source.date === null ? [] : [{ date: source.date.value, source: n }],
  );
  return [...dated].sort((a, b) => byNewest(a.date, b.date) || a.source - b.source)[0] ?? null;
}
