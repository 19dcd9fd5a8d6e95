import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/model/statement.ts';
import { article, summarize } from './desk.ts';

const incidents = (...paragraphs: string[]): readonly (Incident | null)[] => summarize(article(paragraphs)).statements.map((one) => one.incident);
const incident = (text: string): Incident | null => incidents(text)[0] ?? null;
/** Who is told as the doer of something that happened. */
const doers = (text: string): readonly string[] => (incident(text)?.occurred === true ? actors(text) : []);
const actors = (text: string): readonly string[] => (incident(text)?.actors ?? []).map((actor) => `${actor.group} ${actor.status}`);

describe('who did it', () => {
  it.each([
    ['The Hill Front attacked a post in Mera on Monday.', 'hill-front fact'],
    ['A convoy was ambushed near Mera by the Hill Front.', 'hill-front fact'],
    ['Two days after the Hill Front shelled Mera, the market in Tolve burned.', 'hill-front fact'],
    ['An engineer kidnapped by the self-styled Marxist Popular Army (Red Banner) lives in Mera.', 'red-banner fact'],
    ['A bomb was set off in Mera by the terrorists within the Red Banner.', 'red-banner fact'],
    ['A Red Banner attack on the post in Mera killed two guards.', 'red-banner fact'],
  ])('finds the doer in "%s"', (text, wanted) => expect(doers(text)).toEqual([wanted]));

  it.each([
    'The capture of 12 Hill Front leaders in Mera was announced on Monday.',
    'The murder of six Hill Front members in Mera shocked Orland.',
    'On the third day of the offensive in Mera, the Hill Front has taken a turn for the worse.',
    'The Hill Front holds Colonel Veda responsible for the air attacks on Mera.',
    'The army reacted late, as it would not have if the attack in Mera had been carried out by the Hill Front.',
    'The government refused to let wounded Hill Front members leave after the murders in Mera.',
    'Fighting goes on in Mera, in Hill Front-controlled areas.',
  ])('lays no act at the door of a group that is only named in "%s"', (text) => expect(doers(text)).toEqual([]));
});

describe('how sure it is that a group did it', () => {
  it.each([
    ['The Hill Front claimed responsibility for the attack in Mera.', 'claimed'],
    ['The army hunts the Hill Front, which has claimed responsibility for the bombing in Mera.', 'claimed'],
    ['The Hill Front said that the Hill Front’s fighters attacked the post in Mera.', 'claimed'],
    ['The Hill Front said that it had attacked the post in Mera.', 'claimed'],
    ['The Hill Front said that its fighters attacked the post in Mera.', 'claimed'],
    ['The governor accused the Hill Front of murdering a judge in Mera.', 'accused'],
    ['Police blamed the bombing in Mera on the Hill Front.', 'accused'],
    ['The attack in Mera was the work of the Hill Front.', 'accused'],
    ['Police hold the Hill Front responsible for the attack in Mera.', 'accused'],
    ['The army has claimed that a judge was killed in Mera by the Hill Front.', 'accused'],
    ['Police said that the Hill Front killed two guards in Mera.', 'accused'],
    ['Suspected Hill Front fighters attacked a post in Mera.', 'possible'],
    ['Police presume that the killing in Mera involved commandos of the Hill Front.', 'possible'],
    ['Talks will end if it is confirmed that the Hill Front carried out the attack in Mera.', 'possible'],
    ['The Hill Front denied responsibility for the attack in Mera.', 'denied'],
  ])('reads "%s" as %s', (text, status) => expect(actors(text)).toContain(`hill-front ${status}`));

  it('does not take a charge without violence for an act', () => {
    expect(actors('The government accuses the Hill Front of having violated the secrecy of the talks in Mera.')).toEqual([]);
  });

  it('does not accuse whoever is said to make, pump or sell something', () => {
    expect(actors('The Hill Front attacked the works in Mera, which are responsible for producing gas.')).toEqual(['hill-front fact']);
  });

  it('has not been struck where one of its men is tried for an act', () => {
    expect(incident('A member of the Hill Front was sentenced to nine years in Tolve for the bombing of Mera in 2016.')?.targets ?? []).toEqual([]);
    expect(incident('The Hill Front was attacked by the Red Banner in Mera on Friday.')?.targets).toEqual(['hill-front']);
  });

  it('does not take suspected hideouts of a group for its act', () => {
    expect(actors('The Orland army bombed suspected Hill Front hideouts near Mera.')).toEqual(['orland-army fact']);
  });

  it('keeps out of the doers whom the sentence says to have claimed nothing', () => {
    expect(actors('Neither the Hill Front nor anybody else has claimed responsibility for the attack in Mera.')).not.toContain('hill-front claimed');
  });
});

