import { describe, expect, it } from 'vitest';
import { article, printed, summarize } from './desk.ts';

const told = (...paragraphs: string[]) => summarize(article(paragraphs)).statements.map(({ text }) => text);
const caps = (text: string) => told(text.toUpperCase());

describe('a sentence that says nothing alone', () => {
  it('is none where it tells an act, and only by the way that somebody did not comment', () => {
    expect(told('Gunmen killed 137 villagers near Mera; officials suspected the Hill Front, which did not comment.')).toHaveLength(1);
    expect(told('The Hill Front did not comment on the killings in Mera.')).toEqual([]);
  });

  it('is none where "it" stands for what somebody makes known', () => {
    expect(told('It was announced on 4 May that the Hill Front had left Mera.')).toHaveLength(1);
    expect(told('It was later confirmed that the Hill Front had left Mera.')).toHaveLength(1);
    expect(told('It was found in Mera on 4 May.')).toEqual([]);
  });

  it('is one about "its" where only many stand before it', () => {
    expect(told('Ransoms remain its largest single source of income in Mera.')).toEqual([]);
  });

  it('is one in the first person of somebody who is not named', () => {
    expect(told('The Hill Front fought at Tolve, where we killed 15 soldiers.')).toEqual([]);
    expect(told('“We hold Tolve,” the Hill Front said.')).toHaveLength(1);
    expect(caps('We share the pain of the people of Orland.')).toEqual([]);
  });

  it('is one that points back, in capitals too', () => {
    expect(caps('This is the position of the Hill Front on the attack in Tolve.')).toEqual([]);
    expect(caps('They attacked Tolve on Monday together with the Hill Front.')).toEqual([]);
  });

  it('is one about parts of those told of before', () => {
    expect(told('Two-thirds of them in Mera are younger than 18 years old.', 'A third of these were held in Tolve by the Hill Front.')).toEqual([]);
    expect(told('Two-thirds of the fighters of the Hill Front in Mera are younger than 18 years old.')).toHaveLength(1);
  });

  it('is one about one of several who were counted before', () => {
    expect(
      told(
        'One of the nine was a leader of the Hill Front in Mera.',
        'Omar Fadel said in Mera: “Only one of the nine was a leader of the Hill Front.”',
      ),
    ).toEqual([]);
    expect(told('One of the nine leaders of the Hill Front was killed in Mera.')).toHaveLength(1);
  });

  it('is one that tells what there is in somebody’s ranks, and not whose', () => {
    expect(told('There are thousands of fighters from Orland and Westland also in its ranks.')).toEqual([]);
    expect(told('There are thousands of fighters of the Hill Front and of Orland in its valleys.')).toHaveLength(1);
  });

  it('is one whose beginning is missing', () => {
    expect(told('...got into a quarrel with the Hill Front leaders in Mera.', '… fought the Hill Front in Mera.')).toEqual([]);
    expect(told('Active in the timber trade for ten years and is now responsible for the money that the Hill Front sends to Mera.')).toEqual([]);
    expect(
      told('Active in the timber trade for ten years, Omar Fadel is now responsible for the money that the Hill Front sends to Mera.'),
    ).toHaveLength(1);
  });

  it('is an order to somebody', () => {
    expect(caps('Take him the recording that accuses the Church of ties with the Hill Front in Mera.')).toEqual([]);
  });

  it('is a question, with or without its mark', () => {
    expect(told('If the Hill Front wants peace, why does it go on smuggling weapons into Orland.')).toEqual([]);
  });
});

describe('a sentence with something in front of it', () => {
  it('prints without a word to whom it is said, and without one that only leads on', () => {
    expect(told('Mr. Chairman, in 2020 the Hill Front burned Mera.')).toEqual(['In 2020 the Hill Front burned Mera.']);
    expect(told('Separately, the Hill Front burned Mera.')).toEqual(['The Hill Front burned Mera.']);
    expect(told('Also on 3 May 2021, the Hill Front burned Mera.')).toEqual(['On 3 May 2021, the Hill Front burned Mera.']);
  });

  it('prints without its number', () => {
    expect(told('2. The Hill Front attacked a bus in Tolve on 3 May 2021.')).toEqual(['The Hill Front attacked a bus in Tolve on 3 May 2021.']);
  });
});

describe('whose man somebody is', () => {
  const group = (text: string) => summarize(article([text])).statements[0]?.people.map(({ name, group: of }) => [name, of]);

  it('is not told by members of a group of whom he only speaks', () => {
    expect(group('Anton Vey, head of the government delegation, proposed that Hill Front members be pardoned in Orland.')).toEqual([
      ['Anton Vey', null],
    ]);
    expect(group('Anton Vey, who had fought abroad and now served as one of the leaders of the Hill Front, left Tolve.')).toEqual([
      ['Anton Vey', 'hill-front'],
    ]);
  });
});

