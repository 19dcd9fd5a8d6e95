import type { DaySpan } from '../model/day-span.ts';

/** A date as a terminal shows it, no more exact than it is known: `2024-12-03`, `2024-12`, `2024`, `2015/2020`. */
export function dayText({ start, end, precision }: DaySpan): string {
  const same = (chars: number) => (start.slice(0, chars) === end.slice(0, chars) ? start.slice(0, chars) : null);
  switch (precision) {
    case 'day':
      return same(10) ?? `${start}/${end}`;
    case 'month':
      return same(7) ?? `${start.slice(0, 7)}/${end.slice(0, 7)}`;
    case 'year':
      return same(4) ?? `${start.slice(0, 4)}/${end.slice(0, 4)}`;
    case 'season':
    case 'decade':
    case 'range':
      return `${start}/${end}`;
  }
}
