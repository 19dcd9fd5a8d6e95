import { describe, expect, it } from 'vitest';
import { summarizer } from '../../src/2-summarize/index.ts';
import { Group } from '../../src/model/gazetteer.ts';
import { article, gazetteer, summarize } from './desk.ts';

const roles = (text: string) => Object.fromEntries((summarize(article([text])).statements[0]?.subjects ?? []).map((link) => [link.group, link.role]));

describe('a group that is told to be there', () => {
  it('is told of, and one beside which another is set is not', () => {
    expect(roles('There are herdsmen, smugglers and the Hill Front in the town of Mera.')).toEqual({ 'hill-front': 'topic' });
    expect(roles('There are bands in Mera like the Hill Front.')).toEqual({ 'hill-front': 'mention' });
  });
});

describe('whose statement it is', () => {
  it('takes the subject of an active verb for the doer', () => {
    expect(roles('The Hill Front attacked the Red Banner in Mera.')).toEqual({ 'hill-front': 'actor', 'red-banner': 'target' });
  });

  it('takes the name behind "by" for the doer in the passive', () => {
    expect(roles('A convoy of the Red Banner was ambushed by the Hill Front near Mera.')).toMatchObject({ 'hill-front': 'actor' });
  });

  it('takes what acts are done to for the target', () => {
    expect(roles('The Orland army bombed Hill Front positions near Mera.')).toMatchObject({ 'orland-army': 'actor', 'hill-front': 'target' });
  });

  it('does not take a comparison for a statement about the group', () => {
    expect(roles('The Hill Front, unlike the Red Banner, holds towns in Orland.')).toMatchObject({ 'red-banner': 'mention' });
  });

  it('takes a name of initials with stops as it takes others', () => {
    const stops = summarizer({
      ...gazetteer,
      groups: [...gazetteer.groups, Group.parse({ id: 'alg', name: 'Alba Guard', aliases: ['A.L.G.', 'A.L.A.'] })],
    });
    const role = (text: string) => stops(article([text])).statements[0]?.subjects.find(({ group }) => group === 'alg')?.role;
    expect(role('The A.L.G. attacked Mera.')).toBe('actor');
    expect(role('Gunmen of the A.L.G. killed two men in Mera.')).toBe('actor');
    expect(role('The A.L.G. denied responsibility for the Mera bombings.')).toBe('actor');
    expect(role('The A.L.A. attacked Mera.')).toBe('actor');
    expect(role('The Orland army bombed A.L.G. positions near Mera.')).toBe('target');
  });

  it('finds the subject behind an opening phrase', () => {
    expect(roles('In 2020, the Hill Front increased its attacks in Mera.')).toEqual({ 'hill-front': 'actor' });
  });

  it('takes what comes under pressure or attack for the target', () => {
    expect(roles('The Hill Front has come under severe military pressure in Mera.')).toEqual({ 'hill-front': 'target' });
    expect(roles('The Hill Front came under the banner of a party in Mera.')).toEqual({ 'hill-front': 'actor' });
  });

  it('is done to behind a remark on who says so, and where it is driven out', () => {
    expect(roles('Hill Front, the army said, was hit in Mera by a drone.')).toMatchObject({ 'hill-front': 'target' });
    expect(roles('Hill Front at the end of 2020, as local media reported, was struck by a drone.')).toMatchObject({ 'hill-front': 'target' });
    expect(roles('Hill Front, the army said on Monday, was driven out of Mera.')).toMatchObject({ 'hill-front': 'target' });
    expect(roles('Hill Front, the army said, attacked Mera.')).toMatchObject({ 'hill-front': 'actor' });
  });

  it('does not take a participle before a noun for an act', () => {
    expect(roles('The gains by the fighting group Hill Front began in Mera.')).toEqual({ 'hill-front': 'topic' });
  });

  it('gives what a group’s leader does to his group', () => {
    const summary = summarize(article(['The Hill Front’s leader, Omar Fadel, lives in Tolve.', 'Omar Fadel travelled to Mera in 2019.']));
    expect(summary.statements[1]?.subjects).toEqual([{ group: 'hill-front', role: 'topic', surface: 'Omar Fadel' }]);
  });
});

describe('what a figure is about', () => {
  const about = (text: string) => summarize(article([text])).statements[0]?.figures.map((figure) => `${figure.measure} ${figure.about}`);

  it('gives a monitor’s count to the place it counts in, not to the monitor', () => {
    expect(about('The war has killed 5,000 people in Orland, according to the River Monitor.')).toEqual(['killed orland']);
  });

  it('gives a group’s own size to the group', () => {
    expect(about('The Hill Front has 2,000 fighters in Orland.')).toEqual(['strength hill-front']);
  });
});

describe('how sure it is', () => {
  const kind = (text: string) => summarize(article([text])).statements[0]?.kind;

  it('tells what the article states from what somebody says, judges or foresees', () => {
    expect(kind('The Hill Front seized Mera in 2019.')).toBe('fact');
    expect(kind('The Hill Front seized Mera, according to local officials.')).toBe('claim');
    expect(kind('The Hill Front appears to be weak in Mera.')).toBe('assessment');
    expect(kind('The Hill Front will attack Mera.')).toBe('forecast');
  });

  it('does not take a relative clause in the past future for a forecast', () => {
    expect(kind('Omar Fadel, who would lead the Hill Front for ten years, left Mera in 2001.')).toBe('fact');
  });

  it('keeps hedges and negation', () => {
    const [statement] = summarize(article(['The Hill Front allegedly did not attack Mera.'])).statements;
    expect(statement).toMatchObject({ negated: true, hedges: ['allegedly'] });
  });

  it('never tells an accusation or a denial as a fact about the doer', () => {
    const status = (text: string) => summarize(article([text])).statements[0]?.incident?.actors[0]?.status;
    expect(status('The attack in Mera was carried out by the Hill Front.')).toBe('fact');
    expect(status('The Hill Front claimed responsibility for the attack in Mera.')).toBe('claimed');
    expect(status('The attack in Mera, which killed two guards, was blamed on the Hill Front.')).toBe('accused');
    expect(status('The Hill Front denied that it attacked Mera.')).toBe('denied');
  });
});

describe('who did what an article goes on about', () => {
  const about = (...paragraphs: string[]) =>
    summarize(article(paragraphs))
      .statements.at(-1)
      ?.subjects.map(({ group }) => group);
  const before = 'The Hill Front attacked a mill near Mera and killed nine guards.';

  it('is told of with "the attack", but not with the attack on another place that a new paragraph names', () => {
    expect(about(before, 'Twelve people of Mera died in the attack.')).toEqual(['hill-front']);
    expect(about(before, 'Two men were jailed for the attack on the Tolve market, in which 21 people died.')).toEqual([]);
  });
});

it('a group that is only a measure for a toll is not told of', () => {
  const text = 'Twelve people were killed in shootings in Mera last year, more than died at the hands of the Hill Front in the same time.';
  expect(summarize(article([text])).statements[0]?.subjects).toMatchObject([{ group: 'hill-front', role: 'mention' }]);
});
