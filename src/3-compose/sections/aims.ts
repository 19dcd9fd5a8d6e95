import type { SectionRule } from './rule.ts';

/** What the group wants and believes. */
export const aims: SectionRule = {
  id: 'aims',
  topics: ['aims'],
  order: 'weight',
};
