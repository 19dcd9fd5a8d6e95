import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { presenceOf } from '../../src/3-compose/presence.ts';
import type { Statement } from '../../src/model/statement.ts';
import { attack, gazetteer, statement } from './fixtures.ts';

const known = atlas(gazetteer);
const places = (one: Statement, group = 'northern-front') => Object.fromEntries(presenceOf(one, group, known));

describe('where a group is', () => {
  it('is where it works, holds ground or hides, the town rather than its country', () => {
    const one = statement('The Northern Front is active in Tessin in Maravia.', {
      places: [
        ['tessin', 'at'],
        ['maravia', 'at'],
      ],
    });
    expect(places(one)).toEqual({ tessin: 'present' });
  });

  it('is not where it talks, signs or is tried', () => {
    const at = (text: string) => places(statement(text, { places: [['tessin', 'at']] }));
    expect(at('The Northern Front, whose fighters hold the coast, has been holding talks with Ostra in Tessin.')).toEqual({});
    expect(at('The Northern Front has hidden its fighters in Tessin.')).toEqual({ tessin: 'present' });
  });

  it('is not where one of its own was caught or is kept', () => {
    const at = (text: string) => places(statement(text, { places: [['tessin', 'at']] }));
    expect(at('The leader of the Northern Front, who moved its fighters, was arrested in Tessin.')).toEqual({});
    expect(at('A man of the Northern Front fled in May and has since been held in Tessin.')).toEqual({});
    expect(at('The Northern Front has fighters who arrested two traders in Tessin.')).toEqual({ tessin: 'present' });
  });

  it('is not where its founder went', () => {
    const went = (text: string) =>
      places(
        statement(text, {
          topic: 'leadership',
          places: [['tessin', 'at']],
          people: [{ name: 'Karim Odell', role: 'founder', group: 'northern-front' }],
        }),
      );
    expect(went('The Northern Front’s founder, Karim Odell, fled to Tessin, and died in 2030.')).toEqual({});
  });

  it('is not where it was driven out or lost men', () => {
    const at = (text: string) => places(statement(text, { places: [['tessin', 'at']], topic: 'area' }));
    expect(at('With foreign weapons the league drove the Northern Front out of Tessin.')).toEqual({});
    expect(at('The Northern Front moved its fighters out of the hills and into Tessin.')).toEqual({ tessin: 'present' });
  });

  it('is not where it was founded', () => {
    const at = (text: string) => places(statement(text, { places: [['tessin', 'at']] }));
    expect(at('The Northern Front, with some 300 fighters, is a band formed in September 2021 in Tessin.')).toEqual({});
    expect(at('The Northern Front, with some 300 fighters, is a band based in Tessin.')).toEqual({ tessin: 'present' });
  });

  it('is not where the one did something who is told of beside it', () => {
    const text = 'The Northern Front, which formed an alliance with the Harbour League in May, captured four towns in Tessin.';
    const one = statement(text, {
      subjects: [
        ['northern-front', 'actor'],
        ['harbour-league', 'topic'],
      ],
      places: [['tessin', 'at']],
    });
    expect(places(one, 'harbour-league')).toEqual({});
    expect(places(one)).toEqual({ tessin: 'present' });
  });

  it('is said apart from where it only struck', () => {
    const one = statement('The Northern Front bombed a market in Tessin.', {
      topic: 'incident',
      places: [['tessin', 'at']],
      incident: attack(),
    });
    expect(places(one)).toEqual({ tessin: 'attacked' });
  });

  it('is not a place that is only named beside it, that others act in, or that it wants', () => {
    const at = (text: string, given: Parameters<typeof statement>[1] = {}) => places(statement(text, { places: [['ostra', 'at']], ...given }));
    expect(at('The Northern Front is at war with Ostra.')).toEqual({});
    expect(at('The Northern Front wants bases in Ostra.')).toEqual({});
    expect(
      at('The Northern Front fled while the Harbour League holds bases in Ostra.', {
        subjects: [
          ['northern-front', 'actor'],
          ['harbour-league', 'topic'],
        ],
      }),
    ).toEqual({});
    expect(at('[Ostra] has expanded its operations against the Northern Front.', { subjects: [['northern-front', 'topic']] })).toEqual({});
  });
});
