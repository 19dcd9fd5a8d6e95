import { describe, expect, it } from 'vitest';
import { drawAxis, NARROW_AXIS, WIDE_AXIS, worthAnAxis } from '../../../src/4-render/figures/axis.ts';
import { drawCourse, scaleSteps, valueWords, WIDE_COURSE } from '../../../src/4-render/figures/course.ts';
import { overlaps } from '../../../src/4-render/figures/drawing.ts';
import { placeLabels, placesAround } from '../../../src/4-render/figures/labels.ts';
import { simplified } from '../../../src/4-render/figures/lines.ts';
import { textWidth } from '../../../src/4-render/figures/text-width.ts';
import { drawTies, NARROW_TIES, WIDE_TIES, wrapped } from '../../../src/4-render/figures/ties.ts';
import { dayNumber, timeScale } from '../../../src/4-render/figures/time-scale.ts';
import { catalogue } from '../../../src/labels/index.ts';
import type { DaySpan } from '../../../src/model/day-span.ts';
import { ENGLISH_DATES as NAMES } from '../../../src/text/date-names.ts';
import { course, ties } from './fixture-figures.ts';

const { figures: words } = catalogue('en');

const day = (date: string): DaySpan => ({ start: date, end: date, precision: 'day' });
const year = (y: number): DaySpan => ({ start: `${y}-01-01`, end: `${y}-12-31`, precision: 'year' });
const events = (dates: readonly DaySpan[]) => dates.map((date, at) => ({ date, n: String(at + 1), target: `t-${at + 1}`, label: `Event ${at + 1}` }));

describe('the line of time', () => {
  it('is drawn only where there are enough different dates', () => {
    expect(worthAnAxis([day('2020-01-01'), day('2021-01-01'), year(2022)])).toBe(false);
    expect(worthAnAxis([day('2020-01-01'), day('2020-01-01'), day('2020-01-01'), day('2020-01-01')])).toBe(false);
    expect(worthAnAxis([day('2020-01-01'), day('2021-01-01'), year(2022), year(2023)])).toBe(true);
  });

  it.each([WIDE_AXIS, NARROW_AXIS])('numbers each event once, sets none over another and none outside', (size) => {
    const dates = [
      year(2010),
      ...Array.from({ length: 20 }, (_, n) => day(`2023-02-${String(n + 1).padStart(2, '0')}`)),
      year(2023),
      day('2024-03-01'),
    ];
    const drawing = drawAxis(events(dates), size, NAMES);
    const boxes = drawing.links.map(({ box }) => box);
    expect(boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => overlaps(a, b)))).toEqual([]);
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(size.width);
      expect(box.top).toBeGreaterThanOrEqual(0);
    }
    expect(
      drawing.texts
        .filter(({ kind }) => kind.startsWith('number'))
        .map(({ text }) => Number(text))
        .sort((a, b) => a - b),
    ).toEqual(dates.map((_, at) => at + 1));
    expect(drawing.links.map(({ target }) => target).sort()).toEqual(dates.map((_, at) => `t-${at + 1}`).sort());
  });

  it('draws a day as a full mark, a month as an open one, and a year as a bar with open line', () => {
    const month: DaySpan = { start: '2014-05-01', end: '2014-05-31', precision: 'month' };
    const kinds = drawAxis(events([day('2012-01-01'), month, year(2015), day('2016-06-01')]), WIDE_AXIS, NAMES).shapes.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('event'))).toEqual(['event day', 'event span', 'event span loose', 'event day']);
  });

  it('is broken where nothing happens for long', () => {
    const dates = [day('1979-11-04'), day('2023-02-01'), day('2023-02-20'), day('2023-03-15'), day('2023-04-01')];
    const spans = dates.map(({ start }) => ({ from: dayNumber(start), to: dayNumber(start) + 1 }));
    const scale = timeScale(spans, 10, 670, 10, NAMES);
    expect(scale.breaks).toHaveLength(1);
    expect(scale.at(dayNumber('2023-03-15')) - scale.at(dayNumber('2023-02-01'))).toBeGreaterThan(200);
    expect(scale.ticks.some(({ label }) => label.endsWith('1979'))).toBe(true);
    expect(drawAxis(events(dates), WIDE_AXIS, NAMES).shapes.some(({ kind }) => kind === 'break')).toBe(true);
  });

  it('keeps the order of time, and the labels of its ticks apart', () => {
    for (const dates of [[year(1988), year(1999), year(2010), year(2024)], ['2024-01-05', '2024-02-20', '2024-03-03', '2024-04-15'].map(day)]) {
      const spans = dates.map(({ start, end }) => ({ from: dayNumber(start), to: dayNumber(end) + 1 }));
      const scale = timeScale(spans, 10, 350, 10, NAMES);
      const places = spans.map(({ from }) => scale.at(from));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      scale.ticks.slice(1).forEach(({ middle, label }, at) => {
        const before = scale.ticks[at];
        expect(middle - textWidth(label, 10) / 2).toBeGreaterThan((before?.middle ?? 0) + textWidth(before?.label ?? '', 10) / 2);
      });
      expect(scale.ticks.length).toBeGreaterThan(1);
    }
  });
});

