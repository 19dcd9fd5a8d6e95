import { describe, expect, it } from 'vitest';
import { article, printed, summarize } from './desk.ts';

describe('a statement reads alone', () => {
  it('drops the words that tie a sentence to the one before', () => {
    expect(printed('However, the Hill Front seized the town of Mera.')).toEqual(['The Hill Front seized the town of Mera.']);
    expect(printed('The Hill Front, however, has lost the town of Mera.')).toEqual(['The Hill Front has lost the town of Mera.']);
  });

  it('drops "then" behind its subject, and keeps it where it tells more', () => {
    const last = (text: string) => printed('The Hill Front was founded in 1999.', text).at(-1);
    expect(last('The Hill Front then moved into the hills of Mera in 2001.')).toBe('The Hill Front moved into the hills of Mera in 2001.');
    expect(last('The Hill Front took Mera and then moved into Tolve.')).toBe('The Hill Front took Mera and then moved into Tolve.');
    expect(last('The Hill Front was then led by a baker in Mera.')).toBe('The Hill Front was then led by a baker in Mera.');
  });

  it('puts the rest of a name before a short form that lost its article', () => {
    expect(printed('Abu Omar al-Masri, who heads the Hill Front, left Tolve.', '“We hold Mera,” Masri said.')[1]).toBe(
      '“We hold Mera,” [Abu Omar al-]Masri said.',
    );
  });

  it('keeps a connective without which two sentences would run into one', () => {
    expect(printed('The governor of Mera did not deny it, however, he did not admit it in Mera.')).toEqual([
      'The governor of Mera did not deny it, however, he did not admit it in Mera.',
    ]);
  });

  it('puts the name in brackets where a pronoun stood for it', () => {
    expect(printed('The Hill Front was founded in 1999. It has two thousand fighters in Mera.')[1]).toBe(
      '[Hill Front] has two thousand fighters in Mera.',
    );
    expect(printed('The Hill Front was founded in 1999. Its leader lives in Tolve.')[1]).toBe('[Hill Front’s] leader lives in Tolve.');
  });

  it('knows the group behind "at its height in", too', () => {
    expect(printed('The Hill Front was founded in 1999. At its height in 2010 it had 3,000 fighters in Mera.')[1]).toBe(
      'At its height in 2010 [Hill Front] had 3,000 fighters in Mera.',
    );
  });

  it('spells a contraction out behind the name', () => {
    expect(printed('The Hill Front is growing. It’s using small boats near Mera.')[1]).toBe('[Hill Front is] using small boats near Mera.');
  });

  it('does not print a sentence whose pronoun may mean something unnamed', () => {
    const summary = summarize(article(['The convoy left Mera at dawn. It was attacked by the Hill Front.']));
    expect(summary.statements.map((statement) => statement.text)).toEqual(['The convoy left Mera at dawn.']);
    expect(summary.notPrinted[0]?.reason).toMatch(/pronoun/);
  });

  it('does not give "they" to one group spoken of in the singular', () => {
    expect(printed('The Hill Front attacks shepherds near Mera. They are poor.')).toHaveLength(1);
  });

  it('does not print a pronoun behind a bare adverb', () => {
    expect(printed('The convoy left Mera at dawn. Sometimes, it is shelled near Tolve.')).toEqual(['The convoy left Mera at dawn.']);
  });

  it('names both where "they" are two', () => {
    expect(printed('The Red Banner and the Hill Front attacked Mera. They burned the market in Tolve.')[1]).toBe(
      '[Red Banner and Hill Front] burned the market in Tolve.',
    );
  });

  it('says whom "the group" stands for', () => {
    expect(printed('The Hill Front was founded in 1999. Analysts in Tolve fear the group.')[1]).toBe(
      'Analysts in Tolve fear the group [Hill Front].',
    );
  });

  it('sets the resolved date behind a relative one, once', () => {
    expect(printed('The Hill Front attacked Mera last Monday.')).toEqual(['The Hill Front attacked Mera last Monday [17 May 2021].']);
    expect(printed('The Hill Front attacked Mera on May 11 and left.')[0]).toContain('May 11 [2021]');
    expect(printed('The Hill Front attacked Mera in March 2019.')[0]).not.toContain('[');
  });

  it('leaves questions, headings and cut-off lines out, with the reason', () => {
    const summary = summarize(article(['Does the Hill Front hold Mera? Hill Front in Mera.', 'The Hill Front holds Mera.']));
    expect(summary.statements).toHaveLength(1);
    expect(summary.notPrinted).toHaveLength(2);
  });

  it('leaves out what says nothing, and an opinion of nobody', () => {
    expect(printed('The Hill Front holds Mera. But the group has learned.')).toEqual(['The Hill Front holds Mera.']);
    expect(printed('The Hill Front will answer, I think, within weeks.')).toEqual([]);
    expect(printed('Published 3 June 2014 by the Weekly of Mera.')).toEqual([]);
  });

  it('prints a toll with the act it belongs to, under one quotation', () => {
    const [statement] = summarize(
      article(['Fighters of the Hill Front attacked a market in Mera on May 11. At least 16 people were killed, including a woman.']),
    ).statements;
    expect(statement?.text).toContain('attacked a market in Mera on May 11 [2021]. At least 16 people were killed');
    expect(statement?.evidence).toHaveLength(1);
    expect(statement?.incident?.killed).toBe(16);
  });

  it('names the speaker of direct speech that names none', () => {
    const texts = printed('“We will take Tolve,” said Omar Fadel, a Hill Front commander. “We have weapons from Westland.”');
    expect(texts[1]).toBe('[A Hill Front commander, Omar Fadel:] “We have weapons from Westland.”');
  });

  it('reads text all in capitals by the same rules', () => {
    const summary = summarize(
      article(['THE CONVOY LEFT MERA AT DAWN. IT WAS ATTACKED BY THE HILL FRONT.', 'THIS WAS NOT THE FIRST SUCH ATTACK IN MERA.']),
    );
    expect(summary.statements.map((statement) => statement.text)).toEqual(['THE CONVOY LEFT MERA AT DAWN.']);
    expect(summary.notPrinted.map((one) => one.reason)).toEqual([expect.stringMatching(/pronoun/), expect.stringMatching(/"this" or "these"/)]);
    expect(printed('WE WILL TAKE MERA FROM THE HILL FRONT.')).toEqual([]);
  });

  it('sets a date behind a possessive ending and an editor’s bracket, and never inside one', () => {
    expect(printed('THIS MORNING’S ATTACK IN MERA KILLED TWO GUARDS.')[0]).toContain('THIS MORNING’S [20 May 2021] ATTACK');
    expect(printed('The Hill Front [banned in Mera on 3 May by a court] holds Tolve.')[0]).toBe(
      'The Hill Front [banned in Mera on 3 May by a court] holds Tolve.',
    );
    expect(printed('The Hill Front left Mera in the past few hours.')[0]).not.toContain('[to');
  });

  it('does not print alone what opens by pointing at the sentence before, nor a request', () => {
    expect(printed('As a result of this action, a man was killed in Mera.')).toEqual([]);
    expect(printed('Included among the foreigners in Mera were four traders.')).toEqual([]);
    expect(printed('During this year, the Hill Front took Mera.')).toHaveLength(1);
    expect(printed('Ask whether the two priests were arrested in Mera by the Hill Front.')).toEqual([]);
  });

  it('drops a stray mark of quotation at the end', () => {
    expect(printed('The Hill Front said that the words "are not true" in Mera and left."')[0]).toBe(
      'The Hill Front said that the words "are not true" in Mera and left.',
    );
  });

  it('names whom a title takes up again', () => {
    expect(
      printed('President Carlos Ruiz said the Hill Front was weak in Mera.', 'The president added that the Hill Front had never held Mera.').at(-1),
    ).toBe('[Carlos Ruiz] added that the Hill Front had never held Mera.');
    expect(printed('A spokesman said the Hill Front was weak in Mera.', 'The spokesman added that the Hill Front had never held Mera.').at(-1)).toBe(
      '[A spokesman] added that the Hill Front had never held Mera.',
    );
  });

  it('puts a name for a group in the possessive of capitals', () => {
    const told = printed(
      'THE HILL FRONT WANTS TALKS IN MERA.',
      "THE GUERRILLA GROUP'S WILLINGNESS TO TALK IS CONVEYED IN A TAPE SENT TO A SENATOR OF MERA.",
    );
    expect(told.at(-1)).toBe('[Hill Front’s] WILLINGNESS TO TALK IS CONVEYED IN A TAPE SENT TO A SENATOR OF MERA.');
  });
});
