import type { Edition } from '../../model/edition.ts';
import type { CourseFigure, FigureSection, MapFigure, TiesFigure } from '../../model/figure.ts';
import type { Outlines } from '../../model/outlines.ts';
import type { Cite } from '../citations.ts';
import { spanWords } from '../date-words.ts';
import type { EntryPlace } from '../numbering.ts';
import type { Setting } from '../setting.ts';
import { figureRowId, quotationId, timelineId } from '../uses.ts';
import type { FigureView, PlotView } from '../view-figures.ts';
import { drawAxis, NARROW_AXIS, WIDE_AXIS, worthAnAxis } from './axis.ts';
import { drawCourse, NARROW_COURSE, valueWords, WIDE_COURSE } from './course.ts';
import { type Drawing, plot } from './drawing.ts';
import { drawMap, NARROW, WIDE } from './map.ts';
import { isDrawable, shown } from './map-mark.ts';
import { mapAlt, mapNote, precisionWords } from './map-words.ts';
import { drawTies, NARROW_TIES, WIDE_TIES } from './ties.ts';

/** The figures of a brief; those of sections by section. They are numbered in the order in which they stand. */
export type FigureViews = {
  readonly map: FigureView | null;
  readonly inSection: (id: string) => readonly FigureView[];
  readonly timeline: FigureView | null;
  readonly all: readonly FigureView[];
};

type Linked = { readonly entry: string | null; readonly citations: readonly number[] };
type Data = NonNullable<FigureView['data']>;
type Unnumbered = Omit<FigureView, 'label'>;

/** Draws all figures of an edition; `places` are where its entries are printed. */
export function figureViews(edition: Edition, places: readonly EntryPlace[], cite: Cite, outlines: Outlines, set: Setting): FigureViews {
  const { own, words: catalogue } = set;
  const { figures: words } = catalogue;
  const { dates, semicolon } = catalogue.edition;
  const printed = new Map(places.toReversed().map((place) => [place.entry.id, place]));
  const told = ({ entry }: Linked): EntryPlace | undefined => (entry === null ? undefined : printed.get(entry));
  const target = (mark: Linked): string => told(mark)?.id ?? quotationId(mark.citations[0] ?? 1);
  /** A table with a row for each mark, from what stands at its head and in the cells behind that. */
  const table = <T extends Linked>(
    columns: Data['columns'],
    figure: string,
    marks: readonly T[],
    words: (mark: T) => readonly [string, ...string[]],
  ): Data => ({
    columns,
    rows: marks.map((mark, at) => {
      const [head, ...cells] = words(mark);
      return {
        id: figureRowId(figure, at),
        head: own(head),
        cells: cells.map((cell, index) => ({ column: columns[index + 1] ?? '', text: own(cell) })),
        entry: told(mark)?.id ?? '',
        entryNumber: told(mark)?.n ?? '',
        citations: cite(mark.citations),
      };
    }),
  });
  const name = edition.subject.short ?? edition.subject.name;

  const map = (figure: MapFigure): Unnumbered => {
    const [wide, narrow] = [drawMap(figure, outlines, WIDE, target, set), drawMap(figure, outlines, NARROW, target, set)];
    return {
      id: 'figure-map',
      kind: 'map',
      title: own(figure.home === null ? words.map.ofGroup(name) : words.map.ofRegion(edition.subject.name)),
      note: own(mapNote(figure, wide.beyond, catalogue)),
      alt: mapAlt(figure, wide.beyond, catalogue),
      ...plots(wide.drawing, narrow.drawing),
      data: table(words.map.columns, 'map', figure.marks, (mark) => [
        mark.name,
        precisionWords(mark, isDrawable(mark) && wide.beyond.includes(mark), catalogue),
        String(mark.reports),
        mark.incidents === 0 ? '' : String(mark.incidents),
      ]),
    };
  };

  const course = (figure: CourseFigure, n: number): Unnumbered => ({
    id: `figure-course-${n + 1}`,
    kind: 'course',
    title: own(words.course.title(figure.title)),
    note: own(words.course.note),
    alt: words.course.alt(
      figure.points.length,
      figure.points.map((point) => words.course.dated(valueWords(point, figure.unit, words), spanWords(point.date, dates))).join(semicolon),
    ),
    ...plots(drawCourse(figure, WIDE_COURSE, target, { words, dates }), drawCourse(figure, NARROW_COURSE, target, { words, dates })),
    data: table(words.course.columns, `course-${n + 1}`, figure.points, (point) => [spanWords(point.date, dates), point.text, point.holder]),
  });

  const ties = (figure: TiesFigure): Unnumbered => ({
    id: 'figure-ties',
    kind: 'ties',
    title: own(words.ties.title(name)),
    note: own(words.ties.note(name)),
    alt: words.ties.alt(figure.ties.map(({ way, other }) => words.ties.tie(way, shown(other))).join(semicolon)),
    ...plots(drawTies(name, figure, WIDE_TIES, target, words), drawTies(name, figure, NARROW_TIES, target, words)),
    data: table(words.ties.columns, 'ties', figure.ties, (tie) => [
      tie.other,
      tie.way,
      tie.asOf === null ? words.ties.undated : spanWords(tie.asOf, dates),
    ]),
  });

  const timeline = (): Unnumbered => {
    const events = edition.timeline.map(({ date }, at) => ({
      date,
      n: String(at + 1),
      target: timelineId(at),
      label: words.axis.event(at + 1, spanWords(date, dates)),
    }));
    const spans = edition.timeline.map(({ date }) => date);
    const [from, to] = [spans.reduce((a, b) => (b.start < a.start ? b : a)), spans.reduce((a, b) => (b.end > a.end ? b : a))];
    return {
      id: 'figure-timeline',
      kind: 'axis',
      title: own(words.axis.title),
      note: own(words.axis.note),
      alt: words.axis.alt(spans.length, spanWords(from, dates), spanWords(to, dates)),
      ...plots(drawAxis(events, WIDE_AXIS, dates), drawAxis(events, NARROW_AXIS, dates)),
      data: null,
    };
  };

  let count = 0;
  const numbered = (figure: Unnumbered): FigureView => ({ label: words.label(++count), ...figure });
  const { figures } = edition;
  const first = figures.map === null ? null : numbered(map(figures.map));
  const sections = new Map<string, readonly FigureView[]>();
  for (const { id } of edition.sections) {
    const here = <T extends { readonly section: FigureSection }>(figure: T): boolean => figure.section === id;
    const found = [
      ...figures.courses
        .map((one, n) => ({ one, n }))
        .filter(({ one }) => here(one))
        .map(({ one, n }) => numbered(course(one, n))),
    ];
    if (figures.ties !== null && here(figures.ties)) found.push(numbered(ties(figures.ties)));
    sections.set(id, found);
  }
  const last = worthAnAxis(edition.timeline.map(({ date }) => date)) ? numbered(timeline()) : null;
  return {
    map: first,
    inSection: (id) => sections.get(id) ?? [],
    timeline: last,
    all: [first, ...[...sections.values()].flat(), last].filter((one) => one !== null),
  };
}

function plots(wide: Drawing, narrow: Drawing): { readonly plot: PlotView; readonly narrow: PlotView } {
  // On a phone the marks stand closer than a finger can tell apart: there the table below leads to the evidence.
  return { plot: plot('wide', wide), narrow: plot('narrow', { ...narrow, links: [] }) };
}
