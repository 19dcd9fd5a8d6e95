import { describe, expect, it } from 'vitest';
import { listedEvents } from '../../src/3-compose/listed-events.ts';
import type { DaySpan } from '../../src/model/day-span.ts';
import { month, on, statement } from './fixtures.ts';

const event = (span: DaySpan, wording: string) => ({ span, role: 'event', wording, basis: 'written out' }) as const;

describe('events that a sentence lists', () => {
  it('each have their own date and words, without the editor’s', () => {
    const text =
      'The Front has grown bolder, including the January [2031] bombing of a mill in Tessin, Maravia, a raid on herders and their sheep in the same month and an attack on Reedham on 17 February [2031].';
    const found = listedEvents(
      statement(text, {
        insertions: [
          { start: text.indexOf('[2031]'), end: text.indexOf('[2031]') + 6, kind: 'date', basis: 'the article’s date' },
          { start: text.lastIndexOf('[2031]'), end: text.lastIndexOf('[2031]') + 6, kind: 'date', basis: 'the article’s date' },
        ],
        dates: [event(month('2031-01'), 'January'), event(month('2031-01'), 'the same month'), event(on('2031-02-17').span, '17 February')],
      }),
    );
    expect(found.map(({ date, text: line }) => [date.start, line])).toEqual([
      ['2031-01-01', 'The January bombing of a mill in Tessin, Maravia'],
      ['2031-01-01', 'A raid on herders and their sheep'],
      ['2031-02-17', 'An attack on Reedham on 17 February'],
    ]);
  });

  it('are none where only one has a date, or nothing is listed', () => {
    const dates = [event(month('2031-01'), 'January')];
    expect(listedEvents(statement('It has grown bolder, including the January bombing of a mill and a raid on herders.', { dates }))).toEqual([]);
    expect(listedEvents(statement('After the January bombing of a mill it raided the herders.', { dates }))).toEqual([]);
  });
});
