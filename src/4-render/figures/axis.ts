import type { DaySpan } from '../../model/day-span.ts';
import type { DateNames } from '../../text/date-names.ts';
import { around, type Drawing, num, type Point, union } from './drawing.ts';
import { textWidth } from './text-width.ts';
import { dayNumber, timeScale } from './time-scale.ts';

/** An event on the line: its date, its number in the table, and where its row stands. */
export type Dated = { readonly date: DaySpan; readonly n: string; readonly target: string; readonly label: string };

type Size = { readonly width: number; readonly text: number };
export const WIDE_AXIS: Size = { width: 680, text: 9.5 };
export const NARROW_AXIS: Size = { width: 360, text: 10 };

// Fewer dates are read faster in the table than on a line.
const FEWEST = 4;
const EDGE = 10;

/** True when there is enough to draw: some events, and more than three times. */
export function worthAnAxis(dates: readonly DaySpan[]): boolean {
  return dates.length >= FEWEST && new Set(dates.map(({ start }) => start)).size >= FEWEST;
}

/**
 * Draws events on a line of time, each as its number: a day as a full mark, what is known less exactly as an open bar as long as it is
 * unknown. Marks that would touch stand above each other.
 */
export function drawAxis(events: readonly Dated[], { width, text }: Size, names: DateNames): Drawing {
  const spans = events.map(({ date }) => ({ from: dayNumber(date.start), to: dayNumber(date.end) + 1 }));
  const scale = timeScale(spans, EDGE, width - EDGE, text, names);
  const [tall, lane] = [text * 1.3, text * 1.3 + 2];
  const lanes: number[] = [];
  const marks = events
    .map((event, at) => ({ from: scale.at(spans[at]?.from ?? 0), to: scale.at(spans[at]?.to ?? 0), ...event }))
    .sort((a, b) => a.from - b.from || a.to - b.to || Number(a.n) - Number(b.n))
    .map((event) => {
      const least = Math.max(tall, textWidth(event.n, text, true) + 5);
      const long = event.date.precision === 'day' ? least : Math.max(least, event.to - event.from);
      const middle = (event.from + event.to) / 2;
      const left = Math.max(1, Math.min(width - 1 - long, middle - long / 2));
      const free = lanes.findIndex((end) => end + 1.5 <= left);
      const level = free < 0 ? lanes.length : free;
      lanes[level] = left + long;
      return { left, long, level, middle, ...event };
    });
  const base = lanes.length * lane + 4;
  const top = (level: number): number => base - 3 - (level + 1) * lane + (lane - tall);
  const kind = ({ precision }: DaySpan): string =>
    precision === 'day' ? 'event day' : precision === 'month' || precision === 'range' ? 'event span' : 'event span loose';
  const broken = scale.breaks.map((x) => `M${num(x - 4)} ${num(base + 4)}l3-8m2 8l3-8`).join('');
  return {
    width,
    height: Math.ceil(base + text + 8),
    shapes: [
      ...marks.map(({ middle, level }) => ({ kind: 'stem', path: `M${num(middle)} ${num(base)}V${num(top(level) + tall)}` })),
      { kind: 'base', path: lineWithGaps(scale.breaks, base, width) },
      ...(broken === '' ? [] : [{ kind: 'break', path: broken }]),
      ...scale.ticks.map(({ x }) => ({ kind: 'tick', path: `M${num(x)} ${num(base)}v4` })),
      ...marks.map(({ date, left, long, level }) => ({ kind: kind(date), path: pill(left, top(level), long, tall) })),
    ],
    texts: [
      ...scale.ticks.map(({ middle, label }) => ({ kind: 'key', x: num(middle), y: num(base + text + 5), anchor: 'middle' as const, text: label })),
      ...marks.map(({ date, left, long, level, n }) => ({
        kind: date.precision === 'day' ? 'number day' : 'number',
        x: num(left + long / 2),
        y: num(top(level) + tall / 2 + text * 0.34),
        anchor: 'middle' as const,
        text: n,
      })),
    ],
    links: marks.map(({ target, label, left, long, level }) => ({
      target,
      label,
      box: union(around([left + long / 2, top(level) + tall / 2], tall / 2), {
        left,
        right: left + long,
        top: top(level),
        bottom: top(level) + tall,
      }),
    })),
  };
}

function lineWithGaps(breaks: readonly number[], y: number, width: number): string {
  const points: Point[] = [];
  let from = 0;
  for (const x of breaks) {
    points.push([from, x - 3.5]);
    from = x + 3.5;
  }
  return [...points, [from, width] as const].map(([start, end]) => `M${num(start)} ${num(y)}H${num(end)}`).join('');
}

function pill(left: number, top: number, width: number, height: number): string {
  const r = height / 2;
  const straight = num(Math.max(0, width - height));
  return `M${num(left + r)} ${num(top)}h${straight}a${num(r)} ${num(r)} 0 0 1 0 ${num(height)}h-${straight}a${num(r)} ${num(r)} 0 0 1 0-${num(height)}z`;
}
