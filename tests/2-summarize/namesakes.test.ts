import { describe, expect, it } from 'vitest';
import { summarizer } from '../../src/2-summarize/index.ts';
import { Region } from '../../src/model/gazetteer.ts';
import { article, gazetteer } from './desk.ts';

const summarize = summarizer({
  ...gazetteer,
  regions: [
    ...gazetteer.regions,
    ...[
      { id: 'norland', name: 'Norland', kind: 'country', demonyms: ['Norlandish'] },
      { id: 'san-blas', name: 'San Blas', kind: 'town', parent: 'norland' },
      { id: 'osta-orland', name: 'Osta', kind: 'town', parent: 'orland' },
      { id: 'osta-norland', name: 'Osta', kind: 'town', parent: 'norland' },
    ].map((region) => Region.parse(region)),
  ],
});
const regions = (...paragraphs: string[]) => (summarize(article(paragraphs)).statements[0]?.places ?? []).map(({ region }) => region);

describe('a place of a name that several places have', () => {
  it('is the one in the country that the article names most', () => {
    expect(regions('The Hill Front attacked Osta.', 'Orland is at war.', 'Tolve lies in Orland.')).toEqual(['osta-orland']);
    expect(regions('The Hill Front attacked Osta.', 'Norland is at war.', 'San Blas lies in Norland.')).toEqual(['osta-norland']);
  });
});

describe('a place that the gazetteer has in one country only', () => {
  it('is not meant where the article lists it among places of another', () => {
    expect(regions('The Hill Front attacked posts in San Blas, Tolve and Mera.')).toEqual(['tolve', 'mera']);
  });

  it('is meant where the article has something else of its country', () => {
    expect(regions('The Hill Front attacked posts in San Blas, Tolve and Mera.', 'The Norlandish army fled.')).toEqual(['san-blas', 'tolve', 'mera']);
    expect(regions('The Hill Front fled from San Blas to Tolve.')).toEqual(['san-blas', 'tolve']);
  });
});
