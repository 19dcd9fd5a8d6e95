import type { Relation, Statement } from '../../model/statement.ts';
import { placeOf } from '../presence.ts';
import type { Context, SectionRule } from './rule.ts';

/** Ties with other groups, states and the population. */
export const relations: SectionRule = {
  id: 'relations',
  topics: ['relations'],
  claims: ({ head: { statement } }, context) =>
    context.subject.kind === 'group' &&
    (isAgainstAnother(statement, context) || isAnothersHabit(statement, context) || isOfAnother(statement, context)),
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

/** "The Guard was founded in 1991, and took up arms when the Front came": how the Guard came about, and with the Front a tie. */
function isOfAnother({ topic, text, subjects }: Statement, { subject, known }: Context): boolean {
  if (topic !== 'origins') return false;
  const told = subjects
    .flatMap(({ group, surface, role }) => (role === 'mention' ? [] : [{ group, at: placeOf(text, surface, group, known) }]))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const [first] = told;
  const own = told.find(({ group }) => group === subject.id);
  return first !== undefined && own !== undefined && first.group !== own.group && WAS_FOUNDED.test(text.slice(first.at, own.at));
}
const WAS_FOUNDED = /\b(?:was|were)\s(?:first\s)?(?:formed|founded|established|created|set up)\b/i;

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
