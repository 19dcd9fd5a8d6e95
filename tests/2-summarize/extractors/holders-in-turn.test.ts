import { describe, expect, it } from 'vitest';
import { holdersInTurn } from '../../../src/2-summarize/extractors/holders-in-turn.ts';
import { people } from '../../../src/2-summarize/extractors/people.ts';

const names = (...sentences: string[]) =>
  holdersInTurn(
    sentences,
    people(sentences, () => false),
  ).map((found) => found?.name ?? null);

describe('holdersInTurn', () => {
  it('takes up the last speaker for "he" and "she"', () => {
    expect(names('“It fell,” said Karim Haddad, a researcher.', '“It burns,” he added.')).toEqual(['Karim Haddad', 'Karim Haddad']);
  });

  it('takes "he" behind a semicolon for whom the first half names last, and a party for no "he"', () => {
    expect(names('The party said it was sorry.', 'The guild was founded by Karim Haddad, a miner; he accused the party of greed.')[1]).toBe(
      'Karim Haddad',
    );
    expect(names('The party said it was sorry.', 'He accused it of greed.')[1]).toBe('he');
  });

  it('takes "they" of a side clause for those of its own sentence, and no "at first" for a part of a name', () => {
    expect(names('An officer of the guard said that it fell.', 'Analysts found no sign of it, though they noted that money had come.')[1]).toBe(
      'they',
    );
    expect(names('The Red Banner at first denied that it had burned the mill.')).toEqual(['Red Banner']);
  });

  it('takes who declares a republic for nobody who says something', () => {
    expect(names('In May the army attacked a hamlet where herders under Karim Haddad had declared a republic of their own.')).toEqual([null]);
    expect(names('Karim Haddad declared that the hamlet was a republic.')).toEqual(['Karim Haddad']);
  });

  it('passes over a speaker whom the pronoun does not fit', () => {
    expect(names('Mr. Karim Haddad said it fell.', 'So does Eva Holm, a researcher who lost her home.', '“It burns,” she says.')).toEqual([
      'Karim Haddad',
      null,
      'Eva Holm',
    ]);
  });

  it('leaves the pronoun when it fits nobody', () => {
    expect(names('Mr. Karim Haddad said it fell.', '“It burns,” she says.', 'It also said that ships left.')).toEqual(['Karim Haddad', 'she', 'it']);
  });

  it('takes a person named since the last speaker before him', () => {
    expect(names('Mr. Karim Haddad said it fell.', 'Eva Holm, a researcher, left.', 'He added that it burns.')[2]).toBe('Eva Holm');
  });

  it('leaves "they" to the people questioned since, and "it" to a body named in the sentence', () => {
    expect(names('The harbour council said it fell.', 'Its staff interviewed 15 survivors.', 'They said that guards fled.')[2]).toBe('they');
    expect(names('The harbour council said it fell.', 'The front should free the guards, whom it says are well.')[1]).toBe('it');
  });

  it('leaves "it" where many spoke last, or somebody’s men', () => {
    expect(names('Other accounts say that it fell.', 'The front met others; it announced that ships left.')[1]).toBe('it');
    expect(names('His group said that it fell.', 'It added that ships left.')[1]).toBe('it');
  });

  it('takes up a body for "it"', () => {
    expect(names('The ministry said it fell.', 'It added that ships left.')).toEqual(['ministry', 'ministry']);
    expect(names('The ministry said it fell.', 'Ships left, it went on to say.')).toEqual(['ministry', 'ministry']);
  });
});

describe('"he"', () => {
  it('is the one whom the clause before it is about, and none of many who spoke before', () => {
    expect(names('Former rebels said it failed.', 'When Gen. Karim Haddad took office, he told his guests that it was late.')[1]).toBe(
      'Karim Haddad',
    );
    expect(names('Former rebels said it failed.', 'He told his guests that it was late.')[1]).toBe('he');
  });
});
