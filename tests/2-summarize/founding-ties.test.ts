import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const ties = (text: string) =>
  summarize(article([text])).statements.flatMap(({ relations }) =>
    relations.filter(({ type }) => type === 'joined by').map(({ from, to }) => `${from} < ${to}`),
  );

describe('founding members', () => {
  it.each([
    'The Orland Coalition was formed in 2017 by the merger of the Hill Front, al-Nahr and the Red Banner.',
    'The Hill Front, al-Nahr and the Red Banner merged in March 2017 to form the Orland Coalition.',
    'The Orland Coalition, an alliance of the Hill Front, al-Nahr and the Red Banner, holds Mera.',
    'The Orland Coalition’s founding members are the Hill Front, al-Nahr and the Red Banner.',
  ])('are tied to what they formed: %s', (text) => {
    expect(ties(text).sort()).toEqual(['orland-coalition < al-nahr', 'orland-coalition < hill-front', 'orland-coalition < red-banner']);
  });

  it('may be one, when it is called so', () => {
    expect(ties('The Hill Front is a founding member of the Orland Coalition in Mera.')).toEqual(['orland-coalition < hill-front']);
  });

  it.each([
    'The Hill Front founded the Red Banner in Mera in 2019.',
    'The Orland Coalition was formed in 2017 by former members of the Hill Front in Mera.',
    'The Hill Front and the Red Banner left the Orland Coalition in Mera.',
    'The Orland Coalition was not formed by the Hill Front and the Red Banner.',
  ])('are not those who made a group alone, left it, or are denied to be: %s', (text) => expect(ties(text)).toEqual([]));

  it('are read quickly in a long list', () => {
    const start = performance.now();
    ties(`The Orland Coalition was formed by ${'the Hill Front, '.repeat(110)}and others.`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
