import { describe, expect, it } from 'vitest';
import { allProblemLines, problemLines } from '../../src/text/problem-lines.ts';

const PROBLEM = {
  level: 'error',
  code: 'evidence/quote-not-found',
  file: 'seeds/report.html',
  place: 'passage 7',
  message: 'The quote "three bridges" is not in the passage it cites.',
  hint: 'Run `fieldbrief sources` to see the passage as it was read.',
} as const;

describe('allProblemLines', () => {
  it('tells the gravest last', () => {
    const lines = allProblemLines([PROBLEM, { ...PROBLEM, level: 'note', code: 'a/note' }], 80);
    expect(lines.map((line) => line.slice(0, 6).trim()).filter((level) => level !== '')).toEqual(['note', 'error']);
  });

  it('counts what is more of one code than can be read, and says where each is named', () => {
    const many = Array.from({ length: 50_020 }, (_, at) => ({
      ...PROBLEM,
      level: 'warning' as const,
      code: 'seeds/too-much',
      file: `seeds/${at}.txt`,
    }));
    const lines = allProblemLines([...many, PROBLEM], 80);
    expect(lines.filter((line) => line.includes('seeds/too-much'))).toHaveLength(21);
    expect(lines).toContain('         The same of 50000 more, the last of seeds/50019.txt.');
    expect(lines).toContain('         Hint: The same command with --json names each.');
    expect(lines.length).toBeLessThan(70);
    expect(lines).toContain('error    evidence/quote-not-found  seeds/report.html, passage 7');
  });
});

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
