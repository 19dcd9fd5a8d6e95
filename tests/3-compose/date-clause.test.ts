import { describe, expect, it } from 'vitest';
import { dateClause, isOwnDate } from '../../src/3-compose/date-clause.ts';
import { cpuNow } from '../cpu-now.ts';

const kind = (text: string, wording: string) => dateClause(text, wording).kind;

describe('dateClause', () => {
  it('gives the main act its own date', () => {
    expect(kind('On 3 May 2031, gunmen took the bridge.', '3 May 2031')).toBe('main');
    expect(kind('The Northern Front (NF) killed nine herders near Tessin on 3 May 2031.', '3 May 2031')).toBe('main');
    expect(kind('The Front, which grew out of two bands, seized the harbour in May 2031.', 'May 2031')).toBe('main');
    expect(kind('The man who led the coast wing was killed in 2031.', '2031')).toBe('main');
  });

  it('does not take for its date one that measures', () => {
    expect(kind('More than 900 people have died in the war since 2021.', '2021')).toBe('aside');
    expect(kind('The Front moved to the coast, where it had rarely been seen before 2021.', '2021')).toBe('aside');
    expect(kind('The Front killed 90 farmers in the twelve months to March 2031.', 'March 2031')).toBe('aside');
  });

  it('gives the date of an event that something lasts since to that event', () => {
    expect(kind('The Front has kept the truce since the clash at the bridge of Tessin in May 2031.', 'May 2031')).toBe('aside');
    expect(kind('The Front began as the armed wing of a league in 2031.', '2031')).toBe('main');
  });

  it('gives no date to a clause whose object the main clause names', () => {
    expect(kind('The Front has stopped selling arms since the capital warned it in late August 2031.', 'late August 2031')).toBe('aside');
  });

  it('gives the date at which something was founded to nothing else that is told of it', () => {
    expect(kind('The Front, with some 300 men, is a band formed in September 2021 in Tessin.', 'September 2021')).toBe('aside');
    expect(kind('The Front was formed in September 2021.', 'September 2021')).toBe('main');
  });

  it('gives a date of comparison to the number compared with', () => {
    expect(kind('Some 1,900 people are displaced, up from 1,700 a year ago.', 'a year ago')).toBe('aside');
    expect(kind('About 4,500 soldiers remain, down from 7,000 at the start of 2030.', '2030')).toBe('aside');
  });

  it('gives the year of a deed to the deed, and not to the charge, and that of a part to the part', () => {
    expect(kind('Anton Vey was charged with the murder of two guards at Karsa in 1983.', '1983')).toBe('aside');
    expect(kind('Anton Vey was charged with murder on 3 May 1989.', '3 May 1989')).toBe('main');
    expect(kind('The Front is blamed for the bombing of a ferry in February 2009.', 'February 2009')).toBe('main');
    expect(kind('A man whom officials suspected of taking part, was killed by a drone in June 2015.', 'June 2015')).toBe('main');
    expect(kind('The Front has killed 711 people in its war, 20 of them this year.', 'this year')).toBe('aside');
  });

  it('does not let a clause stand alone that leaves out who he is', () => {
    const text = 'Anton Vey led the wing until 21 December 1978, when a bomb under his car in Karsa killed him.';
    expect(kind(text, '21 December 1978')).toBe('main');
    expect(kind('The Front, a looser body that appeared in 1978, murdered a senator on 23 February 1984.', '1978')).toBe('aside');
  });

  it('does not take the date of a relative clause, a participle or the name of an event', () => {
    expect(kind('The Front, which takes its name from a pact signed on 3 May 2021, seized Tessin.', '3 May 2021')).toBe('aside');
    expect(kind('The drive, begun last May, has cost many lives.', 'last May')).toBe('aside');
    expect(kind('The army works with men of the 2021 uprising in the vale.', '2021')).toBe('aside');
    expect(kind('The Front returned to Tessin, from which it withdrew in April.', 'April')).toBe('aside');
  });

  it('takes what is due by a date for a plan', () => {
    expect(kind('The mission is due to leave the coast by April.', 'April')).toBe('aside');
  });

  it('gives the clause that a date belongs to, when it can be told alone', () => {
    expect(dateClause('Since the curfew was declared in May 2031, the coast has been quiet.', 'May 2031')).toEqual({
      kind: 'clause',
      text: 'the curfew was declared in May 2031',
      same: false,
    });
    expect(kind('The Front held Tessin before it was driven out in 2031.', '2031')).toBe('aside');
  });

  it('lets a "when" clause date the main act, and a "since" clause not', () => {
    expect(isOwnDate('When the war broke out in 2011, Odell left.', '2011')).toBe(true);
    expect(isOwnDate('At least 90 have died since fighting resumed in 2011.', '2011')).toBe(false);
  });

  it('stays quick on hostile text', () => {
    const started = cpuNow();
    dateClause(`${'when since '.repeat(20_000)}2011${', when '.repeat(20_000)}`, '2011');
    expect(cpuNow() - started).toBeLessThan(1000);
  });

  it('takes a measure of time at the head for no clause', () => {
    const text = 'After two months of siege the Front captured Reedham in June 2013, and its people fled.';
    expect(dateClause(text, 'June 2013').kind).toBe('main');
  });
});
