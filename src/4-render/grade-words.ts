import type { Credibility, Reliability } from '../model/article.ts';
import type { CitedSource, Quotation } from '../model/edition.ts';

/** Admiralty reliability of a source. */
export const RELIABILITIES = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
} satisfies Record<Reliability, string>;

/** Admiralty credibility of an item, and how it is counted here. */
export const CREDIBILITIES: Readonly<Record<Credibility, string>> = {
  1: 'confirmed: two independent origins tell it alike, and none differs',
  2: 'probably true: two origins tell it, as their judgement or against another source; or the desk says so',
  3: 'possibly true: one origin, and another tells of the same event with other numbers; or the desk says so',
  4: 'doubtful: one origin, and another gives another value or denies it; or the desk says so',
  5: 'improbable: the desk says so',
  6: 'truth cannot be judged',
};

/** The grade of what a quotation says: `B2`. */
export function itemGrade(reliability: Reliability, credibility: Credibility): string {
  return `${reliability}${credibility}`;
}

/** The grade of a source in the bibliography, with the span of what is quoted from it: `B1–B6`; an ungraded one says so. */
export function sourceGrade({ n, source }: CitedSource, quotations: readonly Quotation[]): string {
  const items = quotations.filter((quotation) => quotation.source === n).map(({ credibility }) => credibility);
  const [best, worst] = items.length === 0 ? [6, 6] : [Math.min(...items), Math.max(...items)];
  const grade =
    best === worst ? itemGrade(source.reliability, best) : `${itemGrade(source.reliability, best)}–${itemGrade(source.reliability, worst)}`;
  return source.reliability === 'F' ? `${grade}, source ungraded` : grade;
}
