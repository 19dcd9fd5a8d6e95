import type { SectionRule } from './rule.ts';

/** Who is there: their strength, leaders, ties and ways, and on whose lists they are. */
export const actors: SectionRule = {
  id: 'actors',
  topics: ['strength', 'leadership', 'relations', 'aims', 'tactics', 'finance'],
  claims: ({ head: { statement } }, { subject }) =>
    subject.kind === 'region' && statement.topic === 'countermeasures' && statement.subjects.length > 0 && LISTED.test(statement.text),
  order: 'weight',
};

const LISTED = /\b(?:designat(?:es?|ed|ing)|classif(?:y|ies|ied)|blacklist(?:s|ed)?|(?:terror(?:ist)?|sanctions|watch) lists?)\b/i;
