import type { Edition, SectionId } from '../../model/edition.ts';
import type { Annex } from '../annex.ts';
import type { Reference } from '../candidate.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { courses } from './course.ts';
import { places } from './places.ts';
import type { Printed } from './printed.ts';
import { ties } from './ties.ts';

/** Cites the figures of a brief part by part, because quotations are numbered in the order of the document. */
export type FigureMaker = {
  readonly map: () => Edition['figures']['map'];
  /** Those that stand in the section; to be asked for each section in turn. */
  readonly inSection: (id: SectionId) => void;
  readonly figures: () => Pick<Edition['figures'], 'courses' | 'ties'>;
};

/** What is drawn in a brief, with the evidence behind each mark; a figure for which there is too little is left out. */
export function figureMaker(told: readonly Telling[], context: Context, printed: Printed, cited: Annex): FigureMaker {
  const [placed, lines, diagram] = [places(told, context, printed), courses(told, context, printed), ties(told, context, printed)];
  const drawnCourses: Edition['figures']['courses'][number][] = [];
  let drawnTies: Edition['figures']['ties'] = null;
  const cite = <T extends { readonly references: readonly Reference[] }>(marks: readonly T[], user: string) =>
    marks.map(({ references, ...mark }, at) => ({ ...mark, citations: some(cited.cite(references, `${user}-${at + 1}`)) }));
  return {
    map: () => (placed === null ? null : { ...placed, marks: cite(placed.marks, 'map') }),
    inSection: (id) => {
      for (const line of lines) {
        if (line.section === id) drawnCourses.push({ ...line, points: cite(line.points, `course-${drawnCourses.length + 1}`) });
      }
      if (diagram?.section === id) drawnTies = { ...diagram, ties: cite(diagram.ties, 'tie') };
    },
    figures: () => ({ courses: drawnCourses, ties: drawnTies }),
  };
}

/** A mark without a quotation is a bug, not an empty list. */
function some(citations: readonly number[]): readonly number[] {
  if (citations.length === 0) throw new Error('a mark of a figure has no quotation');
  return citations;
}
