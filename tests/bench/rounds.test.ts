import { describe, expect, it } from 'vitest';
import type { Figure } from '../../bench/lab/part.ts';
import { regression } from '../../bench/lab/ratios.ts';
import { figureValue, median, type Rounds } from '../../bench/lab/rounds.ts';

const FIGURE: Figure = {
  name: 'speed',
  of: { job: 'theirs', measure: 'wallMs' },
  to: { job: 'ours', measure: 'wallMs' },
  better: 'higher',
  bar: null,
};

describe('figureValue', () => {
  it('is the median of the ratios of each round, so that a slow round of all counts no more than another', () => {
    const rounds: Rounds = new Map([
      ['theirs', [{ wallMs: 100 }, { wallMs: 1000 }, { wallMs: 120 }]],
      ['ours', [{ wallMs: 50 }, { wallMs: 400 }, { wallMs: 120 }]],
    ]);
    expect(figureValue(rounds, FIGURE)).toBe(2);
    expect(figureValue(rounds, { ...FIGURE, to: null })).toBe(120);
  });

  it('is unknown where nothing was measured', () => {
    expect(figureValue(new Map(), FIGURE)).toBeNull();
    expect(median([])).toBeNull();
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('regression', () => {
  const committed = { printing: { speed: 1, memory: 1 } };

  it('tells what is worse than the committed ratio by more than noise, on either side', () => {
    expect(regression('printing', FIGURE, 0.85, committed)).toBeNull();
    expect(regression('printing', FIGURE, 0.75, committed)).toContain('speed is 0.75; it was 1');
    expect(regression('printing', { ...FIGURE, name: 'memory', better: 'lower' }, 1.15, committed)).toBeNull();
    expect(regression('printing', { ...FIGURE, name: 'memory', better: 'lower' }, 1.25, committed)).toContain('memory');
  });

  it('compares no readings of one machine with those of another, and nothing that was not committed', () => {
    expect(regression('printing', { ...FIGURE, to: null }, 0.1, committed)).toBeNull();
    expect(regression('starting', FIGURE, 0.1, committed)).toBeNull();
    expect(regression('printing', FIGURE, null, committed)).toContain('could not be measured');
  });
});
