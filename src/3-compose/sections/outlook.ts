import type { SectionRule } from './rule.ts';

/** What sources expect; forecasts never stand among what has happened. */
export const outlook: SectionRule = {
  id: 'outlook',
  topics: ['outlook'],
  claims: ({ head }) => head.statement.kind === 'forecast',
  order: 'weight',
};
