import { describe, expect, it } from 'vitest';
import { printed } from './desk.ts';

const LEAD = 'The Hill Front took the fort of Mera on Monday.';
const TOLD = 'Villagers near Mera said that the rebels burned nine barns.';
const last = (...paragraphs: string[]) => printed(...paragraphs).at(-1);

describe('"the rebels"', () => {
  it('are the one armed group that the article has named', () => {
    expect(last(LEAD, TOLD)).toBe('Villagers near Mera said that the rebels [Hill Front] burned nine barns.');
    expect(last(LEAD, 'The Orland army said that the rebels burned nine barns near Mera.')).toContain('the rebels [Hill Front] burned');
  });

  it('keep their noun at the head of a sentence, with which its verb goes', () => {
    expect(last(LEAD, 'The rebels hold the hills around Mera.')).toBe('The rebels [Hill Front] hold the hills around Mera.');
    expect(last(LEAD, 'The rebels’ commander in Mera was killed on Tuesday.')).toMatch(/^The rebels’ \[Hill Front\] commander in Mera was killed/);
    expect(last(LEAD, 'The militants hold the hills around Mera.')).toBe('The militants [Hill Front] hold the hills around Mera.');
  });

  it.each([
    ['another armed group was named', [LEAD, 'The Red Banner left Tolve.', TOLD]],
    ['the sentence names another', [LEAD, 'The Red Banner fought beside the rebels in Mera.']],
    ['one was named that no gazetteer knows', [LEAD, 'The Coast Liberation Front left Tolve.', TOLD]],
    ['none was named', ['The Orland army took the fort of Mera on Monday.', TOLD]],
    ['the words say which', [LEAD, 'Villagers near Mera said that the rebels of Commander Fadel burned nine barns.']],
  ])('are left open where %s', (_, paragraphs) => {
    expect(last(...paragraphs)).not.toMatch(/rebels \[/);
  });
});

it('"the rebels" are whom "the insurgents" have meant, beside a group that the passage does not tell of', () => {
  const passages = ['The Hill Front raided Mera. The insurgents burned nine barns there.', 'The Red Banner left Tolve in May.'];
  expect(last(...passages, 'The rebels hold the hills around Mera.')).toBe('The rebels [Hill Front] hold the hills around Mera.');
  expect(last(...passages, 'The Red Banner is weak near Mera. The rebels hold the hills around Mera.')).not.toContain('[Hill Front]');
});
