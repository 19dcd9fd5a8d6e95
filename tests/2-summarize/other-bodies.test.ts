import { describe, expect, it } from 'vitest';
import { article, printed, summarize } from './desk.ts';

const groups = (text: string): readonly (readonly string[])[] =>
  summarize(article([text])).statements.map(({ subjects }) => subjects.map(({ group }) => group));
const last = (text: string): string | undefined => printed(text).at(-1);

describe('"the movement" behind a body without a name', () => {
  it('is not the group that is told of', () => {
    expect(last('The women’s movement of Orland marched in Mera on 3 May. The movement accused the Hill Front of rape.')).toBe(
      'The movement accused the Hill Front of rape.',
    );
    expect(last('The Hill Front and a student movement met in Mera. The movement has 4,000 members.')).not.toContain('[Hill Front]');
    expect(
      printed('The group of experts told the UN that the Hill Front sells gold. The group will publish its report on 3 June.').join(),
    ).not.toContain('[Hill Front]');
  });

  it('is the group where it only says what that is', () => {
    expect(last('The Hill Front is an armed movement in Mera. The movement has 4,000 members.')).toBe('[Hill Front] has 4,000 members.');
    expect(last('The Hill Front, a movement of farmers, holds Mera. The movement has 4,000 members.')).toBe('[Hill Front] has 4,000 members.');
  });

  it('is never set against itself', () => {
    expect(printed('The Hill Front holds Mera. The insurgents in Westland have no ties with the Hill Front.').at(-1)).toBe(
      'The insurgents in Westland have no ties with the Hill Front.',
    );
  });
});

describe('"it" behind a group’s name', () => {
  it('is no town that it took', () => {
    expect(printed('The Hill Front took Mera in 2016. It has 40,000 inhabitants and a port.')).toHaveLength(1);
    expect(last('The Hill Front took Mera in 2016. It has 400 fighters there.')).toBe('[Hill Front] has 400 fighters there [Mera].');
  });

  it('is its rival or its newspaper, where the sentence is about that', () => {
    expect(last('The Hill Front’s rival, the Red Banner, holds Mera. It shelled Tolve on 3 May.')).toBe(
      '[Red Banner] shelled Tolve on 3 May [2021].',
    );
    expect(printed('The Hill Front’s newspaper, the Dawn, appears weekly. It called for a strike in Mera on 3 May.')).toHaveLength(1);
  });

  it('and "they" are not whoever only says which men are meant', () => {
    expect(printed('Three of the men whom the Hill Front had freed were arrested in Tolve on 3 May. They said they had been beaten.')).toHaveLength(
      1,
    );
    expect(groups('The Hill Front freed nine men in Tolve. It said it would free more.').at(-1)).toEqual(['hill-front']);
  });
});
