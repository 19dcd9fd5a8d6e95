import { describe, expect, it } from 'vitest';
import { appositionRole } from '../../src/2-summarize/extractors/person-roles.ts';
import { article, summarize } from './desk.ts';

const first = (text: string) => summarize(article([text])).statements[0];
const told = (text: string): string => {
  const incident = first(text)?.incident;
  return incident ? `${incident.occurred ? '+' : '-'} ${incident.actors.map(({ group, status }) => `${group} ${status}`).join(', ')}`.trim() : 'none';
};

describe('an act of which only the doer is in doubt', () => {
  it.each([
    [
      'It is unclear whether the Hill Front or the Red Banner carried out the attack on the station in Tolve.',
      '+ hill-front possible, red-banner possible',
    ],
    ['Whether the Hill Front ordered the killing of the bishop remains unknown.', '+ hill-front possible'],
    ['No group has claimed the attack in Mera, but residents suspect the Hill Front.', '+ hill-front possible'],
    ['It is unclear whether the Hill Front will attack Mera.', '-'],
  ])('was done, "%s"', (text, wanted) => expect(told(text)).toMatch(new RegExp(`^${wanted.replace(/[+]/g, '\\+')}`)));
});

describe('a group that a sentence names to say that it was another', () => {
  it.each([
    ['The Hill Front, not the Red Banner, was behind the bombing of the market in Mera.', '+ hill-front fact'],
    ['The post in Mera was shelled by the Hill Front and not by the Red Banner.', '+ hill-front fact'],
    ['The post in Mera was attacked by the Hill Front rather than by the Red Banner.', '+ hill-front fact'],
    ['Seventeen people died in Tolve, none of them at the hands of the Red Banner.', '+'],
    ['The Hill Front was wrongly accused of killing four monks in Mera in 2019.', '+'],
    ['The Hill Front withdrew its claim of responsibility for the killing of the governor.', '+'],
  ])('did not do it in "%s"', (text, wanted) => expect(told(text)).toBe(wanted));
});

describe('a group that is only said to have claimed an act', () => {
  it.each([
    ['The attack in Tolve, initially claimed by the Red Banner, killed nine.', '+ red-banner claimed'],
    ['The bombing in Tolve, which the Red Banner claimed, killed 22.', '+ red-banner claimed'],
  ])('is no more than that in "%s"', (text, wanted) => expect(told(text)).toBe(wanted));
});

describe('what is no act of the sentence', () => {
  it('is a sentence of death', () => expect(told('Aron Vask was sentenced to death by a court in Tolve in 2020.')).toBe('none'));
  it('is the massacre of an anniversary, nor is anything told of its place', () => {
    const one = first('On the third anniversary of the Mera massacre, the Hill Front attacked a bus in Tolve.');
    expect(one?.incident).toMatchObject({ type: 'attack', regions: ['tolve'] });
  });
  it('is an attack with words', () => {
    expect(told('The Hill Front attacked the Red Banner for holding talks with the council of Mera.')).toBe('none');
    expect(told('The Hill Front attacked the Red Banner for killing a judge in Mera.')).toBe('+ hill-front fact');
  });
  it('is taking up arms', () =>
    expect(told('Some 3,000 people have been killed in Orland since the Hill Front took up arms, most of them by the army.')).not.toContain(
      'hill-front',
    ));
});

describe('what did not happen, or happens to its subject', () => {
  it.each([
    ['The Hill Front would have attacked Tolve had its commander not been arrested.', '- hill-front fact'],
    ['The embassy in Tolve warned of Red Banner attacks.', '- red-banner fact'],
    ['The Hill Front may have attacked Tolve on Monday.', '+ hill-front possible'],
    ['The Hill Front did not only attack Mera but also burned Tolve.', '+ hill-front fact'],
    ['The Hill Front fled from Mera to Tolve after the army attacked.', 'none'],
    ['HILL FRONT LEADER ARON VASK KILLED, ARMY SAYS', 'none'],
    ['The Hill Front is fighting to free Orland from foreign influence.', 'none'],
    ['According to the historian Lea Born, the Hill Front killed 300 villagers in Mera.', '+ hill-front accused'],
  ])('"%s"', (text, wanted) => expect(told(text)).toBe(wanted));

  it('is no act in the place somebody fled to', () =>
    expect(first('Residents fled to Tolve after the Hill Front attacked on 3 May 2021.')?.incident?.regions).toEqual(['orland']));
  it('makes no enemy of the country for which somebody fights', () =>
    expect(first('The Hill Front is fighting to free Orland from foreign influence.')?.relations).toEqual([]));
});

describe('how sure a sentence is', () => {
  it.each([
    ['The Hill Front would have attacked Tolve had its commander not been arrested.', 'assessment'],
    ['Without foreign money the Red Banner could not have taken Mera.', 'assessment'],
    ['The Hill Front, it is said, poisoned the wells of Mera.', 'assessment'],
    ['The army said that the Hill Front had attacked Mera on Sunday and that it would respond.', 'claim'],
  ])('"%s" is an %s', (text, kind) => expect(first(text)?.kind).toBe(kind));
});

