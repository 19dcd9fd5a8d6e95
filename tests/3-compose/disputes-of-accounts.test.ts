import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { candidate } from '../../src/3-compose/candidate.ts';
import { disputes } from '../../src/3-compose/disputes/index.ts';
import { tellings } from '../../src/3-compose/telling.ts';
import { catalogue } from '../../src/labels/index.ts';
import type { Incident, Statement } from '../../src/model/statement.ts';
import type { Summary } from '../../src/model/summary.ts';
import { article, attack, day, gazetteer, on, statement } from './fixtures.ts';

const known = atlas(gazetteer);
const found = (summaries: readonly Summary[], id = 'northern-front') => {
  const [group, region] = [known.group(id), known.region(id)];
  const subject = group !== null ? ({ kind: 'group', id, group } as const) : region !== null ? ({ kind: 'region', id, region } as const) : null;
  if (subject === null) throw new Error(`no subject ${id}`);
  const told = tellings(
    summaries.flatMap((summary) => summary.statements.map((one) => candidate(one, summary.article, 1))),
    known,
  );
  return disputes(told, { subject, known, words: catalogue('en').edition });
};
const pair = (one: Statement, other: Statement, date = '2031-03-20') => [article('one', [one]), article('two', [other], { date })];
const claims = (dispute: { readonly sides: readonly { readonly claim: string }[] } | undefined) => dispute?.sides.map((side) => side.claim);

describe('accounts at opposite ends of one scale', () => {
  it('are set side by side, as a dispute when they are of one time', () => {
    const [dispute] = found(
      pair(statement('The Northern Front was declared defeated.'), statement('The Northern Front has survived and is regrouping in the hills.')),
    );
    expect(dispute).toMatchObject({ kind: 'dispute', topic: 'Defeat or survival of Northern Front' });
    expect(claims(dispute)).toEqual(['The Northern Front was declared defeated', 'The Northern Front has survived and is regrouping in the hills']);
  });

  it('are a development when years lie between them', () => {
    const [dispute] = found(
      pair(
        statement('The leadership of the Northern Front is divided over the accord.'),
        statement('The Northern Front has an undisputed leader.'),
        '2036-01-01',
      ),
    );
    expect(dispute).toMatchObject({ kind: 'development', topic: 'Unity of Northern Front' });
  });

  it('take a word that is denied or renounced for its opposite', () => {
    const local = statement('The Northern Front has no interest in attacks abroad.', { negated: true });
    const wide = statement('The Northern Front’s goal is a global revolution.');
    expect(claims(found(pair(local, wide))[0])).toHaveLength(2);
    const renounced = statement('The Northern Front asks its men to forswear “global jihad”.');
    expect(found(pair(local, renounced))).toEqual([]);
  });

  it('are not compared when the word is said of another group, or by one author of himself', () => {
    const other = statement('The Northern Front watched as the Harbour League was wiped out and the Harbour League is finished.', {
      subjects: [
        ['northern-front', 'actor'],
        ['harbour-league', 'target'],
      ],
    });
    const alive = statement('The Northern Front has survived.');
    expect(found(pair(other, alive))).toEqual([]);
    expect(found([article('one', [statement('The Northern Front was declared defeated.'), alive])])).toEqual([]);
  });

  it('set a deed abroad against the word that the group keeps to its country', () => {
    const deed = (text: string, regions: readonly string[]): Statement =>
      statement(text, { topic: 'incident', incident: attack({ regions }), places: regions.map((region) => [region, 'at'] as const) });
    const far = deed('The Northern Front bombed a barracks in Ostra.', ['ostra']);
    const near = [deed('The Northern Front shelled Tessin.', ['tessin']), deed('The Northern Front burned Reedham.', ['reedham'])];
    const local = statement('The Northern Front has no interest in attacks abroad, said a scholar.', {
      negated: true,
      holder: { name: 'a scholar', role: null, stance: 'says' },
    });
    expect(found([article('one', [far, ...near]), article('two', [local])])[0]).toMatchObject({ topic: 'Local or wider aims of Northern Front' });
    expect(found([article('one', near), article('two', [local])])).toEqual([]);
  });

  it('name nobody twice: many are nobody, and the article itself speaks', () => {
    const many = statement('The Northern Front was finished, many thought.', { holder: { name: 'many', role: null, stance: 'says' } });
    expect(found([article('one', [many, statement('The Northern Front has survived.')])])).toEqual([]);
  });
});

describe('one event laid to two groups', () => {
  const by = (text: string, group: string, given: Partial<Incident> = {}): Statement =>
    statement(text, {
      topic: 'incident',
      subjects: [[group, 'actor']],
      dates: [on('2031-02-17', '17 February')],
      places: [['tessin', 'at']],
      incident: attack({ actors: [{ group, status: 'fact' }], date: day('2031-02-17'), dated: 'own', killed: 30, ...given }),
    });
  const front = by('The Northern Front killed 30 people in Tessin on 17 February.', 'northern-front');

  it('is disputed, by the place and the day', () => {
    const league = by('The Harbour League killed 30 people in Tessin on 17 February.', 'harbour-league');
    expect(found(pair(front, league))).toMatchObject([{ kind: 'dispute', topic: 'Who carried out the attack at Tessin, 17 February 2031' }]);
  });

  it('is no dispute when the two fought each other', () => {
    const league = by('The Harbour League fought the Northern Front in Tessin on 17 February, killing 30.', 'harbour-league', {
      targets: ['northern-front'],
    });
    expect(found(pair(front, league))).toEqual([]);
  });
});

