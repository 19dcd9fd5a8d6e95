import { describe, expect, it } from 'vitest';
import { summarizer } from '../../src/2-summarize/index.ts';
import { Region } from '../../src/model/gazetteer.ts';
import { article, gazetteer, printed, summarize } from './desk.ts';

const last = (...paragraphs: string[]) => printed(...paragraphs).at(-1);

describe('what leans on the sentence before', () => {
  it('is left away where it only opens the sentence', () => {
    expect(last('In the subsequent years, the Hill Front attacked the mills of Mera.')).toBe('The Hill Front attacked the mills of Mera.');
    expect(last('Amidst such internal quarrels, the Hill Front has called for a truce in Mera.')).toBe(
      'The Hill Front has called for a truce in Mera.',
    );
    expect(last('Despite Odell’s assertion, the Hill Front still holds the gate of Mera.')).toBe('The Hill Front still holds the gate of Mera.');
    expect(last('Despite the truce of Mera, the Hill Front still holds the gate.')).toContain('Despite the truce');
  });

  it('does not print where "this" or "these factors" of the sentence before is what it is about', () => {
    expect(printed('Mera has no well. Failing to address this now means that the Hill Front will never be beaten.')).toEqual([]);
    expect(printed('The Hill Front holds Mera. Westland will answer the threats posed by these factors to the Hill Front.')).toEqual([
      'The Hill Front holds Mera.',
    ]);
    expect(printed('Mera is dry. Westland will answer the threats posed by these factors to the Hill Front.')).toEqual([]);
    expect(printed('Failing to address this drought now means that the Hill Front will never be beaten.')).toHaveLength(1);
  });

  it('prints with the sentence before where some of "these" are told of, and never without it', () => {
    const second = 'Police in Westland have linked two of these raids to Karim Odell.';
    expect(printed(`The Hill Front raided Mera. ${second}`)).toEqual([`The Hill Front raided Mera. ${second}`]);
    expect(printed(second)).toEqual([]);
    expect(printed('Police in Westland counted nine raids in May 2020 and linked two of these raids to Karim Odell.')).toHaveLength(1);
  });

  it('is left away behind "alongside"', () => {
    expect(last('Soldiers went to Mera. Westland ordered Hill Front men into the fray alongside them, hoping to keep the gate.')).toBe(
      'Westland ordered Hill Front men into the fray, hoping to keep the gate.',
    );
    expect(last('The Hill Front fought alongside the Orland army.')).toContain('alongside the Orland army');
  });

  it('does not print where the sentence is only on a place told before', () => {
    expect(
      printed('The Hill Front burned Mera and Tolve. The area is far from the border that the floods of May destroyed in Westland.'),
    ).toHaveLength(1);
  });

  it('is the group that the men of another have joined', () => {
    const told = 'The Hill Front has 300 men near Mera. Red Banner militants have joined the group over the last two years.';
    expect(last(told)).toContain('have joined the group [Hill Front] over');
    expect(last('The Red Banner issued leaflets, calling on the young of Mera to join the group.')).not.toContain('[');
  });

  it('is the group that others fought against', () => {
    const told = 'The Hill Front overran Mera. The Red Banner fought against it for years, rolling it back in the end.';
    expect(last(told)).toBe('The Red Banner fought against [Hill Front] for years, rolling it back in the end.');
  });

  it('is the one group whose advances the sentence points at', () => {
    const told = 'The Hill Front has taken two dozen towns in Mera. These advances are the latest blow to the truce of Tolve.';
    expect(last(told)).toBe('[Hill Front’s] advances are the latest blow to the truce of Tolve.');
    expect(last('Two dozen towns of Mera fell. These advances are the latest blow to the truce of Tolve.')).toMatch(/^\[The\] advances/);
    expect(last('The Hill Front has taken two dozen towns in Mera. These songs are sung in the streets of Tolve.')).toMatch(/^\[The\] songs/);
  });

  it('is nobody’s where the losses may be those of whom it beat', () => {
    expect(last('The Hill Front beat the Orland army near Mera on 3 May. These losses led Orland to close the road to Tolve.')).not.toContain(
      'Front’s] losses',
    );
  });

  it('tells what its advances led to of the group itself', () => {
    const told = 'The Hill Front has taken two dozen towns in Mera. These advances are the latest blow to the truce of Tolve.';
    expect(summarize(article([told])).statements.at(-1)?.subjects).toEqual([{ group: 'hill-front', role: 'topic', surface: '' }]);
    const songs = 'The Hill Front has taken two dozen towns in Mera. These songs are sung in the streets of Tolve.';
    expect(summarize(article([songs])).statements.at(-1)?.subjects).toEqual([]);
  });

  it('is the party behind an adjective of two words, which is kept', () => {
    const told = 'Mera is a strong place of the People’s Host. The Westland-backed party joined the fight in the early years of the war.';
    expect(last(told)).toBe('The Westland-backed party [People’s Host] joined the fight in the early years of the war.');
  });

  it('is the attack told of with its day in the paragraph before', () => {
    const opened = 'On 3 May 2021 the Hill Front launched the largest operation in years against the villages of Mera.';
    expect(last(opened, 'The attack in a surprise move led to the seizure of most of Tolve.')).toBe(
      'The attack [of 3 May 2021] in a surprise move led to the seizure of most of Tolve.',
    );
    expect(last(opened, 'The Red Banner kept out of it near Mera.', 'The attack led to the seizure of most of Tolve.')).not.toContain('[of');
    expect(last('The Hill Front rested near Mera on 3 May 2021.', 'The attack led to the seizure of most of Tolve.') ?? '').not.toContain(
      '[of 3 May',
    );
  });
});

