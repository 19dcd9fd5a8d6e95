import { describe, expect, it } from 'vitest';
import { printed } from './desk.ts';

const last = (...paragraphs: string[]) => printed(...paragraphs).at(-1);
const BLAST = 'The Hill Front blew up a market hall in Mera on 3 May 2021, killing nine traders.';

describe('an attack that "this" points at', () => {
  it('has its day in brackets where one event was told, and is not printed where it may be either of two', () => {
    const outside = 'This attack occurred in an area outside Mera that has been held by the Hill Front for many years.';
    expect(printed('The Hill Front attacked Mera on 3 May 2021.', `The mayor of Tolve fled. ${outside}`).at(-1)).toMatch(
      /^\[The\] attack \[of 3 May 2021\] occurred in an area outside Mera/,
    );
    const two = 'The Hill Front attacked Mera on 3 May 2021. It attacked Tolve on 9 May 2021.';
    expect(printed(two, `The mayor of Tolve fled. ${outside}`).at(-1)).toBe('The mayor of Tolve fled.');
  });
});

describe('an act by its noun alone', () => {
  it('has the day and the place of the event told just before', () => {
    expect(last(`${BLAST} Police in Orland arrested four men for the attack.`)).toBe(
      'Police in Orland arrested four men for the attack [of 3 May 2021 in Mera].',
    );
  });

  it('has whom it struck, when the event killed or took one person that it names', () => {
    expect(last('The president said that soldiers killed rebel leader Omar Fadel in Orland. A nurse said the raid took place in Mera.')).toBe(
      'A nurse said the raid [in which Omar Fadel was killed] took place in Mera.',
    );
  });

  it.each([
    [BLAST, 'Police arrested four men in Orland for the attack on the hall.'],
    ['The Hill Front burned the market of Mera.', 'The Red Banner attacked a bank in Tolve, and nine men died in the attack.'],
    ['The Hill Front holds Mera.', 'Police arrested four men in Orland for the attack.'],
  ])('stays as it is where the sentence says which, tells another, or none was told', (before, text) => {
    expect(last(`${before} ${text}`)).toBe(text);
  });

  it('is the one event of the article in another paragraph, and none where it told of several', () => {
    const arrest = 'Police in Orland arrested four men for the attack.';
    expect(last(BLAST, arrest)).toBe('Police in Orland arrested four men for the attack [of 3 May 2021 in Mera].');
    expect(last(BLAST, 'The Red Banner shot two guards in Tolve on 9 May 2021.', arrest)).toBe(arrest);
  });

  it('has been laid at the door of somebody, paragraphs on, on that day and there', () => {
    expect(last(BLAST, 'Westland blamed the Hill Front.')).toBe('Westland blamed the Hill Front [3 May 2021, Mera].');
    // What they are accused of here is said, and is another thing.
    expect(last(BLAST, 'Villagers accused the Hill Front of stealing cattle.')).toBe('Villagers accused the Hill Front of stealing cattle.');
    expect(last(BLAST, 'The ministry blamed the Hill Front for the collapse of the talks.')).not.toContain('[3 May');
  });
});
