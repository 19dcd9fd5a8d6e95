import { describe, expect, it } from 'vitest';
import { summarizer } from '../../src/2-summarize/index.ts';
import { Group } from '../../src/model/gazetteer.ts';
import { article, gazetteer, printed, summarize } from './desk.ts';

const reasons = (...paragraphs: string[]) => summarize(article(paragraphs)).notPrinted.map(({ reason }) => reason);

describe('pronouns', () => {
  it('stand for a subject in the plural, and for none whose object they may mean', () => {
    expect(printed('Hill Front fighters attacked soldiers near Mera. They then burned the bridge to Tolve.').at(1)).toBe(
      '[Hill Front] burned the bridge to Tolve.',
    );
    expect(printed('The Hill Front attacked soldiers near Mera. They fled to Tolve by night.')).toHaveLength(1);
    expect(printed('Hill Front fighters attacked soldiers near Mera. They fled to Tolve by night.')).toHaveLength(1);
  });

  it('stand for no country where only a group can be meant', () => {
    expect(printed('Westland knows the Hill Front well. It has been fought by the Orland army since 2004 near Mera.')).toHaveLength(1);
    expect(printed('Westland knows the Hill Front well. It was fought over by the Orland army and its neighbours near Mera.').at(-1)).toMatch(
      /^\[Westland\] was fought over/,
    );
  });

  it('stand for nobody when who was accused may answer', () => {
    expect(printed('The Orland army accused the Hill Front of shelling Mera. It denied the charge and blamed the army.')).toHaveLength(1);
  });

  it('in a quotation do not stand for whom the paper told of before it', () => {
    expect(reasons('The Hill Front lost the road to Mera on Sunday.', '“They came at night,” said Oda Marrick in Mera.')).toEqual([
      'its subject is a pronoun whose name is not certain',
    ]);
  });

  it('in a quotation stand for whom its speaker told of before', () => {
    expect(printed('“The Hill Front holds the road to Mera,” said Oda Marrick. “They came at night from the hills of Tolve.”').at(1)).toBe(
      '[Oda Marrick:] “[Hill Front] came at night from the hills of Tolve.”',
    );
    expect(
      printed('It is wrong to call the Hill Front weak in Mera, Oda Marrick says. “They are well armed and they hold all of the hills.”').at(-1),
    ).toContain('“[Hill Front] are');
  });
});

describe('"this group"', () => {
  it('is the one just told of, be it only the object there, for as long as nobody else is named', () => {
    const told = printed(
      'The Red Banner is strong in Tolve. The governor of Mera knows nothing of the Hill Front. Nobody in Mera knows who is behind this group. People in Mera fear this group.',
    );
    expect(told.slice(2)).toEqual(['Nobody in Mera knows who is behind this group [Hill Front].', 'People in Mera fear this group [Hill Front].']);
  });
});

describe('demonstratives', () => {
  it('lose their pointing word where the sentence names whom it is about', () => {
    const second = (before: string) => summarize(article([`${before} These advances have alarmed people in Tolve and beyond.`])).statements[1];
    expect(second('The Hill Front advanced on Mera.')?.text).toBe('[Hill Front’s] advances have alarmed people in Tolve and beyond.');
    const told = second('Fort after fort fell near Mera.');
    expect(told?.text).toBe('[The] advances have alarmed people in Tolve and beyond.');
    expect(told?.insertions[0]).toMatchObject({ start: 0, end: 5, kind: 'grammar' });
  });

  it('join the sentence before where it names nobody', () => {
    expect(printed('The Hill Front advanced on Mera. This advance has alarmed its many neighbours.').length).toBeLessThan(2);
  });

  it('stand as they are before a time', () => {
    expect(printed('This year the Hill Front took Mera.')).toEqual(['This year [2021] the Hill Front took Mera.']);
  });
});

describe('answers in an interview', () => {
  it('are claims, also where nobody tells who answers', () => {
    const interview = article(['We met in Tolve.', 'How strong are they?', 'The Hill Front has 2,000 fighters in Mera.'], { genre: 'interview' });
    expect(summarize(interview).statements.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'claim: [The person interviewed:] The Hill Front has 2,000 fighters in Mera.',
    ]);
  });
});