describe('a place by its noun alone', () => {
  const withProvince = summarizer({
    ...gazetteer,
    regions: [...gazetteer.regions, Region.parse({ id: 'lower-vale', name: 'Lower Vale', kind: 'governorate', parent: 'orland' })],
  });
  const told = (...paragraphs: string[]) => withProvince(article(paragraphs)).statements.at(-1)?.text;

  it('is named where the sentences before are set in one of its kind', () => {
    const before = 'The Hill Front holds three towns in Lower Vale.';
    expect(told(`${before} The army’s delay of its push to recapture the province helps the Hill Front.`)).toContain(
      'the province [Lower Vale] helps',
    );
    expect(told(`${before} The Hill Front wants to keep the city as well.`)).not.toContain('[');
    const about = ['Tolve is the city of mills.', 'The Hill Front holds Tolve.', 'The mills of Tolve burned.'];
    expect(told(...about, 'Karim Odell of the Hill Front has not been seen since the fall of the city in May 2021.')).not.toContain('[Tolve]');
    expect(told(`${before} The Hill Front wants to take the province of Mera as well.`)).not.toContain('[');
  });
});

describe('ties', () => {
  it('are those of allies that fight side by side', () => {
    const told = summarize(article(['The Hill Front fights side by side with the Red Banner in Mera.'])).statements[0]?.relations;
    expect(told?.map(({ type }) => type)).toEqual(['allied with']);
  });

  it('is not printed where it claims "some of these" of what stood before, or only says that they are there', () => {
    expect(printed('The Hill Front claims some of these raids, and shows them on film.')).toEqual([]);
    expect(printed('The Hill Front claims some of the raids on Mera, and shows them on film.')).toHaveLength(1);
    expect(printed('In Mera there are men of the Hill Front and the Red Banner. So all of these groups are here.')).toEqual([
      'In Mera there are men of the Hill Front and the Red Banner.',
    ]);
  });

  const ties = (text: string) => summarize(article([text])).statements[0]?.relations.map(({ from, type, to }) => `${from} ${type} ${to}`);

  it('are those of a group with the one that it is said to be a branch of', () => {
    expect(ties('The Hill Front moved against the Red Banner, the Dawn State affiliate in Orland.')).toContain('red-banner part of dawn-state');
  });

  it('are none that somebody only wants', () => {
    expect(ties('The Hill Front wants an alliance with the Red Banner in Mera.')).toEqual([]);
    expect(ties('The Hill Front has had an alliance with the Red Banner in Mera since 2015.')).toEqual(['hill-front allied with red-banner']);
    expect(ties('The Hill Front broke its alliance with the Red Banner in Mera.')).toEqual(['hill-front split from red-banner']);
  });

  it('are of the noun that the adjective stands before, and of nobody behind its verb', () => {
    expect(ties('The Westland-backed band joined the fight beside the Hill Front.')).not.toContain('hill-front backed by westland');
    expect(ties('The Westland-backed Hill Front closed the road to Mera.')).toContain('hill-front backed by westland');
  });

  it('are of what stands in brackets with nobody outside', () => {
    const text = 'The Hill Front gained from the leave of the guards (sent to the Red Banner) and of men formerly linked to the Dawn State.';
    expect(ties(text)).not.toContain('red-banner successor of dawn-state');
    expect(ties('A faction, the Red Banner (RB), split from the Dawn State.')).toContain('red-banner split from dawn-state');
  });

  it('are none of two whose raids are told of side by side', () => {
    expect(ties('Despite the Hill Front’s targeted raids and the Red Banner’s counter-attacks, the Dawn State grew.')).not.toContain(
      'hill-front fights red-banner',
    );
  });
});

it.each(['Until then the Hill Front had stayed in its camps near Mera.', 'In Mera such vigilantes burned 600 houses in May 2020.'])(
  'does not print alone what points at a time or at men told of before: %s',
  (text) => expect(printed(text)).toEqual([]),
);
