import { describe, expect, it } from 'vitest';
import { speakerLabels } from '../../src/2-summarize/speaker-labels.ts';
import { article, printed, summarize } from './desk.ts';

const voices = (...paragraphs: string[]) => [...speakerLabels(article(paragraphs))].map(([n, { name }]) => `${n} ${name}`).sort();

describe('the labels of a transcript', () => {
  it('say whose words follow, and the passages behind go on in that voice', () => {
    expect(voices('Minister Ana Ruiz spoke in Mera.', '[Reporter] Who holds Mera.', '[Ruiz] We hold it.', 'We hold Tolve too.')).toEqual([
      '2 Reporter',
      '3 Ruiz',
      '4 Ruiz',
    ]);
    expect(voices('Minister Ana Ruiz spoke to Luis Paz in Mera.', 'PAZ: Who holds Mera?', 'RUIZ: We hold it.')).toEqual(['2 PAZ', '3 RUIZ']);
  });

  it('hold no longer than the recording, and not over a label that nobody knows', () => {
    const opening = 'MINISTER ANA RUIZ SPOKE IN MERA.';
    expect(voices(opening, '[RUIZ] WE HOLD IT.', '[REPORTER] YES. [END RECORDING]', 'THE MINISTER LEFT.')).toEqual(['2 RUIZ', '3 REPORTER']);
    expect(voices(opening, '[REPORTER] WHO HOLDS MERA.', '[RUIZ] WE HOLD IT.', '[RIUZ] WE HOLD TOLVE.', 'WE STAY.')).toEqual([
      '2 REPORTER',
      '3 RUIZ',
    ]);
  });

  it('end with the last one, where each turn of a long talk is one paragraph', () => {
    const turns = [
      'The Weekly: Who holds Mera?',
      'Ezra: We do.',
      'The Weekly: And Tolve?',
      'Ezra: We do.',
      'The Weekly: Since when?',
      'Ezra: Since May.',
    ];
    expect(voices(...turns, 'The Hill Front was founded in 1961.')).toHaveLength(turns.length);
    expect(voices(...turns.slice(0, 4), 'And we shall keep it.', ...turns.slice(4), 'The Hill Front is ours.')).toHaveLength(turns.length + 2);
    const talk = article([...turns, 'The Hill Front, founded on 5 February 1961 in Mera, has 900 men.'], {
      genre: 'interview',
      interviewee: 'Ezra Vey',
    });
    expect(summarize(talk).statements.at(-1)).toMatchObject({ holder: null });
  });

  it('are names in small letters, where two take turns and one of them asks', () => {
    const talk = [
      'The Weekly: How many are you?',
      'Ezra: There are 600 of us.',
      'The Weekly: The army speaks of you.',
      'Ezra: It lies.',
      'The Weekly: Why?',
    ];
    expect(voices(...talk)).toEqual(['1 The Weekly', '2 Ezra', '3 The Weekly', '4 Ezra', '5 The Weekly']);
    // Questions without a label: one name alone answers.
    expect(voices('Who holds Mera?', 'Ezra Vey: The Hill Front.', 'And Tolve?', 'Ezra Vey: Nobody.')).toEqual([
      '2 Ezra Vey',
      '3 Ezra Vey',
      '4 Ezra Vey',
    ]);
    // The papers' initials, and the whole name before the first answer.
    const whole = ['M&T: How many are you?', 'Ezra Vey: There are 600.', 'M&T: And in Tolve?', 'Vey: A few.', 'M&T: Why?', 'Vey: It is far.'];
    expect(voices(...whole).slice(0, 3)).toEqual(['1 M&T', '2 Ezra Vey', '3 M&T']);
    expect(voices('Note: Mera is a town.', 'Note: Tolve is a city.', 'Source: the army.')).toEqual([]);
    const interview = summarize(
      article(['The Hill Front is strong in Mera.', ...talk.slice(0, 3), 'Ezra: The Hill Front burned Mera in May.'], { genre: 'interview' }),
    );
    expect(interview.statements.map(({ text }) => text)).toContain('[Ezra:] The Hill Front burned Mera in May [2021].');
    expect(interview.statements.some(({ text }) => text.includes('speaks of you'))).toBe(false);
  });

  it('are no brackets of an editor, and no salutation', () => {
    expect(voices('[The Hill Front] holds Mera.', '[Mera] is a town.')).toEqual([]);
    expect(voices('PEOPLE OF ORLAND: WE HOLD MERA.', 'PEOPLE OF ORLAND: WE HOLD TOLVE.')).toEqual([]);
  });

  it('may hold an office', () => {
    expect(voices('[Presenter] Mera is quiet.', '[Capt. Ana Ruiz, army spokeswoman] We hold it.')).toEqual(['1 Presenter', '2 Capt. Ana Ruiz']);
  });

  it('give a name to "we" and "I"', () => {
    expect(
      printed('Minister Ana Ruiz spoke in Mera.', '[Reporter] Who did it?', '[Ruiz] I am convinced that the Hill Front burned Tolve.').at(-1),
    ).toBe('[Ana Ruiz:] I am convinced that the Hill Front burned Tolve.');
  });
});

describe('"A:" behind "Q:"', () => {
  const turns = [
    'Joram Vale led a brigade in Mera.',
    'Q: Who holds Mera?',
    'A: We lost Mera to the Hill Front in 2020.',
    'Q: And Tolve?',
    'A: We hold it.',
  ];
  it('is the guest', () => {
    const told = summarize(article(turns, { genre: 'interview', interviewee: 'Joram Vale' })).statements;
    expect(told.find(({ text }) => text.includes('We lost'))?.holder?.name).toBe('Joram Vale');
  });

  it('is nobody with a name where none was told', () => {
    const told = summarize(article(turns, { genre: 'interview' })).statements;
    expect(told.find(({ text }) => text.includes('We lost'))?.holder?.name).toBe('the person interviewed');
  });
});

describe('of two sides of a talk', () => {
  it('the one with more questions asks, though it also says what is said', () => {
    const turns = [
      'Weekly: They say that you hold Mera with 900 men.',
      'Vale: We do.',
      'Weekly: And Tolve?',
      'Vale: We left Tolve in May.',
      'Weekly: He is ill, it is said.',
      'Vale: He is the first.',
    ];
    const asks = [...speakerLabels(article(['Joram Vale leads the Hill Front.', ...turns])).values()]
      .filter(({ asks }) => asks)
      .map(({ name }) => name);
    expect(new Set(asks)).toEqual(new Set(['Weekly']));
    expect(asks).toHaveLength(3);
  });
});
