import { describe, expect, it } from 'vitest';
import { summarizer } from '../../src/2-summarize/index.ts';
import { Group } from '../../src/model/gazetteer.ts';
import { article, gazetteer } from './desk.ts';

const summarize = summarizer({
  ...gazetteer,
  groups: [
    ...gazetteer.groups,
    Group.parse({ id: 'timber-works', name: 'Timber Works', kind: 'company' }),
    Group.parse({ id: 'coast-movement', name: 'Free Coast Movement' }),
  ],
});
const last = (...paragraphs: string[]) => summarize(article(paragraphs)).statements.at(-1)?.text;

describe('the group that a word for it means', () => {
  it('is no company where guerrillas are told of', () => {
    const told = 'The Hill Front left Mera in May. Timber Works opened its mills in Mera again.';
    expect(last(`${told} The guerrillas deny that they burned the mills of Mera.`)).toBe(
      'The guerrillas [Hill Front] deny that they burned the mills of Mera.',
    );
  });

  it('is the one that was named a movement, and nobody where another stands in the passage', () => {
    const told = 'The Free Coast Movement lost the port of Tolve.';
    const other = 'The Red Banner is a militia of Mera. The Red Banner burned 40 barns in Mera.';
    expect(last(told, other, 'If the winter is long in Orland, the movement will recruit more men.')).toContain(
      'the movement [Free Coast Movement] will',
    );
    expect(last(told, `${other} If the winter is long in Orland, the movement will recruit more men.`)).not.toContain('[Free Coast');
  });
});

describe('"the army" of the country that an article is about', () => {
  it('is the one that the desk knows, though the article never names it', () => {
    expect(
      last(
        'Orland declared martial law in Mera. The army has since sent 2,000 men. It cannot hold the hills of Mera. It earns from the timber of Tolve.',
      ),
    ).toBe('[Orland army] earns from the timber of Tolve.');
    expect(last('Martial law holds in Mera. The military, which has 2,000 men in the hills, said that it would stay.')).toMatch(
      /^\[Orland army\], which/,
    );
  });

  it('is nobody’s where another army is named, or which one is told', () => {
    expect(last('The Westland army came to Mera in Orland. The army lost 40 men in the hills of Orland.')).toBe(
      'The army lost 40 men in the hills of Orland.',
    );
    expect(last('Martial law holds in Mera.', 'Westland sent men to Tolve. The army has lost 40 men in the hills of Orland.')).not.toContain(
      '[Orland army]',
    );
    expect(last('They were soldiers in Orland of the army that overthrew King Odo in Mera.') ?? '').not.toContain('[Orland army]');
  });
});

describe('"in return it"', () => {
  it('means who was told of', () => {
    expect(last('The Hill Front gave up 40 rifles in Mera. In return it received the right to fish in Tolve.')).toBe(
      'In return [Hill Front] received the right to fish in Tolve.',
    );
  });
});
