import { describe, expect, it } from 'vitest';
import { printed } from './desk.ts';

describe('a pronoun', () => {
  it('is no group where what is told of has parts', () => {
    expect(printed('In April the Hill Front received four loads from Westland. They included mortars and rifles.')).toEqual([
      'In April [2021] the Hill Front received four loads from Westland.',
    ]);
  });

  it('is neither of two of whom each half of the sentence before told', () => {
    const told = 'The Orland army said that all nine had been killed; the Hill Front claimed to have killed 22 soldiers.';
    expect(printed(`${told} Its statement gave the names of the dead.`)).toEqual([told]);
  });

  it('is no land of the paragraph before where it tells what a body has lost', () => {
    const told = ['The Hill Front has lost much. Orland has offered all who surrender an amnesty.', 'It has not lost its head.'];
    expect(printed(...told).join(' ')).not.toContain('[Orland]');
  });

  it('is not the speaker where he speaks of himself as I', () => {
    const told = printed('Karim Odell, who leads the Hill Front, spoke in Mera. "The sheikh is our emir, and I am his soldier," he said.');
    expect(told.join(' ')).not.toContain('[Karim Odell’s] soldier');
  });

  it('is whoever spoke last where he goes on, whomever he spoke of', () => {
    const told = printed(
      '“They could live with Karim Odell as a nuisance,” said Dan Tellick, a researcher. “They cannot live with him as a rival,” he says. He believes that the Hill Front will not come to Mera.',
    );
    expect(told.at(-1)).toBe('[Dan Tellick] believes that the Hill Front will not come to Mera.');
    const open = printed(
      'Karim Odell led it. What does the Hill Front want? Its roads, says Dan Tellick of the Mera Centre. "They could live with Odell. They cannot live with him as a rival," he says. He believes that the Hill Front will not come to Mera.',
    );
    expect(open.at(-1)).toBe('[Dan Tellick] believes that the Hill Front will not come to Mera.');
  });

  it('is no group with which somebody was only compared', () => {
    const told = printed('“Tolve feared us more than the Hill Front,” Karim Odell said. “They stopped our ammunition in May,” he said.');
    expect(told.join(' ')).not.toContain('[Hill Front] stopped');
  });
});
