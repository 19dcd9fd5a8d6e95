import { describe, expect, it } from 'vitest';
import { summarizer } from '../../src/2-summarize/index.ts';
import { Group } from '../../src/model/gazetteer.ts';
import { article, gazetteer } from './desk.ts';

const coast = Group.parse({ id: 'coast-front', name: 'Coast Front' });
const read = summarizer({ ...gazetteer, groups: [...gazetteer.groups, coast] });
const printed = (...paragraphs: string[]) => read(article(paragraphs)).statements.map(({ text }) => text);

const BOTH = 'The Hill Front has governed Mera since 2019. It had left the Coast Front in 1977.';

describe('"the front", where two are told of', () => {
  it('is the one that the paragraph before tells of alone', () => {
    expect(printed(BOTH, 'The Hill Front is slow to disarm near Mera.', 'In 2014 the front signed a truce in Mera.').at(-1)).toBe(
      'In 2014 the front [Hill Front] signed a truce in Mera.',
    );
  });

  it('is left open where the paragraph before tells of both', () => {
    expect(printed(BOTH, 'In 2014 the front signed a truce in Mera.').at(-1)).toBe('In 2014 the front signed a truce in Mera.');
  });

  it('is left open where the one told of was only what another left', () => {
    const told = printed(
      'The Hill Front runs the port of Mera.',
      BOTH,
      'Odo Marrik had left the Coast Front by then, and settled in Mera.',
      'The front then signed a truce in Mera.',
    );
    expect(told.join(' ')).not.toContain('[Coast Front]');
  });

  it('is whose force is named behind it', () => {
    expect(printed(BOTH, 'The Coast Front lost Tolve.', 'The front’s main force in Mera, the Hill Front Guards, was large.').join(' ')).not.toContain(
      '[Coast Front]',
    );
  });
});

describe('"the other front"', () => {
  it('is the one of two that was not told of last', () => {
    expect(
      printed(BOTH, 'The Coast Front made its peace in Tolve.', 'The other front had stayed out. It signed a truce in July 1997 in Mera.').at(-1),
    ).toBe('[Hill Front] signed a truce in July 1997 in Mera.');
  });
});

it('"the front’s main force, ⟨its name⟩" is that front’s, and "the front" goes on as it', () => {
  const guards = Group.parse({ id: 'hill-front', name: 'Hill Front', aliases: ['Hill Guards'] });
  const groups = [...gazetteer.groups.filter(({ id }) => id !== 'hill-front'), guards, coast];
  const told = summarizer({ ...gazetteer, groups })(
    article([
      BOTH,
      'Odo Marrik left the Coast Front.',
      'The front’s main fighting force, the Hill Guards, was large in Mera.',
      'In 2014 the front signed a truce in Mera.',
    ]),
  ).statements.map(({ text }) => text);
  expect(told.at(-1)).toBe('In 2014 the front [Hill Front] signed a truce in Mera.');
});
