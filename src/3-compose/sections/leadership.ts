import type { SectionRule } from './rule.ts';

/** Who leads and who led, successions in order. */
export const leadership: SectionRule = {
  id: 'leadership',
  topics: ['leadership'],
  order: 'time',
};
