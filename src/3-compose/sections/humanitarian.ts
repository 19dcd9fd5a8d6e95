import type { SectionRule } from './rule.ts';

/** What it does to the people who live there. */
export const humanitarian: SectionRule = {
  id: 'humanitarian',
  title: 'Humanitarian situation',
  topics: ['humanitarian'],
  order: 'weight',
  silence: 'No reporting on the humanitarian situation.',
};
