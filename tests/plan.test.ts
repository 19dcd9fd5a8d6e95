import { describe, expect, it } from 'vitest';
import { standing } from '../src/plan.ts';
import { emptyEdition } from './edition.ts';

describe('standing', () => {
  const last = emptyEdition('idlib');

  it('keeps the last edition when the new one would tell the same', () => {
    const draft = { ...emptyEdition('idlib'), number: 2, issued: '2027-01-01', program: 'Fieldbrief 9', manifest: [{ file: 'a', sha256: 'b' }] };
    expect(standing(last, draft)).toBe(last);
  });

  it('takes the new one when anything that is told differs', () => {
    const draft = { ...emptyEdition('idlib'), number: 2, sourceSummary: 'One source.' };
    expect(standing(last, draft)).toBe(draft);
  });

  it('takes the first one as it is', () => {
    expect(standing(null, last)).toBe(last);
  });
});
