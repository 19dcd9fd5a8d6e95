import type { DateNames } from '../../text/date-names.ts';
import { textWidth } from './text-width.ts';

/** Days since 1970. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** A line of time: where a day lies, where the line is broken, and what its ticks say. */
export type TimeScale = {
  readonly at: (day: number) => number;
  /** The middles of what is left out. */
  readonly breaks: readonly number[];
  /** Where a tick stands, and the middle of its label, which is kept within the ends. */
  readonly ticks: readonly { readonly x: number; readonly middle: number; readonly label: string }[];
};

type Stretch = { readonly from: number; readonly to: number };

// An empty stretch that takes more of the line than this is left out.
const EMPTY_SHARE = 0.22;
const MOST_STRETCHES = 5;
const BREAK = 22;
// Empty room at the ends of a stretch, of its own length, so that no mark stands on the break.
const AIR = 0.04;

/** Fits spans of days between two ends of a line. Long stretches in which nothing lies are cut out, so that what is crowded has room. */
export function timeScale(spans: readonly Stretch[], left: number, right: number, size: number, names: DateNames): TimeScale {
  const stretches = airy(unbroken(spans));
  const length = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const scale = (right - left - BREAK * (stretches.length - 1)) / length;
  let x = left;
  const laid = stretches.map((stretch) => {
    const start = x;
    x += (stretch.to - stretch.from) * scale + BREAK;
    return { ...stretch, x: start };
  });
  const at = (day: number): number => {
    const found = laid.findLast(({ from }) => day >= from) ?? laid[0];
    return found === undefined ? left : found.x + (Math.min(day, found.to) - found.from) * scale;
  };
  const ticks: { x: number; middle: number; label: string }[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const { from, to } of laid) {
    for (const { day, label } of ticksOf(from, to, (to - from) * scale, size, names)) {
      const half = textWidth(label, size) / 2 + 3;
      const middle = Math.max(left - size + half, Math.min(right + size - half, at(day)));
      if (middle - half < free) continue;
      ticks.push({ x: at(day), middle, label });
      free = middle + half;
    }
  }
  return { at, breaks: laid.slice(1).map(({ x: start }) => start - BREAK / 2), ticks };
}

/** The stretches in which something lies, with what lies near joined. */
function unbroken(spans: readonly Stretch[]): readonly Stretch[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || a.to - b.to);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  const whole = (joined.at(-1)?.to ?? 1) - (joined[0]?.from ?? 0);
  const gaps = joined.slice(1).map(({ from }, at) => from - (joined[at]?.to ?? from));
  const wide = [...gaps].filter((gap) => gap > whole * EMPTY_SHARE).sort((a, b) => b - a)[MOST_STRETCHES - 2];
  const least = Math.max(whole * EMPTY_SHARE, wide ?? 0);
  const found: { from: number; to: number }[] = [];
  joined.forEach((stretch, at) => {
    const last = found.at(-1);
    if (last === undefined || (gaps[at - 1] ?? 0) > least || ((gaps[at - 1] ?? 0) === least && least > whole * EMPTY_SHARE))
      found.push({ ...stretch });
    else last.to = stretch.to;
  });
  return found;
}

/** A stretch of one day would have no length to draw: each gets air, and a tenth of the longest at least. */
function airy(stretches: readonly Stretch[]): readonly Stretch[] {
  const longest = Math.max(1, ...stretches.map(({ from, to }) => to - from));
  return stretches.map(({ from, to }) => {
    const missing = Math.max(0, longest * 0.12 - (to - from)) / 2;
    const air = Math.max(to - from, longest * 0.12) * AIR + missing;
    return { from: from - air, to: to + air };
  });
}

/** A month and its year, short: `Mar 2024`. */
const monthLabel = (day: string, { shortMonths }: DateNames): string =>
  `${shortMonths[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(0, 4))}`;

// March stands for the months of a language: most are no wider.
const widest = ({ shortMonths }: DateNames): string => shortMonths[2] ?? '';

const STEPS_IN_MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/** Round years or months within a stretch, as many as find room. */
function ticksOf(from: number, to: number, width: number, size: number, names: DateNames): readonly { day: number; label: string }[] {
  const months = ((to - from) / 365.25) * 12;
  const room = (step: number): number => textWidth(step < 12 ? `${widest(names)} 2024` : '2024', size) + size;
  const step = STEPS_IN_MONTHS.find((some) => (months / some) * room(some) <= width) ?? 6000;
  const first = new Date(from * 86_400_000);
  const found: { day: number; label: string }[] = [];
  let month = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step;
  for (; ; month += step) {
    const start = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    const day = dayNumber(start);
    if (!(day <= to)) break;
    const label = step % 12 === 0 ? String(Math.floor(month / 12)) : monthLabel(start, names);
    if (day >= from) found.push({ day, label });
  }
  // A stretch so short that no round month lies in it says when it is all the same.
  if (found.length > 0) return found;
  const middle = new Date(((from + to) / 2) * 86_400_000).toISOString().slice(0, 10);
  return [{ day: (from + to) / 2, label: monthLabel(middle, names) }];
}
