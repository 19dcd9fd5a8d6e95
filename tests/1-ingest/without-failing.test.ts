import { describe, expect, it } from 'vitest';
import { withoutFailing } from '../../src/1-ingest/without-failing.ts';
import { BriefError } from '../../src/model/brief-error.ts';

const sum = (some: readonly number[]): number =>
  some.reduce((total, one) => {
    if (one < 0) throw new Error(`${one} is below nothing`);
    return total + one;
  }, 0);

describe('withoutFailing', () => {
  it('leaves out those with which the work fails, and tells of each', () => {
    const told: (readonly [number, unknown])[] = [];
    expect(withoutFailing([1, -2, 3, -4], sum, (one, error) => told.push([one, error]))).toEqual({ kept: [1, 3], result: 4 });
    expect(told).toEqual([
      [-2, new Error('-2 is below nothing')],
      [-4, new Error('-4 is below nothing')],
    ]);
  });

  it('hides no error that is none of theirs', () => {
    const never = (some: readonly number[]): number => {
      if (some.length > 1) throw new Error('too many');
      return 0;
    };
    expect(() => withoutFailing([1, 2], never, () => undefined)).toThrow('too many');
  });

  it('takes a reason to end the run that is named for no fault of theirs', () => {
    const gone = new BriefError([{ level: 'error', code: 'seeds/kept-gone', file: 'seeds/a.txt', place: null, message: 'It is gone.', hint: null }]);
    const never = (): number => {
      throw gone;
    };
    const told: unknown[] = [];
    expect(() => withoutFailing([1, 2], never, (one) => told.push(one))).toThrow(gone);
    expect(told).toEqual([]);
  });
});
