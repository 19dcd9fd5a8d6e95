import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DaySpan } from '../../src/model/day-span.ts';
import { daySpan, formatSpan, monthSpan, spanOf, yearSpan } from '../../src/text/calendar.ts';
import { resolveTime, type Tense } from '../../src/text/resolve-time.ts';
import { timeExpressions } from '../../src/text/time-expressions.ts';

const context = (report: DaySpan | null, event: DaySpan | null = null, tense: Tense = null) => ({ report, event, tense });

function resolved(text: string, report: DaySpan | null, event: DaySpan | null = null, tense: Tense = null): string | null {
  const [first] = timeExpressions(text);
  if (first === undefined) throw new Error(`no time in "${text}"`);
  const resolution = resolveTime(first, context(report, event, tense));
  return resolution === null ? null : formatSpan(resolution.span);
}

describe('resolveTime against the article’s date', () => {
  // A Wednesday.
  const report = daySpan('2021-06-16');

  it.each([
    ['today', '16 June 2021'],
    ['last night', '15 June 2021'],
    ['on Monday', '14 June 2021'],
    ['on Wednesday', '16 June 2021'],
    ['last Wednesday', '9 June 2021'],
    ['this week', '14 to 20 June 2021'],
    ['last week', '7 to 13 June 2021'],
    ['over the weekend', '12 to 13 June 2021'],
    ['last month', 'May 2021'],
    ['earlier this year', '2021'],
    ['late last year', 'late 2020'],
    ['since the beginning of the year', 'January 2021'],
    ['at the beginning of the year', 'early 2021'],
    ['in March', 'March 2021'],
    ['in June', 'June 2021'],
    ['in December', 'December 2020'],
    ['last June', 'June 2020'],
    ['on 17 May', '17 May 2021'],
    ['on 1 December', '1 December 2020'],
    ['September last year', 'September 2020'],
    ['this spring', 'spring 2021'],
    ['last summer', 'summer 2020'],
    ['three days ago', '13 June 2021'],
    ['two weeks ago', '30 May to 5 June 2021'],
    ['a year ago', 'June 2020'],
    ['about a year ago', 'May to July 2020'],
    ['five years ago', '2016'],
    ['over the past seven years', 'January 2014 to June 2021'],
    ['over the past year', 'June 2020 to June 2021'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(resolved(text, report)).toBe(expected);
  });

  it('looks ahead only when the telling does', () => {
    expect(resolved('on Friday', report, null, 'past')).toBe('11 June 2021');
    expect(resolved('on Friday', report, null, 'future')).toBe('18 June 2021');
    expect(resolved('in August', report, null, 'future')).toBe('August 2021');
    expect(resolved('on 10 June', report, null, 'future')).toBe('10 June 2022');
  });

  it('takes a day of next week for the coming one, not for one of a year ago', () => {
    expect(resolved('on 20 June', report)).toBe('20 June 2021');
    expect(resolved('on 20 June', report, null, 'past')).toBeNull();
  });

  it('lets a stated weekday choose the year', () => {
    expect(resolved('Saturday 19 June', daySpan('2021-01-05'))).toBe('19 June 2021');
    expect(resolved('Friday 19 June', daySpan('2021-01-05'))).toBe('19 June 2020');
  });

  it('says nothing where the words set no bound', () => {
    expect(resolved('in recent months', report)).toBeNull();
    expect(resolved('after two months of fighting', report)).toBeNull();
    expect(resolved('every Friday', report)).toBeNull();
    expect(resolved('last week', null)).toBeNull();
  });

  it('gives a yearly stretch as its newest turn', () => {
    expect(resolved('between February and April of each year', report)).toBe('February to April 2021');
    expect(resolved('between February and April of each year', daySpan('2021-01-16'))).toBe('February to April 2020');
  });

  it('says on what it rests', () => {
    const [first] = timeExpressions('last month');
    expect(first && resolveTime(first, context(report))?.basis).toBe('resolved from "last month" against the article\'s date, 16 June 2021');
  });
});

describe('resolveTime against a report known only as a stretch of days', () => {
  it('keeps what both ends agree on', () => {
    const report = spanOf('2023-02-19', '2023-02-23');
    expect(resolved('last month', report)).toBe('January 2023');
    expect(resolved('on Friday', report)).toBe('17 February 2023');
    expect(resolved('on 11 February', report)).toBe('11 February 2023');
  });

  it('widens what they do not', () => {
    expect(resolved('last month', spanOf('2024-10-20', '2024-11-10'))).toBe('September to October 2024');
    expect(resolved('yesterday', spanOf('2023-02-19', '2023-02-23'))).toBe('18 to 22 February 2023');
    expect(resolved('on Friday', monthSpan(2021, 3))).toBe('February to March 2021');
  });
});

describe('resolveTime against the event told before', () => {
  it.each([
    ['six days later', daySpan('2023-02-11'), '17 February 2023'],
    ['a day earlier', daySpan('2023-03-01'), '28 February 2023'],
    ['that same year', daySpan('2017-04-03'), '2017'],
    ['later that month', daySpan('2017-04-03'), 'April 2017'],
    ['two years later', yearSpan(2017), '2019'],
    ['the following month', monthSpan(2015, 12), 'January 2016'],
    ['the following Friday', daySpan('2023-02-11'), '17 February 2023'],
    ['in March of that year', monthSpan(2012, 7), 'March 2012'],
  ])('counts "%s"', (text, event, expected) => {
    expect(resolved(text, daySpan('2024-06-16'), event)).toBe(expected);
  });

  it('does not count days from a month, nor months from a year', () => {
    expect(resolved('six days later', null, monthSpan(2023, 2))).toBeNull();
    expect(resolved('two months later', null, yearSpan(2014))).toBeNull();
    expect(resolved('two years later', null, spanOf('2013-01-01', '2015-12-31'))).toBeNull();
  });

  it('reads a bare month beside an old event as of that time, and beside a new one as of the report’s', () => {
    expect(resolved('in September', daySpan('2024-12-02'), monthSpan(2014, 6))).toBe('September 2014');
    expect(resolved('in March', daySpan('2024-12-02'), monthSpan(2014, 6))).toBe('March 2015');
    expect(resolved('in September', daySpan('2024-12-02'), monthSpan(2024, 6))).toBe('September 2024');
  });

  it('counts from a date that is said', () => {
    expect(resolved('two days after 11 February 2023', null)).toBe('13 February 2023');
  });

  it('does not pretend to know an event that is only named', () => {
    expect(resolved('nearly four years after the defeat', daySpan('2023-02-20'), daySpan('2023-02-17'))).toBeNull();
  });
});

describe('resolveTime', () => {
  it('never puts what is told as past after the report', () => {
    const texts = [
      'on Friday',
      'last Monday',
      'in May',
      'on 5 May',
      'on 29 February',
      'last week',
      'two days ago',
      'last spring',
      'this Saturday',
      'last December',
      'the weekend',
      'mid-June',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.integer({ min: 2000, max: 2030 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (text, year, month, day) => {
          const report = daySpan(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
          const [first] = timeExpressions(text);
          const resolution = first && resolveTime(first, context(report, null, 'past'));
          if (resolution) expect(resolution.span.start <= report.end).toBe(true);
        },
      ),
    );
  });
});
