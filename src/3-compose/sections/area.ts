import { isHarm } from './incidents.ts';
import type { SectionRule } from './rule.ts';

/** Where the group holds ground, is present or moves; standing claims of a place win over a general "status". */
export const area: SectionRule = {
  id: 'area',
  topics: ['area'],
  claims: ({ head: { statement } }, { subject }) =>
    (statement.topic === 'status' && statement.places.some((place) => place.role === 'at')) ||
    (subject.kind === 'group' && statement.topic === 'humanitarian' && !isHarm(statement)),
  order: 'weight',
};