describe('when a group was founded', () => {
  const founded = (text: string, date: Statement['dates'][number]): Statement => statement(text, { topic: 'origins', dates: [date] });
  const year = { ...on('2009-01-01', '2009'), span: { start: '2009-01-01', end: '2009-12-31', precision: 'year' as const } };

  it('is disputed when two sources give dates that cannot both be right', () => {
    const later = founded('The Northern Front was founded in 2011.', { ...on('2011-06-01', '2011') });
    expect(found(pair(founded('The Northern Front was founded in 2009.', year), later))).toMatchObject([
      { kind: 'dispute', topic: 'When Northern Front was founded' },
    ]);
  });

  it('is not disputed by the founding of another, whose name stands in brackets for "the council"', () => {
    const text = '[Harbour League] was created in 2011 by Anton Vey, with men of the Northern Front.';
    const other: Statement = {
      ...founded(text, { ...on('2011-06-01', '2011') }),
      insertions: [{ start: 0, end: 16, kind: 'group', basis: 'told before' }],
      subjects: [
        { group: 'northern-front', role: 'topic', surface: 'Northern Front' },
        { group: 'harbour-league', role: 'target', surface: 'The league' },
      ],
    };
    expect(found(pair(founded('The Northern Front was founded in 2009.', year), other))).toEqual([]);
  });

  it('is not disputed by the month within the year', () => {
    const month = founded('The Northern Front was founded in May 2009.', on('2009-05-04', 'May 2009'));
    expect(found(pair(founded('The Northern Front was founded in 2009.', year), month))).toEqual([]);
  });
});

describe('who holds a place', () => {
  const holds = (text: string, group: string): Statement =>
    statement(text, { topic: 'area', subjects: [[group, 'actor']], places: [['tessin', 'at']] });

  it('is disputed when two groups are told to hold it at one time, and a development when it changed hands', () => {
    const front = holds('The Northern Front controls Tessin.', 'northern-front');
    const league = holds('Tessin is held by the Harbour League.', 'harbour-league');
    expect(found(pair(front, league), 'tessin')).toMatchObject([{ kind: 'dispute', topic: 'Who controls Tessin' }]);
    const took = holds('The Harbour League seized the town of Tessin.', 'harbour-league');
    expect(found(pair(front, took), 'tessin')).toMatchObject([{ kind: 'development', topic: 'Control of Tessin' }]);
  });

  it('is not told by those who want it or have lost it', () => {
    const front = holds('The Northern Front controls Tessin.', 'northern-front');
    expect(found(pair(front, holds('The Harbour League wants to control Tessin.', 'harbour-league')), 'tessin')).toEqual([]);
    expect(found(pair(front, holds('The Harbour League lost control of Tessin.', 'harbour-league')), 'tessin')).toEqual([]);
  });
});

describe('a body of the group', () => {
  it('that is called by two names is shown with both', () => {
    const [dispute] = found(
      pair(
        statement('The Northern Front rules through its “Harvest Government”.'),
        statement('The Northern Front created the Vale Harvest Council.'),
      ),
    );
    expect(dispute?.topic).toBe('Name of a body of Northern Front: Harvest Government or Vale Harvest Council');
  });

  it('is not two when one name is the other in full', () => {
    expect(
      found(
        pair(statement('The Northern Front rules through its Harvest Council.'), statement('The Northern Front created the Vale Harvest Council.')),
      ),
    ).toEqual([]);
  });
});

describe('who leads', () => {
  const led = (text: string, name: string, role: string | null = 'leader'): Statement =>
    statement(text, { topic: 'leadership', people: [{ name, role, group: 'northern-front' }] });

  it('is disputed when two voices name two people at one time', () => {
    expect(
      found(
        pair(
          led('The Northern Front is led by Karim Odell.', 'Karim Odell', null),
          led('The Northern Front is led by Anton Vey.', 'Anton Vey', null),
        ),
      ),
    ).toMatchObject([{ kind: 'dispute', topic: 'Who leads Northern Front' }]);
  });

  it('is a development when the later one is new, or the earlier one dead', () => {
    const first = led('The leader, Karim Odell, spoke.', 'Karim Odell');
    expect(found(pair(first, led('The new leader, Anton Vey, spoke.', 'Anton Vey', 'new leader')))).toMatchObject([
      { kind: 'development', topic: 'Leadership of Northern Front' },
    ]);
    expect(found(pair(led('The leader, Karim Odell, was killed.', 'Karim Odell'), led('The leader, Anton Vey, spoke.', 'Anton Vey')))).toMatchObject([
      { kind: 'development' },
    ]);
  });

  it('is told by the paper where it only gives a speaker his title', () => {
    const speaks = {
      ...led('“We will stay,” said the leader, Karim Odell.', 'Karim Odell'),
      holder: { name: 'Karim Odell', role: 'leader', stance: 'says' as const },
    };
    const [dispute] = found(pair(speaks, led('The new leader, Anton Vey, spoke.', 'Anton Vey', 'new leader')));
    expect(dispute?.sides.map(({ holder }) => holder)).toEqual(['The one Post', 'The two Post']);
  });

  it('shows two names given for the one who followed', () => {
    const dead = statement('The leader, Karim Odell, died, and its new leader, Anton Vey, fled.', {
      people: [
        { name: 'Karim Odell', role: 'leader', group: 'northern-front' },
        { name: 'Anton Vey', role: 'new leader', group: 'northern-front' },
      ],
    });
    const other = led('Odell’s successor, Josip Marn, spoke.', 'Josip Marn', 'Odell’s successor');
    expect(found(pair(dead, other)).map(({ topic }) => topic)).toContain('Who succeeded Karim Odell');
  });
});