describe('whether something happened', () => {
  it.each([
    'The Hill Front will attack Mera on Sunday.',
    'The Hill Front threatened to bomb the bank in Mera.',
    'The mafia has sworn to kill ten judges in Mera for each arrest.',
    'Its fighters were sent to Mera to attack the bank.',
  ])('takes "%s" for no event', (text) => expect(incident(text)?.occurred ?? false).toBe(false));

  it.each([
    'The crisis that had exploded in Mera on Monday goes on.',
    'The minister launched harsh attacks on the government in Mera.',
    'Families in Mera are said to finance the death squads.',
    'A plane crash near Mera killed 120 passengers on Monday.',
    'Orland wants an end to the violence.',
  ])('finds no incident in "%s"', (text) => expect(incident(text)).toBeNull());

  it('takes an attempt that was made for an attack', () => {
    expect(incident('On Monday the Hill Front attempted to murder a judge in Mera.')).toMatchObject({ occurred: true });
  });
});

describe('the day of an incident', () => {
  it('is that of the event the sentence goes on about, though a sentence without places stands between', () => {
    const told = incidents(
      'On 12 May the house of a judge was attacked in Mera.',
      'A guard was wounded in the attack. The judge accused the Hill Front of the attack.',
    );
    expect(told.at(-1)).toMatchObject({ dated: 'carried', date: { start: '2021-05-12' } });
  });

  it('does not give its place to another group’s act of that day in a new paragraph', () => {
    const told = (next: string) => incidents('On 12 May the Hill Front attacked a mill in Mera.', next).at(-1)?.regions;
    expect(told('The Red Banner claimed two bombs that wounded a judge on 12 May.')).not.toContain('mera');
    expect(told('A judge was wounded on 12 May.')).toEqual(['mera']);
  });

  it('is told afterwards, too', () => {
    const told = incidents('The governor accused the Hill Front of murdering a judge in Mera.', 'The murder took place in Mera on 12 May.');
    expect(told[0]).toMatchObject({ dated: 'carried', date: { start: '2021-05-12' } });
  });

  it('is not that of another event that the sentence names by its year', () => {
    const told = incidents('On 12 May the Hill Front killed a judge in Mera, suspected of ordering last year’s prison attack.');
    expect(told[0]).toMatchObject({ dated: 'own', date: { start: '2021-05-12' } });
    expect(incidents('Last week’s attack killed two shepherds near Mera.')[0]).toMatchObject({ dated: 'own' });
    const opened = incidents('On 12 May the Hill Front killed a judge in Mera, then eight days later it captured a guard in Mera.');
    expect(opened[0]).toMatchObject({ date: { start: '2021-05-12' } });
    // What it is measured against has the later word, and the act all the same its own day.
    const measured = incidents(
      'Wednesday’s attack by the Hill Front in Mera was its deadliest since January 2020, when its men stormed a prison in Tolve.',
    );
    expect(measured[0]?.date?.start).toMatch(/^2021-/);
  });

  it('dates no acts that are told of in general', () => {
    const told = incidents(
      'The Hill Front carries out frequent attacks on shepherds near Mera.',
      'The attack on 12 May killed two shepherds near Mera.',
    );
    expect(told[0]).toMatchObject({ date: null });
  });
});

describe('what is an incident by itself', () => {
  it.each([
    'Another device has exploded on a corner of the main street, the Orlandish police said.',
    'Classes at the University of Orland were suspended after two devices exploded on campus.',
    'A truck packed with explosives exploded in front of the ministry of Orland.',
    'A reporter was hit by a Hill Front sniper as he greeted an officer in Mera.',
    'The governor of Orland spoke of the night in which Father Ruben Castel, other priests, and a cook were killed.',
  ])('"%s"', (text) => expect(incident(text)?.occurred).toBe(true));

  it.each([
    'The army declared a state of siege in Mera.',
    'Orland will celebrate the victory over the violence of the Hill Front.',
    'He called for the assassination of the governor of Mera on Monday.',
    'Two men in Mera had maps for carrying out attacks.',
    'The Hill Front persistently plots attacks in Mera.',
  ])('not "%s"', (text) => expect(incident(text)?.occurred ?? false).toBe(false));

  it('was done when it has its day, whatever the sentence says of it', () => {
    expect(incident('The governor will not bow to threats such as Wednesday’s bomb explosion in Mera.')).toMatchObject({
      occurred: true,
      date: { start: '2021-05-19' },
    });
  });
});

