import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { candidate } from '../../src/3-compose/candidate.ts';
import { entryId } from '../../src/3-compose/entry-id.ts';
import { tellings } from '../../src/3-compose/telling.ts';
import { timeline } from '../../src/3-compose/timeline.ts';
import { editionWords } from '../../src/labels/en/edition.ts';
import type { Summary } from '../../src/model/summary.ts';
import { article, attack, day, gazetteer, month, on, statement } from './fixtures.ts';

const [group] = gazetteer.groups;
if (group === undefined) throw new Error('the test gazetteer has a group');
const about = { subject: { kind: 'group', id: group.id, group }, known: atlas(gazetteer), words: editionWords } as const;

const line = (summary: Summary) =>
  timeline(
    tellings(
      summary.statements.map((one) => candidate(one, summary.article, 1)),
      atlas(gazetteer),
    ),
    new Set(),
    about,
  );

describe('timeline', () => {
  it('puts events in the order in which they happened, each as exact as it is known', () => {
    const made = line(
      article('one', [
        statement('Gunmen took the bridge of Tessin.', { dates: [on('2031-02-17')] }),
        statement('The Front opened a court in Reedham.', {
          dates: [{ span: month('2030-11'), role: 'event', wording: 'November 2030', basis: 'written out' }],
        }),
      ]),
    );
    expect(made.map((item) => [item.date.precision, item.text])).toEqual([
      ['month', 'The Front opened a court in Reedham'],
      ['day', 'Gunmen took the bridge of Tessin'],
    ]);
  });

  it('tells the deed before what ranks it among others, though that weighs more', () => {
    const given = { topic: 'incident', dates: [on('2031-02-17')] } as const;
    const made = line(
      article('one', [
        statement('Friday’s raid in Tessin was the deadliest of the Front since May.', { ...given, incident: attack(), weight: 0.9 }),
        statement('The Front raided a market in Tessin and burned 20 stalls.', { ...given, incident: attack({ killed: 20 }), weight: 0.82 }),
      ]),
    );
    expect(made.map(({ text }) => text)).toEqual(['The Front raided a market in Tessin and burned 20 stalls']);
  });

  it('keeps beside a line that nobody could check what it tells', () => {
    const text = 'Gunmen took the bridge of Tessin, and killed 40 of its guards. The agency was not able to confirm these figures.';
    const [made] = line(article('one', [statement(text, { dates: [on('2031-02-17')] })]));
    expect(made?.text).toMatch(/not independently confirmed\)$|was not able to confirm these figures$/);
  });

  it('does not begin with the birth of a leader', () => {
    const born = 'Born in Tessin in 1978, [Karim Odell] went to the mines, where he found his first men.';
    const dates = [
      { span: { start: '1978-01-01', end: '1978-12-31', precision: 'year' }, role: 'event', wording: '1978', basis: 'written out' } as const,
    ];
    expect(line(article('one', [statement(born, { dates })]))).toEqual([]);
  });

  it('does not take the date of the report for the date of an event', () => {
    const dates = [{ span: on('2031-03-04').span, role: 'as-of', wording: null, basis: 'the date of the article' } as const];
    expect(line(article('one', [statement('The Front holds Tessin.', { dates })]))).toEqual([]);
  });

  it('leaves out what has not happened: forecasts, denials, plots, dates after the report', () => {
    const dates = [on('2031-02-17')];
    const made = line(
      article('one', [
        statement('The Front may take Tessin.', { dates, kind: 'forecast' }),
        statement('The Front did not take Tessin.', { dates, negated: true }),
        statement('The Front plotted against Tessin.', { dates, incident: attack({ occurred: false }) }),
        statement('The Front marches on Tessin.', { dates: [on('2031-09-01')] }),
      ]),
    );
    expect(made).toEqual([]);
  });

  it('tells one event of a day once, though two sentences of the article do', () => {
    const dates = [on('2031-02-17')];
    const made = line(
      article('one', [
        statement('Front gunmen killed herders near the mill of Tessin.', { dates, weight: 0.9 }),
        statement('The herders killed near the mill of Tessin were unarmed.', { dates }),
      ]),
    );
    expect(made.map((item) => item.text)).toEqual(['Front gunmen killed herders near the mill of Tessin']);
  });

  it('tells what one group did in one place on one day once, in whatever words', () => {
    const incident = attack({ date: on('2031-02-17').span, dated: 'own' });
    const dates = [on('2031-02-17', '17 February')];
    const made = line(
      article('one', [
        statement('The Front burned the mill of Tessin on 17 February.', { dates, incident, topic: 'incident' }),
        statement('The raid of 17 February was its worst in years.', { dates, incident, topic: 'incident', weight: 0.5 }),
      ]),
    );
    expect(made).toHaveLength(1);
  });

  it('does without a line as long as a paragraph where the brief has it as an entry, and without talks with reporters', () => {
    const many = ['salt', 'timber', 'cattle', 'boats', 'mills', 'wells', 'roads'];
    const long = `The Front of ${many.join(' and ')} and of the ${many.join(' and ')} opened a court in November 2030.`;
    const dates = [{ span: month('2030-11'), role: 'event', wording: 'November 2030', basis: 'written out' } as const];
    const summary = article('one', [statement(long, { dates }), statement('In an interview in November 2030 Anton Vey spoke of salt.', { dates })]);
    const told = tellings(
      summary.statements.map((one) => candidate(one, summary.article, 1)),
      atlas(gazetteer),
    );
    expect(timeline(told, new Set(), about)).toHaveLength(1);
    expect(timeline(told, new Set(told.map(({ head }) => entryId(head))), about)).toEqual([]);
  });

  it('tells what happened on a date and not what is only reckoned from it', () => {
    const made = line(
      article('one', [
        statement('More than 900 people have been killed in the war since 2021.', { dates: [on('2021-01-01', '2021')], topic: 'incident' }),
        statement('Since the curfew was declared in May 2030, the coast has been ruled by officers.', { dates: [on('2030-05-01', 'May 2030')] }),
        statement('In 2029 there were some 35 bands in the vale.', { dates: [on('2029-01-01', '2029')] }),
      ]),
    );
    expect(made.map((item) => item.text)).toEqual(['The curfew was declared in May 2030']);
  });

  it('tells an example by itself, and nothing that comes again every year', () => {
    const made = line(
      article('one', [
        statement(
          'The vale is still raided, like the one when gunmen struck the mill of Karsa in January 2029, killing nine millers at their work.',
          {
            dates: [on('2029-01-01', 'January 2029')],
          },
        ),
        statement('There has been a spike in raids between February and April of each year, when herders go into the hills.', {
          dates: [on('2029-02-01', 'February and April of each year')],
        }),
      ]),
    );
    expect(made.map((item) => item.text)).toEqual(['Gunmen struck the mill of Karsa in January 2029']);
  });

  it('dates the part of a sentence that the line tells, and leaves out what points at a number it has not', () => {
    const text = 'The Front murdered a senator in Tessin on 23 May 2030; four of its men were shot dead by police a month later.';
    const killing = on('2030-06-01', 'a month later');
    const made = line(
      article('one', [
        statement(text, { dates: [killing, on('2030-05-23', '23 May 2030')] }),
        statement('Its band, which the police had put at 300 men in 2026, was back at that number in May 2029.', {
          dates: [on('2029-05-01', 'May 2029')],
        }),
      ]),
    );
    expect(made.map((item) => item.date.start)).toEqual(['2030-05-23']);
  });

  it('has a line for each of the events that one sentence lists with their dates', () => {
    const made = line(
      article('one', [
        statement('The Front has grown bolder, including the bombing of a mill in January 2031 and an attack on herders in February 2031.', {
          dates: ['January', 'February'].map((name, at) => ({
            span: month(`2031-0${at + 1}`),
            role: 'event',
            wording: `${name} 2031`,
            basis: 'written out',
          })),
        }),
      ]),
    );
    expect(made.map(({ date, text }) => [date.start, text])).toEqual([
      ['2031-01-01', 'The bombing of a mill in January 2031'],
      ['2031-02-01', 'An attack on herders in February 2031'],
    ]);
  });

  it('keeps the clause without which more would be told', () => {
    const text =
      'In 2030 the Northern Front began to hunt down anyone in the villages around Tessin who chose to stay with the old league of the river towns, and killed many.';
    const [made] = line(article('one', [statement(text, { dates: [on('2030-05-02', '2030')] })]));
    expect(made?.text).toContain('who chose to stay with the old league');
  });

  it('ends on no participle that waits for its object', () => {
    const text =
      'Gunmen opened fire at the old river mill of the town of Tessin and threw bombs into its yard, killing at least 137 people and wounding 200 others.';
    const [made] = line(article('one', [statement(text, { dates: [on('2031-02-17', '')] })]));
    expect(made?.text).not.toMatch(/killing$/);
  });

  it('of a place leaves out what its sentences tell of others', () => {
    const text = 'The Northern Front struck often, including a raid on Tessin on 2 May and the bombing of a mill in Great Marsh on 5 June.';
    const dates = [on('2030-05-02', '2 May'), on('2030-06-05', '5 June')];
    const told = article('one', [
      statement(text, {
        dates,
        places: [
          ['tessin', 'at'],
          ['great-marsh', 'at'],
        ],
      }),
    ]);
    const region = gazetteer.regions.find(({ id }) => id === 'lower-vale');
    if (region === undefined) throw new Error('the test gazetteer has the province');
    const made = timeline(
      tellings(
        told.statements.map((one) => candidate(one, told.article, 1)),
        atlas(gazetteer),
      ),
      new Set(),
      { ...about, subject: { kind: 'region', id: region.id, region } },
    );
    expect(made.map((item) => item.text)).toEqual(['A raid on Tessin on 2 May']);
    expect(line(told)).toHaveLength(2);
  });

  it('has an event of a list once, with the sentence that goes on about it', () => {
    const text = 'The Northern Front struck often, including a raid on Tessin on 2 May and the bombing of a mill in Great Marsh on 5 June.';
    const listed = statement(text, {
      dates: [on('2030-05-02', '2 May'), on('2030-06-05', '5 June')],
      places: [
        ['tessin', 'at'],
        ['great-marsh', 'at'],
      ],
    });
    const more = (region: string) =>
      statement('Armed men opened fire and killed nine traders.', {
        dates: [on('2030-05-02', '')],
        weight: 0.9,
        incident: attack({ regions: [region], date: day('2030-05-02'), dated: 'own' }),
      });
    expect(line(article('one', [listed, more('tessin')]))).toHaveLength(2);
    expect(line(article('one', [listed, more('reedham')]))).toHaveLength(3);
  });
});
