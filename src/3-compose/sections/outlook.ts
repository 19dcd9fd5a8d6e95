import type { SectionRule } from './rule.ts';

/** What sources expect; forecasts never stand among what has happened. */
export const outlook: SectionRule = {
  id: 'outlook',
  title: 'Outlook',
  topics: ['outlook'],
  claims: ({ head }) => head.statement.kind === 'forecast',
  order: 'weight',
  silence: 'No reporting on the outlook.',
};
