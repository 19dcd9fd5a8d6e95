import type { EditionWords } from '../../labels/index.ts';
import type { Bound } from '../../model/figure.ts';
import type { Quantity } from '../../model/statement.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import { heldWithDoubt, references } from '../candidate.ts';
import { isStanding } from '../disputes/topic.ts';
import type { CourseDraft, PointDraft } from '../draft.ts';
import { figureDate, toldBy } from '../figure-told.ts';
import { assertable } from '../glance/row.ts';
import { quantityPhrase } from '../phrase.ts';
import type { Context } from '../sections/rule.ts';
import { MIN_SCORE } from '../select.ts';
import { byDate } from '../spans.ts';
import { standingFigures } from '../standing-figures.ts';
import type { Telling } from '../telling.ts';
import { entryOf, type Printed } from './printed.ts';

/** Figures over time in one brief; the ones with most values. */
const MAX_COURSES = 2;

const MAX_POINTS = 16;

/** "Since 2011" dates no value: where it stands on a line of time nobody could say. */
const LONGEST_DATE_YEARS = 2;

/**
 * The values that sources give for one measure of the subject, in the order of time. Only what can be compared is drawn: one
 * measure of one thing in one unit, at two dates or more. What is counted differently (fighters, families) is kept apart.
 */
export function courses(told: readonly Telling[], context: Context, printed: Printed): readonly CourseDraft[] {
  const series = new Map<string, { title: string; unit: CourseDraft['unit']; points: PointDraft[] }>();
  for (const telling of assertable(told).filter(({ score }) => score >= MIN_SCORE)) {
    for (const { key, title, unit, point } of values(telling, context, printed)) {
      const one = series.get(key) ?? { title, unit, points: [] };
      one.points.push(point);
      series.set(key, one);
    }
  }
  return [...series.entries()]
    .map(([key, one]) => ({ key, title: one.title, unit: one.unit, points: distinct(one.points) }))
    .filter(({ points }) => new Set(points.map(({ date }) => date.start)).size >= 2)
    .sort((a, b) => b.points.length - a.points.length || byCodePoint(a.key, b.key))
    .slice(0, MAX_COURSES)
    .map(({ title, unit, points }) => ({
      kind: 'course',
      section: context.subject.kind === 'group' ? 'strength' : 'humanitarian',
      title,
      unit,
      points: points.slice(-MAX_POINTS),
    }));
}

type Value = { readonly key: string; readonly title: string; readonly unit: CourseDraft['unit']; readonly point: PointDraft };

function values(telling: Telling, { subject, known, words }: Context, printed: Printed): readonly Value[] {
  const { head } = telling;
  return standingFigures(head.statement, known).flatMap(({ figure: { measure, about }, quantity }): readonly Value[] => {
    if (about !== subject.id || !isStanding(measure) || (quantity.unit !== 'count' && quantity.unit !== 'percent') || quantity.part) return [];
    const date = figureDate(head, quantity).span;
    if (date === null || Number(date.end.slice(0, 4)) - Number(date.start.slice(0, 4)) > LONGEST_DATE_YEARS) return [];
    const title = words.measures[measure];
    const counted = apart(measure, quantity.counted ?? '');
    const text = quantityPhrase(head.statement, quantity) ?? quantity.wording;
    return [
      {
        key: `${title} ${quantity.unit} ${counted}`,
        title: counted === '' ? title : words.measureOf(title, measure === 'prisoners' ? words.quoted(counted) : words.families),
        unit: quantity.unit,
        point: {
          date,
          low: quantity.value,
          high: quantity.max === quantity.value ? null : quantity.max,
          bound: bound(quantity),
          text,
          holder: heldWithDoubt(toldBy(head, quantity), words),
          entry: entryOf(telling, printed),
          references: references(head),
        },
      },
    ];
  });
}

/** What keeps values of one measure from being compared: families are no persons, and of people held it matters who they are. */
function apart(measure: keyof EditionWords['measures'], counted: string): string {
  if (measure === 'prisoners') return counted.toLowerCase();
  return /\b(?:famil(?:y|ies)|households?)\b/i.test(counted) ? 'families' : '';
}

const AT_LEAST = /\b(?:at least|more than|over|no fewer than|no less than|upwards of|minimum|exceed\w*|above)\b/i;
const UP_TO = /\b(?:up to|as many as|at most|no more than|not more than|fewer than|less than|under|below|maximum|nearly|almost)\b/i;
const ABOUT = /\b(?:about|around|some|approximately|roughly|an? estimated|estimated|circa|or so)\b|~/i;

/** How the words mean the number. */
export function bound({ qualifier }: Quantity): Bound {
  if (qualifier === null) return 'exact';
  if (AT_LEAST.test(qualifier)) return 'at least';
  if (UP_TO.test(qualifier)) return 'up to';
  return ABOUT.test(qualifier) ? 'about' : 'exact';
}

/** One value of one holder at one time once, with the quotations of all who repeat it. */
function distinct(points: readonly PointDraft[]): readonly PointDraft[] {
  const kept = new Map<string, PointDraft>();
  for (const point of points) {
    const key = [point.date.start, point.date.end, point.low, point.high, point.bound, point.holder].join(' ');
    const known = kept.get(key);
    kept.set(
      key,
      known === undefined ? point : { ...known, entry: known.entry ?? point.entry, references: [...known.references, ...point.references] },
    );
  }
  return [...kept.values()].sort((a, b) => byDate(a.date, b.date) || a.low - b.low || byCodePoint(a.text, b.text));
}
