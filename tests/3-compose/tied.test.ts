import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { tied } from '../../src/3-compose/tied.ts';
import type { Statement } from '../../src/model/statement.ts';
import { tiesOf } from '../ties.ts';
import { article, attack, gazetteer, statement } from './fixtures.ts';

const role = (name = 'Karim Odell', label = 'leader of the Northern Front') =>
  article('role', [statement(`The ${label}, ${name}, spoke in Tessin.`, { people: [{ name, role: label, group: 'northern-front' }] })]);

const tie = (one: Statement, from = role()) => {
  const summaries = [from, article('other', [one])];
  const { summaries: made, behind } = tied(summaries, tiesOf(summaries, gazetteer), atlas(gazetteer));
  const statement = made[1]?.statements[0];
  return { statement, rests: behind.get(statement?.id ?? '') ?? [] };
};
const told = (text: string, given: Parameters<typeof statement>[1] = {}) => statement(text, { subjects: [], ...given });

describe('tied', () => {
  it('sets name and role before the surname in brackets, and keeps the quotation that tells them', () => {
    const { statement: made, rests } = tie(told('Soldiers killed Odell in Tessin.', { insertions: [] }));
    expect(made?.text).toBe('Soldiers killed [NF leader Karim] Odell in Tessin.');
    expect(made?.insertions.map(({ start, end, kind }) => [made.text.slice(start, end), kind])).toEqual([['[NF leader Karim]', 'person']]);
    expect(made?.people).toEqual([{ name: 'Karim Odell', role: 'leader', group: 'northern-front' }]);
    expect(made?.topic).toBe('leadership');
    expect(rests.map(({ article: of, evidence }) => [of, evidence.exact])).toEqual([
      ['role', 'The leader of the Northern Front, Karim Odell, spoke in Tessin.'],
    ]);
  });

  it('makes the group the one that is struck where an act ends him', () => {
    const { statement: made } = tie(told('Soldiers killed Odell in Tessin.', { incident: attack({ type: 'killing', actors: [] }) }));
    expect(made?.subjects).toEqual([{ group: 'northern-front', role: 'target', surface: 'Odell' }]);
    expect(made?.incident?.targets).toEqual(['northern-front']);
  });

  it('goes on inside the brackets of an earlier insertion', () => {
    const text = '[Odell’s] successor was seen in Tessin.';
    const { statement: made } = tie(told(text, { insertions: [{ start: 0, end: 9, kind: 'person', basis: 'told before' }] }));
    expect(made?.text).toBe('[NF leader Karim Odell’s] successor was seen in Tessin.');
    expect(made?.insertions.map(({ start, end }) => made.text.slice(start, end))).toEqual(['[NF leader Karim Odell’s]']);
  });

  it('says only whose he is where his role takes more than a word', () => {
    expect(tie(told('Odell was killed.'), role('Karim Odell', 'head of the coastal office of the Northern Front')).statement?.text).toBe(
      '[NF’s Karim] Odell was killed.',
    );
    expect(tie(told('Odell was killed.'), role('Odell', 'commander of the Northern Front')).statement?.text).toBe('[NF commander] Odell was killed.');
  });

  it('leaves a sentence that names him in passing, names his group itself, or has his name within another', () => {
    const passing = told('The mayor of Tessin opened the new bridge on Monday in the presence of Odell.');
    expect(tie(passing).statement?.text).toBe(passing.text);
    const named = statement('Odell was killed, the Northern Front said.');
    expect(tie(named).statement?.text).toBe(named.text);
    const street = told('Odell Street was closed.');
    expect(tie(street).statement?.text).toBe(street.text);
  });

  it('ties nothing by an article that is not at hand', () => {
    const summaries = [role(), article('other', [told('Odell was killed.')])];
    const { summaries: made, behind } = tied(summaries.slice(1), tiesOf(summaries, gazetteer), atlas(gazetteer));
    expect([made, behind.size]).toEqual([summaries.slice(1), 0]);
  });
});
