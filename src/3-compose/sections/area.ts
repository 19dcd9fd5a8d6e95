import type { SectionRule } from './rule.ts';

/** Where the group holds ground, is present or moves; standing claims of a place win over a general "status". */
export const area: SectionRule = {
  id: 'area',
  title: 'Area of operations',
  topics: ['area'],
  claims: ({ head }) => head.statement.topic === 'status' && head.statement.places.some((place) => place.role === 'at'),
  order: 'weight',
  silence: 'No reporting on the area of operations.',
};
