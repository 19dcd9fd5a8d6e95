import type { SectionRule } from './rule.ts';

/** Who holds what, and what is done to change it. */
export const control: SectionRule = {
  id: 'control',
  title: 'Control',
  topics: ['area', 'countermeasures'],
  order: 'weight',
  silence: 'No reporting on control of the ground.',
};