describe('"it"', () => {
  it('is the group told of before a sentence about one of its people, where only a group is meant', () => {
    expect(
      printed('The Hill Front holds Mera under its leader, Oda Marrick. He died of a fever in July 2003. It has some 400 fighters in the hills.').at(
        -1,
      ),
    ).toBe('[Hill Front] has some 400 fighters in the hills.');
    expect(
      printed(
        'The Hill Front holds Mera under its leader, Oda Marrick. He left Mera in July 2003 and founded a militia. It has some 400 fighters.',
      ).at(-1),
    ).not.toContain('400');
  });

  it('is the one group of a sentence about no body at all, where its own men are told of', () => {
    expect(printed('The past year was the worst in the Hill Front’s history. Its founder, Oda Marrick, died on 26 March.').at(1)).toMatch(
      /^\[Hill Front’s\] founder/,
    );
    expect(printed('The ministry of Orland condemned the Hill Front. Its leader, Oda Marrick, died on 26 March.')).toHaveLength(1);
  });

  it('is blamed for an attack and is none', () => {
    expect(printed('The Hill Front holds Mera. It is blamed for the bombing of a ferry that killed nine people.').at(1)).toContain(
      '[Hill Front] is blamed for the bombing',
    );
  });

  it('is a group whose name is a plural, when its verb is none', () => {
    const it = (verb: string) => printed(`The Orland Coalition forces (OC) ${verb} camps near Mera. It has 400 fighters there.`).length;
    expect(it('are in')).toBe(1);
  });
});

describe('headings that are a group’s name', () => {
  const entry = (heading: string, ...paragraphs: string[]) => {
    const made = article(['The Red Banner holds the town of Mera.', heading, ...paragraphs]);
    return summarize({ ...made, passages: made.passages.map((one) => (one.n === 2 ? { ...one, kind: 'heading' as const } : one)) })
      .statements.slice(1)
      .map(({ text }) => text);
  };

  it('say who "the group" and "it" are in the text below', () => {
    expect(entry('Hill Front', 'The group has weakened since 2009. Its commander, Oda Marrick, fled from the Red Banner to Tolve.')).toEqual([
      '[Hill Front] has weakened since 2009.',
      '[Hill Front’s] commander, Oda Marrick, fled from the Red Banner to Tolve.',
    ]);
  });

  it('are the subject of a first sentence that has none', () => {
    expect(entry('Hill Front (HF)', 'Formed in April 2012 by former members of the Red Banner.')).toEqual([
      '[Hill Front:] Formed in April 2012 by former members of the Red Banner.',
    ]);
    expect(entry('Hill Front', 'A loose network of village guards, first raised in 2005 near Mera.').at(0)).toMatch(/^\[Hill Front:\] A loose/);
    expect(entry('Hill Front', 'The youngest of the three split from the Red Banner in 2011.')).toEqual([
      '[Hill Front:] The youngest of the three split from the Red Banner in 2011.',
    ]);
    expect(
      entry('Hill Front', 'The youngest of the three split from the Red Banner in 2011.', 'It has governed the town of Mera for years.').slice(1),
    ).toEqual(['[Hill Front] has governed the town of Mera for years.']);
    expect(entry('Hill Front', 'It governs Mera. In May the ministry met its council. It closed the mill in June.').join()).not.toMatch(
      /\[Hill Front\] closed/,
    );
    expect(entry('Hill Front', 'A bomb exploded in Mera and killed two.').at(0)).toMatch(/^A bomb/);
  });

  it('say nothing when they are about something else', () => {
    expect(entry('The Hill Front and the war of Mera', 'The group has weakened since 2009.').at(0)).toMatch(/^\[Red Banner\]/);
  });
});

describe('a name behind a time', () => {
  it('is the subject, with a comma or without one', () => {
    const role = (text: string) => summarize(article([text])).statements[0]?.subjects[0]?.role;
    expect(role('On 20 November 2012 the Hill Front captured Mera.')).toBe('actor');
    expect(role('Oda Marrick said that on Monday the Hill Front burned Mera.')).toBe('actor');
    expect(role('The Hill Front, the smallest but best armed of the bands, holds Mera.')).toBe('actor');
    expect(role('The Hill Front, with about 2,200 men, holds Mera.')).toBe('actor');
    expect(role('Fighting raged on the outskirts of the Hill Front camps.')).not.toBe('actor');
  });
});

