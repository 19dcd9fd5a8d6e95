import { describe, expect, it } from 'vitest';
import { attachment } from '../../src/2-summarize/attachment.ts';
import { tokens } from '../../src/2-summarize/clause.ts';

const of = (text: string, wording: string) => {
  const start = text.indexOf(wording);
  return attachment(tokens(text), start, start + wording.length);
};

describe('attachment', () => {
  it('gives a time to the act whose verb it follows or opens', () => {
    expect(of('Gunmen killed two farmers near the river on Monday.', 'Monday')).toBe('act');
    expect(of('On Monday, gunmen who wore masks killed two farmers.', 'Monday')).toBe('act');
    expect(of('Last night, while the town slept, a bomb exploded in the market.', 'Last night')).toBe('act');
  });

  it('gives it to the saying it stands with', () => {
    expect(of('Police said on Monday that gunmen had killed two farmers.', 'Monday')).toBe('saying');
    expect(of('Gunmen killed two farmers, the army reported today.', 'today')).toBe('saying');
    expect(of('In Geneva, an envoy said the village had been bombed.', 'Geneva')).toBe('saying');
  });

  it('gives it to another verb of the sentence', () => {
    expect(of('The judge investigating the murder today issued a warrant.', 'today')).toBe('other');
    expect(of('The shells from the attack were sent to Tolve for tests.', 'Tolve')).toBe('other');
    expect(of('He was killed eight days after taking office on 1 June.', '1 June')).toBe('other');
    expect(of('The clashes took place amid a truce decreed by the front on 13 May.', '13 May')).toBe('other');
  });

  it('goes through light verbs and participles to the act', () => {
    expect(of('The attack, which was carried out on 4 May, killed nine.', '4 May')).toBe('act');
    expect(of('A bomb went off at a bank located in the old town last night.', 'last night')).toBe('act');
    expect(of('The fighting intensified on Tuesday.', 'Tuesday')).toBe('act');
    expect(of('Guards condemned today’s attack on the mine.', 'today')).toBe('act');
  });

  it('leaves "today’s announcement" to the announcement', () => {
    expect(of('Today’s announcement came amid clashes in the hills.', 'Today')).toBe('other');
  });

  it('shares a time among verbs in a row', () => {
    expect(of('Unknown men today entered a farm, killed a watchman and fled.', 'today')).toBe('act');
  });
});
