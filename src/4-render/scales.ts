import type { Marking } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { LIKELIHOOD_SCALE } from '../model/likelihood.ts';
import type { StatementKind } from '../model/statement.ts';
import { CREDIBILITIES, RELIABILITIES } from './grade-words.ts';
import type { View } from './view.ts';

/** FIRST, Traffic Light Protocol 2.0: what a label lets its reader do. */
const MARKINGS = {
  'TLP:CLEAR': 'no limit on disclosure.',
  'TLP:GREEN': 'recipients may share it within their community, not on public channels.',
  'TLP:AMBER': 'recipients may share it, where needed, within their organisation and with its clients.',
  'TLP:AMBER+STRICT': 'recipients may share it, where needed, within their organisation only.',
  'TLP:RED': 'for the individual recipients only; no further disclosure.',
} satisfies Record<Marking, string>;

const KINDS = {
  fact: null,
  claim: 'somebody says it, and the source does not confirm it',
  assessment: 'somebody’s judgement',
  forecast: 'somebody’s expectation of what is to come',
} satisfies Record<StatementKind, string | null>;

/** Printed before the sentence's citation; a fact needs no word. */
export function kindLabel(kind: StatementKind): string {
  return KINDS[kind] === null ? '' : kind;
}

/** The scales that this edition uses, and of each the grades that occur. */
export function scales(edition: Edition): View['about']['scales'] {
  const entries = [...edition.bottomLine, ...edition.keyReporting, ...edition.sections.flatMap((section) => section.entries)];
  const letters = [...new Set(edition.sources.map(({ source }) => source.reliability))].sort();
  const digits = [...new Set(edition.quotations.map(({ credibility }) => credibility))].sort();
  const kinds = (['claim', 'assessment', 'forecast'] as const).filter((kind) => entries.some((entry) => entry.kind === kind));
  const inserted = entries.some((entry) => entry.runs.some((run) => run.inserted));
  const markings = new Set<Marking>([edition.marking, ...edition.sources.map(({ source }) => source.marking)]);
  return [
    {
      name: 'Citations',
      meaning: `[3 ¶12] is source 3, passage 12: it leads to the words quoted in the annex.${inserted ? ' Other words in square brackets are the editor’s, each resting on the source.' : ''}`,
    },
    ...(kinds.length === 0
      ? []
      : [{ name: 'Kinds of sentence', meaning: `${kinds.map((kind) => `${kind}: ${KINDS[kind]}`).join('; ')}. No word: reported as fact.` }]),
    {
      name: 'Grades (Admiralty)',
      meaning: `${letters.map((letter) => `${letter}: ${RELIABILITIES[letter]}`).join('; ')}. ${digits.map((digit) => `${digit}: ${CREDIBILITIES[digit]}`).join('; ')}.${letters.includes('F') ? ' F: the desk has not graded the source; F6 stands for ungraded.' : ''}`,
    },
    ...judgementScales(edition),
    ...Object.entries(MARKINGS)
      .filter(([marking]) => [...markings].some((used) => used === marking))
      .map(([name, meaning]) => ({ name, meaning })),
  ];
}

/** The words of likelihood with what they stand for, and what confidence is, where the desk has judged. */
function judgementScales({ judgements }: Edition): View['about']['scales'] {
  if (judgements.length === 0) return [];
  const used = LIKELIHOOD_SCALE.flatMap(({ words, percent }) => {
    const own = words.filter((word) => judgements.some(({ likelihood }) => likelihood === word));
    return own.length === 0 ? [] : [`${own.join(', ')}: ${percent}`];
  });
  return [
    { name: 'Likelihood (ICD 203)', meaning: `${used.join('; ')}.` },
    { name: 'Confidence', meaning: 'low, moderate or high: how well founded a judgement is, apart from how likely the thing is.' },
  ];
}
