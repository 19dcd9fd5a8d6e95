import { describe, expect, it } from 'vitest';
import { article, printed, summarize } from './desk.ts';

const reasons = (...paragraphs: string[]) => summarize(article(paragraphs)).notPrinted.map(({ reason }) => reason);

describe('pronouns', () => {
  it('stand for a subject in the plural, and for none whose object they may mean', () => {
    expect(printed('Hill Front fighters attacked soldiers near Mera. They then burned the bridge to Tolve.').at(1)).toBe(
      '[Hill Front] then burned the bridge to Tolve.',
    );
    expect(printed('The Hill Front attacked soldiers near Mera. They fled to Tolve by night.')).toHaveLength(1);
    expect(printed('Hill Front fighters attacked soldiers near Mera. They fled to Tolve by night.')).toHaveLength(1);
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
    const [, second] = summarize(article(['The Hill Front advanced on Mera. These advances have alarmed people in Tolve and beyond.'])).statements;
    expect(second?.text).toBe('[The] advances have alarmed people in Tolve and beyond.');
    expect(second?.insertions[0]).toMatchObject({ start: 0, end: 5, kind: 'grammar' });
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