describe('values over time', () => {
  const target = () => 'q-1';
  const drawing = drawCourse(course, WIDE_COURSE, target, { words, dates: NAMES });

  it('say how each number is meant, in its mark and in words', () => {
    expect(course.points.map((point) => valueWords(point, 'count', words))).toEqual(['up to 900', '2,500–3,000', 'at least 2,000', 'about 2,100']);
    expect(valueWords({ low: 12.5, high: null, bound: 'exact' }, 'percent', words)).toBe('12.5 %');
    const kinds = drawing.shapes.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'range')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'value')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'value open')).toHaveLength(1);
    expect(kinds).toContain('when');
  });

  it('are each linked to what they rest on, and joined by no line', () => {
    expect(drawing.links).toHaveLength(course.points.length);
    expect(drawing.shapes.some(({ kind }) => kind === 'line')).toBe(false);
  });

  it('start from nought, in round steps', () => {
    expect(scaleSteps(3000)).toEqual([0, 1000, 2000, 3000]);
    expect(scaleSteps(1_500_000)).toEqual([0, 500_000, 1_000_000, 1_500_000]);
    expect(scaleSteps(7)).toEqual([0, 2, 4, 6, 8]);
    expect(scaleSteps(0)).toEqual([0, 1]);
  });
});

describe('the diagram of ties', () => {
  it.each([WIDE_TIES, NARROW_TIES])('has a line for each tie, linked and labelled, and every word within its box', (size) => {
    const drawing = drawTies('Ondrevan Liberation Front', ties, size, () => 'q-2', words);
    expect(drawing.links).toHaveLength(ties.ties.length);
    expect(drawing.shapes.filter(({ kind }) => kind.startsWith('tie '))).toHaveLength(ties.ties.length);
    expect(
      drawing.texts
        .filter(({ kind }) => kind === 'way')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(ties.ties.map(({ way }) => way).sort());
    for (const { x, text, kind } of drawing.texts) {
      const half = textWidth(text, size.text, kind !== 'way') / 2;
      expect(Number(x) - half).toBeGreaterThanOrEqual(0);
      expect(Number(x) + half).toBeLessThanOrEqual(drawing.width);
    }
    expect(drawing.width).toBeLessThanOrEqual(size.width);
  });

  it('tells the sorts of tie apart by the kind of line', () => {
    const kinds = new Set(drawTies('Front', ties, WIDE_TIES, () => 'q-2', words).shapes.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['other', 'subject', 'tie descent', 'tie foe', 'tie friend', 'tie listing']);
  });

  it('breaks long names and cuts endless ones', () => {
    expect(wrapped('Interior Ministry of the Upland Federation', 100, 10, true).length).toBeGreaterThan(1);
    expect(wrapped('Unpronounceablyandendlesslylongnamedassociation', 100, 10, true)[0]).toMatch(/…$/);
    expect(wrapped('a '.repeat(500), 40, 10, true).length).toBeLessThanOrEqual(3);
  });
});

describe('labels', () => {
  it('are left out rather than set over another', () => {
    const wish = { text: 'A name of some length', size: 10, bold: false, places: placesAround([50, 20], 3, 10) };
    const frame = { left: 0, top: 0, right: 200, bottom: 40 };
    const placed = placeLabels([wish, wish, wish, wish, wish], frame, []);
    const boxes = placed.flatMap((label) => (label === null ? [] : [label.box]));
    expect(placed).toContain(null);
    expect(boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => overlaps(a, b)))).toEqual([]);
  });
});

describe('simplified', () => {
  it('keeps the ends and what a line can’t be drawn without, and bears a hostile length', () => {
    expect(
      simplified(
        [
          [0, 0],
          [1, 0.1],
          [2, 0],
          [3, 5],
          [4, 0],
        ],
        0.5,
      ),
    ).toEqual([
      [0, 0],
      [2, 0],
      [3, 5],
      [4, 0],
    ]);
    const long = Array.from({ length: 100_000 }, (_, n): [number, number] => [n / 1000, 0]);
    expect(simplified(long, 0.5)).toHaveLength(2);
  });
});
