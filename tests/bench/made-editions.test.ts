import { describe, expect, it } from 'vitest';
import { madeEditions } from '../../bench/made-editions.ts';
import { Edition } from '../../src/model/edition.ts';
import { fixtureEdition } from '../4-render/fixture-edition.ts';

describe('madeEditions', () => {
  it('makes briefs that are all different, whole, and the same each time', () => {
    const made = madeEditions([fixtureEdition()], 30);
    expect(made.map((edition) => Edition.parse(edition).subject.id)).toHaveLength(30);
    expect(new Set(made.map((edition) => JSON.stringify(edition.sections))).size).toBe(30);
    expect(madeEditions([fixtureEdition()], 30)).toEqual(made);
  });

  it('leaves ids, dates and kinds as they are', () => {
    const [, second] = madeEditions([fixtureEdition()], 2);
    expect(second?.sections.map(({ id, entries }) => [id, entries.map(({ kind, date }) => [kind, date])])).toEqual(
      fixtureEdition().sections.map(({ id, entries }) => [id, entries.map(({ kind, date }) => [kind, date])]),
    );
  });
});