describe('the day of an act', () => {
  it.each([
    'Three days before the election of 12 April 2021, the Red Banner killed a candidate in Mera.',
    'A year after the 2017 truce, the Red Banner attacked the garrison in Mera.',
    'The toll of the Red Banner attack in Mera rose to 27 on Wednesday.',
    'As in 2014, the Hill Front attacked Mera just before the harvest.',
    'The Hill Front attacked Mera for the third time since 2019.',
    'The trial for the murder of Hill Front founder Tomas Vask in Mera began on Monday.',
  ])('is not that of what it is measured from or counted on: "%s"', (text) => expect(first(text)?.incident?.date).toBeNull());

  it('is the one since which something stands, where the act was then', () =>
    expect(first('Mera has been empty since 1 August 2020, when the Hill Front attacked the town.')?.incident?.date?.start).toBe('2020-08-01'));
  it('is that of the act behind such a measure', () =>
    expect(first('Days after the truce the Hill Front attacked Mera on 5 May 2021.')?.incident?.date?.start).toBe('2021-05-05'));
});

describe('what the rules above leave alone', () => {
  it.each([
    ['The Hill Front withdrew from Mera and claimed responsibility for the bombing in Tolve.', '+ hill-front claimed'],
    ['The police said that the Hill Front is holding two hostages in Mera.', '+ hill-front accused'],
  ])('"%s"', (text, wanted) => expect(told(text)).toBe(wanted));
  it('prints what a group shows in a film of its own', () => expect(first('In the film the Hill Front shows its attack on Mera.')).toBeDefined());
  it('reads what an apposition says of somebody, and not what is told behind "According to"', () => {
    const role = (text: string) => appositionRole(text, 'Lea Born'.length).role;
    expect(role('Lea Born, the judge of Mera, had led the inquiry.')).toBe('judge of Mera');
    expect(role('Lea Born, the Hill Front killed nine villagers in Mera.')).toBeNull();
  });
});

describe('a group with an aside on it', () => {
  it.each([
    ['The Hill Front, which lost Mera in 2019, attacked Tolve on 3 May 2021.', '+ hill-front fact'],
    ['The Hill Front, which was bombed by the army in April, has attacked Mera.', '+ hill-front fact'],
    ['The Hill Front, which was bombed by the army in April, was driven out of Mera.', '+'],
  ])('does what the clause behind tells: "%s"', (text, wanted) => expect(told(text)).toBe(wanted));
});

describe('what is only imagined or untrue', () => {
  it.each([
    ['False rumours that the Red Banner had bombed the station caused panic in Tolve on Monday.', '- red-banner possible'],
    ['The army trained for an attack by the Hill Front on Tolve.', '- hill-front fact'],
    ['An exercise in Tolve simulated a Red Banner attack in which 40 people died.', 'none'],
    ['The Hill Front (not to be confused with the Hill Party) attacked Mera on 3 May 2021.', '+'],
    ['The Hill Front has not been seen in Mera since it killed the mayor in 2018.', '+'],
  ])('"%s"', (text, wanted) => expect(told(text)).toBe(wanted));
  it('is not printed where a film or a novel tells it', () =>
    expect(first('In the film Mera a Hill Front commander kills his own brother.')).toBeUndefined());
});

describe('whose word an act is', () => {
  it.each([
    ['The ambassador said it was too early to say whether the Red Banner was behind the bombing in Tolve.', '+ red-banner possible'],
    ['The court found that there was no evidence that the Hill Front had planned the murder.', 'none'],
    ['Lawyers for the Red Banner member said he had confessed to bombing the station in Tolve.', '+ red-banner accused'],
    ['“I saw them burn the school,” said Omar Hadi of the Hill Front’s attack on Mera.', '+ hill-front fact'],
  ])('"%s"', (text, wanted) => expect(told(text)).toBe(wanted));

  it('is that of a witness who asked not to be named', () => {
    const one = first('A witness who asked not to be named said he saw Hill Front fighters shoot three farmers near Mera.');
    expect(one).toMatchObject({ kind: 'claim', negated: false, holder: { name: 'a witness' } });
    expect(one?.incident?.occurred).toBe(true);
  });
  it('is nobody’s denial where somebody will neither confirm nor deny it', () => {
    const one = first('The Hill Front would neither confirm nor deny that it attacked Mera.');
    expect(one?.kind).not.toBe('forecast');
    expect(one?.incident?.actors ?? []).not.toContainEqual({ group: 'hill-front', status: 'denied' });
  });
});

