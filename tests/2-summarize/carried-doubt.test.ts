import { describe, expect, it } from 'vitest';
import { article, printed, summarize } from './desk.ts';

const TOLL = 'The Hill Front killed 40 soldiers near Mera on Monday, its spokesman said.';
const LOSS = 'It lost nine of its own fighters.';

describe('a bare denial', () => {
  it('goes with the sentence right before, which is no fact then', () => {
    const told = 'For a year the council has told its partners that the Hill Front is on the verge of defeat.';
    const { statements } = summarize(article([`${told} It is not. The Hill Front holds Mera.`]));
    expect(statements.map(({ text, kind }) => [text, kind])).toEqual([
      [`${told} It is not.`, 'claim'],
      ['The Hill Front holds Mera.', 'fact'],
    ]);
  });
});

describe('what somebody found out of one who was reported dead', () => {
  it('prints with that report', () => {
    const told = 'The chief of the Hill Front, Karim Odell, was reported killed near Mera in December 2020.';
    const found = 'The panel has established that he was only wounded.';
    expect(printed(`${told} ${found}`)).toEqual([`${told} ${found}`]);
    expect(printed(`${told} The panel has established that nine others were wounded near Mera.`)).toHaveLength(2);
  });
});

describe('a remark that nobody could check what was told', () => {
  it.each([
    'The agency was not able to independently confirm these figures.',
    'These figures could not be independently verified.',
    'There was no independent confirmation of the toll.',
    'Reporters in Mera were unable to verify the numbers.',
    'The army’s casualty figures have not been independently verified.',
  ])('goes with the numbers it speaks of, in its own quotation: %s', (remark) => {
    const { statements } = summarize(article([`${TOLL} ${remark}`]));
    expect(statements).toHaveLength(1);
    expect(statements[0]?.text.endsWith(remark)).toBe(true);
    expect(statements[0]?.evidence.map(({ exact }) => exact)).toContain(remark);
    expect(statements[0]?.kind).toBe('claim');
  });

  it('goes with all numbers just before it, over one end of a paragraph, and with no number of long before', () => {
    const { statements } = summarize(
      article([
        'The Red Banner robbed two banks in Tolve in March, and took 900 crowns.',
        'The Hill Front has held the pass of Mera since April.',
        'Traders in Tolve have closed their shops.',
        `${TOLL} The Hill Front lost nine of its own fighters in Mera.`,
        'The agency could not verify these figures.',
      ]),
    );
    expect(statements.map(({ text }) => text.includes('could not verify'))).toEqual([false, false, false, true, true]);
  });

  it('goes with the claim told last where it speaks of a claim', () => {
    const told = printed(
      'The Hill Front took Mera on Monday, its spokesman said. The army said that it had taken Tolve. The claim could not be verified independently.',
    );
    expect(told.map((text) => text.includes('could not be verified'))).toEqual([false, true]);
  });

  it('goes with what its own paragraph tells, and with nothing when it says itself what was claimed', () => {
    const told = printed(
      'The Hill Front took Mera on Monday, its spokesman said.',
      'Two guards were killed in Tolve on Monday. The claim could not be verified independently.',
    );
    expect(told.map((text) => text.includes('could not be verified'))).toEqual([false, true]);
    const own = 'The claim by the army that Red Banner men did it could not be verified.';
    expect(printed(`Two guards were killed in Tolve on Monday. ${own}`)[0]).not.toContain('could not be verified');
  });

  it('stays in a sentence that holds it', () => {
    const text = 'The Hill Front said that it killed 40 soldiers in Mera, a figure that could not be independently verified.';
    expect(printed(text)).toEqual([text]);
  });

  it('leaves the rest of its sentence to print by itself', () => {
    const [first] = printed(`${TOLL} ${LOSS} The figures could not be verified, but a doctor in Mera said that 12 bodies had come in.`);
    expect(first).toMatch(/spokesman said\. The figures could not be verified\.$/);
  });

  it.each(['The army could not confirm the death of Omar Fadel in Mera.', 'The court in Tolve confirmed the figures of the tax office on Tuesday.'])(
    'is no remark when it tells something itself: %s',
    (text) => {
      expect(printed(`${TOLL} ${text}`)[0]).toBe(summarize(article([TOLL])).statements[0]?.text);
    },
  );
});
