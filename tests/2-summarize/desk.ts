/** An invented conflict for the tests of this room: no name in it is of the bundled seeds. */

import { summarizer } from '../../src/2-summarize/index.ts';
import type { Article } from '../../src/model/article.ts';
import type { DaySpan } from '../../src/model/day-span.ts';
import { type Gazetteer, Group, Region } from '../../src/model/gazetteer.ts';

export const gazetteer: Gazetteer = {
  groups: [
    { id: 'dawn-state', name: 'Dawn State', short: 'IS' },
    { id: 'dawn-state-orland', name: 'Dawn State of Orland', parent: 'dawn-state' },
    { id: 'al-nahr', name: 'al-Nahr', aliases: ['River Movement'] },
    { id: 'hill-front', name: 'Hill Front' },
    { id: 'people-s-party', name: 'People’s Host', anaphors: ['the party'], kind: 'party' },
    { id: 'orland-army', name: 'Orland army', kind: 'state force', state: 'orland' },
    { id: 'river-monitor', name: 'River Monitor', kind: 'organisation' },
    { id: 'orland-coalition', name: 'Orland Coalition', kind: 'coalition' },
    { id: 'red-banner', name: 'Red Banner', aliases: ['RB'] },
  ].map((group) => Group.parse(group)),
  regions: [
    { id: 'orland', name: 'Orland', kind: 'country', demonyms: ['Orlandish'] },
    { id: 'westland', name: 'Westland', aliases: ['US', 'U.S.'], kind: 'country' },
    { id: 'mera', name: 'Mera', kind: 'town', parent: 'orland' },
    { id: 'tolve', name: 'Tolve', kind: 'city', parent: 'orland' },
  ].map((region) => Region.parse(region)),
};

const MAY_2021: DaySpan = { start: '2021-05-20', end: '2021-05-20', precision: 'day' };

/** An article of the given paragraphs, dated 20 May 2021. */
export function article(paragraphs: readonly string[], over: Partial<Article> = {}): Article {
  let text = '';
  const passages = paragraphs.map((paragraph, at) => {
    const start = text === '' ? 0 : text.length + 2;
    text = text === '' ? paragraph : `${text}\n\n${paragraph}`;
    return {
      n: at + 1,
      kind: /\?$/.test(paragraph) ? ('question' as const) : ('paragraph' as const),
      start,
      end: text.length,
      raw: { start, end: text.length },
      omit: [],
    };
  });
  const basis = { how: 'stated' as const, why: 'the test says so' };
  return {
    id: 'test',
    seed: 'test.txt',
    format: 'text',
    place: 1,
    genre: 'report',
    interviewee: null,
    source: {
      title: null,
      byline: null,
      publisher: null,
      date: { value: MAY_2021, basis },
      url: null,
      language: null,
      origin: null,
      reliability: 'F',
      marking: 'TLP:CLEAR',
      licence: null,
      retrieved: null,
    },
    text,
    passages,
    copies: [],
    ...over,
  };
}

export const summarize = summarizer(gazetteer);

/** The printed sentences of an article of the given paragraphs. */
export function printed(...paragraphs: string[]): string[] {
  return summarize(article(paragraphs)).statements.map((statement) => statement.text);
}
