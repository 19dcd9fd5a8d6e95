import { describe, expect, it } from 'vitest';
import { article, printed, summarize } from './desk.ts';

const last = (...paragraphs: string[]) => printed(...paragraphs).at(-1);
const INTRODUCED = 'Ana Ruiz, an arms analyst at the institute of the river towns, said the Hill Front had grown.';

describe('somebody who speaks', () => {
  it('is told of with what he is, as the article says it elsewhere', () => {
    expect(last(INTRODUCED, '“The Hill Front holds Mera,” Ruiz said.')).toBe('“The Hill Front holds Mera,” [arms analyst Ana] Ruiz said.');
    expect(last(INTRODUCED, '“The Hill Front holds Mera,” Ruiz said. “It will never leave Tolve.”')).toMatch(/^\[Arms analyst Ana Ruiz:\] /);
  });

  it('is not, where the sentence says it, or what he is says nothing without whose', () => {
    expect(last(INTRODUCED, '“The Hill Front holds Mera,” the analyst Ruiz said.')).not.toContain('[arms');
    expect(last('The new leader, Karim Odell, met the Hill Front.', '“The Hill Front holds Mera,” Odell said.')).toBe(
      '“The Hill Front holds Mera,” [Karim] Odell said.',
    );
  });

  it('is one of several who lead where he is called so', () => {
    const told = last(
      'Karim Odell, a Hill Front leader who joined it in 2011, denied this in Mera.',
      '“We hold Mera,” Odell said of the Hill Front.',
    );
    expect(told).toBe('“We hold Mera,” [a Hill Front leader, Karim] Odell said of the Hill Front.');
  });

  it('is set apart from a role of several words', () => {
    const told = last('Ana Ruiz, an expert in river trade, met the Hill Front in Mera.', '“The Hill Front holds Tolve,” Ruiz said.');
    expect(told).toBe('“The Hill Front holds Tolve,” [an expert in river trade, Ana] Ruiz said.');
  });

  it('is in an interview who he is as well, and so is the guest beside the source', () => {
    const { statements } = summarize(
      article(['Our team spoke to arms analyst Ana Ruiz about the Hill Front.', 'What does it want?', 'The Hill Front holds Mera.'], {
        genre: 'interview',
        interviewee: 'Ana Ruiz',
      }),
    );
    expect(statements.at(-1)?.text).toBe('[Arms analyst Ana Ruiz:] The Hill Front holds Mera.');
  });
});
