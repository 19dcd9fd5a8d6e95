import type { DaySpan } from '../model/day-span.ts';
import { spanWords } from './date-words.ts';
import type { TimelineView } from './view-body.ts';

type Axis = NonNullable<TimelineView['axis']>;

// Width of the drawing in its own units; 680 on 170 mm of paper are quarter millimetres.
const WIDTH = 680;
const EDGE = 12;
const LANE = 8;
const DOT = 6;
// Fewer dates are read faster in the table than on an axis.
const FEWEST = 4;
const MOST_TICKS = 12;

const days = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/**
 * Draws dates on a line of time: a dot for a day, a bar as long as what is not known more exactly. Marks that would touch stand above each
 * other. Null when there is too little to draw.
 */
export function timeAxis(spans: readonly DaySpan[]): Axis | null {
  const first = Math.min(...spans.map((span) => days(span.start)));
  const last = Math.max(...spans.map((span) => days(span.end))) + 1;
  const starts = new Set(spans.map((span) => span.start));
  if (spans.length < FEWEST || starts.size < FEWEST) return null;
  const scale = (WIDTH - 2 * EDGE) / (last - first);
  const x = (day: number): number => EDGE + (day - first) * scale;

  const lanes: number[] = [];
  const marks = [...spans]
    .sort((a, b) => days(a.start) - days(b.start) || days(a.end) - days(b.end))
    .map((span) => {
      const exact = span.precision === 'day';
      const [from, to] = [x(days(span.start)), x(days(span.end) + 1)];
      const width = exact ? DOT : Math.max(DOT, to - from);
      const left = (from + to - width) / 2;
      const free = lanes.findIndex((end) => end + 1 <= left);
      const lane = free < 0 ? lanes.length : free;
      lanes[lane] = left + width;
      return { left, width, lane, exact };
    });
  const base = lanes.length * LANE + 2;
  const [from, to] = [spans.reduce((a, b) => (b.start < a.start ? b : a)), spans.reduce((a, b) => (b.end > a.end ? b : a))];
  return {
    label: `${spans.length} dated events on a line of time, from ${spanWords(from)} to ${spanWords(to)}; the table lists them.`,
    width: String(WIDTH),
    height: String(base + 16),
    base: fixed(base),
    ticks: ticks(first, last).map(({ day, label }) => ({ x: fixed(x(day)), label })),
    marks: marks.map(({ left, width, lane, exact }) => ({
      x: fixed(left),
      y: fixed(base - 1 - (lane + 1) * LANE + (LANE - DOT)),
      width: fixed(width),
      kind: exact ? 'day' : 'span',
    })),
  };
}

/** Round years within the stretch, or months when it is short. */
function ticks(first: number, last: number): { day: number; label: string }[] {
  const years = (last - first) / 365.25;
  const months = [1, 2, 3, 6].find((step) => (years * 12) / step <= MOST_TICKS && years < 3);
  const [from, to] = [new Date(first * 86_400_000), new Date(last * 86_400_000)];
  const found: { day: number; label: string }[] = [];
  if (months !== undefined) {
    const end = to.getUTCFullYear() * 12 + to.getUTCMonth();
    for (let month = from.getUTCFullYear() * 12 + from.getUTCMonth(); month <= end; month += 1) {
      const start = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
      if (month % months === 0)
        found.push({ day: days(start), label: spanWords({ start, end: start, precision: 'month' }).replace(/^(\p{L}{3})\p{L}*/u, '$1') });
    }
  } else {
    const step = [1, 2, 5, 10, 20, 50, 100].find((some) => years / some <= MOST_TICKS) ?? 500;
    for (let year = Math.ceil(from.getUTCFullYear() / step) * step; year <= to.getUTCFullYear(); year += step) {
      found.push({ day: days(`${String(year).padStart(4, '0')}-01-01`), label: String(year) });
    }
  }
  return found.filter(({ day }) => day >= first && day <= last);
}

/** Two digits are a hundredth of a unit: finer than any printer, and the same on every machine. */
function fixed(value: number): string {
  return value.toFixed(2);
}
