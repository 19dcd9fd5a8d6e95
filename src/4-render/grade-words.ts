import type { Credibility, Reliability } from '../model/article.ts';
import type { CitedSource, Quotation } from '../model/edition.ts';
import type { Setting } from './setting.ts';

/** The grade of what a quotation says: `B2`. */
export function itemGrade(reliability: Reliability, credibility: Credibility): string {
  return `${reliability}${credibility}`;
}

/** The grade of a source in the bibliography, with the span of what is quoted from it: `B1–B6`; an ungraded one says so. */
export function sourceGrade({ source }: CitedSource, own: readonly Quotation[], { words }: Setting): string {
  const items = own.map(({ credibility }) => credibility);
  const [best, worst] = items.length === 0 ? [6, 6] : [Math.min(...items), Math.max(...items)];
  const grade =
    best === worst ? itemGrade(source.reliability, best) : `${itemGrade(source.reliability, best)}–${itemGrade(source.reliability, worst)}`;
  return source.reliability === 'F' ? words.page.ungraded(grade) : grade;
}
