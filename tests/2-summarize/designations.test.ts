import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const ties = (text: string) =>
  summarize(article([text])).statements.flatMap(({ relations }) =>
    relations.filter(({ type }) => type === 'designated by').map(({ from, to }) => `${from} < ${to}`),
  );

describe('designations', () => {
  it.each([
    ['The Hill Front has been designated a terror group by the US since 2018.', ['hill-front < westland']],
    [
      'The Hill Front and most of its allies are designated as Red Banner-linked terrorist organisations by the US, Orland as well as the River Monitor.',
      ['hill-front < orland', 'hill-front < river-monitor', 'hill-front < westland'],
    ],
    ['The Hill Front and the Red Banner were outlawed by Orland in 2014.', ['hill-front < orland', 'red-banner < orland']],
    ['The US and Orland have designated the Hill Front a terrorist organisation.', ['hill-front < orland', 'hill-front < westland']],
    ['The US listed the Hill Front as a terrorist organisation in 2014.', ['hill-front < westland']],
    ['The Hill Front, which was labelled a terrorist group by Orland, holds Mera.', ['hill-front < orland']],
  ])('are laid between each group and each body: %s', (text, expected) => expect(ties(text).sort()).toEqual(expected));

  it.each([
    'The Hill Front has not been designated by the US as a terrorist group in Mera.',
    'The US considered the Hill Front its best partner in Mera.',
    'The Hill Front is listed in Mera as a buyer of grain by Orland.',
    'The Hill Front attacked a convoy in Mera after it was designated by the governor.',
  ])('are none where nobody is put on a list: %s', (text) => expect(ties(text)).toEqual([]));

  it('are looked for quickly in a long list', () => {
    const start = performance.now();
    ties(`The Hill Front was designated by ${'Orland, the US, '.repeat(140)}and others.`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
