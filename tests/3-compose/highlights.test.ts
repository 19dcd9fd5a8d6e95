import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { candidate } from '../../src/3-compose/candidate.ts';
import { highlights } from '../../src/3-compose/highlights.ts';
import type { Placed } from '../../src/3-compose/select.ts';
import type { Statement } from '../../src/model/statement.ts';
import { article, attack, count, gazetteer, month, on, statement } from './fixtures.ts';

const known = atlas(gazetteer);

/** The statements as a brief would hold them, each in the section of incidents unless it tells something else. */
function placed(all: readonly Statement[], scores: readonly number[]): readonly Placed[] {
  const { statements, article: head } = article('one', all, { date: '2031-06-30' });
  return statements.map((one, at): Placed => {
    const made = candidate(one, head, 1);
    return {
      head: made,
      members: [made],
      contrary: [],
      origins: 1,
      score: scores[at] ?? 0.6,
      section: one.topic === 'incident' ? 'incidents' : 'aims',
    };
  });
}
const lines = (all: readonly Statement[], scores: readonly number[] = []) =>
  highlights(placed(all, scores), known, 'group').bottomLine.map(({ head }) => head.statement.text);

const event = (text: string, date: Statement['dates'][number]) =>
  statement(text, { topic: 'incident', incident: attack({ date: date.span, dated: 'own' }), dates: [date] });
const OLD = event('The Northern Front burned the mill of Tessin on 3 May 2028.', on('2028-05-03', '3 May 2028'));
const NEW = event('The Northern Front shelled the harbour of Reedham on 20 June 2031.', on('2031-06-20', '20 June 2031'));
const AIM = statement('The Northern Front wants a state of its own on both banks.', { topic: 'aims' });
const WAY = statement('The Northern Front tolls each ferry between the two towns.', { topic: 'tactics' });
const MONEY = statement('The Northern Front lives by its salt and by little else.', { topic: 'finance' });

describe('the bottom line', () => {
  it('opens with the newest weighty event, before an older one that weighs more', () => {
    expect(lines([OLD, AIM, WAY, NEW, MONEY], [0.9, 0.7, 0.6, 0.65, 0.6])[0]).toBe(NEW.text);
  });

  it('is not the size of another who fights the group', () => {
    const theirs = statement('The Harbour League has been there since 2030, when it came to fight the Northern Front, and has 3,600 men.', {
      topic: 'relations',
      subjects: [
        ['harbour-league', 'actor'],
        ['northern-front', 'target'],
      ],
      quantities: [
        count('The Harbour League has been there since 2030, when it came to fight the Northern Front, and has 3,600 men.', '3,600 men', 3600, {
          counted: 'men',
        }),
      ],
      figures: [{ measure: 'strength', about: 'harbour-league', quantity: 0 }],
    });
    const top = (subject: string) =>
      highlights(placed([theirs, AIM, WAY, MONEY, OLD], [0.95, 0.7, 0.6, 0.6]), known, 'group', subject).bottomLine.map(
        ({ head }) => head.statement.text,
      );
    expect(top('northern-front')).not.toContain(theirs.text);
    expect(top('harbour-league')).toContain(theirs.text);
  });

  it('opens with an event of the season before the newest one when that weighs little', () => {
    const may = event('The Northern Front took the fort of Tessin in May 2031.', { ...on('2031-05-31', 'May 2031'), span: month('2031-05') });
    expect(lines([may, AIM, WAY, NEW, MONEY], [0.95, 0.7, 0.7, 0.62, 0.6])[0]).toBe(may.text);
  });

  it('opens with what weighs most where no event of the last two years is told', () => {
    expect(lines([OLD, AIM, WAY, MONEY], [0.65, 0.9, 0.6, 0.6])[0]).toBe(AIM.text);
  });

  it('leaves to the key reporting what is older than five years, where newer lines make two', () => {
    const old = event('The Northern Front moved into Tessin in May 2020.', { ...on('2020-05-31', 'May 2020'), span: month('2020-05') });
    expect(lines([NEW, AIM, old, WAY, MONEY, OLD, WAY, MONEY], [0.9, 0.8, 0.89])).not.toContain(old.text);
    expect(lines([NEW, old, old], [0.9, 0.8, 0.8])).toEqual([NEW.text]);
    const [first, second] = lines([old, { ...old, text: 'The Northern Front left the mills of Reedham in May 2019.' }, old, old, old], [0.9, 0.8]);
    expect([first, second]).toHaveLength(2);
  });

  it('is the best of what can stand there where nothing of weight can, and one of two entries', () => {
    const behind = placed([AIM, WAY], [0.5, 0.3]).map((one) => ({ ...one, head: { ...one.head, relevance: 0.85 } }));
    expect(highlights(behind, known, 'group').bottomLine.map(({ head }) => head.statement.text)).toEqual([AIM.text]);
    expect(highlights(behind, known, 'group').rest).toHaveLength(1);
    const aside = behind.map((one) => ({ ...one, head: { ...one.head, relevance: 0.6 } }));
    expect(highlights(aside, known, 'group').bottomLine).toEqual([]);
    expect(highlights(behind.slice(0, 1), known, 'group').bottomLine).toEqual([]);
  });

  it('takes no plan and no event that did not happen for news', () => {
    const planned = { ...NEW, kind: 'forecast' as const };
    const never = { ...NEW, incident: attack({ occurred: false }) };
    for (const one of [planned, never]) expect(lines([OLD, AIM, WAY, one, MONEY], [0.9, 0.8, 0.6, 0.65, 0.6])[0]).not.toBe(NEW.text);
  });

  it('of a region says what happens there before how its groups are, and of a group how it is', () => {
    const size = statement('The Northern Front, a band of the hills, is led by three men in Tessin.', {
      topic: 'leadership',
      places: [['tessin', 'at']],
    });
    const road = statement('Soldiers of the Northern Front hold the road to Tessin.', { topic: 'area', places: [['tessin', 'at']] });
    const brief = (kind: 'group' | 'region') =>
      highlights(placed([size, road, AIM, WAY, MONEY], [0.9, 0.6, 0.5, 0.5, 0.5]), known, kind).bottomLine.map(({ head }) => head.statement.text);
    expect(brief('region')).toEqual([road.text]);
    expect(brief('group')[0]).toBe(size.text);
  });

  it('looks back last: on how something began, and on what its sentence dates long ago', () => {
    const first = statement('The Northern Front fought its earliest battles at Tessin.');
    const war = statement('The Northern Front joined the war, which began in 2019.', { dates: [on('2019-12-31', '2019')] });
    const now = statement('The Northern Front has closed the road to Tessin.');
    for (const old of [first, war]) expect(lines([old, now, AIM, WAY, MONEY], [0.7, 0.6, 0.4, 0.4, 0.4])[0]).toBe(now.text);
  });

  it('takes no hearsay to the top', () => {
    const holder = { name: 'some sources', role: null, stance: 'claims' } as const;
    const said = statement('Some sources claimed the Northern Front had fled.', { kind: 'claim', holder });
    expect(lines([said, AIM, WAY, MONEY], [0.9, 0.5, 0.5, 0.5])).not.toContain(said.text);
  });
});
