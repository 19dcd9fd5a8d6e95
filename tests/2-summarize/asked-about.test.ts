import { expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const told = (...turns: string[]) => {
  const opening = 'Ana Ruiz runs a hospital in Mera. She knows the Hill Front and the Red Banner well.';
  return summarize(article([opening, ...turns], { genre: 'interview', interviewee: 'Ana Ruiz' })).statements.map(({ text }) => text);
};

it('an answer is about the group that the question names', () => {
  const all = told(
    'How did the Hill Front come to Mera?',
    'It came by night and burned the school of Mera.',
    'And the Red Banner?',
    'They do not exist any more in the hills of Mera. The movement gave up 80 rifles in May.',
  );
  expect(all.slice(-3)).toEqual([
    '[Ana Ruiz:] [Hill Front] came by night and burned the school of Mera.',
    '[Ana Ruiz:] [Red Banner] do not exist any more in the hills of Mera.',
    '[Ana Ruiz:] [Red Banner] gave up 80 rifles in May [2021].',
  ]);
});

it('an answer to a question about something else is not about the group of the last answer', () => {
  const all = told(
    'How did the Hill Front come to Mera?',
    'It came by night to Mera.',
    'Will there be peace?',
    'It may come to the hills of Orland one day.',
  );
  expect(all.join(' ')).not.toContain('[Hill Front] may come');
});

it('"they say" is whoever said what the question repeats, and not the group that it is about', () => {
  const all = told('The army said that the dead of Mera were of the Hill Front.', 'They say that each time when they come to Mera.');
  expect(all.join(' ')).not.toContain('[Hill Front] say');
  expect(
    told('The army said that seven men of the Hill Front died. Is that true?', 'They say that each time they come to Mera.').join(' '),
  ).not.toContain('[Hill Front] say');
});
