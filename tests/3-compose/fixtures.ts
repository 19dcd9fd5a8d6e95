import type { DaySpan } from '../../src/model/day-span.ts';
import { Desk } from '../../src/model/desk.ts';
import { type Gazetteer, Group, Region } from '../../src/model/gazetteer.ts';
import { Statement } from '../../src/model/statement.ts';
import { Summary } from '../../src/model/summary.ts';

/** A made-up conflict: two groups and a branch, a country with provinces and towns. */
export const gazetteer: Gazetteer = {
  groups: [
    {
      id: 'northern-front',
      name: 'Northern Front',
      short: 'NF',
      aliases: ['Front of the North', { name: 'Frost Brigade', from: '2009-01-01', to: '2012-12-31' }],
    },
    { id: 'front-coast', name: 'Northern Front Coast Wing', parent: 'northern-front' },
    { id: 'harbour-league', name: 'Harbour League' },
    { id: 'ostran-army', name: 'Ostran Army', kind: 'state force', state: 'ostra' },
  ].map((group) => Group.parse(group)),
  regions: [
    { id: 'maravia', name: 'Maravia', kind: 'country', demonyms: ['Maravian'] },
    { id: 'ostra', name: 'Ostra', kind: 'country', demonyms: ['Ostran'] },
    { id: 'lower-vale', name: 'Lower Vale', kind: 'province', parent: 'maravia' },
    { id: 'upper-vale', name: 'Upper Vale', kind: 'province', parent: 'maravia' },
    { id: 'vale-mouth', name: 'Vale Mouth', kind: 'district', parent: 'lower-vale' },
    { id: 'tessin', name: 'Tessin', kind: 'town', parent: 'lower-vale' },
    { id: 'great-marsh', name: 'Great Marsh', kind: 'area', parent: 'maravia' },
    { id: 'reedham', name: 'Reedham', kind: 'village', parent: 'lower-vale', areas: ['great-marsh'] },
  ].map((region) => Region.parse(region)),
};

export const desk = Desk.parse({});

export const day = (start: string, end = start): DaySpan => ({ start, end, precision: start === end ? 'day' : 'range' });
export const month = (of: string): DaySpan => ({ start: `${of}-01`, end: `${of}-28`, precision: 'month' });

type Given = Partial<Omit<Statement, 'text' | 'evidence' | 'subjects' | 'places'>> & {
  readonly subjects?: readonly (readonly [string, Statement['subjects'][number]['role']])[];
  readonly places?: readonly (readonly [string, Statement['places'][number]['role']])[];
};

/** A statement as the summarizer would write it, about the Northern Front unless said otherwise. Its id is given by `article`. */
export function statement(text: string, { subjects = [['northern-front', 'actor']], places = [], ...given }: Given = {}): Statement {
  return Statement.parse({
    id: 'x.1.1',
    text,
    insertions: [],
    evidence: [{ passage: 1, exact: text, prefix: '', suffix: '', start: 0, end: text.length, raw: { start: 0, end: text.length } }],
    kind: 'fact',
    negated: false,
    hedges: [],
    holder: null,
    subjects: subjects.map(([group, role]) => ({ group, role, surface: gazetteer.groups.find(({ id }) => id === group)?.name ?? group })),
    places: places.map(([region, role]) => ({ region, role, surface: gazetteer.regions.find(({ id }) => id === region)?.name ?? region })),
    dates: [],
    people: [],
    quantities: [],
    topic: 'status',
    weight: 0.6,
    incident: null,
    relations: [],
    figures: [],
    ...given,
  });
}

type Made = { readonly date?: string | null; readonly publisher?: string | null; readonly marking?: string };

/** An article of these statements, one passage each; ids and offsets are set so that no two quotations are one. */
export function article(
  id: string,
  statements: readonly Statement[],
  { date = '2031-03-04', publisher = `The ${id} Post`, marking = 'TLP:CLEAR' }: Made = {},
): Summary {
  const basis = { how: 'stated', why: 'stated in the test' };
  const known = <T>(value: T | null) => (value === null ? null : { value, basis });
  return Summary.parse({
    format: 'fieldbrief-summary/1',
    article: {
      id,
      seed: `${id}.txt`,
      format: 'text',
      place: 1,
      genre: 'report',
      interviewee: null,
      source: {
        title: known(`On ${id}`),
        byline: null,
        publisher: known(publisher),
        date: known(date === null ? null : day(date)),
        url: null,
        language: null,
        origin: null,
        reliability: 'F',
        marking,
        licence: null,
        retrieved: null,
      },
      passages: [],
      copies: [],
    },
    statements: statements.map((one, at) => {
      const from = at * 1000;
      return {
        ...one,
        id: `${id}.${at + 1}.1`,
        evidence: one.evidence.map((evidence) => ({
          ...evidence,
          passage: at + 1,
          start: from,
          end: from + evidence.exact.length,
          raw: { start: from, end: from + evidence.exact.length },
        })),
      };
    }),
    notPrinted: [],
    problems: [],
  });
}

/** An event of that day as a date of a statement. */
export const on = (date: string, wording = date): Statement['dates'][number] => ({ span: day(date), role: 'event', wording, basis: 'written out' });

/** An attack with a toll. */
export function attack(given: Partial<NonNullable<Statement['incident']>> = {}): NonNullable<Statement['incident']> {
  return {
    type: 'attack',
    actors: [{ group: 'northern-front', status: 'fact' }],
    targets: [],
    regions: ['tessin'],
    date: null,
    dated: null,
    killed: null,
    wounded: null,
    abducted: null,
    occurred: true,
    ...given,
  };
}

/** A count in the statement's text. */
export function count(
  text: string,
  wording: string,
  value: number,
  given: Partial<Statement['quantities'][number]> = {},
): Statement['quantities'][number] {
  const start = text.indexOf(wording);
  return {
    value,
    max: null,
    qualifier: null,
    counted: null,
    unit: 'count',
    effect: null,
    part: false,
    vague: false,
    wording,
    at: { start, end: start + wording.length },
    ...given,
  };
}
