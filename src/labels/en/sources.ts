import { counting, grouped } from '../counting.ts';

const count = counting('en', grouped(','));

/** A number as it stands in a sentence: "one article". */
const inWords = (n: number, one: string, many: string): string => (n === 1 ? `one ${one}` : `${n} ${many}`);

/** Words on what an edition rests on, and on what it lacks. */
export const sourceWords = {
  gaps: {
    noNewer: (parts: string, date: string): string => `${parts}: no reporting newer than ${date}.`,
    oldest: (date: string): string => `The oldest reporting used is of ${date}.`,
    noneConfirmed: 'No entry is confirmed by a second origin.',
    singleOrigin: (alone: number, all: number): string => `${alone} of ${all} entries rest on a single origin.`,
    oneVoice: (parts: string, name: string): string => `${parts}: all from one origin, ${name}.`,
    noDate: (without: number, all: number): string => `${without} of ${all} entries can be tied to no date.`,
  },

  genres: { report: 'Report', interview: 'Interview', digest: 'Digest of several items', commentary: 'Commentary' },
  interviewWith: (genre: string, name: string): string => `${genre} with ${name}`,
  descriptor: (what: string, ground: string): string => `${what}; ${ground}.`,
  ground: {
    author: 'rests on its author, who names no source',
    named: (names: string, others: number): string => `rests in part on ${names}${others > 0 ? ` and ${others} more` : ''}`,
  },

  summary: {
    none: 'This brief rests on no article.',
    /** `dates` and `publishers` may be empty. */
    opening: (articles: number, publishers: number, dates: string): string =>
      `This brief rests on ${inWords(articles, 'article', 'articles')}${publishers > 0 ? ` from ${inWords(publishers, 'known publisher', 'known publishers')}` : ''}${dates}.`,
    noneDated: ', none of them dated',
    dated: (date: string): string => `, dated ${date}`,
    datedFrom: (oldest: string, newest: string): string => `, dated from ${oldest} to ${newest}`,
    carries: (n: number, percent: number): string => `Source ${n} carries ${percent}% of the quotations.`,
    weaknesses: (list: string): string => `Weaknesses: ${list}.`,
    /** How many of the sources, `null` for all of them, lack something. */
    ungraded: (n: number | null): string => `${n ?? 'all'} not graded for reliability`,
    noPublisher: (n: number | null): string => `${n ?? 'all'} without a known publisher`,
    noAuthor: (n: number | null): string => `${n ?? 'all'} without a named author`,
    undated: (n: number | null): string => `${n ?? 'all'} undated`,
    datedByInference: (n: number | null): string => `${n ?? 'all'} dated by inference`,
  },

  retracted: {
    withdrawn: (n: number): string => count(n, { one: '# sentence withdrawn', other: '# sentences withdrawn' }),
    standing: (n: number): string => count(n, { one: '# sentence on other sources', other: '# sentences on other sources' }),
    /** `left` may be empty. */
    on: (day: string, why: string, left: string): string => `Retracted on ${day}: ${why}${left === '' ? '' : ` (${left})`}`,
  },
};

export type SourceWords = typeof sourceWords;
