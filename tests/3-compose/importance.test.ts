import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { candidate } from '../../src/3-compose/candidate.ts';
import { importanceOf } from '../../src/3-compose/importance.ts';
import { select } from '../../src/3-compose/select.ts';
import { tellings } from '../../src/3-compose/telling.ts';
import { article, gazetteer, statement } from './fixtures.ts';

const told = (text: string, weight = 0.6) => statement(text, { places: [['tessin', 'named']], topic: 'area', weight });
const bare = (text: string) => importanceOf(told(text))?.isBare ?? null;

describe('that a place matters', () => {
  it('is known from what else is told of it', () => {
    expect(bare('Tessin is a strategic position for the Northern Front.')).toBe(true);
    expect(bare('The scout said that Tessin is a “fundamental logistic position for the Northern Front.”')).toBe(true);
    expect(bare('Tessin is of paramount importance to the Northern Front.')).toBe(true);
    expect(bare('Tessin is critical for the Northern Front because of its closeness to the border.')).toBe(false);
    expect(bare('Tessin is vital to the Northern Front, which will not give it up.')).toBe(false);
    expect(bare('The Northern Front holds the key to Tessin.')).toBeNull();
    expect(bare('The Northern Front is important.')).toBeNull();
  });

  it('prints once where it is all that is said, and each time with its reason', () => {
    const one = article('one', [
      told('Tessin is critical for the Northern Front because of its closeness to the border.', 0.9),
      told('A scout told the paper that Tessin is a “fundamental logistic position for the Northern Front.”', 0.8),
      told('Tessin remains vital to the Northern Front for its mills and its bridge over the river.', 0.7),
      told('Tessin is a strategic position for the Northern Front.'),
    ]);
    const placed = tellings(
      one.statements.map((made) => candidate(made, one.article, 1)),
      atlas(gazetteer),
    ).map((telling) => ({ ...telling, section: 'area' as const }));
    const chosen = select(placed, { entries: 100, words: 10_000 }).map(({ head }) => head.statement.text);
    expect(chosen).toHaveLength(2);
    expect(chosen.every((text) => /closeness|mills/.test(text))).toBe(true);
  });
});