describe('what sort of act it is', () => {
  const type = (text: string) => first(text)?.incident?.type;
  it('is no abduction where hostages are freed or the police hold somebody', () => {
    expect(type('The Hill Front freed six hostages in Mera on Sunday.')).toBe('other');
    expect(type('Police are holding two Hill Front members in Tolve after the bombing.')).toBe('bombing');
    expect(type('The Orland Coalition bombed a Hill Front camp near Mera in which prisoners were held.')).toBe('bombing');
    expect(type('The Hill Front is holding two hostages in Mera.')).toBe('abduction');
  });
});

describe('where and when an act was', () => {
  const at = (text: string) => [first(text)?.incident?.date?.start ?? null, first(text)?.incident?.regions];
  it('is told by the main clause, and not by who somebody was', () =>
    expect(at('The general who led the attack on Mera in 2014 was killed by the Red Banner in Tolve on 8 May 2021.')).toEqual([
      '2021-05-08',
      ['tolve'],
    ]));
  it('is the town that an attack was on', () =>
    expect(at('The attack on Mera on 3 May 2021 was claimed by the Hill Front.')).toEqual(['2021-05-03', ['mera']]));
  it('is the town, however often it was struck', () => expect(at('The Hill Front attacked Mera five times.')).toEqual([null, ['mera']]));
});

it('takes who leads a group for one of its own, whoever founded it', () => {
  const people = first('The Hill Front, founded in 2009 by deserters from the Orland army, has since 2014 been led by Aron Vask.')?.people;
  expect(people).toMatchObject([{ name: 'Aron Vask', group: 'hill-front' }]);
});

describe('a number that its sentence takes back', () => {
  const killed = (text: string) => first(text)?.incident?.killed;
  it('is nobody’s toll', () => {
    expect(killed('Officials lowered the toll of the bombing in Tolve from 31 dead to 19.')).toBeNull();
    expect(killed('Five people were initially reported killed in Tolve, but police later said nobody had died.')).toBeNull();
    expect(killed('By the end of 2020 the Red Banner had killed 400 people.')).toBeNull();
    expect(killed('The Red Banner has killed fewer people this year than in 2019, when it killed 340.')).toBeNull();
  });
  it('is one side’s where another gives a different one', () =>
    expect(killed('The army says it killed 30 Hill Front fighters in Mera on Monday; the Front admits to four dead.')).toBe(30));
  it('is one where nothing takes it back', () => expect(killed('Five people were initially reported killed in Tolve.')).toBe(5));
});

describe('ties that are over, wished for or somebody else’s', () => {
  const ties = (text: string) => first(text)?.relations.map(({ from, type, to }) => `${from} ${type} ${to}`);
  it.each([
    'Talks on an alliance between the Hill Front and the Red Banner broke down in April 2021.',
    'The Hill Front split in 2018, and one faction joined the Red Banner.',
    'The Hill Front and the Red Banner are enemies of Dawn State.',
    'The Hill Front used to be allied with the Red Banner until they fell out in 2017.',
    'The Red Banner left the Orland Coalition in 2020 and now fights alongside the Hill Front.',
    'The Hill Front threatened to attack the Red Banner if it joined the Orland Coalition.',
    'The Hill Front’s rivalry with the Red Banner ended in 2019.',
    'The Hill Front called on the Red Banner to join its war against Westland.',
    'The Red Banner, a militia which took up arms in 2008 after the Hill Front had come, is poor.',
    'The Red Banner executed a man it said had spied for the Hill Front.',
  ])('are none in "%s"', (text) => expect(ties(text)).toEqual([]));
  it('are of whoever stands before both of two doers', () =>
    expect(ties('The Red Banner is backed by Westland and opposed by Dawn State.')).toEqual(['red-banner backed by westland']));
  it('are told where they hold', () => {
    expect(ties('The Hill Front and the Red Banner are enemies.')).toEqual(['hill-front rival of red-banner']);
    expect(ties('The Red Banner joined the Orland Coalition in 2020.')).toEqual(['red-banner allied with orland-coalition']);
  });
});

it('counts as no group’s own what two have together', () => {
  const [figure] = first('The Hill Front and the Red Banner together have about 5,000 fighters.')?.figures ?? [];
  expect(figure?.about ?? null).toBeNull();
});

it('names the leader whom somebody vows to kill by his role alone', () => {
  const people = first('Army chief Dorn Hale vowed to kill Hill Front leader Aron Vask within a year.')?.people;
  expect(people?.map(({ role }) => role)).toEqual(['Army chief', 'Hill Front leader']);
});

it('holds what is true only if reports are right for no fact', () => {
  expect(first('If the reports are right, the Hill Front has 4,000 men under arms.')?.kind).toBe('assessment');
});

it('takes a name behind "the former" or "neither" for what it speaks of', () => {
  expect(first('The former Red Banner leader Ivo Sandar now commands a sector of the Orland army.')).toBeDefined();
  expect(first('Neither the Hill Front nor the Red Banner attacked the school.')).toBeDefined();
  expect(first('Neither was seen in Mera near the Hill Front again.')).toBeUndefined();
});
