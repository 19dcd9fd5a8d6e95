import type { Statement } from '../../model/statement.ts';
import type { Summary } from '../../model/summary.ts';
import { type Candidate, candidate, eventDate } from '../candidate.ts';
import type { Telling } from '../telling.ts';

/** Tells of an act that happened, and whose it was. */
export const isAct = ({ incident }: Statement): boolean => incident?.occurred === true && incident.actors.some(({ status }) => status !== 'denied');

/**
 * The acts that these articles tell of the months in which the subject's own fall. Reading a statement for comparison costs time, and
 * it is done for every brief: those of other months can be none of the subject's.
 */
export function actsBeside(told: readonly Telling[], summaries: readonly Summary[]): readonly Candidate[] {
  const months = new Set(told.flatMap(({ head }) => (isAct(head.statement) ? monthsOf(head.statement) : [])));
  return summaries.flatMap(({ statements, article }) =>
    statements.filter((one) => isAct(one) && monthsOf(one).some((month) => months.has(month))).map((one) => candidate(one, article, 0)),
  );
}

/** The first and the last month an act can fall in, as "2031-05". */
function monthsOf(statement: Statement): readonly string[] {
  const date = eventDate(statement);
  return date === null ? [] : [date.start.slice(0, 7), date.end.slice(0, 7)];
}
