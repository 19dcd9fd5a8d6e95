import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSpan } from '../../src/text/calendar.ts';
import { type TimeForm, timeExpressions } from '../../src/text/time-expressions.ts';
import { cpuNow } from '../cpu-now.ts';

/** A form in a few words, so that a table of them can be read. */
function short(form: TimeForm): string {
  switch (form.kind) {
    case 'absolute':
      return formatSpan(form.span);
    case 'partial':
      return [
        'yearless',
        form.from.part,
        form.from.day,
        form.from.month,
        form.to && `to ${form.to.day ?? form.to.month}`,
        form.year && `${form.year.of} year ${form.year.offset}`,
      ]
        .filter((piece) => piece !== null)
        .join(' ');
    case 'report':
    case 'event':
      return `${form.kind} ${Object.values(form.reference)
        .map((value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)))
        .join(' ')}`;
    case 'counted':
      return `${form.amount.min} ${form.unit} from ${short(form.from)}`;
    case 'duration':
      return `duration ${form.amount.min} ${form.unit}`;
    case 'recurring':
      return form.from === null ? 'recurring' : `recurring ${form.from.month} to ${form.to?.month}`;
  }
}

const found = (text: string) => timeExpressions(text).map(({ wording, form }) => [wording, short(form)]);
const forms = (text: string) => timeExpressions(text).map(({ form }) => short(form));
const boundaries = (text: string) => timeExpressions(text).map(({ boundary }) => boundary);

describe('years and months that follow on each other', () => {
  it('are one stretch, and others are two times', () => {
    expect(forms('in 2015 and 2016')).toEqual(['2015 to 2016']);
    expect(forms('in February and March 2019')).toEqual(['February to March 2019']);
    expect(forms('in February and March')).toEqual(['yearless 2 to 3']);
    expect(forms('in 2013 and 2024')).toEqual(['2013', '2024']);
    expect(forms('in February and May')).toEqual(['yearless 2', 'yearless 5']);
    expect(forms('until 2015 and 2016')).toEqual(['2015', '2016']);
    expect(forms('it was raided in 2015 and 2016 brought peace')).toEqual(['2015', '2016']);
  });
});

describe('full dates', () => {
  it.each([
    'on 21 May 2019 they',
    'on May 21, 2019, they',
    'May 21st, 2019',
    'the 21st of May, 2019',
    '21-May-2019',
    'Tuesday, 21 May 2019',
    'ON TUESDAY 21 MAY 2019',
    '2019-05-21',
    '2019-05-21T23:10:00+02:00',
    '21/05/2019',
    '05/21/2019',
    '21.05.2019',
    '2019/05/21',
    'May 21 2019',
  ])('reads "%s"', (text) => {
    expect(forms(text)).toEqual(['21 May 2019']);
  });

  it('reads abbreviated months, with and without a slip of the comma', () => {
    expect(found('On Nov. 27, 2024, and Sept. 3, then on Feb, 10.')).toEqual([
      ['Nov. 27, 2024', '27 November 2024'],
      ['Sept. 3', 'yearless 3 9'],
      ['Feb, 10', 'yearless 10 2'],
    ]);
  });

  it('reads the two-digit years of wire datelines, and no two-digit count', () => {
    expect(forms('LA PAZ, 16 MAY 89 (AGENCY) -- TEXT')).toEqual(['16 May 1989']);
    expect(forms('ON 18 NOVEMBER 89 PEOPLE DIED')).toEqual(['yearless 18 11']);
  });

  it('reads the year behind a month, whatever is counted next, and the last week of a month in it', () => {
    expect(forms('On 11 September 2012 dozens of men came')).toEqual(['11 September 2012']);
    expect(forms('In September 2012 people fled')).toEqual(['September 2012']);
    expect(forms('They may 2012 people')).toEqual([]);
    expect(forms('They left in the last week of May')).toEqual(['yearless 5']);
  });

  it('gives no other year to a day that stands beside one that no calendar knows', () => {
    for (const text of ['On 1 January 0000 they', 'on 13 September 275760, they', 'On January 1 99999 they'])
      expect([text, forms(text)]).toEqual([text, []]);
    expect(forms('On 13 September 1,200 fighters left')).toEqual(['yearless 13 9']);
  });

  it('does not guess which of two small numbers is the month', () => {
    expect(forms('signed on 03/04/2019')).toEqual([]);
    expect(forms('signed on 04/04/2019')).toEqual(['4 April 2019']);
  });

  it('shares what is said once', () => {
    expect(forms('on 3 and 5 May 2021')).toEqual(['3 May 2021', '5 May 2021']);
    expect(forms('in February and May 2019')).toEqual(['February 2019', 'May 2019']);
    expect(forms('May 3-5, 2021')).toEqual(['3 to 5 May 2021']);
    expect(forms('from May 1 to 3')).toEqual(['yearless 1 5 to 3']);
    expect(forms('from 28 April to 3 May 2021')).toEqual(['28 April to 3 May 2021']);
  });
});

