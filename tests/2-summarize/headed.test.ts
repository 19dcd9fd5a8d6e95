import { describe, expect, it } from 'vitest';
import { summarizer } from '../../src/2-summarize/index.ts';
import type { Article } from '../../src/model/article.ts';
import { Group } from '../../src/model/gazetteer.ts';
import { article, gazetteer } from './desk.ts';

const summarize = summarizer({
  ...gazetteer,
  groups: [...gazetteer.groups, Group.parse({ id: 'harvest', name: 'Harvest Party of Orland (Leninist)', aliases: ['Harvesters'] })],
});

/** An article of headings, written "# …", and paragraphs. */
function headed(title: string, ...lines: string[]) {
  const plain = article(lines.map((line) => line.replace(/^# /, '')));
  const passages = plain.passages.map((passage, at) => ({ ...passage, kind: lines[at]?.startsWith('# ') ? ('heading' as const) : passage.kind }));
  const basis = { how: 'stated' as const, why: 'the test says so' };
  const whole: Article = { ...plain, passages, source: { ...plain.source, title: { value: title, basis } } };
  return summarize(whole).statements;
}
const about = (statements: ReturnType<typeof headed>) =>
  statements.map(({ text, subjects }) => [text, subjects.flatMap(({ group, role }) => (role === 'mention' ? [] : [group]))]);

describe('what is told under a group’s heading', () => {
  it('is told of the group in paragraphs that are counted', () => {
    const told = headed(
      'Report on bands',
      '# II. Hill Front',
      '9. The faction led by Karim Odell had 600 fighters in April 2021.',
      '10. It levies a fee in Mera.',
    );
    expect(told.map(({ text }) => text)).toEqual([
      'The faction led by Karim Odell had 600 fighters in April 2021.',
      '[Hill Front] levies a fee in Mera.',
    ]);
    expect(told[0]).toMatchObject({
      people: [{ name: 'Karim Odell', group: 'hill-front' }],
      figures: [{ measure: 'strength', about: 'hill-front' }],
    });
  });

  it('is told of the group under the parts of its section too', () => {
    const told = headed(
      'Report on the bands of the coast',
      '# I. Hill Front',
      '# A. Revenue',
      'It takes a tenth of each harvest in the hills around Mera.',
      '# B. Arms',
      'Members of the group met men of the River Movement in 2019.',
      'Most of the group’s explosives are made at home.',
      '# II. Dawn State of Orland',
      'It earns 900 dollars a month in the shops of Tolve.',
    );
    expect(told.map(({ text }) => text)).toEqual([
      '[Hill Front] takes a tenth of each harvest in the hills around Mera.',
      'Members of the group [Hill Front] met men of the River Movement in 2019.',
      'Most of the group’s [Hill Front] explosives are made at home.',
      '[Dawn State of Orland] earns 900 dollars a month in the shops of Tolve.',
    ]);
  });

  it('is told of the group where it is of leaders, size or money and names nobody', () => {
    const told = headed(
      'Bands of the coast',
      '# Hill Front',
      'The Hill Front was formed in 1991 by herders of Mera.',
      'Ana Ruiz has been chairwoman since 1993. Membership stood at 4,000 in 1995 and has fallen to perhaps 900.',
      'The army has 9,000 men in the hills. The road to Tolve is closed at night.',
    );
    expect(about(told).slice(1)).toEqual([
      ['Ana Ruiz has been chairwoman since 1993.', ['hill-front']],
      ['Membership stood at 4,000 in 1995 and has fallen to perhaps 900.', ['hill-front']],
      ['[Orland army] has 9,000 men in the hills.', ['orland-army']],
      ['The road to Tolve is closed at night.', []],
    ]);
    expect(told[1]?.people).toMatchObject([{ name: 'Ana Ruiz', group: 'hill-front' }]);
    expect(told[2]?.figures).toMatchObject([
      { measure: 'strength', about: 'hill-front' },
      { measure: 'strength', about: 'hill-front' },
    ]);
  });

  it('is told of the group that a profile is on, which the last word of its name stands for', () => {
    const told = headed(
      'Conflict profile: Harvest Party of Orland (Leninist)',
      'The Harvest Party of Orland (Leninist) was founded in 1971 by Ana Ruiz.',
      '# Finance',
      'Bank raids brought in an estimated 40 million dollars between 1980 and 1984. The party collects a tax on salt in Mera.',
    );
    expect(about(told)).toEqual([
      ['The Harvest Party of Orland (Leninist) was founded in 1971 by Ana Ruiz.', ['harvest']],
      ['Bank raids brought in an estimated 40 million dollars between 1980 and 1984.', ['harvest']],
      ['[Harvest Party of Orland (Leninist)] collects a tax on salt in Mera.', ['harvest']],
    ]);
  });

  it('begins with the group again in each section of a profile, whatever was told last', () => {
    const told = headed(
      'The Hill Front and its rivals: a reference note',
      'The Hill Front burned Mera in 1991. A ship left Tolve with grain.',
      '# Leadership',
      'Its first leader was Ana Ruiz, a teacher.',
    );
    expect(told.at(-1)?.text).toBe('[Hill Front’s] first leader was Ana Ruiz, a teacher.');
    const numbered = headed(
      'Hill Front: a reference note',
      '1. ORIGINS. The Hill Front burned Mera in 1991. A ship left Tolve with grain.',
      '2. STRENGTH. It has some 400 fighters.',
    );
    expect(numbered.at(-1)?.text).toBe('[Hill Front] has some 400 fighters.');
  });

  it('is told of the group whose name opens the paragraph in capitals, and not of the one told of before', () => {
    const told = headed(
      'Coast monitor',
      'The Hill Front burned a mill in Mera.',
      'RED BANNER. A letter of the group, which reached a paper in Tolve, speaks of war. It has been silent since 1985.',
      'TOLVE. Nine men were killed at the mill of the town on Monday.',
    );
    expect(told.slice(1).map(({ subjects }) => subjects.map(({ group }) => group))).toEqual([['red-banner'], ['red-banner'], []]);
  });

  it('is nobody’s in a report that is no profile', () => {
    const told = headed('Hill Front attacks Mera', 'The Hill Front attacked Mera.', 'Bank raids in Mera brought in 40 million dollars in 1980.');
    expect(about(told)[1]).toEqual(['Bank raids in Mera brought in 40 million dollars in 1980.', []]);
  });

  it('counts a force that somebody puts at a number', () => {
    const told = headed('Bands', 'Envoys put the regular force, known since 1991 as the Hill Front, at between 800 and 1,000, in three bands.');
    expect(told[0]?.figures).toContainEqual({ measure: 'strength', about: 'hill-front', quantity: 0 });
  });

  it('is of the one whom somebody puts at so many men, and not of who counts', () => {
    const told = headed(
      'Bands of the coast',
      '# Red Banner',
      'The Red Banner keeps to Mera. It is smaller than the Hill Front. Orland army scouts put it at 700 men.',
    );
    expect(told.at(-1)).toMatchObject({
      text: 'Orland army scouts put [Red Banner] at 700 men.',
      figures: [{ measure: 'strength', about: 'red-banner' }],
    });
  });

  it('is told of the group whose name is the title, whatever part of it was named last', () => {
    const told = headed(
      'HILL FRONT',
      'The Hill Front was formed in 1991 by herders of Mera.',
      '# Structure',
      'It has five fronts. Its suicide unit, the Red Banner, was set up again in April 2009.',
      '# Operations',
      'The group claimed the bombing of a train on 27 November 2009, in which 28 people died.',
    );
    expect(told.at(-1)?.text).toBe('[Hill Front] claimed the bombing of a train on 27 November 2009, in which 28 people died.');
  });

  it('is never "the army", which is the state’s', () => {
    const summarizeArmy = summarizer({ ...gazetteer, groups: [...gazetteer.groups, Group.parse({ id: 'coast-army', name: 'Coast Army' })] });
    const plain = article(['The Coast Army was formed in 1991 in Mera.', '29 March 2015: first clash with the army in Mera.']);
    const basis = { how: 'stated' as const, why: 'the test says so' };
    const { statements } = summarizeArmy({ ...plain, source: { ...plain.source, title: { value: 'Group profile: Coast Army', basis } } });
    expect(statements.map(({ text }) => text).join(' ')).not.toContain('army [');
  });

  it('has the number that stands below "Estimates vary"', () => {
    const told = headed(
      'Profile: Hill Front',
      'The Hill Front was formed in 1991 in Mera.',
      '# Strength',
      'Estimates vary. In 2016 the army put it at fewer than 1,500 fighters.',
    );
    expect(told.at(-1)?.text).toBe('In 2016 the army put [Hill Front] at fewer than 1,500 fighters.');
  });

  it('is meant by "it" where another group fights it, and by "its first units"', () => {
    const told = headed(
      'Profile: Hill Front',
      'The Hill Front was formed in 1991 in Mera.',
      '# Relations',
      'The Red Banner trained and armed its first units. The Red Banner has fought it along the coast since 2012.',
    );
    expect(told.slice(1).map(({ text }) => text)).toEqual([
      'The Red Banner trained and armed [Hill Front’s] first units.',
      'The Red Banner has fought [Hill Front] along the coast since 2012.',
    ]);
  });
});

describe('men whom others send', () => {
  it('are not those of the group that the heading names', () => {
    const of = (text: string) =>
      headed('Red Banner: profile', 'The Red Banner is a band in Mera.', text)
        .at(-1)
        ?.figures.map(({ about }) => about) ?? [];
    expect(of('Westland sent 1,000 soldiers in July 2019.')).not.toContain('red-banner');
    expect(of('Before its arrival the bloc had promised almost 3,000 men.')).not.toContain('red-banner');
    expect(of('Some 900 fighters gathered in the hills in July 2019.')).toContain('red-banner');
  });
});

describe('the profile of a group', () => {
  it('lists attacks under a heading of their own, and those under another heading are nobody’s', () => {
    const bomb = 'On 6 June 2005 a bomb blew up a crowded bus at Mera and killed 38 people.';
    const other = 'On 7 June 2005 a bomb killed 12 people at Tolve.';
    const told = headed('Hill Front', 'The Hill Front is a group of Orland.', '# Major attacks', bomb, '# Countermeasures', other);
    expect(about(told).slice(1)).toEqual([
      [bomb, ['hill-front']],
      [other, []],
    ]);
  });

  it('means the group by "its" before an office, where no other body is told of', () => {
    const told = headed(
      'Hill Front',
      'The Hill Front is a group of Orland.',
      'Karim Odell, known as the Owl, has been its general secretary since 2001.',
      'Karim Odell founded a party in Mera and was its general secretary until 1999.',
    );
    expect(told[1]?.text).toBe('Karim Odell, known as the Owl, has been [Hill Front’s] general secretary since 2001.');
    expect(told[2]?.text).toContain('was its general secretary');
    const bank = headed(
      'Hill Front',
      'The Hill Front is a group of Orland.',
      'The United Bank of Mera changed its leaders. Ana Ruiz was its chairwoman for years.',
    );
    expect(bank.map(({ text }) => text).join(' ')).not.toContain('[');
  });

  it('gives a state force’s heading to "the army" and "the force" below it', () => {
    const told = headed(
      'Bands of the coast',
      '# The Orland army',
      'The army has grown from 46,000 men to 78,000 since 2001. It receives rifles from Westland. The force controls the town of Mera.',
    );
    expect(told.map(({ text }) => text)).toEqual([
      '[Orland army] has grown from 46,000 men to 78,000 since 2001.',
      '[Orland army] receives rifles from Westland.',
      '[Orland army] controls the town of Mera.',
    ]);
  });
});

it('what a state did not outlaw until a year is the group of the heading', () => {
  const told = headed('Hill Front', 'The Hill Front is a band of Mera.', 'Orland did not formally outlaw it until September 2015.');
  expect(told.at(-1)?.text).toBe('Orland did not formally outlaw [Hill Front] until September 2015.');
});
