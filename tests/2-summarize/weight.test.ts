import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

// Behind the opening paragraphs, so that place in the article decides nothing.
const OPENING = [
  'One thing happened in Orland.',
  'A second thing happened in Orland.',
  'A third thing happened there.',
  'A fourth thing happened there.',
];
const read = (text: string) => summarize(article([...OPENING, text])).statements.find(({ evidence }) => evidence[0].passage === 5);
const weight = (text: string): number => read(text)?.weight ?? 0;

describe('the weight of what is to come', () => {
  it('is no less than that of what is told of now', () => {
    expect(weight('Some of the Hill Front could regroup in Westland.')).toBeGreaterThan(weight('Some of the Hill Front rest in Westland.'));
  });
});
const topic = (text: string) => read(text)?.topic;
const places = (text: string) => Object.fromEntries((read(text)?.places ?? []).map(({ region, role }) => [region, role]));

describe('how much a sentence tells', () => {
  it('weighs what can be looked up more than talk of the same subject', () => {
    expect(weight('The Hill Front attacked the Red Banner in Mera in March 2020.')).toBeGreaterThan(
      weight('The Hill Front has played a long and patient game.') + 0.2,
    );
  });

  it('counts arms and vehicles among what can be looked up', () => {
    expect(weight('The Hill Front uses small bands on motorcycles and in pickup trucks.')).toBeGreaterThan(
      weight('The Hill Front uses small bands in many places and in many ways.'),
    );
  });

  it('weighs speech less than report, and talk of oneself less still', () => {
    const [report, speech, own] = [
      'The Hill Front wants to rule Mera, Anton Vey said.',
      '“The Hill Front wants to rule Mera,” Anton Vey said.',
      '“We want to rule Mera with the Hill Front,” Anton Vey said.',
    ].map(weight);
    expect(report).toBeGreaterThan(speech ?? 1);
    expect(speech).toBeGreaterThan(own ?? 1);
  });

  it('weighs a sentence whose subject was told before less than one that names it', () => {
    expect(weight('The Hill Front is a sign of things to come for the farmers of Orland.')).toBeGreaterThan(
      weight('The long move is a sign of things to come for the poor farmers of Orland.'),
    );
  });

  it('weighs what is not so less than what is', () => {
    expect(weight('The Hill Front does hold towns in Orland.')).toBeGreaterThan(weight('The Hill Front does not hold towns in Orland.'));
  });
});

describe('what a sentence is on', () => {
  it('is what it speaks of first, when it has words of two topics', () => {
    expect(topic('The Hill Front cultivated ties with the Red Banner, which controlled Mera.')).toBe('relations');
    expect(topic('The Hill Front controlled Mera, where it had ties with the Red Banner.')).toBe('area');
  });

  it('is not changed by who is meant, nor by the month of May', () => {
    expect(topic('A band that rejected the truce with Orland, the Red Banner, split from the Hill Front.')).toBe('relations');
    expect(topic('The Hill Front opened a clinic in Mera in May 2021.')).toBe('status');
  });

  it('is no incident that is only compared, feared or told in parentheses', () => {
    expect(topic('Many have compared the offensive of the Hill Front to the siege of Mera.')).not.toBe('incident');
    expect(topic('In case of a possible offensive the Hill Front has ten elite units in Mera.')).toBe('strength');
    expect(topic('The Hill Front (whose chief was killed in a bombing in May 2016) taxes traders in Mera.')).not.toBe('incident');
  });

  it('is not read out of a group’s name', () => {
    const named = summarize(article([...OPENING, 'The Orland Coalition opened a clinic in Mera.']));
    expect(named.statements.map(({ topic: on }) => on)).not.toContain('countermeasures');
  });

  it('is a measure against the group when it has come under pressure from somebody’s ally', () => {
    expect(topic('The Hill Front has come under severe pressure from Orland and its ally.')).toBe('countermeasures');
  });
});

describe('where a sentence is set', () => {
  it('is not where the thing is only compared with', () => {
    expect(places('The Hill Front fights the same way it did in Mera years ago.')).toMatchObject({ mera: 'named' });
    expect(places('The Hill Front fights hard in Mera these days.')).toMatchObject({ mera: 'at' });
  });

  it('is for the second of two places what it is for the first', () => {
    expect(places('A truce was brokered by Orland and Westland for the Hill Front.')).toMatchObject({ orland: 'named', westland: 'named' });
    expect(places('The Hill Front fights in Orland and Westland.')).toMatchObject({ orland: 'at', westland: 'at' });
  });

  it('is not taken over from the sentence before by one with places of its own', () => {
    const following = (text: string) =>
      summarize(article([`The Hill Front took Mera. ${text}`]))
        .statements.at(-1)
        ?.places.map(({ region, role }) => `${region} ${role}`);
    expect(following('The Hill Front burned the mill.')).toContain('mera inherited');
    expect(following('The Red Banner sees Westland as its top enemy.')).not.toContain('mera inherited');
  });
});

describe('the section of a sentence', () => {
  const topic = (text: string) => summarize(article([text])).statements[0]?.topic;

  it.each([
    ['The Hill Front raises between $200 million and $300 million a year from the trade of Mera.', 'finance'],
    ['A report says that the Hill Front collected $30 million in Mera in 2006.', 'finance'],
    ['Westland added the Hill Front to its list of drug kingpins in March 2010.', 'countermeasures'],
    ['Westland last month suspended military aid to Orland over the boys in the Hill Front.', 'countermeasures'],
    ['The Hill Front began as the armed wing of a league of herdsmen in 2002.', 'origins'],
    ['Orland accuses Westland of sending troops across the river to help the Hill Front.', 'relations'],
    ['A panel reported that Westland gave the Hill Front weapons, recruits and guides.', 'relations'],
    ['Officials initially blamed the Hill Front’s third band.', 'incident'],
    ['The Hill Front denied responsibility in a message to a radio station.', 'incident'],
    ['The Hill Front demanded in a call to a radio station that troops leave five villages.', 'aims'],
    ['On 20 November 2012 the Hill Front captured Mera, a city of a million people.', 'incident'],
    ['About 100 armed men stopped a convoy near Mera, led it to a hill and shot the guards.', 'incident'],
    ['The Hill Front has about 100 armed men.', 'strength'],
  ])('of "%s" is %s', (text, wanted) => expect(topic(text)).toBe(wanted));
});