describe('a text that speaks for itself', () => {
  const OWN = ['We greet the people of Orland.', 'Our forces will not rest.', 'We call on all workers of Mera.'];
  const last = (...paragraphs: string[]) =>
    summarize(article([...paragraphs, 'The Hill Front took the fort of Tolve on 3 May 2021.'])).statements.at(-1);

  it('claims what a report tells as fact', () => {
    expect(last(...OWN)).toMatchObject({ kind: 'claim', holder: { name: 'the authors' } });
    expect(last('The Hill Front taxes traders in Mera.', 'It rules villages in Orland.', 'We saw its posts in Tolve.')?.kind).toBe('fact');
  });
});

describe('who is blamed for what nobody claimed', () => {
  it('is told with the act', () => {
    const [told, ...more] = printed(
      'A bomber blew himself up outside the barracks in Tolve on Monday, killing two airmen. There was no claim of responsibility, but the military blamed the Hill Front.',
    );
    expect(told).toMatch(/killing two airmen\. There was no claim of responsibility, but the military blamed the Hill Front\.$/);
    expect(more).toEqual([]);
  });
});

describe('what somebody claimed', () => {
  it('is not told by its number alone', () => {
    expect(printed('Two guards were shot in Mera and one in Tolve.', 'The Hill Front claimed the last two in a call to Mera.')).toEqual([
      'Two guards were shot in Mera and one in Tolve.',
    ]);
  });
});

describe('who answers an accusation', () => {
  it('is who was accused, and no speaker of before', () => {
    const [, told] = printed(
      'Two planes were lost over Tolve on Monday, the River Monitor said.',
      'Rights groups accuse the Red Banner of killing 40 rivals in Mera; it denies the charges.',
    );
    expect(told).toBe('Rights groups accuse the Red Banner of killing 40 rivals in Mera; it denies the charges.');
  });
});

describe('the part of a group', () => {
  it('is what "its" means behind a sentence about it', () => {
    const [, told] = printed('The Dawn State’s branch, the Dawn State of Orland, has lost its last camp in Mera. Its commander fled to Tolve.');
    expect(told).toBe('[Dawn State of Orland’s] commander fled to Tolve.');
  });
});

describe('a text that is somebody’s own word', () => {
  it('holds what it tells others to have said of its own', () => {
    const OURS = 'The Hill Front said that our troops had entered Mera first.';
    const made = article(['We saw the Hill Front burn Mera.', 'We lost 102 men in Mera.', 'We ask for help in Tolve.', OURS]);
    const title = { value: 'Statement before the council by Gen. Ana Ruiz', basis: { how: 'stated' as const, why: 'the test says so' } };
    const told = summarize({ ...made, source: { ...made.source, title } }).statements.at(-1);
    expect(told?.text).toBe(`[Ana Ruiz:] ${OURS}`);
    expect(told?.holder?.name).toBe('Ana Ruiz');
    expect(summarize(article([OURS])).statements.at(-1)?.holder?.name).not.toBe('Ana Ruiz');
  });

  it('is a statement’s that calls itself so, and held by whom it names: a body, or the group that is "our" own', () => {
    const told = (value: string, ...paragraphs: string[]) => {
      const made = article(paragraphs);
      const title = { value, basis: { how: 'stated' as const, why: 'the test says so' } };
      return summarize({ ...made, source: { ...made.source, title } }).statements.map(({ text, kind }) => `${kind}: ${text}`);
    };
    const gangs = 'The gangs of the Red Banner have slain nine men of Mera.';
    expect(told('STATEMENT BY THE HARBOUR RELIEF BUREAU', gangs, 'We shall defend the people of Mera.')[0]).toBe(
      `claim: [Harbour Relief Bureau:] ${gangs}`,
    );
    expect(told('PRESS STATEMENT OF THE CHAIRMAN', 'The council of our brave movement, the Hill Front, has left Mera.', gangs)).toEqual([
      'claim: [Hill Front:] The council of our brave movement, the Hill Front, has left Mera.',
      `claim: [Hill Front:] ${gangs}`,
    ]);
    expect(
      told(
        '[EXCERPTS] COMMUNIQUE FROM THE ARMED ORGANIZATION HILL FRONT TO THE PEOPLE OF ORLAND:',
        'Our organization attacked Mera on 3 May.',
        gangs,
        'The Hill Front stays in Mera.',
      )[1],
    ).toBe(`claim: [Hill Front:] ${gangs}`);
    expect(told('COMMUNIQUE OF THE HILL FRONT', 'We attacked Mera on 3 May.', 'The Hill Front stays.', '[Signed] The command', gangs).at(-1)).toBe(
      `fact: ${gangs}`,
    );
    expect(told('Nine men killed in Mera', gangs, 'We shall see in Mera.')[0]).toBe(`fact: ${gangs}`);
  });

  it('is held by whom its title names', () => {
    const made = article(['We saw the Hill Front burn Mera.', 'We lost 102 men in Mera.', 'We ask for help in Tolve.']);
    const title = (value: string) =>
      summarize({ ...made, source: { ...made.source, title: { value, basis: { how: 'stated', why: 'the test says so' } } } }).statements[0]?.holder
        ?.name;
    expect(title('Statement before the council by Gen. Ana Ruiz, commander of the coast')).toBe('Ana Ruiz');
    expect(title('The war in Mera')).toBe('the authors');
  });
});

