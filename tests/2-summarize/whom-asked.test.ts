import { expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const told = (...turns: string[]) => {
  const opening = 'Mohar Iqbar, 76, was the chief negotiator of the Hill Front in the talks. Today he is a minister in Mera.';
  return summarize(article([opening, ...turns], { genre: 'interview', interviewee: 'Mohar Iqbar' })).statements;
};
const texts = (...turns: string[]) => told(...turns).map(({ text }) => text);

it('"we" of the man who speaks for a group is that group, and weighs as what a group says', () => {
  const [, , , ours] = told(
    'Has the front kept an army?',
    'The port is open.',
    'Has it laid down its arms?',
    'We have put 26,132 of our men in Mera through the process.',
  );
  const found = told('Has the Hill Front kept an army?', 'We have put 26,132 of our men in Mera through the process.').at(-1);
  expect(found?.text).toBe('[Mohar Iqbar, Hill Front:] We have put 26,132 of our men in Mera through the process.');
  expect(found?.subjects.map(({ group }) => group)).toEqual(['hill-front']);
  expect(ours?.weight ?? 1).toBeGreaterThan(0.3);
});

it('"them" in an answer is the group asked about, until somebody else is told of', () => {
  expect(texts('What of the Red Banner?', 'Our forces fought them in 2017 near Mera. We have offered them amnesty three times.').slice(-2)).toEqual([
    '[Mohar Iqbar, Hill Front:] Our forces fought [Red Banner] in 2017 near Mera.',
    '[Mohar Iqbar, Hill Front:] We have offered [Red Banner] amnesty three times.',
  ]);
  expect(texts('What of the Red Banner?', 'Villagers fled from Mera. We gave them rice and salt in Tolve.').join(' ')).not.toContain(
    'gave [Red Banner]',
  );
});

it('"he" in an answer is the man asked about, unless another is told of', () => {
  const asked = 'You met Nur Misur in Tolve, did he agree?';
  expect(texts(asked, 'We met on 20 August. It was cordial. He agreed that al-Nahr will field men in Mera.').at(-1)).toBe(
    '[Mohar Iqbar:] [Nur Misur] agreed that al-Nahr will field men in Mera.',
  );
  expect(texts(asked, 'My nephew fought in Mera. He came home to Tolve last year.').join(' ')).not.toContain('[Nur Misur] came');
});

it('an answer that tells what somebody told the guest is the guest’s', () => {
  const found = told('Will the front go on?', 'The president of Orland told me himself that he has no such plan for Mera.').at(-1);
  expect(found?.holder?.name).toBe('Mohar Iqbar');
});
