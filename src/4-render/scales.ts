import type { Marking, Reliability } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import type { StatementKind } from '../model/statement.ts';
import type { View } from './view.ts';

/** FIRST, Traffic Light Protocol 2.0: what a label lets its reader do. */
const MARKINGS = {
  'TLP:CLEAR': 'no limit on disclosure.',
  'TLP:GREEN': 'recipients may share it within their community, not on public channels.',
  'TLP:AMBER': 'recipients may share it, where needed, within their organisation and with its clients.',
  'TLP:AMBER+STRICT': 'recipients may share it, where needed, within their organisation only.',
  'TLP:RED': 'for the individual recipients only; no further disclosure.',
} satisfies Record<Marking, string>;

/** Admiralty reliability of a source. */
const RELIABILITIES = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
} satisfies Record<Reliability, string>;

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

/**
 * The Admiralty grade of a source's items. Single items are not graded yet, so the digit is 6, "cannot be judged".
 * TODO issue 4: item credibility.
 */
export function grade(reliability: Reliability): string {
  return `${reliability}6`;
}

/** The scales that this edition uses, and of each the grades that occur. */
export function scales(edition: Edition): View['about']['scales'] {
  const entries = [...edition.bottomLine, ...edition.keyReporting, ...edition.sections.flatMap((section) => section.entries)];
  const letters = [...new Set(edition.sources.map(({ source }) => source.reliability))].sort();
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
      meaning: `${letters.map((letter) => `${letter}: ${RELIABILITIES[letter]}`).join('; ')}; 6: truth of the item cannot be judged.${letters.includes('F') ? ' F6 stands for ungraded.' : ''}`,
    },
    ...Object.entries(MARKINGS)
      .filter(([marking]) => [...markings].some((used) => used === marking))
      .map(([name, meaning]) => ({ name, meaning })),
  ];
}
