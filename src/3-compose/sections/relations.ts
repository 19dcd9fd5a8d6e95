import type { SectionRule } from './rule.ts';

/** Ties with other groups, states and the population. */
export const relations: SectionRule = {
  id: 'relations',
  topics: ['relations'],
  order: 'weight',
};
