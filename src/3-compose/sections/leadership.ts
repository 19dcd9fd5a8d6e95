import type { SectionRule } from './rule.ts';

/** Who leads and who led, successions in order. */
export const leadership: SectionRule = {
  id: 'leadership',
  title: 'Leadership',
  topics: ['leadership'],
  order: 'time',
  silence: 'No reporting on leadership.',
};
