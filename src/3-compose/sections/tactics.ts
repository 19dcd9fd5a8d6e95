import type { SectionRule } from './rule.ts';

/** How the group fights, trains, recruits and rules. */
export const tactics: SectionRule = {
  id: 'tactics',
  title: 'Tactics',
  topics: ['tactics'],
  order: 'weight',
  silence: 'No reporting on tactics.',
};
