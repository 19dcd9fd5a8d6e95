import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const basis = { how: 'stated' as const, why: 'the test says so' };
const COUNT = 'The Orland army estimated in early 2021 that 130 to 140 fighters were left.';
const profile = () => {
  const made = article(['The Hill Front is a band of Mera.', COUNT]);
  return summarize({ ...made, source: { ...made.source, title: { value: 'Hill Front', basis } } }).statements.at(-1);
};

describe('a count by a state’s force', () => {
  it('is of the group of the heading, which is set behind those counted', () => {
    const told = profile();
    expect(told?.text).toBe('The Orland army estimated in early 2021 that 130 to 140 fighters [Hill Front] were left.');
    expect(told?.subjects.map(({ group }) => group)).toContain('hill-front');
    expect(told?.figures).toMatchObject([{ measure: 'strength', about: 'hill-front' }]);
  });

  it('is never of its own men where it counts fighters', () => {
    const [told] = summarize(article([COUNT])).statements;
    expect(told?.figures.some(({ about }) => about === 'orland-army')).toBe(false);
    const [own] = summarize(article(['The Orland army has 12,000 soldiers in Mera.'])).statements;
    expect(own?.figures).toMatchObject([{ measure: 'strength', about: 'orland-army' }]);
  });
});
