import type { SectionRule } from './rule.ts';

/** What was done and with what toll, in the order of time. In a group brief also what its acts did to people. */
export const incidents: SectionRule = {
  id: 'incidents',
  title: 'Incidents',
  topics: ['incident'],
  claims: ({ head }, { subject }) => subject.kind === 'group' && head.statement.topic === 'humanitarian',
  order: 'time',
  silence: 'No reporting on incidents.',
};
