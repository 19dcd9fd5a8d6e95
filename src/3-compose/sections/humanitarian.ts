import type { Statement } from '../../model/statement.ts';
import type { SectionRule } from './rule.ts';

/** What it does to the people who live there, the dead of the whole war and those held among them. */
export const humanitarian: SectionRule = {
  id: 'humanitarian',
  topics: ['humanitarian'],
  claims: ({ head: { statement } }, { subject }) => subject.kind === 'region' && countsPeople(statement),
  order: 'weight',
};

/** A toll that is no single incident's, or people held. */
function countsPeople({ incident, figures, topic, quantities, subjects }: Statement): boolean {
  if (topic === 'countermeasures')
    return figures.some(({ measure }) => measure === 'prisoners') || quantities.some(({ effect }) => effect === 'held');
  // "Its unit abroad killed hundreds" is the doing of a group.
  if (subjects.some(({ role }) => role === 'actor')) return false;
  return topic === 'incident' && incident === null && quantities.some(({ effect }) => effect === 'killed' || effect === 'wounded');
}