describe('where it happened', () => {
  it('is not where its doers were trained', () => {
    const told = incidents(
      'Fighting goes on in Mera and in Tolve.',
      'The army claimed that a judge was killed on Monday by a commando trained in Westland.',
    );
    expect(told[1]?.regions).toEqual(['orland']);
  });

  it('is that of the event of its day, also after another was told', () => {
    const told = incidents(
      'The Hill Front attacked Mera on Monday and killed two guards.',
      'In March 2020 gunmen stormed Tolve and killed dozens of people.',
      'The Hill Front has not claimed responsibility for Monday’s attack.',
    );
    expect(told.at(-1)).toMatchObject({ regions: ['mera'], date: { start: '2021-05-17' } });
  });

  it('is the land whose capital, town or coast it happened in', () => {
    expect(incident('The Hill Front kidnapped a trader in the downtown section of the Orlandish capital.')?.regions).toEqual(['orland']);
  });
});

it('is an abduction where people are seized, and none where things are', () => {
  expect(incident('In clashes on Monday the Hill Front seized five rifles in Mera.')?.type).toBe('clash');
  expect(incident('In clashes on Monday the Hill Front seized two aid workers in Mera.')?.type).toBe('abduction');
});

describe('what is no abduction', () => {
  it.each([
    'On Friday, Hill Front fighters seized a village outside Mera, ordered the residents out and burned eleven houses.',
    'The Hill Front blocked a road near Mera with trees and a hijacked bus and shot at soldiers on Monday.',
    'The Hill Front, which is holding peace talks with the minister, attacked Mera on Monday.',
  ])('is "%s"', (text) => expect(incident(text)?.type).not.toBe('abduction'));

  it('is one where people are seized', () => {
    expect(incident('In an attack on Mera on Friday the Hill Front seized two nurses.')?.type).toBe('abduction');
  });
});

describe('what is no act', () => {
  it('is a death by which a time is told', () => {
    expect(
      incident('Jonas Odell, who led the Hill Front after the death of its founder Karim Vey, called for a truce in Mera in May 2021.'),
    ).toBeNull();
    expect(incident('After the killing of two guards in Mera on Monday, the Hill Front burned the mill.')).not.toBeNull();
    expect(incident('The death of Hill Front founder Karim Vey in Mera left nobody at its head.')).not.toBeNull();
  });

  it('is a crime as such', () => {
    expect(incident('The ambitions of the man of Mera, with a taste for rape, murder and fame, went beyond those of the Hill Front.')).toBeNull();
    expect(incident('The Hill Front murdered the mayor of Mera.')).not.toBeNull();
  });

  it('is the holding of land by rebels', () => {
    expect(incident('One of the last bastions of land held by rebels was Mera.')?.type ?? null).toBeNull();
    expect(incident('The Hill Front kidnapped nine men, who were held by rebels in Mera.')?.type).toBe('abduction');
  });

  it('is no arrest where a town is captured', () => {
    expect(incident('The Hill Front captured the town of Mera on 3 May 2021, killing nine guards.')?.type).toBe('killing');
    expect(incident('The Hill Front overran the hills and captured Mera.')?.type).toBe('seizure');
    expect(incident('The Orland army killed one fighter and captured nine men of the Hill Front in Mera.')?.type).toBe('killing');
  });
});

describe('the doers of an act told before', () => {
  const groups = (...paragraphs: string[]) => summarize(article(paragraphs)).statements.map(({ subjects }) => subjects.map(({ group }) => group));

  it('are not those of an act of another day that another group did', () => {
    const told = groups(
      'On 3 May 2021, the Hill Front attacked Mera and killed nine farmers. On 7 May 2021, elements of the Red Banner under the command of a deserter attacked the camp at Tolve. Twenty-three soldiers were killed.',
    );
    expect(told.at(-1)).not.toContain('hill-front');
  });
});

