import type { SectionRule } from './rule.ts';

/** What is done against the group: operations, arrests, designations. */
export const countermeasures: SectionRule = {
  id: 'countermeasures',
  topics: ['countermeasures'],
  claims: ({ head: { statement } }, { subject }) =>
    statement.topic === 'incident' &&
    statement.subjects.some((link) => link.group === subject.id && link.role === 'target') &&
    !statement.subjects.some((link) => link.group === subject.id && link.role === 'actor') &&
    !(statement.incident?.actors.some((actor) => actor.group === subject.id) ?? false),
  order: 'time',
};