describe('who claims what the sentence before tells', () => {
  const act = 'On 20 May 2020 gunmen murdered a judge of the high court in Mera.';
  it.each([
    'The Hill Front claimed the attack.',
    'The Hill Front later claimed responsibility for the murder.',
    'The Hill Front claimed that killing too.',
  ])('is printed with it: %s', (claim) => {
    const [told] = summarize(article([`${act} ${claim}`])).statements;
    expect(told?.text).toBe(`${act} ${claim}`);
    expect(told?.holder).toBeNull();
    expect(told?.incident?.actors).toEqual([{ group: 'hill-front', status: 'claimed' }]);
  });

  it('stands by itself where it tells more, and alone in a paragraph', () => {
    expect(printed(`${act} The Hill Front claimed the attack on a radio of Tolve and said that it would kill again.`)).toHaveLength(2);
    expect(printed(act, 'The Hill Front claimed the attack.')).toHaveLength(2);
  });
});

describe('how somebody answers what the sentence before tells', () => {
  const act = 'Relief workers said that the Hill Front had held up grain for Mera.';
  it.each(['The Hill Front denies it.', 'A minister in Tolve, Luis Paz, called the report false.', 'The army has always rejected this accusation.'])(
    'is printed with it: %s',
    (answer) => {
      const [told, more] = summarize(article([`${act} ${answer}`])).statements;
      expect(told?.text.replace('[Orland army]', 'The army')).toBe(`${act} ${answer}`);
      expect(told?.holder?.name).toBe('Relief workers');
      expect(more).toBeUndefined();
    },
  );

  it('is not where a pronoun answers, or more is told', () => {
    expect(printed(`${act} They deny it.`)).toHaveLength(1);
    expect(printed(`${act} The Red Banner rejected the offer of Mera and burned a mill in Tolve.`)).toHaveLength(2);
  });
});

describe('a sentence that goes on from the one before', () => {
  it.each([
    'Nine months earlier the same force had taken a mill near Mera.',
    'Three of the generals were later sentenced to death in Mera.',
    'The Hill Front is next.',
    'When a man of Mera has been killed so often, one learns to wait for the body.',
    'All seven on board died on the road to Mera.',
    'Each is led by a chief whom the leader in Mera appoints.',
    'In it a judge from Mera tells of the death of the chief.',
  ])('prints with it, or not at all: %s', (text) => {
    expect(printed('Traders in Tolve closed their shops.', text)).toHaveLength(1);
  });

  it('prints with it', () => {
    expect(printed('The Hill Front left Mera on 3 May. Nine months earlier the same force had taken the town after a month of fighting.')).toEqual([
      expect.stringMatching(/^The Hill Front left Mera on 3 May.*\. Nine months earlier .*the same force had taken the town/),
    ]);
  });

  it('loses an opening that only looks back', () => {
    expect(printed('Despite these doubts, the Hill Front holds Mera.')).toEqual(['The Hill Front holds Mera.']);
    expect(printed('Despite Odell’s assertion, the Hill Front holds Mera.')).toEqual(['The Hill Front holds Mera.']);
    expect(printed('Despite the truce, the Hill Front holds Mera.')).toEqual(['Despite the truce, the Hill Front holds Mera.']);
  });

  it('is none where "it" stands for nothing', () => {
    expect(printed('The Hill Front left Mera. It is tempting to read this as the end of the war in Orland.').join(' ')).not.toContain(
      '[Hill Front] is',
    );
  });
});

describe('a name that begins with a number', () => {
  it('leans on nothing', () => {
    expect(printed('The First Brigade of the Hill Front left Mera in July 2016.')).toHaveLength(1);
    expect(printed('The first of the Hill Front’s men left Mera in July 2016.')).toEqual([]);
  });
});

it('the first of several blasts is told alone where it has its place', () => {
  expect(printed('Two bombs went off.', 'The first blast tore through a bus as it pulled into a terminal in Mera before noon.')).toHaveLength(1);
  expect(printed('Two bombs went off in Mera.', 'The first was larger than the one near the mill of Mera.')).toHaveLength(1);
});