describe('"the militant group"', () => {
  it('is the one told of last, where no other was named since', () => {
    expect(printed('The Hill Front holds Mera. A shell killed a trader whom the militant group had fined in 2019.').at(-1)).toContain(
      'the militant group [Hill Front]',
    );
  });

  it('is neither of two', () => {
    const told = printed('The Hill Front drove the Red Banner from Mera. A shell killed a trader whom the militant group had fined in 2019.');
    expect(told.join(' ')).not.toMatch(/militant group \[/);
  });

  it('is that of the person beside whom it is said who leads it', () => {
    const told = summarize(
      article([
        'Omar Fadel, the leader of the Red Banner, was held in Tolve. The Hill Front drove the Red Banner from Mera in 2019.',
        'Sami Odeh has been leading the militant group since Fadel was arrested in April 2020.',
      ]),
    ).statements.at(-1);
    expect(told?.text).toContain('the militant group [Red Banner]');
    expect(told?.people).toContainEqual({ name: 'Sami Odeh', role: null, group: 'red-banner' });
  });
});

describe('"the group" and what follows it', () => {
  it('is the one that a sentence names behind its "was"', () => {
    const before = 'The Red Banner held Mera. The oldest of its rivals was the Hill Front.';
    expect(printed(`${before} It had been founded in 1991. Men of the group burned Tolve in May 2020.`).slice(-2)).toEqual([
      '[Hill Front] had been founded in 1991.',
      'Men of the group [Hill Front] burned Tolve in May 2020.',
    ]);
    expect(printed('The Red Banner held Mera. Its man in Tolve was with the Hill Front. The group burned Tolve.')).toHaveLength(2);
  });
});

describe('the last noun of a group’s name', () => {
  const about = (...paragraphs: string[]) =>
    summarize(article(paragraphs))
      .statements.at(-1)
      ?.subjects.map(({ group }) => group);
  const front = 'The Hill Front was formed in Mera in 1991.';

  it('stands for it, alone or with a word of the name', () => {
    expect(about(front, 'Farmers of Tolve fear the rain. In May the front burned a mill.')).toEqual(['hill-front']);
    expect(about(front, 'The Hill front says that Ana Ruiz is its captain.')).toEqual(['hill-front']);
  });

  it('stands for nobody where another body is called so, or a place', () => {
    expect(about(front, 'The Salt Front burned a barn near Tolve.', 'In May the front burned a mill.')).toEqual([]);
    expect(about(front, 'Nine men died in Tolve at the front in May.')).toEqual([]);
    expect(about(front, 'In Tolve the front of the mill fell in May.')).toEqual([]);
    expect(about(front, 'In Tolve the front line moved in May.')).toEqual([]);
  });
});

describe('"the group"', () => {
  it('is the one that its paragraph tells of, and not the one of the paragraph before', () => {
    const told = printed(
      'The Hill Front shelled the port of Tolve for a third day.',
      'Police in Mera arrested five men of the Red Banner on suspicion of murder. The leader of the group, Karim Odell, has been held since 18 March.',
    );
    expect(told.at(-1)).toContain('The leader of the group [Red Banner], Karim Odell');
  });

  it('is nobody’s where who wrote the report recommends', () => {
    expect(
      printed('The Hill Front took Mera on Monday.', 'The group’s recommendations: an inquiry in Mera, and an end to collective punishment.'),
    ).toHaveLength(1);
  });
});

describe('"he"', () => {
  it('is nobody whom the same sentence names behind it', () => {
    const told = printed(
      'The Hill Front is led by Karim Odell. The mayor of Mera, Sami Fadel, condemned the raid. Odell claimed it.',
      'In January 2021 he declared a truce in Mera, which all men kept, Odell included.',
    );
    expect(told.join(' ')).not.toContain('[Karim Odell] declared');
  });

  it('is not the widow of whom the story is', () => {
    const told = printed(
      'Karim Odell, chief of the Hill Front, was shot on 21 April 2021 in Mera. His widow, Alba Nunn, was with him. On 6 May his deputy took Tolve.',
    );
    expect(told.at(-1)).toContain('[Karim Odell’s] deputy');
  });
});

describe('"its fighters"', () => {
  it('are of the one armed group told of just before', () => {
    const told = printed(
      'Fighting between the Hill Front and the Orland army resumed on 13 May 2021.',
      'On 17 May 2021, after its fighters had taken the last camp in Mera, most of the town was set on fire.',
    );
    expect(told.at(-1)).toBe('On 17 May 2021, after [Hill Front’s] fighters had taken the last camp in Mera, most of the town was set on fire.');
  });
});

describe('a body that writes itself with a capital', () => {
  it('is none of the groups that its report is on', () => {
    const told = printed('The Hill Front holds Mera.', 'The Group estimated that the Hill Front had some 3,000 combatants in November 2020.');
    expect(told.at(-1)).toBe('The Group estimated that the Hill Front had some 3,000 combatants in November 2020.');
  });
});

describe('a place named behind its noun', () => {
  it('is named once', () => {
    expect(printed('The market of Mera burned in May.', 'The town of Mera has been surrounded by the Hill Front since February 2021.').at(-1)).toBe(
      'The town of Mera has been surrounded by the Hill Front since February 2021.',
    );
  });
});

describe('"it" under the heading of a group', () => {
  it('goes on behind a sentence that begins with a date and ends in another group’s name', () => {
    const told = printed(
      'The Hill Front was formed in 2015. From 2017 it was formally a part of the Red Banner (RB), from which it left in 2019. It attacked the market of Mera on 3 May 2020.',
    );
    expect(told.at(-1)).toBe('[Hill Front] attacked the market of Mera on 3 May 2020.');
  });
});

describe('the holder of what "it" says', () => {
  it('is the group that "it" stands for, and not who spoke last', () => {
    const { statements } = summarize(
      article([
        'Much of Orland is outside state control, according to the Coast League.',
        'The Hill Front is active in Mera. It denied on Sunday that it had burned the mill of Mera.',
      ]),
    );
    expect(statements.at(-1)?.holder?.name).toBe('Hill Front');
  });
});

describe('"it" that was bombed or mended', () => {
  it('is a pipe or a bridge, and no army', () => {
    const told = printed(
      'The Orland army has 900 men in Mera, most of whom guard the pipeline.',
      'It was bombed 17 times in 2019 and nine times in 2020.',
    );
    expect(told.join(' ')).not.toContain('[Orland army] was bombed');
    expect(printed('The Orland army has 900 men in Mera.', 'It was attacked twice in Mera in 2019.').at(-1)).toMatch(/^\[Orland army\] was attacked/);
  });
});

describe('"its strength" behind an "it" of which nobody knows whose it is', () => {
  it('is not that of the group which that one joined', () => {
    const told = [
      'Two bands are active in Mera.',
      'In May 2020 it announced in a video that it had joined the Red Banner. Its strength is put at 200 men.',
    ];
    expect(printed(...told).join(' ')).not.toContain('[Red Banner’s] strength');
  });
});

describe('"the insurgency"', () => {
  it('is a war, unless it does what men do or is driven out', () => {
    const lead = 'The Hill Front took the fort of Mera on Monday.';
    expect(printed(lead, 'The insurgency in Mera began in October 2017.').at(-1)).toBe('The insurgency in Mera began in October 2017.');
    expect(printed(lead, 'The insurgency has cost 900 lives in Mera.').join(' ')).not.toContain('[Hill Front] has cost');
    expect(printed(lead, 'The army sent men to Mera to drive out the insurgency.').at(-1)).toContain('the insurgency [Hill Front]');
    expect(printed(lead, 'The insurgency claimed a second raid in Mera on Tuesday.').at(-1)).toMatch(/^\[Hill Front\] claimed/);
  });
});

describe('"the group" behind somebody who left another', () => {
  it('is the one told of', () => {
    const lead = 'The Hill Front is active in Mera.';
    expect(printed(lead, 'Omar Fadel, a veteran of the Red Banner, then became the group’s leader in Mera.').at(-1)).toContain(
      'the group’s [Hill Front]',
    );
    expect(printed('The Red Banner is active in Mera.', 'Omar Fadel of the Red Banner became the group’s leader in Mera.').at(-1)).not.toContain('[');
  });

  it('is no army, and of no rights group whose director speaks', () => {
    const told = [
      'The Orland army has 900 men in Mera.',
      '“Nobody protects the people of Mera,” said Ana Ruiz, the organization’s regional director.',
    ];
    expect(printed(told.join(' ')).at(-1)).not.toContain('[');
  });

  it('is that of the family after which a group is called', () => {
    const groups = [...gazetteer.groups, Group.parse({ id: 'odell', name: 'Odell group' })];
    const read = summarizer({ ...gazetteer, groups });
    const last = (...told: string[]) => read(article(told)).statements.at(-1)?.text;
    const lead = 'Men of the Hill Front and of the Odell group stormed Mera on Monday.';
    expect(last(lead, 'Karim Odell, one of two brothers who had founded the group, was killed in Mera on Tuesday.')).toContain(
      'the group [Odell group]',
    );
    expect(last(lead, 'Karim Vane, one of two brothers who had founded the group, was killed in Mera on Tuesday.')).not.toContain('[Odell');
  });
});

describe('"the group" behind a mission of several states', () => {
  it('is another', () => {
    const groups = [...gazetteer.groups, Group.parse({ id: 'lake-mission', name: 'Lake Mission in Orland', kind: 'coalition' })];
    const read = summarizer({ ...gazetteer, groups });
    const last = (lead: string) =>
      read(article([`${lead} took the camps near Mera. What was left of the group broke up in May 2021.`])).statements.at(-1)?.text;
    expect(last('The Lake Mission in Orland')).not.toContain('[');
    expect(last('The Orland Coalition')).toContain('the group [Orland Coalition]');
  });
});

describe('who founds a group', () => {
  it('founded the one told of before, and is of it from then on', () => {
    const told = summarize(
      article([
        'The second is the Red Banner. Omar Fadel, a commander of the Hill Front, founded it in 2010 in Mera. Fadel has been ill since a stroke in 2011; his deputy took over his duties in Mera.',
      ]),
    ).statements;
    expect(told.map(({ text }) => text)).toContain('Omar Fadel, a commander of the Hill Front, founded [Red Banner] in 2010 in Mera.');
    expect(told.at(-1)?.subjects.map(({ group }) => group)).toEqual(['red-banner']);
  });

  it('founded or leads another thing, where one was told of', () => {
    const last = printed('The Hill Front runs a newspaper in Mera.', 'Omar Fadel of the Red Banner founded it in 2010 in Mera.').at(-1);
    expect(last).not.toContain('founded [Hill Front]');
  });

  it('founded nobody knows what, where no group was told of', () => {
    expect(reasons('Two things are known of Mera.', 'Omar Fadel, a commander of the Hill Front, founded it in 2010 in Mera.')).toContain(
      'a pronoun in it has no name that is certain',
    );
  });
});

describe('"it" in the profile of a group', () => {
  const read = (...paragraphs: string[]) => {
    const basis = { how: 'stated' as const, why: 'the test says so' };
    const source = { ...article(['']).source, title: { value: 'Hill Front (HF)', basis } };
    return summarize(article(paragraphs, { source })).statements;
  };
  it('goes on behind a sentence on somebody, on a place or on what is the group’s', () => {
    const told = read(
      'The Hill Front was founded in 1964. Omar Fadel, a priest, joined the guerrillas in 1965 and died in his first combat. In 1973 it came close to its end at Mera.',
      'The group’s strongholds are Mera and Tolve. Since 2017 it has moved into the valleys around Mera.',
      'The Hill Front fought a war with the army in Mera in 2010. In Tolve it was allied for years with the River Movement.',
    ).map(({ text }) => text);
    expect(told).toContain('In 1973 [Hill Front] came close to its end at Mera.');
    expect(told).toContain('Since 2017 [Hill Front] has moved into the valleys around Mera.');
    expect(told).toContain('In Tolve [Hill Front] was allied for years with the River Movement.');
  });

  it('is not the farm that somebody bought, nor the bomb in a town', () => {
    const told = read(
      'The Hill Front was founded in 1964. Omar Fadel, a trader, bought a farm near Mera. It burned down in 1973 near Mera.',
      'A bomb went off in Mera in 1980. It killed nine herders.',
    );
    expect(told.map(({ text }) => text).join(' ')).not.toMatch(/\[Hill Front\] (?:burned|killed)/);
  });

  it('is no drought', () => {
    const told = read('The Hill Front was founded in 1964 in Mera. A drought began in 1995. It killed hundreds of people in Mera.');
    expect(told.map(({ text }) => text).join(' ')).not.toContain('[Hill Front] killed');
  });

  it('is nobody’s where another body or group was told of', () => {
    const told = read('The Hill Front was founded in 1964. Omar Fadel led the council of Mera. In 1973 it came close to its end at Mera.');
    expect(told.map(({ text }) => text).join(' ')).not.toContain('In 1973 [');
  });

  it('has the numbers that a ministry counts, and the talks', () => {
    const told = read(
      'In 2000 the Hill Front had some 4,500 fighters. The defence ministry counted 2,206 in December 2018; others speak of 4,000.',
      'President Ana Ruiz broke off the talks in May 2019. The ministry bought 40 lorries in May 2019.',
    );
    const of = (part: string) => told.find(({ text }) => text.includes(part));
    expect(of('counted')).toMatchObject({ topic: 'strength', subjects: [{ group: 'hill-front' }] });
    expect(of('broke off')?.subjects).toMatchObject([{ group: 'hill-front' }]);
    expect(of('lorries')?.subjects ?? []).toEqual([]);
    const named = read('The Hill Front holds Mera.', 'President Ana Ruiz broke off the talks with Westland on trade in May 2019.');
    expect(named.at(-1)?.subjects ?? []).toEqual([]);
    const others = read('The Hill Front lives on ransoms in Mera. Its kidnappings rose each year. The interior ministry counted 2,206 in May 2018.');
    expect(others.filter(({ text }) => text.includes('2,206')).flatMap(({ subjects }) => subjects)).toEqual([]);
  });
});

describe('"at least 135 of its men"', () => {
  it('are of whom the sentence before was', () => {
    const told = printed('The Hill Front became a party in Mera in 2018. But at least 135 of its former fighters had been murdered by August 2019.');
    expect(told.at(-1)).toBe('At least 135 of [Hill Front’s] former fighters had been murdered by August 2019.');
    expect(printed('The Hill Front took Mera in 2018. At least 40 of its residents had been killed by August 2019.').join(' ')).not.toContain(
      'Front’s] residents',
    );
    const open = printed('Two bands are active in Mera. But at least 135 of its former fighters had been murdered by August 2019.');
    expect(open.join(' ')).not.toContain('135');
  });
});

describe('"his" behind a sentence on somebody’s brother', () => {
  it('is neither', () => {
    const told = (second: string) =>
      printed(`Omar Fadel was killed in Mera in 1998. ${second} Tests confirmed his death in Mera in January 2007.`).at(-1);
    expect(told('His younger brother Karim Fadel led the Hill Front in Mera until he was killed in 2006.')).not.toContain('[Omar Fadel');
    expect(told('Fadel led the Hill Front in Mera for nine years.')).toContain('[Omar Fadel');
  });
});

describe('what goes on about a group’s men', () => {
  it('may be "they" who killed or took, and not those whom they took', () => {
    expect(
      printed('The Hill Front holds Mera. In May its fighters took 50 sailors hostage, most of them Danes. They killed two cooks near Tolve.').at(-1),
    ).toBe('[Hill Front] killed two cooks near Tolve [May 2021].');
    expect(
      printed('The Hill Front holds Mera. In May its fighters took 50 sailors hostage, most of them Danes. They escaped to the hills of Tolve.').at(
        -1,
      ),
    ).not.toContain('[Hill Front] escaped');
  });
});

describe('"it" behind a sentence about a man', () => {
  it('is the body that he sent out, where it is said to have men', () => {
    const king = 'King Odo, who came to the throne late, let the Orland army out of its barracks.';
    expect(printed(`${king} It now has 8,000 men and new rifles.`).at(-1)).toBe('[Orland army] now has 8,000 men and new rifles.');
    expect(printed(`${king} It has 200 rooms and a lake near Mera.`).at(-1)).not.toContain('[Orland army] has 200 rooms');
  });
});

describe('"his" in a sentence on somebody with a surname alone', () => {
  it('is not another’s who was told of before', () => {
    const told = printed('Karim Odell, commander of the Hill Front, left Mera in 2003. In 2005 Wassik was stripped of his posts in Tolve.');
    expect(told.at(-1)).not.toContain('Odell');
  });
});

describe('"it" behind a sentence about things', () => {
  const told = 'The Hill Front rules Mera.';

  it('is the group told of before them, where only a group is meant', () => {
    expect(printed(`${told} Bank robberies brought two million in 2001. Most of its weapons were captured from the police of Tolve.`).at(-1)).toBe(
      'Most of [Hill Front’s] weapons were captured from the police of Tolve.',
    );
    expect(printed(`${told} Roads to the port were closed in 2001. It was built again by herders of Tolve.`)).toHaveLength(2);
  });

  it('is who calls something so', () => {
    expect(printed(`${told} Shops and hotels give what it calls donations to the poor of Mera.`).at(-1)).toContain('what [Hill Front] calls');
    expect(printed(`${told} The ministry of Orland fights what it calls bandits in the hills.`).at(-1)).not.toContain('[');
  });
});

describe('"his"', () => {
  it('is not of many, but of the man told of before them', () => {
    const before = 'Karim Odell leads the Red Banner. In May his followers killed two men near Mera.';
    expect(printed(`${before} The Hill Front then killed four members of the Red Banner and put a price on his head.`).at(-1)).toContain(
      'a price on [Karim Odell’s] head',
    );
    expect(printed('The Hill Front killed four members of the Red Banner in Mera and put a price on his head.')).toEqual([]);
  });
});

describe('who is told of in a profile’s first sentences', () => {
  it('is the group itself, and not the one that its men came from, nor the man who founded it', () => {
    expect(
      printed(
        'The Hill Front was a band of Orland. Founded in 1996 by Ana Ruiz, it was made up of former members of the Red Banner who rejected the truce. It was based in Mera and Tolve. The group announced its end in October 2005.',
      ).slice(1),
    ).toEqual([
      'Founded in 1996 by Ana Ruiz, [Hill Front] was made up of former members of the Red Banner who rejected the truce.',
      '[Hill Front] was based in Mera and Tolve.',
      '[Hill Front] announced its end in October 2005.',
    ]);
  });
});

describe('"it" behind a sentence that ends with what a group is', () => {
  it('is that group', () => {
    expect(
      printed('Suspicion fell on the Red Banner, a splinter group that opposes the truce. It broke away from the Hill Front in 1997 near Mera.').at(
        -1,
      ),
    ).toBe('[Red Banner] broke away from the Hill Front in 1997 near Mera.');
  });
});

describe('"the group" behind a body that no gazetteer knows and that speaks', () => {
  it('is that body, and not the group that the article tells of later', () => {
    const told = printed(
      'The attack near Mera killed 28 civilians, Rights Forum said on Monday. The group interviewed 18 survivors. The group called for an inquiry.',
      'The Hill Front has 900 fighters near Mera. The Hill Front was founded in Mera in 2010.',
    );
    expect(told.join(' ')).not.toMatch(/\[Hill Front\]|interviewed|called for/);
    expect(told).toHaveLength(3);
  });

  it('is the group that it tells of, where it tells of one', () => {
    expect(printed('Human Rights Watch said that the Hill Front burned 40 houses in Mera. The group also killed six men.')[1]).toBe(
      '[Hill Front] also killed six men.',
    );
  });
});

describe('"the town" at the head of a sentence', () => {
  it('is the one that the article is about, and so is what thousands have fled', () => {
    const told = printed(
      'The garrison in Mera surrendered to the Hill Front on Thursday, residents said. Mera was the last town that the army held. The bridge of Mera burned.',
      'The town has been under siege since late March. More than 50,000 people have fled it, a doctor said.',
    );
    expect(told.slice(3)).toEqual([
      '[Mera] has been under siege since late March [2021].',
      'More than 50,000 people have fled [Mera], a doctor said.',
    ]);
  });
});

describe('"it" behind a sentence that brings in a group beside something else', () => {
  it.each([
    'The bank lent money to the Red Banner, a militia of the coast. It closed its doors in May in Mera.',
    'The price of boats fell after the raid of the Red Banner, a band of the coast. It rose again in May in Mera.',
    'The mayor joined the Red Banner, a militia of the coast. It rained for a month in Mera.',
  ])('is not that group: %s', (text) => expect(printed(text)).toHaveLength(1));
});

describe('"its" behind a semicolon', () => {
  it('is not whom the sentence before told of', () => {
    const told = printed(
      'The Hill Front rules Mera. The port has some 3,000 men under arms; its west commander, Johan Adder, was released in Tolve.',
    );
    expect(told.at(-1)).not.toContain('[Hill Front’s] west commander');
  });
});

describe('"they" behind a group’s members', () => {
  it('are the group that acts again', () => {
    expect(
      printed(
        'The Red Banner broke the truce. In May its members fired a rocket at the headquarters of the port of Mera. On 3 August 2020 they exploded a bomb in Tolve.',
      ).at(-1),
    ).toBe('On 3 August 2020 [Red Banner] exploded a bomb in Tolve.');
  });
});

describe('"that October"', () => {
  it('keeps its pointing word, behind which the year stands', () => {
    expect(printed('In March 2019 the Hill Front left Mera. That October the Hill Front ordered its men to stand down in Tolve.').at(-1)).toMatch(
      /^That October(?: \[2019\])? the Hill Front/,
    );
  });
});

describe('a man’s followers', () => {
  it('are of the group that he set up, and not of the one whose men shot him before', () => {
    const made = summarize(
      article([
        'Commander Karim Odell was expelled in 1996. He set up the Hill Front in Mera. In December 1997 men of the Red Banner shot him in a van. His followers killed ten farmers in Tolve.',
      ]),
    ).statements.at(-1);
    expect(made?.subjects.map(({ group }) => group)).toEqual(['hill-front']);
  });
});

describe('"the faction"', () => {
  it('is a part of the group where it is told which one', () => {
    const before = 'Police blamed the Red Banner, a group that has fought since 1986. It has about 300 men near Mera.';
    expect(printed(`${before} The faction suspected of the raid rejects the truce of Tolve.`).slice(1)).toEqual([
      '[Red Banner] has about 300 men near Mera.',
      'The faction suspected of the raid rejects the truce of Tolve.',
    ]);
  });
});

describe('"it" and "they" behind what somebody else tells or suffers', () => {
  it('are not the group that a body tells of', () => {
    const before = 'The Red Banner attacked Mera in May.';
    const told = printed(before, 'The ministry says that 12 of the rebels’ columns near Mera have fallen. It expects to wipe out the rest by June.');
    expect(told.join(' ')).not.toContain('[Red Banner] expects');
  });

  it('are not those who came, where others died', () => {
    expect(printed('Soldiers came to Mera by night. Seven villagers died. They were asleep in their houses in Mera.').join(' ')).not.toContain(
      '[Soldiers] were asleep',
    );
  });

  it('are the group that was outlawed, and not who outlawed it', () => {
    expect(printed('Westland designated the Hill Front a terrorist organisation in 1997. It is also listed by Orland.').at(1)).toBe(
      '[Hill Front] is also listed by Orland.',
    );
  });
});

describe('"the group" beside another', () => {
  it('is not the one that the sentence goes on to call by its own noun', () => {
    const told = printed('The Hill Front has offered to mediate in Mera. Two of the group’s commanders surrendered to the front in November.');
    expect(told.join(' ')).not.toContain('[Hill Front] commanders');
  });

  it('stays the one that it meant before, whoever trains, funds or condemns it', () => {
    expect(
      printed(
        'The Red Banner is a small group in Mera. Al-Nahr trained the group’s fighters in making bombs. The Hill Front has repeatedly condemned the group’s kidnappings.',
      ).slice(1),
    ).toEqual([
      'Al-Nahr trained the group’s [Red Banner] fighters in making bombs.',
      'The Hill Front has repeatedly condemned the group’s [Red Banner] kidnappings.',
    ]);
  });
});

describe('who goes on', () => {
  it('is what remains of a group', () => {
    expect(
      printed('In Mera, what remains of the Hill Front now calls itself the New Host. It was founded by two brothers of Tolve in 2012.').at(1),
    ).toBe('[Hill Front] was founded by two brothers of Tolve in 2012.');
  });

  it('is "the same group", where the paragraph tells of no other', () => {
    const killed = 'Four soldiers had been killed by the same group in an ambush near Tolve on 17 March.';
    expect(printed(`Troops attacked the Hill Front in Mera on 11 May. No casualties were reported. ${killed}`).at(-1)).toContain(
      'the same group [Hill Front] in',
    );
    expect(printed(`The Red Banner and the Hill Front fought near Mera on 11 May. ${killed}`)).toHaveLength(1);
  });

  it('is the brother who came last, in turn', () => {
    expect(
      printed(
        'Abdur Odell, leader of the Hill Front, was killed in Mera in 1998. His younger brother, Karim Odell, succeeded him. He in turn died in Tolve in 2006.',
      ).at(-1),
    ).toBe('[Karim Odell] in turn died in Tolve in 2006.');
  });

  it('is the one for whose capture money was offered', () => {
    expect(
      printed(
        'In Mera, Isno Marrik, for whose capture Westland had offered 5 million dollars, was named emir in 2016. He was shot dead in Tolve in 2017.',
      ).at(-1),
    ).toBe('[Isno Marrik] was shot dead in Tolve in 2017.');
  });
});

it('"the group" is no army, and "he" is nobody named beside a council', () => {
  const told = printed(
    'The Hill Front has offered to mediate in Mera. The Orland army has refused it. Two of the group’s commanders surrendered to the front in November.',
  );
  expect(told.join(' ')).not.toContain('[Orland army] commanders');
  expect(
    printed(
      'The Hill Front was weak in Mera. "It does not have time for another promise," says Tamar Oss Belik, who chairs its High Command Council. He insists that the front keeps 8,000 men in Mera.',
    ).at(-1),
  ).toContain('[Tamar Oss Belik] insists');
});