describe('months and years', () => {
  it('takes a month for one after a preposition or as the mark of an event', () => {
    expect(forms('In May the March accord held; it may march in March.')).toEqual(['yearless 5', 'yearless 3', 'yearless 3']);
    expect(forms('He may go. March on the town! June said so.')).toEqual([]);
    expect(forms('THE REBELS MAY MARCH AGAIN IN MAY')).toEqual(['yearless 5']);
  });

  it('tells years from counts, codes, clock times and names', () => {
    expect(forms('In 2015 the 2013 deal, an army of 2015 fighters, 1,950 men and 2,000 people.')).toEqual(['2015', '2013']);
    expect(forms('Resolution 1973, page 2012, CO19101, v2019, version 3.2019, $2015, at 1930, Vision 2030, Expo 2020, 2019-nCoV')).toEqual([]);
    expect(forms('ahead of 2024 elections')).toEqual(['2024']);
  });

  it('reads stretches of years', () => {
    expect(forms('from 2021 to 2023, 2015-16, 2015–2017')).toEqual(['2021 to 2023', '2015 to 2016', '2015 to 2017']);
    expect(forms('between 2015 and 2017')).toEqual(['2015 to 2017']);
  });

  it('reads decades, seasons and parts', () => {
    expect(forms("the early 2000s, the 1990s, the mid-'90s")).toEqual(['early 2000s', '1990s', 'mid-1990s']);
    expect(forms('spring 2023, the winter of 2019-20, winter 2019')).toEqual(['spring 2023', 'winter 2019–20', 'winter 2019']);
    expect(forms('the Arab Spring and the fall of the town')).toEqual([]);
    expect(forms('early 2021, the end of September 2024, mid-June 2013, the beginning of 2019')).toEqual([
      'early 2021',
      'late September 2024',
      'mid-June 2013',
      'early 2019',
    ]);
  });

  it('knows the years said in relation', () => {
    expect(forms('in September last year and in March of that year')).toEqual(['yearless 9 report year -1', 'yearless 3 event year 0']);
  });

  it('does not take the day in the name of a movement or a street', () => {
    expect(forms('the 19 April Movement met in 1 May Avenue')).toEqual([]);
  });

  it('knows the day that became a name', () => {
    expect(forms('since 9/11; the September 11 attacks')).toEqual(['11 September 2001', '11 September 2001']);
  });
});

