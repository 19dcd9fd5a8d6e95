import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, subjects } from '../../src/3-compose/index.ts';
import { BriefError } from '../../src/model/brief-error.ts';
import { Desk } from '../../src/model/desk.ts';
import { Edition, type Entry } from '../../src/model/edition.ts';
import { Topic } from '../../src/model/statement.ts';
import type { Summary } from '../../src/model/summary.ts';
import { tiesOf } from '../ties.ts';
import { article, attack, count, gazetteer, on, statement } from './fixtures.ts';

const edition = (summaries: readonly Summary[], id = 'northern-front', given: Partial<Desk> = {}): Edition => {
  const desk = Desk.parse({ subjects: [id], ...given });
  const [subject] = subjects(summaries, gazetteer, desk);
  if (subject === undefined) throw new Error(`no subject ${id}`);
  return compose(subject, {
    summaries,
    ties: tiesOf(summaries, gazetteer),
    gazetteer,
    desk,
    corrections: [],
    note: null,
    marking: null,
    issued: '2031-06-01',
    number: 1,
    manifest: [],
    program: 'fieldbrief test',
  });
};

const entriesOf = (made: Edition): readonly Entry[] => [
  ...made.bottomLine,
  ...made.keyReporting,
  ...made.sections.flatMap((section) => section.entries),
];
const text = (entry: Entry): string => entry.runs.map((run) => run.text).join('');

/** All citations of a brief in the order in which it is printed. */
const citationsInOrder = (made: Edition): readonly number[] => [
  ...made.bottomLine.flatMap((entry) => entry.citations),
  ...made.glance.flatMap((row) => row.values.flatMap((value) => value.citations)),
  ...made.keyReporting.flatMap((entry) => entry.citations),
  ...(made.figures.map?.marks ?? []).flatMap((mark) => mark.citations),
  ...made.sections.flatMap((section) => [
    ...section.entries.flatMap((entry) => entry.citations),
    ...made.figures.courses.filter((course) => course.section === section.id).flatMap(({ points }) => points.flatMap((point) => point.citations)),
    ...(made.figures.ties?.section === section.id ? made.figures.ties.ties : []).flatMap((tie) => tie.citations),
  ]),
  ...made.timeline.flatMap((item) => item.citations),
  ...made.disputes.flatMap((dispute) => dispute.sides.flatMap((side) => side.citations)),
];

const NOUNS = ['bridge', 'granary', 'harbour', 'school', 'convoy', 'market', 'border', 'council', 'radio', 'mine', 'orchard', 'railway'];
const VERBS = ['attacked', 'left', 'taxed', 'guarded', 'rebuilt', 'blocked', 'searched', 'praised'];

const anyStatement = fc
  .record({
    noun: fc.constantFrom(...NOUNS),
    verb: fc.constantFrom(...VERBS),
    number: fc.integer({ min: 2, max: 60 }),
    topic: fc.constantFrom(...Topic.options),
    weight: fc.double({ min: 0, max: 1, noNaN: true }),
    role: fc.constantFrom('actor', 'target', 'topic', 'mention'),
    day: fc.integer({ min: 1, max: 28 }),
    killed: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
    kind: fc.constantFrom('fact', 'claim', 'assessment', 'forecast'),
  })
  .map(({ noun, verb, number, topic, weight, role, day, killed, kind }) => {
    const words = `The Northern Front ${verb} the ${noun} with ${number} men.`;
    const date = `2031-02-${String(day).padStart(2, '0')}`;
    return statement(words, {
      subjects: [['northern-front', role]],
      places: [['tessin', 'at']],
      topic,
      weight,
      kind,
      dates: [on(date)],
      quantities: [count(words, String(number), number, { counted: 'men' })],
      figures: [{ measure: 'strength', about: 'northern-front', quantity: 0 }],
      incident: topic === 'incident' ? attack({ killed }) : null,
    });
  });
const anySummaries = fc
  .array(fc.array(anyStatement, { maxLength: 25 }), { minLength: 1, maxLength: 5 })
  .map((articles) => articles.map((statements, at) => article(`a${at}`, statements, { date: `203${at}-03-04` })));

