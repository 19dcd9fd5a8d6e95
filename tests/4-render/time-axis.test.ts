import { describe, expect, it } from 'vitest';
import { timeAxis } from '../../src/4-render/time-axis.ts';
import type { DaySpan } from '../../src/model/day-span.ts';

const day = (date: string): DaySpan => ({ start: date, end: date, precision: 'day' });
const year = (y: number): DaySpan => ({ start: `${y}-01-01`, end: `${y}-12-31`, precision: 'year' });

describe('timeAxis', () => {
  it('draws nothing for a few dates, which are read faster in the table', () => {
    expect(timeAxis([])).toBeNull();
    expect(timeAxis([day('2020-01-01'), day('2021-01-01'), year(2022)])).toBeNull();
    expect(timeAxis([day('2020-01-01'), day('2020-01-01'), day('2020-01-01'), day('2020-01-01')])).toBeNull();
  });

  it('marks every date inside the drawing, a day as a dot and a year as a bar of a year’s length', () => {
    const axis = timeAxis([year(2010), day('2015-06-01'), day('2016-06-01'), year(2019)]);
    const marks = axis?.marks.map((mark) => ({ left: Number(mark.x), right: Number(mark.x) + Number(mark.width), kind: mark.kind })) ?? [];
    expect(marks.map((mark) => mark.kind)).toEqual(['span', 'day', 'day', 'span']);
    expect(Math.min(...marks.map((mark) => mark.left))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...marks.map((mark) => mark.right))).toBeLessThanOrEqual(680);
    expect(Number(axis?.marks[0]?.width)).toBeCloseTo(65.6, 0);
  });

  it('sets marks that would touch above each other', () => {
    const axis = timeAxis([day('2010-01-01'), day('2020-01-01'), day('2020-01-02'), day('2020-01-03'), day('2024-01-01')]);
    const boxes = axis?.marks.map((mark) => ({ x: Number(mark.x), y: Number(mark.y), width: Number(mark.width) })) ?? [];
    const touching = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.y === b.y && a.x < b.x + b.width && b.x < a.x + a.width));
    expect(touching).toEqual([]);
    expect(new Set(boxes.map((box) => box.y)).size).toBe(3);
  });

  it('labels round years of a long stretch and months of a short one', () => {
    expect(timeAxis([1988, 1999, 2010, 2024].map(year))?.ticks.map((tick) => tick.label)).toEqual([
      '1990',
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
      '2025',
    ]);
    expect(timeAxis(['2024-01-05', '2024-02-20', '2024-03-03', '2024-04-15'].map(day))?.ticks.map((tick) => tick.label)).toEqual([
      'Feb 2024',
      'Mar 2024',
      'Apr 2024',
    ]);
  });
});
