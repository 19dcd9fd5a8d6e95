import type { SectionRule } from './rule.ts';

/** Where the group's money and supplies come from. */
export const finance: SectionRule = {
  id: 'finance',
  topics: ['finance'],
  order: 'weight',
};
