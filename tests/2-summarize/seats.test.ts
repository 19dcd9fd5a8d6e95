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
      { id: 'ibarra', name: 'Ibarra', kind: 'city', parent: 'norland', seatOfGovernment: true },
      { id: 'dorna', name: 'Dorna', kind: 'city', parent: 'westland', seatOfGovernment: true },
    ].map((region) => Region.parse(region)),
  ],
});
const places = (...texts: string[]) => (summarize(article(texts)).statements.at(-1)?.places ?? []).map(({ region, role }) => `${region} ${role}`);

describe('the name of a seat of government', () => {
  it('stands for its country where it does what only a government does', () => {
    for (const text of [
      'Ibarra had sent a fleet against the Hill Front.',
      'Ibarra is unlikely to tolerate the Hill Front much longer.',
      'Ibarra has also called for a campaign against the Hill Front.',
      'The Hill Front issued a statement designed to placate Ibarra.',
      'The Hill Front has long been backed by Ibarra.',
      'The Hill Front hoped for an agreement between Ibarra and the monks.',
    ])
      expect([text, places(text)]).toEqual([text, ['norland named']]);
    expect(places('Norland and Westland share a river.', 'The Hill Front hopes that its allies in Ibarra and Dorna send more guns.')).toEqual([
      'norland named',
      'westland named',
    ]);
  });

  it('is the city where something happens in it, or is named beside it', () => {
    for (const text of [
      'The Hill Front attacked Ibarra.',
      'In Ibarra the Hill Front called a strike.',
      'The Hill Front robbed three banks in Ibarra.',
      'The Hill Front mined the road between Ibarra and the coast.',
      'Ibarra fell to the Hill Front in May.',
      'The Hill Front established its government in Ibarra.',
      'The Hill Front struck places from Dorna to Ibarra.',
    ])
      expect([text, places(text).filter((place) => place === 'norland named')]).toEqual([text, []]);
  });
});
