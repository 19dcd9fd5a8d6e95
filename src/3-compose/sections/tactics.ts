import type { SectionRule } from './rule.ts';

/** How the group fights, trains, recruits and rules. */
export const tactics: SectionRule = {
  id: 'tactics',
  topics: ['tactics'],
  order: 'weight',
};
