import type { SectionRule } from './rule.ts';

/** Who is there: their strength, leaders, ties and ways. */
export const actors: SectionRule = {
  id: 'actors',
  title: 'Actors',
  topics: ['strength', 'leadership', 'relations', 'aims', 'tactics', 'finance'],
  order: 'weight',
  silence: 'No reporting on the groups present.',
};
