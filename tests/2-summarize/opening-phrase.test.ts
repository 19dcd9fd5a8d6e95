import { describe, expect, it } from 'vitest';
import { article, printed, summarize } from './desk.ts';

const last = (...paragraphs: string[]) => printed(...paragraphs).at(-1);
const left = (text: string) => summarize(article([text])).notPrinted.map(({ sentence }) => sentence);

describe('a pronoun behind an opening phrase without a comma', () => {
  it('is the one told of behind another that the sentence opens with beside it', () => {
    const told = printed(
      'The Hill Front is a movement in Mera. With the Red Banner, which it calls a band of thieves, it has fought since 2017. Villagers accuse it of arson.',
    );
    expect(told.slice(1)).toEqual([
      'With the Red Banner, which [Hill Front] calls a band of thieves, it has fought since 2017.',
      'Villagers accuse [Hill Front] of arson.',
    ]);
    expect(printed('The weather was bad. Villagers accuse it of burning homes in Mera.')).toEqual([]);
  });

  it('is the subject told before', () => {
    expect(last('The Hill Front left the council of Mera in 2003. After the accord of Tolve it joined the government.')).toBe(
      'After the accord of Tolve [Hill Front] joined the government.',
    );
    expect(last('The Hill Front held Mera. Under the truce that was signed at Tolve in 2004 it received four seats.')).toBe(
      'Under the truce that was signed at Tolve in 2004 [Hill Front] received four seats.',
    );
  });

  it('is no group where a state of things or a thing is told of', () => {
    const colder = 'In the hills it is colder than on the coast of Orland.';
    expect(left(`The Hill Front left Mera in 2003. ${colder}`)).toEqual([colder]);
    const rebuilt = 'With the help of the army it was rebuilt in a month.';
    expect(left(`The Hill Front burned the bridge at Mera. ${rebuilt}`)).toEqual([rebuilt]);
  });

  it('is left open where the phrase tells of others', () => {
    const lost = 'In clashes with soldiers they lost 20 men near Tolve.';
    expect(left(`The Hill Front raided Mera in May. ${lost}`)).toEqual([lost]);
    expect(last('The Hill Front left Mera. After the fall of the Red Banner it took over the port of Mera.')).not.toContain('[Hill Front]');
  });
});

describe('a subject before the first comma', () => {
  it('goes on in the next sentence, where the comma parts what was done', () => {
    expect(printed('By then the Hill Front had closed the road to Mera, banned trade and driven out judges. It sold the timber of Tolve.')).toEqual([
      'The Hill Front had closed the road to Mera, banned trade and driven out judges.',
      '[Hill Front] sold the timber of Tolve.',
    ]);
    expect(last('In clashes sparked by the Hill Front, the Red Banner lost 20 men at Mera. It withdrew to the hills of Tolve.')).not.toContain(
      '[Hill',
    );
  });
});

describe('a pronoun in what somebody says', () => {
  it('means whom was told of, and not who says it', () => {
    expect(last('The Hill Front is feared in Mera. Lawyers say that it has killed 200 farmers.')).toBe(
      'Lawyers say that [Hill Front] has killed 200 farmers.',
    );
    expect(last('Hill Front fighters left Mera. Diplomats say that they too have begun to sell timber.')).toContain('that [Hill Front] too have');
  });

  it('is left as it stands where the speakers may be meant', () => {
    expect(last('The Hill Front has left Mera. The company said that it had lost 200 boats.')).not.toContain('[');
    expect(last('Hill Front fighters took Mera. Doctors say they too were beaten in Mera.')).not.toContain('[');
    expect(last('Hill Front fighters left Mera. Officials said that they had found 200 boats in Tolve.')).not.toContain('[');
    expect(last('The Hill Front has left Mera. Officials of the ministry said that it had sold 200 boats.')).not.toContain('[');
  });
});
