import { describe, expect, it } from 'vitest';
import { problemLines } from '../../src/text/problem-lines.ts';

const PROBLEM = {
  level: 'error',
  code: 'evidence/quote-not-found',
  file: 'seeds/report.html',
  place: 'passage 7',
  message: 'The quote "three bridges" is not in the passage it cites.',
  hint: 'Run `fieldbrief sources` to see the passage as it was read.',
} as const;

describe('problemLines', () => {
  it('tells level, code and place, then what happened, then what to do', () => {
    expect(problemLines(PROBLEM, 80)).toEqual([
      'error    evidence/quote-not-found  seeds/report.html, passage 7',
      '         The quote "three bridges" is not in the passage it cites.',
      '         Hint: Run `fieldbrief sources` to see the passage as it was read.',
    ]);
  });

  it('stays within the width of the terminal', () => {
    const lines = problemLines({ ...PROBLEM, file: `seeds/${'a'.repeat(30)}.html` }, 60);
    expect(lines.every((line) => line.length <= 60)).toBe(true);
    expect(lines[1]).toContain('seeds/');
  });

  it('shows characters that could act on the terminal', () => {
    expect(problemLines({ ...PROBLEM, file: 'seeds/\u001b]0;x\u0007' }, 80)[0]).toBe(
      'error    evidence/quote-not-found  seeds/\\u{1b}]0;x\\u{7}, passage 7',
    );
  });
});
