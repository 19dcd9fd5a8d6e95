import { describe, expect, it } from 'vitest';
import { wireRemarks } from '../../src/text/wire-remarks.ts';

const read = (text: string) => {
  const { end, speaker } = wireRemarks(text, 0);
  return [text.slice(end), speaker];
};

describe('remarks at the head of a text', () => {
  it('end where the words themselves begin', () => {
    expect(read('[Text] [Excerpts] Two boats sank off the coast.')).toEqual(['Two boats sank off the coast.', null]);
    expect(read('[INTERVIEW WITH HARBOUR LEAGUE (HL) COMMANDER ANTON VEY BY UNIDENTIFIED REPORTER] [TEXT] THE BOATS SANK.')).toEqual([
      'THE BOATS SANK.',
      null,
    ]);
    expect(read('Two boats [as heard] sank.')).toEqual(['Two boats [as heard] sank.', null]);
  });

  it('name who speaks', () => {
    expect(read('[Vey] The boats are ours.')).toEqual(['The boats are ours.', 'Vey']);
    expect(read('[TEXT] [VEY, IN PROGRESS] THE BOATS THAT LIE OFF THE COAST ARE OURS.')).toEqual([
      'THE BOATS THAT LIE OFF THE COAST ARE OURS.',
      'VEY',
    ]);
    expect(read('[Statement] [High Command of the Harbour League] The boats are ours.')).toEqual([
      'The boats are ours.',
      'High Command of the Harbour League',
    ]);
  });

  it('name nobody who only asks or reads', () => {
    expect(read('[Unidentified reporter] The boats sank at dawn.')).toEqual(['The boats sank at dawn.', null]);
  });

  it('are not what an editor has put into the sentence', () => {
    for (const text of ['[The League] sank two boats.', '[Vey] has two boats.', '[VEY] HAS TWO BOATS THAT LIE OFF THE COAST.', '[He] Went.'])
      expect(read(text)).toEqual([text, null]);
  });

  it('cost no more than their length', () => {
    expect(wireRemarks('['.repeat(100_000), 0).end).toBe(0);
    expect(wireRemarks('[A]'.repeat(50_000), 0).end).toBeLessThan(100);
  });
});