describe('those who hold a bridge', () => {
  it('are no prisoners', () => {
    const [one] = summarize(article(['The Hill Front threatens Mera, where about 300 troops are holding an air strip.'])).statements;
    expect(one?.quantities.map(({ effect }) => effect)).toEqual([null]);
    const [other] = summarize(article(['The Hill Front said that about 300 troops were being held in Mera.'])).statements;
    expect(other?.quantities.map(({ effect }) => effect)).toEqual(['held']);
  });
});

describe('whose act it is', () => {
  it('is also theirs who claim it later, and not of suspects who are only arrested', () => {
    expect(doers('The attack in Mera on 3 May was first blamed on the Red Banner, but the Hill Front later claimed it.')).toContain(
      'hill-front claimed',
    );
    expect(incident('Police arrested 14 suspected Hill Front members in Tolve on 4 May and released nine of them a day later.')).toBeNull();
    expect(doers('Suspected Hill Front men seized two guards in Mera and released one of them on 4 May.')).toEqual(['hill-front possible']);
  });

  it('is not theirs who accuse others of it', () => {
    expect(doers('The Red Banner accuses the Hill Front of having killed Karim Odell in 2014.')).toEqual(['hill-front accused']);
    expect(doers('The Red Banner attacked Mera on 3 May and accused the Hill Front of firing first.')).toContain('red-banner fact');
  });

  it('did not happen to somebody who was only thought to have been killed', () => {
    const told = incident('The deputy leader of the Hill Front, Ana Ruiz, who was thought to have been killed in 2019, appeared in Mera on Monday.');
    expect(told?.occurred).toBe(false);
  });
});

describe('where and when an act was', () => {
  it('is the place struck, and not where men withdrew', () => {
    const told = incident('The attack of the Red Banner on Mera forced the Hill Front to withdraw 300 fighters to Tolve.');
    expect(told?.regions).toEqual(['mera']);
  });

  it('is the day of the main clause, and not of a remark on somebody', () => {
    const told = incident('Karim Odell, who founded the Hill Front in 1998 and led it until his arrest in 2010, was killed in Mera on 4 May.');
    expect(told?.date?.start).toBe('2021-05-04');
    expect(incident('The Hill Front killed Karim Odell, who was arrested in 2010.')?.date?.start).toBe('2010-01-01');
  });

  it('is the whole stretch, and not the year of most of it', () => {
    const told = incident('Between 2015 and 2019 the Hill Front killed at least 400 people in Mera, most of them in 2016.');
    expect(told?.date).toMatchObject({ start: '2015-01-01', end: '2019-12-31' });
    expect(incident('The Hill Front killed a judge in Mera, most likely in 2016.')?.date?.start).toBe('2016-01-01');
  });

  it('is the day and the place of the deed, and not of the trial or the arrest for it', () => {
    const jailed = incident(
      'A court in Tolve on 3 May jailed nine Hill Front members for life for the 2016 bombing of a train that killed 31 in Mera.',
    );
    expect(jailed).toMatchObject({ type: 'bombing', regions: ['mera'], targets: [], date: { start: '2016-01-01', end: '2016-12-31' } });
    const held = incident('Karim Odell of the Hill Front was arrested in Tolve on 3 May over the killing of a judge in Mera.');
    expect(held).toMatchObject({ type: 'killing', regions: ['mera'], date: null });
    const both = incident('Police killed two Hill Front men in Tolve on 3 May and arrested nine over the bombing of a train in Mera.');
    expect(both).toMatchObject({ regions: ['tolve', 'mera'], date: { start: '2021-05-03' } });
  });

  it('is not the day on which it is made known, or of what it is likened to', () => {
    expect(incident('The death of a judge in Mera was announced by the Hill Front on 3 May.')?.date).toBeNull();
    expect(incident('No group has claimed the attack in Mera, though it resembles those of the Hill Front in 2018.')?.date).toBeNull();
    expect(incident('It was announced on 4 May that the Hill Front had killed a judge in Mera on 3 May.')?.date?.start).toBe('2021-05-03');
  });
});

describe('those who fire on somebody', () => {
  it('attack whatever they fire on', () => {
    expect(doers('The Hill Front fired at a convoy near Mera on 3 May.')).toEqual(['hill-front fact']);
    expect(incident('The Hill Front fired its spokesman in Mera on 3 May.')).toBeNull();
  });
});

