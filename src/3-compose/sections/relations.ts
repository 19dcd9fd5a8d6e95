import type { Relation, Statement } from '../../model/statement.ts';
import { placeOf } from '../presence.ts';
import type { Context, SectionRule } from './rule.ts';

/** Ties with other groups, states and the population. */
export const relations: SectionRule = {
  id: 'relations',
  topics: ['relations'],
  claims: ({ head: { statement } }, context) =>
    context.subject.kind === 'group' &&
    (isAgainstAnother(statement, context) || isAnothersHabit(statement, context) || isAnothersFounding(statement, context)),
  order: 'weight',
};

/** "The Guard was put on the list as a branch of the Front", "is struck for its alliance with the Front": no measure against the Front. */
function isAgainstAnother({ topic, relations: ties, subjects }: Statement, { subject }: Context): boolean {
  if (topic !== 'countermeasures' || subjects.some(({ group, role }) => group === subject.id && (role === 'target' || role === 'actor')))
    return false;
  const isEnd = ({ from, to }: Relation): boolean => from === subject.id || to === subject.id;
  const listed = ties.filter(({ type }) => type === 'designated by');
  if (listed.length > 0) return !listed.some(isEnd);
  const own = ties.filter(isEnd);
  return own.length > 0 && own.every(({ type }) => BINDS.has(type)) && subjects.some(({ group, role }) => group !== subject.id && role === 'target');
}
const BINDS: ReadonlySet<Relation['type']> = new Set(['part of', 'allied with', 'linked to', 'backed by']);

/** "The Guard raided more often, now that the Front looks elsewhere": no act of the Front and none against it. */
function isAnothersHabit({ topic, incident, holder, subjects }: Statement, { subject }: Context): boolean {
  const own = subjects.filter(({ group }) => group === subject.id);
  return (
    topic === 'incident' &&
    incident === null &&
    holder === null &&
    own.length > 0 &&
    own.every(({ role }) => role === 'topic' || role === 'mention') &&
    subjects.some(({ group, role }) => group !== subject.id && role === 'actor')
  );
}

/** "The Guard was founded in 2009 on land of the Front": how the Guard began. */
function isAnothersFounding({ topic, text, subjects }: Statement, { subject, known }: Context): boolean {
  if (topic !== 'origins') return false;
  const at = (group: string): number => {
    const places = subjects.filter((link) => link.group === group).map(({ surface }) => placeOf(text, surface, group, known));
    return Math.max(-1, ...places);
  };
  const own = at(subject.id);
  const founded = subjects.find(({ group }) => group !== subject.id && at(group) >= 0 && at(group) < own);
  return founded !== undefined && FOUNDED.test(text.slice(at(founded.group), own)) && !FOUNDED.test(text.slice(own));
}
const FOUNDED = /\b(?:was|were)\s(?:\p{L}+ly\s)?(?:founded|formed|established|created|set up|launched)\b/iu;
