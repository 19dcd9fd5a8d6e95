import type { SectionRule } from './rule.ts';

/** Who is there: their strength, leaders, ties and ways. */
export const actors: SectionRule = {
  id: 'actors',
  topics: ['strength', 'leadership', 'relations', 'aims', 'tactics', 'finance'],
  order: 'weight',
};