describe('a strike', () => {
  it('of workers, or over pay, is no attack', () => {
    expect(incident('The Hill Front has its roots in a strike of salt workers in Mera in 1987.')).toBeNull();
    expect(incident('The Hill Front called a strike over pay in Mera on 3 May.')).toBeNull();
    expect(incident('A strike by the army on Mera on 3 May killed nine Hill Front men.')?.killed).toBe(9);
  });
});

describe('what somebody says that a group did', () => {
  it.each([
    'The army says Hill Front shelled Mera on Friday.',
    'Orland says Hill Front shelled Mera on Friday.',
    'Residents say Hill Front shelled Mera on Friday, a claim the group denies.',
    'The army says Hill Front shelled Mera on Friday, a claim Hill Front rejects.',
  ])('is laid at its door alone, with or without "that": "%s"', (text) => {
    const [one] = summarize(article([text])).statements;
    expect(one?.incident?.actors).toEqual([{ group: 'hill-front', status: 'accused' }]);
    expect(one?.incident?.occurred).toBe(true);
  });

  it('is not done by those whose men it killed', () => {
    const [one] = summarize(article(['The army killed nine members of Hill Front in their attack on Mera on Friday.'])).statements;
    expect(one?.incident?.actors).toEqual([{ group: 'orland-army', status: 'fact' }]);
  });

  it('happened, whoever condemns it', () => {
    const [one] = summarize(article(['The killing of 12 villagers by Hill Front in Mera on Friday was condemned by the council.'])).statements;
    expect(one).toMatchObject({ kind: 'fact', holder: null, incident: { actors: [{ group: 'hill-front', status: 'fact' }] } });
  });
});

it('calls it a killing where a group lost men', () =>
  expect(summarize(article(['Hill Front said it had lost two men in Mera.'])).statements[0]?.incident?.type).toBe('killing'));

describe('what a group is said to have done', () => {
  it.each([
    ['Hill Front is said to have killed 12 villagers in Mera on Friday.', ['hill-front accused']],
    ['The Dawn State is believed to have abducted nine teachers in Tolve last week.', ['dawn-state possible']],
    ['Hill Front is known to have bombed Mera in April.', ['hill-front fact']],
    ['The attack on Mera is thought to have been the work of Dawn State.', ['dawn-state possible']],
    ['Hill Front is believed to have been attacked by the army in Mera on Friday.', []],
  ])('is its deed, as surely as that: "%s"', (text, wanted) => expect(actors(text)).toEqual(wanted));

  it('by the way, by somebody else, adds nothing to what the sentence tells', () => {
    const [one] = summarize(
      article(['Hill Front, which the army says killed 40 people in April, attacked Mera on Friday and killed three soldiers.']),
    ).statements;
    expect(one).toMatchObject({ kind: 'fact', holder: null, incident: { killed: 3, date: { start: '2021-05-14' } } });
  });
});

it('takes both of two acts for threatened', () =>
  expect(incident('The Hill Front threatened to carry out bombings and killings in Mera on Friday.')?.occurred ?? false).toBe(false));
it('takes no act for done that somebody denies', () =>
  expect(incident('The council denies that Ali Sado was killed in Mera on Friday.')?.occurred ?? false).toBe(false));
it('measures a time from an act, and tells none by that', () => {
  const [, arrest] = summarize(
    article(['Hill Front bombed Mera on 3 May. A week after the bombing, the army arrested six men in Tolve.']),
  ).statements;
  expect(arrest).toMatchObject({ text: 'A week after the bombing [of 3 May 2021], the army arrested six men in Tolve.', incident: null });
});
it('holds what lies behind the report for a plan', () =>
  expect(summarize(article(['Hill Front aims to take Mera by 3 July.'])).statements[0]?.dates[0]?.role).toBe('plan'));
it('knows no tie in a refusal to join', () =>
  expect(summarize(article(['Hill Front has refused to join Dawn State.'])).statements[0]?.relations).toEqual([]));
it('names nobody by a group that is told of for the first time by what it did', () =>
  expect(summarize(article(['The man who led the group that bombed Mera was a member of Hill Front.'])).statements[0]?.insertions).toEqual([]));
it('gives a strength that only somebody says by the way to no table', () =>
  expect(summarize(article(['Hill Front, which the army says has 900 men, attacked Mera.'])).statements[0]?.figures).toEqual([]));

