import type { SectionRule } from './rule.ts';

/** Who holds what, and what is done to change it. */
export const control: SectionRule = {
  id: 'control',
  topics: ['area', 'countermeasures'],
  order: 'weight',
};