describe('times in relation', () => {
  it.each([
    ['They came last Wednesday.', ['report weekday 3 last']],
    ['By Saturday evening they left.', ['report weekday 6 nearest']],
    ['THE TOWN FELL TODAY, SATURDAY 18 NOVEMBER.', ['report day 0', 'yearless 18 11']],
    ['It was bombed last night and again this morning.', ['report day -1', 'report day 0']],
    ['The day before yesterday', ['report day -2']],
    ['earlier this month', ['report unit month 0 null true']],
    ['until late last year', ['report unit year -1 late false']],
    ['since the beginning of the year', ['report unit year 0 early false']],
    ['a few minutes ago', ['report day 0']],
    ['moments ago', ['report day 0']],
    ['over the weekend', ['report weekend 0']],
    ['about a year ago', ['report away {"min":1,"max":1} year -1']],
    ['two or three days later', ['event away {"min":2,"max":3} day 1 told']],
    ['a day earlier', ['event away {"min":1,"max":1} day -1 told']],
    ['the following month', ['event away {"min":1,"max":1} month 1 told']],
    ['nearly four years after the fall', ['event away {"min":4,"max":4} year 1 named']],
    ['that same year; the same month; later that day', ['event same year null', 'event same month null', 'event same day null']],
    ['the following Friday', ['event weekday 5 1']],
    ['two days after 11 February 2023', ['2 day from 11 February 2023']],
    ['for the past seven years', ['report window {"min":7,"max":7} year -1']],
    ['in recent months', ['report vague']],
    [
      'last October, next May',
      ['report month {"month":10,"day":null,"weekday":null,"part":null} last', 'report month {"month":5,"day":null,"weekday":null,"part":null} next'],
    ],
    ['he would take over in a month', ['event away {"min":1,"max":1} month 1 told']],
    ['he will take over in a month', ['report away {"min":1,"max":1} month 1']],
    ['after two months of fighting', ['duration 2 month']],
    ['each year, on Fridays, every spring', ['recurring', 'recurring', 'recurring']],
    ['between February and April of each year', ['recurring 2 to 4']],
  ])('reads "%s"', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('leaves ages, names and hyphened lengths alone', () => {
    expect(forms('a 45-year-old man, aged 16, in the seven-year-old war; at least 16 dead; Black Friday; the Sunday Times')).toEqual([]);
  });

  it('marks what is said for the flow of speech', () => {
    const weak = (text: string) => timeExpressions(text).map((expression) => expression.weak);
    expect(weak('Now he leads. Today, the group is strong. They met today.')).toEqual([true, true, false]);
  });
});

describe('boundaries', () => {
  it.each([
    ['since 2019', 'since'],
    ['since the beginning of 2019', 'since'],
    ['beginning in September', 'since'],
    ['by September 2015', 'until'],
    ['until 2022', 'until'],
    ['before May 2020', 'before'],
    ['prior to 2020', 'before'],
    ['after 11 May', 'after'],
    ['from 2021 to 2023', 'between'],
    ['in 2019', 'at'],
    ['devastated by the Feb. 6 earthquake', 'at'],
  ])('reads "%s" as %s', (text, boundary) => {
    expect(boundaries(text)).toEqual([boundary]);
  });
});

describe('timeExpressions', () => {
  it('gives ordered ranges whose text is the wording', () => {
    const piece = fc.constantFrom(
      'On',
      'May',
      '5',
      ',',
      '2019',
      'to',
      '-',
      'the',
      'of',
      'two',
      'years',
      'later',
      'last',
      'Friday',
      'early',
      "'",
      's',
      '1990',
      '2000s',
      'since',
      '(',
      ')',
      '.',
      'É',
      '٣',
      '🙂',
      'and',
      '10',
      '/',
      'a',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece).map((list) => list.join(' ')),
      fc.array(piece).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (sample) => {
        let before = 0;
        for (const { start, end, wording } of timeExpressions(sample)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(sample.slice(start, end)).toBe(wording);
          before = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['May 5, ', 'two or ', '2015-', 'twenty-', 'from May 1 to ', "'90s ", '1.1.', 'early mid-late ', '2019-05-21T1:1:1:'])(
    'takes time in proportion to the length of "%s" repeated',
    (unit) => {
      const timed = (text: string) => {
        const start = cpuNow();
        timeExpressions(text);
        return cpuNow() - start;
      };
      timed(unit.repeat(500));
      const small = Math.min(...[1, 2, 3].map(() => timed(unit.repeat(500))));
      const large = Math.min(...[1, 2, 3].map(() => timed(unit.repeat(4000))));
      // Eight times the text; thirty leaves room for a busy machine, and quadratic work would take sixty-four.
      expect(large).toBeLessThan(small * 30 + 50);
    },
  );
});
