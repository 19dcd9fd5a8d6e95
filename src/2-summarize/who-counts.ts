import type { Quantity, Statement, Topic } from '../model/statement.ts';
import { inserted } from './inserted.ts';
import type { Reading } from './reading.ts';

/** "The Orland military estimated that 140 fighters were left": a name of who counts, and not of who has them. */
export const isWhoCounts = ({ holder }: Reading, { start, end }: { readonly start: number; readonly end: number }, topic: Topic): boolean =>
  topic === 'strength' && holder !== null && holder.stance !== 'denies' && holder.clause.start <= start && end <= holder.clause.end;

/** Whether a group is named as who counts, and nowhere else in the sentence. */
export const onlyCounts = (reading: Reading, group: string, topic: Topic): boolean =>
  reading.names.some(({ id }) => id === group) && reading.names.every((name) => name.id !== group || isWhoCounts(reading, name, topic));

/** Whether a state's force tells of the men of others alone: it has soldiers, and no guerrillas. */
export const countsOthers = (reading: Reading, group: string, quantities: readonly Quantity[]): boolean =>
  quantities.some(({ counted }) => counted !== null && OTHERS.test(counted)) && onlyCounts(reading, group, 'strength');
const OTHERS = /\b(?:fighters?|militants?|guerrillas?|rebels?|insurgents?|gunmen|jihadists?|terrorists?)\b/i;

/** The statement with the group of the heading set behind the men who are counted, whom nothing else in it names. */
export function withCounted(statement: Statement, group: string): Statement {
  const found = COUNTED.exec(statement.text);
  if (found === null || statement.text.includes(group)) return statement;
  return inserted(statement, found.index + found[0].length, ` [${group}]`, { kind: 'group', basis: 'the heading names whom the sentence is about' });
}
const COUNTED =
  /\b(?:\d[\d,.]*|hundred|thousand|dozens|hundreds|thousands)\s(?:fighters|members|men|militants|guerrillas|combatants|insurgents|rebels)\b/;
