import type { SectionRule } from './rule.ts';

/** How the group came about: told in the order of time. */
export const origins: SectionRule = {
  id: 'origins',
  topics: ['origins'],
  order: 'time',
};
