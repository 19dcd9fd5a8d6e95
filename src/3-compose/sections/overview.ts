import type { SectionRule } from './rule.ts';

/** The state of the place and how it came to it. */
export const overview: SectionRule = {
  id: 'overview',
  topics: ['status', 'origins'],
  order: 'weight',
};
