import type { Credibility, Marking, Reliability } from '../../model/article.ts';
import type { Entry } from '../../model/edition.ts';

const credibilities: Readonly<Record<Credibility, string>> = {
  1: 'confirmed: two independent origins tell it alike, and none differs',
  2: 'probably true: two origins tell it, as their judgement or against another source; or the desk says so',
  3: 'possibly true: one origin, and another tells of the same event with other numbers; or the desk says so',
  4: 'doubtful: one origin, and another gives another value or denies it; or the desk says so',
  5: 'improbable: the desk says so',
  6: 'truth cannot be judged',
};

/** The scales of the last page. */
export const scaleWords = {
  citations: {
    name: 'Citations',
    meaning: '[3 ¶12] is source 3, passage 12: it leads to the words quoted in the annex.',
    inserted: ' Other words in square brackets are the editor’s, each resting on the source.',
  },
  kinds: {
    name: 'Kinds of sentence',
    meanings: {
      claim: 'somebody says it, and the source does not confirm it',
      assessment: 'somebody’s judgement',
      forecast: 'somebody’s expectation of what is to come',
    } satisfies Record<Exclude<Entry['kind'], 'fact'>, string>,
    none: 'No word: reported as fact.',
  },
  /** A grade, kind or word with its meaning, and several of them in a line. */
  meaning: (of: string, what: string): string => `${of}: ${what}`,
  meanings: (all: readonly string[]): string => `${all.join('; ')}.`,
  grades: {
    name: 'Grades (Admiralty)',
    ungraded: ' F: the desk has not graded the source; F6 stands for ungraded.',
  },
  /** Admiralty reliability of a source. */
  reliabilities: {
    A: 'completely reliable',
    B: 'usually reliable',
    C: 'fairly reliable',
    D: 'not usually reliable',
    E: 'unreliable',
    F: 'reliability cannot be judged',
  } satisfies Record<Reliability, string>,
  /** Admiralty credibility of an item, and how it is counted here. */
  credibilities,
  likelihood: 'Likelihood (ICD 203)',
  /** A word of the scale beside the English one of the standard, where they differ. */
  likelihoodWord: (word: string, _standard: string): string => word,
  confidence: { name: 'Confidence', meaning: 'low, moderate or high: how well founded a judgement is, apart from how likely the thing is.' },
  /** FIRST, Traffic Light Protocol 2.0: what a label lets its reader do. */
  markings: {
    'TLP:CLEAR': 'no limit on disclosure.',
    'TLP:GREEN': 'recipients may share it within their community, not on public channels.',
    'TLP:AMBER': 'recipients may share it, where needed, within their organisation and with its clients.',
    'TLP:AMBER+STRICT': 'recipients may share it, where needed, within their organisation only.',
    'TLP:RED': 'for the individual recipients only; no further disclosure.',
  } satisfies Record<Marking, string>,
};

export type ScaleWords = typeof scaleWords;
