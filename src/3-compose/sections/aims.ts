import type { SectionRule } from './rule.ts';

/** What the group wants and believes. */
export const aims: SectionRule = {
  id: 'aims',
  title: 'Aims and ideology',
  topics: ['aims'],
  order: 'weight',
  silence: 'No reporting on aims and ideology.',
};
