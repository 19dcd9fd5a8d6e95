import { describe, expect, it } from 'vitest';
import { article, printed, summarize } from './desk.ts';

const told = (...paragraphs: string[]) =>
  summarize(article(paragraphs)).statements.map(({ text, subjects }) => [text, subjects.map(({ group }) => group).join()] as const);

describe('people under arms whom no gazetteer knows', () => {
  it('are named in brackets, in the article’s words, where the next sentence says "they"', () => {
    expect(printed('Orlandish forces shelled houses in Mera and Tolve in April 2021. In Mera, they executed 47 men on 9 April.')[1]).toBe(
      'In Mera, [Orlandish forces] executed 47 men on 9 April [2021].',
    );
    expect(printed('The gunmen stormed a hotel in Tolve on Monday. They killed nine guests in Tolve.')[1]).toMatch(/^\[The gunmen\] killed nine/);
  });

  it('are not guessed where others than they may be meant', () => {
    const text = 'Some rebels and two soldiers met in Tolve on Monday. They left Tolve on Tuesday with nine lorries.';
    expect(printed(text).join(' ')).not.toContain('lorries');
  });

  it('are not the group told of before, and nothing that they did is told of it', () => {
    const [, second, third] = told(
      'Fighters of the Hill Front killed nine people in Mera on 2 May. Regional police shot 12 residents of Mera on the same day.',
      'Orlandish forces burned Tolve on 4 May. In Tolve, they executed at least 47 men.',
    );
    expect(second).toEqual([expect.stringMatching(/^Regional police shot/), '']);
    expect(third?.[1]).toBe('');
  });
});

describe('a pronoun behind a place or a time', () => {
  it('is nobody where nobody stands before it', () => {
    expect(printed('The harvest failed in Mera. On the night of 14 April they shot 11 people in Mera.')).toEqual(['The harvest failed in Mera.']);
    expect(printed('The harvest failed in Mera. In Tolve they shot 11 people.')).toEqual(['The harvest failed in Mera.']);
  });

  it('is a place where people left it', () => {
    const [, second] = told(
      'Mera has been held by the Hill Front since 2020. The River Monitor estimates that 7,000 people have been displaced from it.',
    );
    expect(second?.[0] ?? '').not.toMatch(/from it\.$/);
    expect(printed('Mera is a town of mills. The River Monitor estimates that 7,000 people have been displaced from it.')[1]).toMatch(
      /displaced from \[Mera\]\.$/,
    );
  });
});

describe('a size told of before', () => {
  const put = (estimates: string) =>
    summarize(
      article([`The Hill Front has fought in Mera since 2018. ${estimates} A security official in Tolve put it at 20,000 men in April 2021.`]),
    );

  it('is the group’s whose size was just spoken of', () => {
    const { statements } = put('Estimates of its size vary.');
    const told = statements.at(-1);
    expect(told?.text).toMatch(/^A security official in Tolve put \[Hill Front\] at 20,000 men/);
    expect(told?.figures).toEqual([{ measure: 'strength', about: 'hill-front', quantity: 0 }]);
  });

  it('is nobody’s where no size was spoken of', () => {
    expect(
      put('Its camps lie in the hills.')
        .statements.map(({ text }) => text)
        .join(' '),
    ).not.toContain('20,000');
  });
});

describe('an alliance', () => {
  it('is a group where the desk knows one that is called so, and what two have between them where it knows none', () => {
    const text = 'The Hill Front fought beside the army in Mera. The alliance broke down in Mera in April 2021.';
    // This desk knows a coalition.
    expect(printed(text)[1]).toMatch(/^\[Hill Front\]/);
  });
});

describe('what says nothing', () => {
  it.each([
    'The Orland army gave no figures for Mera.',
    'The Orland army did not answer a request for comment in Tolve.',
    'Omar Fadel spoke to The Tolve Review in Mera.',
    'The Hill Front gave no details.',
  ])('is not printed: %s', (text) => {
    expect(printed(text)).toEqual([]);
  });

  it('is not what gives something', () => {
    expect(printed('The Hill Front gave no quarter in Mera on Monday.')).toHaveLength(1);
    expect(printed('Omar Fadel spoke to 300 fighters of the Hill Front in Mera on Monday.')).toHaveLength(1);
  });
});
