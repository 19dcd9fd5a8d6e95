import type { SectionRule } from './rule.ts';

const STRENGTH_MEASURES: ReadonlySet<string> = new Set(['strength', 'members']);

/** How many they are, how they are organised, and what state they are in. */
export const strength: SectionRule = {
  id: 'strength',
  topics: ['strength', 'status'],
  claims: ({ head }, { subject }) =>
    subject.kind === 'group' &&
    head.statement.topic === 'area' &&
    head.statement.figures.some((figure) => STRENGTH_MEASURES.has(figure.measure) && figure.about === subject.id),
  order: 'weight',
};
