import type { FigureWords } from '../../labels/index.ts';
import type { CourseFigure } from '../../model/figure.ts';
import type { DateNames } from '../../text/date-names.ts';
import { around, circle, type Drawing, num, union } from './drawing.ts';
import { placeLabels, placesAround } from './labels.ts';
import { shown } from './map-mark.ts';
import { textWidth } from './text-width.ts';
import { dayNumber, timeScale } from './time-scale.ts';

type Value = CourseFigure['points'][number];
type Size = { readonly width: number; readonly height: number; readonly text: number };
export const WIDE_COURSE: Size = { width: 680, height: 170, text: 10 };
export const NARROW_COURSE: Size = { width: 360, height: 190, text: 11 };

const DOT = 3.2;
const ARROW = 13;

/** What a drawing of values says, and how it writes dates. */
export type CourseWords = { readonly words: FigureWords; readonly dates: DateNames };

/** The value in figures with its qualifier: `up to 20,000`, `5,000–7,000`. */
export function valueWords({ low, high, bound }: Pick<Value, 'low' | 'high' | 'bound'>, unit: CourseFigure['unit'], words: FigureWords): string {
  const number = high === null ? rounded(low, words) : `${rounded(low, words)}–${rounded(high, words)}`;
  const value = `${words.course.bounds[bound]}${number}`;
  return unit === 'percent' ? words.course.percent(value) : value;
}

const rounded = (value: number, { number }: FigureWords): string => number(Math.round(value * 100) / 100);

/** Beside the labels of the scale: air, and the half pixel that a screen may make each figure wider to sharpen it. */
const GUTTER = 9;

/**
 * Draws values over time, each by itself: no line joins them, because each is another source's. A range is a bar, "at least" and "up to" are
 * arrows that point to where the true value may lie, what is estimated is an open mark, and a date known less exactly is as wide as that.
 */
export function drawCourse(
  { points, unit }: CourseFigure,
  { width, height, text }: Size,
  target: (value: Value) => string,
  { words, dates }: CourseWords,
): Drawing {
  const steps = scaleSteps(Math.max(...points.map(({ low, high }) => high ?? low)));
  const top = steps.at(-1) ?? 1;
  const labels = steps.map((step) => (unit === 'percent' ? words.course.percent(rounded(step, words)) : rounded(step, words)));
  const gutter = Math.max(...labels.map((label) => textWidth(label, text))) + GUTTER;
  const plot = { left: gutter, top: text * 1.6, right: width - 2, bottom: height - text - 9 };
  const spans = points.map(({ date }) => ({ from: dayNumber(date.start), to: dayNumber(date.end) + 1 }));
  const scale = timeScale(spans, plot.left + 22, plot.right - 26, text, dates);
  const y = (value: number): number => plot.bottom - (value / top) * (plot.bottom - plot.top);

  const marks = points.map((point, at) => {
    const [from, to] = [scale.at(spans[at]?.from ?? 0), scale.at(spans[at]?.to ?? 0)];
    const x = (from + to) / 2;
    const [upper, lower] = [y(point.high ?? point.low), y(point.low)];
    const reach =
      point.bound === 'at least'
        ? { top: Math.max(plot.top - 4, upper - ARROW), bottom: lower }
        : { top: upper, bottom: point.bound === 'up to' ? Math.min(plot.bottom, lower + ARROW) : lower };
    const box = union(around([x, (upper + lower) / 2], DOT + 1), { left: x - DOT, right: x + DOT, ...reach });
    return { point, x, from, to, upper, lower, box };
  });
  const placed = placeLabels(
    marks.map(({ point, x, upper, lower }) => ({
      text: valueWords(point, unit, words),
      size: text,
      bold: true,
      places: placesAround([x, (upper + lower) / 2], DOT + 2, text),
    })),
    { left: plot.left, top: 0, right: width, bottom: plot.bottom + 1 },
    marks.map(({ box }) => box),
  );
  const broken = scale.breaks.map((x) => `M${num(x - 4)} ${num(plot.bottom + 4)}l3-8m2 8l3-8`).join('');
  return {
    width,
    height,
    shapes: [
      ...steps.map((step) => ({ kind: step === 0 ? 'base' : 'grid', path: `M${num(plot.left)} ${num(y(step))}H${num(plot.right)}` })),
      ...(broken === '' ? [] : [{ kind: 'break', path: broken }]),
      ...scale.ticks.map(({ x }) => ({ kind: 'tick', path: `M${num(x)} ${num(plot.bottom)}v4` })),
      ...marks.flatMap(({ point, x, from, to, upper, lower }) => [
        ...(to - from > 2 * DOT + 2 ? [{ kind: 'when', path: `M${num(from)} ${num((upper + lower) / 2)}H${num(to)}` }] : []),
        ...valueShapes(point, x, upper, lower, plot),
      ]),
    ],
    texts: [
      ...steps.map((step, at) => ({
        kind: 'key',
        x: num(gutter - 6),
        y: num(y(step) + text * 0.34),
        anchor: 'end' as const,
        text: labels[at] ?? '',
      })),
      ...scale.ticks.map(({ middle, label }) => ({
        kind: 'key',
        x: num(middle),
        y: num(plot.bottom + text + 5),
        anchor: 'middle' as const,
        text: label,
      })),
      ...placed.flatMap((label) =>
        label === null ? [] : [{ kind: 'place', x: num(label.at[0]), y: num(label.at[1]), anchor: label.anchor, text: label.text }],
      ),
    ],
    links: marks.map(({ point, box }, at) => {
      const label = placed[at] ?? null;
      return {
        target: target(point),
        label: words.course.markLabel(valueWords(point, unit, words), shown(point.holder)),
        box: label === null ? box : union(box, label.box),
      };
    }),
  };
}

function valueShapes(
  { bound, high }: Value,
  x: number,
  upper: number,
  lower: number,
  plot: { readonly top: number; readonly bottom: number },
): Drawing['shapes'] {
  if (high !== null)
    return [{ kind: 'range', path: `M${num(x - 3)} ${num(upper)}h6M${num(x)} ${num(upper)}V${num(lower)}M${num(x - 3)} ${num(lower)}h6` }];
  const dot = { kind: bound === 'about' ? 'value open' : 'value', path: circle([x, lower], DOT) };
  if (bound === 'at least') {
    const tip = Math.max(plot.top - 4, lower - ARROW);
    return [{ kind: 'range', path: `M${num(x)} ${num(lower)}V${num(tip)}m-3 3.5l3-3.5l3 3.5` }, dot];
  }
  if (bound === 'up to') {
    const tip = Math.min(plot.bottom, lower + ARROW);
    return [{ kind: 'range', path: `M${num(x - 4.5)} ${num(lower)}h9M${num(x)} ${num(lower)}V${num(tip)}m-3-3.5l3 3.5l3-3.5` }];
  }
  return [dot];
}

/** Round steps from nought to beyond the largest value: two to five of them. */
export function scaleSteps(largest: number): readonly number[] {
  if (largest <= 0) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [0.2, 0.5, 1, 2, 5].map((some) => some * power).find((some) => Math.ceil(largest / some) <= 5) ?? power * 10;
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, n) => Math.round(n * step * 1000) / 1000);
}