describe('compose', () => {
  it('makes what the schema of an edition accepts', () => {
    fc.assert(
      fc.property(anySummaries, (summaries) => void Edition.parse(edition(summaries))),
      { numRuns: 40 },
    );
  });

  it('numbers quotations 1 to n by first use, and cites every one', () => {
    fc.assert(
      fc.property(anySummaries, (summaries) => {
        const made = edition(summaries);
        const firstUse = [...new Set(citationsInOrder(made))];
        expect(firstUse).toEqual(made.quotations.map((quotation) => quotation.n));
        expect(made.quotations.map((quotation) => quotation.n)).toEqual(made.quotations.map((_, at) => at + 1));
      }),
      { numRuns: 40 },
    );
  });

  it('numbers sources 1 to n, each behind a quotation', () => {
    fc.assert(
      fc.property(anySummaries, (summaries) => {
        const made = edition(summaries);
        expect([...new Set(made.quotations.map((quotation) => quotation.source))]).toEqual(made.sources.map((source) => source.n));
        for (const source of made.sources) expect(source.quotations.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it('prints no entry and no statement twice, and each with its evidence', () => {
    fc.assert(
      fc.property(anySummaries, (summaries) => {
        const entries = entriesOf(edition(summaries));
        const statements = entries.flatMap((entry) => entry.statements);
        expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
        expect(new Set(statements).size).toBe(statements.length);
        for (const entry of entries) expect(entry.citations.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it('tells each quotation which entries use it', () => {
    fc.assert(
      fc.property(anySummaries, (summaries) => {
        const made = edition(summaries);
        for (const entry of entriesOf(made)) for (const n of entry.citations) expect(made.quotations[n - 1]?.usedBy).toContain(entry.id);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps to the number of entries that the desk allows', () => {
    fc.assert(
      fc.property(anySummaries, fc.integer({ min: 5, max: 20 }), (summaries, maxEntries) => {
        expect(entriesOf(edition(summaries, 'northern-front', { maxEntries })).length).toBeLessThanOrEqual(maxEntries);
      }),
      { numRuns: 40 },
    );
  });

  it('makes the same edition whatever the order of the summaries', () => {
    fc.assert(
      fc.property(
        anySummaries.chain((summaries) => fc.tuple(fc.constant(summaries), fc.shuffledSubarray(summaries, { minLength: summaries.length }))),
        ([summaries, shuffled]) => void expect(edition(shuffled)).toEqual(edition(summaries)),
      ),
      { numRuns: 30 },
    );
  });

  it('prints a source’s words and the editor’s insertions as runs that make up the sentence', () => {
    const words = 'The group [Northern Front] left Tessin last week [20 to 26 February 2031].';
    const [start, end] = [words.indexOf('['), words.indexOf(']') + 1];
    const insertions = [
      { start: words.lastIndexOf('['), end: words.lastIndexOf(']') + 1, kind: 'date', basis: 'the article is of 4 March' },
      { start, end, kind: 'group', basis: 'the paragraph before' },
    ] as const;
    const [entry] = entriesOf(edition([article('one', [statement(words, { insertions })])]));
    expect(entry?.runs.filter((run) => run.inserted).map((run) => run.text)).toEqual(['[Northern Front]', '[20 to 26 February 2031]']);
    expect(entry === undefined ? '' : text(entry)).toBe(words);
  });

  it('shows both tolls of one event, with their holders, and never a sum', () => {
    const of = (words: string, killed: number) =>
      statement(words, {
        topic: 'incident',
        weight: 0.9,
        dates: [on('2031-02-17')],
        incident: attack({ killed }),
        quantities: [count(words, `${killed}`, killed, { effect: 'killed' })],
      });
    const made = edition([
      article('one', [of('The Northern Front killed 46 herders at Tessin.', 46)], { publisher: 'Vale Herald' }),
      article('two', [of('The attack on herders at Tessin killed 61 civilians.', 61)], { publisher: 'Coast Wire' }),
    ]);
    expect(made.disputes.map((dispute) => dispute.kind)).toEqual(['dispute']);
    expect(made.disputes[0]?.sides.map((side) => side.holder).sort()).toEqual(['Coast Wire', 'Vale Herald']);
    expect(entriesOf(made)).toHaveLength(1);
    expect(JSON.stringify(made)).not.toContain('107');
  });

  it('takes the highest marking of the sources it cites, not of those it does not', () => {
    const amber = article('one', [statement('The Northern Front left.')], { marking: 'TLP:AMBER' });
    const red = article('two', [statement('The league met.', { subjects: [['harbour-league', 'actor']] })], { marking: 'TLP:RED' });
    expect(edition([amber, red]).marking).toBe('TLP:AMBER');
  });

  it('refuses a marking lower than its sources’, and names the sentence', () => {
    const amber = article('one', [statement('The Northern Front left Tessin.')], { marking: 'TLP:AMBER' });
    const make = () => edition([amber], 'northern-front', { marking: 'TLP:GREEN' });
    expect(make).toThrow(BriefError);
    expect(make).toThrow('The Northern Front left Tessin.');
  });

  it('takes the newest article for the information cutoff', () => {
    const made = edition([
      article('one', [statement('The Northern Front left Tessin.')], { date: '2031-01-05' }),
      article('two', [statement('The Northern Front came back to the harbour.')], { date: '2031-05-06' }),
    ]);
    expect(made.cutoff?.date.end).toBe('2031-05-06');
    expect(made.sources.find(({ n }) => n === made.cutoff?.source)?.article).toBe('two');
  });

  it('says which sections have no reporting', () => {
    const made = edition([article('one', [statement('The Northern Front taxes salt.', { topic: 'finance' })])]);
    const silent = made.gaps.filter((gap) => gap.kind === 'no-reporting').map((gap) => gap.text);
    expect(silent).toContain('No reporting on leadership.');
    expect(silent).not.toContain('No reporting on finance.');
  });

  it('makes an edition that says so when there is nothing to tell', () => {
    const made = Edition.parse(edition([]));
    expect(made.quotations).toEqual([]);
    expect(made.cutoff).toBeNull();
    expect(made.sourceSummary).toBe('This brief rests on no article.');
  });
});
