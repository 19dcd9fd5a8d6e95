import type { Insertion, Statement } from '../model/statement.ts';
import type { Summary } from '../model/summary.ts';
import { fateOf } from '../text/fates.ts';
import type { Atlas } from './atlas.ts';
import type { Reference } from './candidate.ts';
import { type LoneName, namesIn } from './lone-names.ts';
import type { SurnameTie } from './surname-ties.ts';

/** Summaries in which surnames are tied to those whom other articles name in full, with the quotations that this rests on, by statement. */
export type Tied = { readonly summaries: readonly Summary[]; readonly behind: ReadonlyMap<string, readonly Reference[]> };

/** Who is named so early in a sentence it tells of. */
const FRONT_CHARS = 50;

/** The end of a leader is worth this much more than the act it was told as. */
const FATE_GAIN = 0.1;

/** Ties the surnames of statements to the people that `ties` names; a tie whose telling article is not among the summaries is none. */
export function tied(summaries: readonly Summary[], ties: readonly SurnameTie[], known: Atlas): Tied {
  if (ties.length === 0) return { summaries, behind: new Map() };
  const telling = new Map(
    summaries.flatMap(({ article, statements }) => statements.map((one) => [one.id, { article: article.id, evidence: one.evidence }])),
  );
  const byArticle = new Map<string, SurnameTie[]>();
  for (const tie of ties) if (telling.has(tie.holder.statement)) byArticle.set(tie.article, [...(byArticle.get(tie.article) ?? []), tie]);
  const behind = new Map<string, readonly Reference[]>();
  const made = summaries.map((summary): Summary => {
    const own = byArticle.get(summary.article.id);
    if (own === undefined) return summary;
    const statements = summary.statements.map((statement): Statement => {
      for (const tie of own) {
        const one = tiedTo(statement, tie, known);
        const from = telling.get(tie.holder.statement);
        if (one === null || from === undefined) continue;
        behind.set(
          statement.id,
          from.evidence.map((evidence) => ({ article: from.article, evidence })),
        );
        return one;
      }
      return statement;
    });
    return { ...summary, statements };
  });
  return { summaries: made, behind };
}

/** The statement with the rest of the name and the role set before the surname; null when it does not tell of him, or names his group itself. */
function tiedTo(statement: Statement, { surname, holder }: SurnameTie, known: Atlas): Statement | null {
  const { text, subjects, people, incident } = statement;
  const name = namesIn(text).lone.find(({ key }) => key === surname);
  if (name === undefined || subjects.some(({ group, role }) => group === holder.group && role !== 'mention')) return null;
  const fate = fateOf(text, name.start, name.end);
  if (fate === null && name.start > FRONT_CHARS) return null;
  const inserted = insert(statement, name, `${called(holder, known)} `);
  const isStruck = fate?.isTold === true && incident !== null;
  return {
    ...statement,
    ...inserted,
    subjects: [
      ...subjects.filter(({ group }) => group !== holder.group),
      { group: holder.group, role: isStruck ? 'target' : 'topic', surface: text.slice(name.start, name.end) },
    ],
    people: [
      ...people.filter((person) => namesIn(person.name).lone.every(({ key }) => key !== surname)),
      { name: holder.name, role: holder.label, group: holder.group },
    ],
    topic: fate === null ? statement.topic : 'leadership',
    weight: fate === null ? statement.weight : Math.round(Math.min(1, statement.weight + FATE_GAIN) * 1000) / 1000,
    incident: isStruck ? { ...incident, targets: [...incident.targets, holder.group] } : incident,
  };
}

/** "LTTE leader Velupillai": what stands before the surname. */
function called({ name, label, group }: SurnameTie['holder'], known: Atlas): string {
  const whose = known.group(group)?.short ?? known.name(group);
  const first = name.split(' ').slice(0, -1).join(' ');
  return [label === null ? `${whose}’s` : `${whose} ${label}`, first].filter((part) => part !== '').join(' ');
}

/** The words set in before a name in brackets; where it stands in an insertion already, within that one's. */
function insert({ text, insertions }: Statement, { start }: LoneName, words: string): Pick<Statement, 'text' | 'insertions'> {
  const around = insertions.find((one) => one.start < start && start < one.end);
  const added = around === undefined ? `[${words.trim()}] ` : words;
  const grown = insertions.map((one): Insertion => {
    if (one === around) return { ...one, end: one.end + added.length };
    return one.start >= start ? { ...one, start: one.start + added.length, end: one.end + added.length } : one;
  });
  const own: Insertion = {
    start,
    end: start + added.length - 1,
    kind: 'person',
    basis: 'the one of that surname whom another article names with his role',
  };
  return {
    text: text.slice(0, start) + added + text.slice(start),
    insertions: around === undefined ? [...grown, own].sort((a, b) => a.start - b.start) : grown,
  };
}
