import type { Statement } from '../../model/statement.ts';
import type { Context, SectionRule } from './rule.ts';

/** What was done and with what toll, in the order of time. In a group brief also what its acts did to people. */
export const incidents: SectionRule = {
  id: 'incidents',
  title: 'Incidents',
  topics: ['incident'],
  claims: ({ head: { statement } }, context) =>
    context.subject.kind === 'group' && ((statement.topic === 'humanitarian' && isHarm(statement)) || isOwnCampaign(statement, context)),
  order: 'time',
  silence: 'No reporting on incidents.',
};

const GOVERNS = /\b(?:govern|administer|rul(?:e|es|ed|ing)\b|provid|distribut|deliver|collect|tax(?:es|ed)\b|runs?\b|running)/i;

/** Something was done to people; where they only live under the group, its area is told. */
export function isHarm({ incident, quantities, text }: Statement): boolean {
  return incident !== null || quantities.some(({ effect }) => effect !== null && effect !== 'displaced') || !GOVERNS.test(text);
}

const AGREED = /\b(?:cease-?fires?|truces?|accords?|deals?|agreements?|negotiat\w+|talks|treaty)\b/i;

/** A crackdown by the group is its own doing and no measure against it; with a state the two are one. */
function isOwnCampaign({ topic, subjects, text }: Statement, { subject, known }: Context): boolean {
  const roles = subjects.filter(({ group }) => group === subject.id).map(({ role }) => role);
  return (
    topic === 'countermeasures' &&
    roles.includes('actor') &&
    !roles.includes('target') &&
    subjects[0]?.group === subject.id &&
    known.group(subject.id)?.kind !== 'state force' &&
    !AGREED.test(text)
  );
}
