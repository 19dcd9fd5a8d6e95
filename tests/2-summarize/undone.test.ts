import { expect, it } from 'vitest';
import { printed } from './desk.ts';

it('who is free again is told with his arrest', () => {
  expect(printed('Police detained a 27-year-old man in Mera after the blast. He was released on Monday for lack of evidence.')).toEqual([
    'Police detained a 27-year-old man in Mera after the blast. He was released on Monday [17 May 2021] for lack of evidence.',
  ]);
  expect(printed('The Hill Front shelled Mera in May. He was released on Monday for lack of evidence.')).toHaveLength(1);
});
