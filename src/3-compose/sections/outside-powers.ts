import type { Context, SectionRule } from './rule.ts';

/** States that act in the place without belonging to it. */
export const outsidePowers: SectionRule = {
  id: 'outside-powers',
  topics: [],
  claims: ({ head: { statement } }, context) =>
    statement.topic !== 'incident' && statement.subjects.some((link) => link.role === 'actor' && isFromOutside(link.group, context)),
  order: 'weight',
};

function isFromOutside(group: string, { subject, known }: Context): boolean {
  const record = known.group(group);
  if (record === null || record.kind !== 'state force' || record.state === null) return false;
  const [home, here] = [known.country(record.state), known.country(subject.id)];
  return home !== null && here !== null && home !== here;
}