describe('who is not the group', () => {
  it.each([
    'A former fighter of Hill Front killed three people in Mera on Friday.',
    'A splinter group of Hill Front killed three people in Mera on Friday.',
    'Men claiming to be members of Hill Front killed three people in Mera on Friday.',
  ])('does what the group did not: "%s"', (text) => {
    expect(actors(text)).toEqual([]);
    expect(incident(text)?.killed).toBe(3);
  });
});

describe('a death that may be none', () => {
  it.each([
    'Rumours that Ali Sado, the leader of Hill Front, had been killed in Tolve were denied by the group.',
    'The death of Ali Sado, leader of Hill Front, in Tolve on Friday has not been confirmed.',
    'If confirmed, the death of Ali Sado in Tolve would be a blow to Hill Front.',
  ])('is told as none: "%s"', (text) => expect(incident(text)?.occurred ?? false).toBe(false));
  it('has no number that was only the first', () =>
    expect(incident('The number of dead in Friday’s attack on Mera was first given as 12, then as 19 and finally as 23.')?.killed).toBeNull());
});

it('is in the town, behind a name that ends in a word for saying', () =>
  expect(incident('The mission documented 14 cases of abduction by Dawn State in Tolve in 2020.')?.regions).toEqual(['tolve']));

describe('ties of some men, of long ago, or only told of', () => {
  const ties = (text: string) => summarize(article([text])).statements[0]?.relations.map(({ from, type, to }) => `${from} ${type} ${to}`);
  it.each([
    ['In April, 200 men of Hill Front joined Dawn State.', []],
    ['Westland trained fighters who later joined Hill Front.', []],
    ['Westland listed Hill Front as a terrorist organisation in 2016 and removed it from the list in 2020.', []],
    ['Hill Front has ties to Dawn State, Westland says.', ['hill-front linked to dawn-state']],
    ['Westland listed Hill Front as a terrorist organisation in 2016.', ['hill-front designated by westland']],
  ])('are none of the group’s now: "%s"', (text, wanted) => expect(ties(text)).toEqual(wanted));
});

describe('a deed told by the way', () => {
  it.each([
    ['Hill Front demanded a ransom of 2 million dollars for the judge it kidnapped in Tolve on Friday.', ['hill-front fact']],
    ['Dawn State’s first attack in Orland came in 2012, in Mera.', ['dawn-state fact']],
    ['For three weeks Hill Front has besieged Mera.', ['hill-front fact']],
    ['Few believe that Hill Front bombed the market of Mera.', ['hill-front possible']],
    ['Many believe that Hill Front bombed the market of Mera.', ['hill-front possible']],
  ])('has its doer: "%s"', (text, wanted) => expect(actors(text)).toEqual(wanted));

  it('counts those whom somebody "killed"', () =>
    expect(incident('The army paid 3,000 dollars to each family of the 30 people it killed in Mera in 2019.')?.killed).toBe(30));
  it('was done though a group denies its part in it', () => {
    for (const text of [
      'Hill Front has denied involvement in the bombing of Mera, which killed 12 people on Friday.',
      'Hill Front had nothing to do with the bombing of Mera, the minister said.',
    ])
      expect(incident(text)).toMatchObject({ occurred: true, actors: [{ group: 'hill-front', status: 'denied' }] });
  });
  it('was not done where few believe it', () => expect(incident('Few believe that Hill Front bombed the market of Mera.')?.occurred).toBe(false));
  it('is a killing where a hostage is killed, and an attack where something is shot down', () => {
    expect(incident('Dawn State killed its last hostage in Tolve in 2019.')?.type).toBe('killing');
    expect(incident('Six of the nine rockets fired by Hill Front at Mera on Friday were shot down.')?.type).toBe('attack');
  });
});

describe('the time and the place of an act', () => {
  const at = (text: string) => [incident(text)?.date?.start ?? null, incident(text)?.regions];
  it.each([
    [
      'Between January and March 2021 Hill Front killed 71 civilians in Mera, a 40 per cent increase on the same period of 2020.',
      ['2021-01-01', ['mera']],
    ],
    ['In 2014, a year before it took Tolve, Dawn State killed 60 people in Mera.', ['2014-01-01', ['mera']]],
    ['Each year on 3 May Hill Front attacks Mera.', [null, ['mera']]],
    ['Mera was shelled for nine days in May by Hill Front.', ['2021-05-01', ['mera']]],
    ['Ali Sado confessed to bombing the market of Mera on 3 May, police said.', ['2021-05-03', ['mera']]],
    ['Two men will be tried in Tolve on 3 June for the bombing of Mera on 3 May.', ['2021-05-03', ['mera']]],
  ])('are its own: "%s"', (text, wanted) => expect(at(text)).toEqual(wanted));
  it('are printed with no year where it happens in each', () =>
    expect(summarize(article(['Each year on 3 May Hill Front attacks Mera.'])).statements[0]?.text).toBe(
      'Each year on 3 May Hill Front attacks Mera.',
    ));
});

it('holds for a fact what stands before somebody’s word on it', () =>
  expect(
    summarize(article(['An army helicopter crashed near Mera on Friday, killing all nine on board; Hill Front said it had shot it down.']))
      .statements[0],
  ).toMatchObject({ kind: 'fact', holder: null, incident: { killed: 9, actors: [{ group: 'hill-front', status: 'accused' }] } }));

describe('what else stands beside an act', () => {
  it('is not killed for telling of it', () => {
    const one = incident(
      'Hill Front fighters overran a post in Mera on Friday, seizing weapons and killing 11 soldiers, two security officials said.',
    );
    expect(one).toMatchObject({ type: 'killing', killed: 11 });
  });
  it('is no other attack of the kind, nor who held the town then', () => {
    expect(actors('No group has claimed Friday’s bombing in Tolve, but Dawn State has carried out similar attacks in the past.')).toEqual([]);
    expect(actors('At least 140 buildings in Mera were burned between 3 and 9 May, when Hill Front held the town.')).toEqual([]);
  });
  it('is no attack where bombs are seized, or explosives that were to be used', () => {
    for (const text of [
      'Police seized 200 kg of explosives in Tolve on Friday that were to be used by Dawn State in attacks.',
      'Police seized a truck bomb in Tolve on Friday.',
    ])
      expect(['attack', 'bombing']).not.toContain(incident(text)?.occurred === true ? incident(text)?.type : null);
  });
  it('is no killing where it was only tried, or death escaped', () => {
    for (const text of [
      'An assassination attempt on the governor in Mera failed on Friday.',
      'Hill Front tried to kill the governor in Mera on Friday.',
      'The governor of Mera narrowly escaped death on Friday when Hill Front attacked his convoy.',
    ])
      expect(incident(text)?.type).toBe('attack');
  });
  it('is no killing where those thought dead are alive', () =>
    expect(incident('Nine soldiers thought to have been killed by Hill Front in Mera were found alive on Friday.')?.occurred).toBe(false));
  it('is not the day of the reports', () =>
    expect(incident('According to press reports in Tolve on Monday, Ali Sado died in a clash in Mera.')?.date).toBeNull());
  it('is an act where somebody was gunned down', () =>
    expect(incident('Ali Sado and Omar Keln were gunned down in Mera on Friday.')?.type).toBe('killing'));
});

it('reads on behind an aside within an aside', () => {
  const [one] = summarize(article(['Hill Front, founded in 2009 by Ali Sado, a former army officer, has about 900 fighters.'])).statements;
  expect(one?.subjects).toMatchObject([{ group: 'hill-front', role: 'actor' }]);
  expect(one?.figures).toEqual([{ measure: 'strength', about: 'hill-front', quantity: 0 }]);
});

describe('whether it was done, and by whom', () => {
  it.each([
    ['No fewer than 60 people were killed in Mera on Friday.', true, []],
    ['Not one of the 60 people killed in Mera on Friday was a soldier.', true, []],
    ['Either Hill Front or Dawn State attacked Mera on Friday.', true, ['hill-front possible', 'dawn-state possible']],
    ['Hill Front was to have attacked Mera on Friday.', false, ['hill-front fact']],
    ['Hill Front could have attacked Mera on Friday, but did not.', false, ['hill-front possible']],
    ['Mera, held by Hill Front, was shelled on Friday.', true, []],
    ['The army lost nine men in Mera on Friday.', true, []],
  ])('is read from "%s"', (text, occurred, wanted) => {
    expect(incident(text)?.occurred).toBe(occurred);
    expect(actors(text)).toEqual(wanted);
  });
});
