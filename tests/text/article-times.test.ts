import { describe, expect, it } from 'vitest';
import { coveredPeriod, resolveArticleTimes } from '../../src/text/article-times.ts';
import { daySpan, formatSpan } from '../../src/text/calendar.ts';

/** Passages are given as lists of sentences. */
function times(passages: readonly (readonly string[])[], report: string | null): string[] {
  const sentences = passages.flatMap((list, index) => list.map((text) => ({ text, passage: index + 1 })));
  const resolved = resolveArticleTimes(sentences, report === null ? null : daySpan(report));
  expect(resolved).toHaveLength(sentences.length);
  return resolved.flat().map(({ wording, span }) => `${wording}: ${formatSpan(span)}`);
}

describe('resolveArticleTimes', () => {
  it('carries the told event from sentence to sentence and over a passage break', () => {
    expect(
      times(
        [['On March 3, gunmen took the bridge.'], ['Nine days later, on Friday, they left it.', 'A day earlier the mayor had fled.']],
        '2021-03-20',
      ),
    ).toEqual(['March 3: 3 March 2021', 'Nine days later: 12 March 2021', 'Friday: 12 March 2021', 'A day earlier: 11 March 2021']);
  });

  it('does not stay with the year in which something that stands today was made', () => {
    const told = (second: string) => times([[second, 'In January members of the guild burned the ferry.']], '2001-04-11').at(-1);
    expect(told('Created in 1996, they fall under the ministry of ports.')).toBe('January: January 2001');
    expect(told('Created in 1996, they fought the guild of ferrymen.')).toBe('January: January 1996');
  });

  it('goes on from no year in which somebody was driven from a place or founded, or with whose number another is compared', () => {
    const told = (first: string) => times([[first, 'On 20 February it burned the ferry.']], '2021-05-20').at(-1);
    expect(told('The guild came back to the hills, from which it had been driven in 2016.')).toBe('20 February: 20 February 2021');
    expect(told('The guild burned 68 boats in all, compared with 41 in the whole of 2019.')).toBe('20 February: 20 February 2021');
    expect(told('The guild, the band which took over the port in April 2019, had 68 boats.')).toBe('20 February: 20 February 2021');
    expect(told('The guild burned 41 boats in the whole of 2019.')).toBe('20 February: 20 February 2019');
  });

  it('reads the halves and quarters of a year', () => {
    expect(times([['It fell in the first half of 2020, and rose in the last quarter of 2020.']], '2021-05-20')).toEqual([
      'the first half of 2020: January to June 2020',
      'the last quarter of 2020: October to December 2020',
    ]);
  });

  it('takes a day on which somebody said what would be for one that has been', () => {
    expect(times([['On 6 February the elders declared that they would be ruled by the guild.']], '2021-05-20')).toEqual([
      '6 February: 6 February 2021',
    ]);
    expect(times([['On 6 June he will say that the guild has left.']], '2021-05-20')).toEqual(['6 June: 6 June 2021']);
  });

  it('takes a month behind what was called off for one that has been, whatever was to come before', () => {
    expect(times([['The mayor said in January that he would open the port, but called that off in March.']], '2021-05-20').at(-1)).toBe(
      'March: March 2021',
    );
    expect(times([['The mayor would open the port not in May but in June.']], '2021-05-20').at(-1)).toBe('June: June 2021');
  });

  it('reads the year behind "a February night in" with its month', () => {
    expect(times([['On a February night in 1996 a few men walked into the customs house.']], '2004-06-01')[0]).toBe('February: February 1996');
  });

  it('takes what went before a day just told from before it', () => {
    const text =
      'The pact that was signed in Mera on 24 November 2016, after voters had turned down another by 50.2 per cent on 2 October, was kept.';
    expect(times([[text]], '2019-09-01').at(-1)).toBe('2 October: 2 October 2016');
    const later = 'The pact that was signed in Mera on 24 November 2016 was broken by the front on 2 January.';
    expect(times([[later]], '2019-09-01').at(-1)).toBe('2 January: 2 January 2017');
  });

  it('takes "the end of the month" behind a day that was told for that of its month, and else for that of the report', () => {
    const told = ['On 17 May soldiers came to the mill.', 'They held nine men, all of whom were free by the end of the month.'];
    expect(times([told], '2022-06-20').at(-1)).toBe('the end of the month: late May 2022');
    expect(times([['On 17 May soldiers came to the mill.'], ['They will leave by the end of the month.']], '2022-06-20').at(-1)).toMatch(
      /June 2022$/,
    );
  });

  it('goes on to the end of the month from no day that was only told aside', () => {
    const text = ['The front, which was founded on 17 May 1991, holds Mera.', 'By the end of the month it had closed the road.'];
    expect(times([text], '2019-09-20').at(-1)).toMatch(/September 2019/);
  });

  it('takes no day for that on which something always happens', () => {
    expect(times([['On 19 May 2022 two men died.', 'The guard was said to come always the day after.']], '2022-06-02')).toEqual([
      '19 May 2022: 19 May 2022',
    ]);
    expect(times([['On 19 May 2022 two men died.', 'The guard came the day after.']], '2022-06-02').at(-1)).toBe('the day after: 20 May 2022');
  });

  it('goes on from no year since which something stands, nor from one on which a clause looks back', () => {
    const ill = ['He has been ill since a stroke in 2011.', 'The army began to march on 25 February.'];
    expect(times([ill], '2015-03-20').at(-1)).toBe('25 February: 25 February 2015');
    const brothers = 'Odell, one of two brothers who had founded the band in 2012, was killed on 16 October.';
    expect(times([[brothers]], '2017-10-23').at(-1)).toBe('16 October: 16 October 2017');
    expect(times([[brothers]], null)).toEqual(['2012: 2012']);
  });

  it('takes no year from what was once where the clause tells of now', () => {
    const text = 'In 2006 the band held the coast; the army says it is now confined to a bay, which it expects to take by the end of March.';
    expect(times([[text]], '2009-01-02').at(-1)).toMatch(/March 2009$/);
  });

  it('takes a day to come for one soon after the day just told, and not for that of the next year', () => {
    const text = 'In Mera on 6 June, the mayor offered a truce that is to begin on 8 June.';
    expect(times([[text]], '2020-06-14')).toEqual(['6 June: 6 June 2020', '8 June: 8 June 2020']);
  });

  it('goes on within a side clause from the time that the clause tells', () => {
    const text = 'Driven out of Mera in June 2015, the band moved to Tolve, which it had entered in February of that year and held wholly from May.';
    expect(times([[text]], '2019-02-14')).toEqual(['June 2015: June 2015', 'February of that year: February 2015', 'May: May 2015']);
  });

  it('counts from the deed and not from the day on which it was told, or to which it goes on', () => {
    const told = [['The ministry on Thursday raised the toll of Tuesday’s raid on the mill.', 'Soldiers shot two herders the next day.']];
    expect(times(told, '2009-01-16').at(-1)).toBe('the next day: 14 January 2009');
    const still = [['Gunmen took the bridge on Monday.', 'Two guards were still missing on Thursday.', 'The same night a mill burned.']];
    expect(times(still, '2009-01-16').at(-1)).toBe('The same night: 12 January 2009');
  });

  it('takes hours for the days they reach into', () => {
    expect(times([['The army killed nine men in the last 24 hours.']], '2009-01-16')).toEqual(['the last 24 hours: 15 to 16 January 2009']);
    expect(times([['The army killed nine men in the last 48 hours.']], '2009-01-16')).toEqual(['the last 48 hours: 14 to 16 January 2009']);
  });

  it('takes a truce of so long from today to last until then', () => {
    expect(times([['The band will hold its fire for a period of two weeks from today.']], '2009-01-16')).toEqual([
      'two weeks from today: 16 to 30 January 2009',
    ]);
    expect(times([['The gates open two days from today.']], '2009-01-16')).toEqual(['two days from today: 18 January 2009']);
  });

  it('joins the two ends of a stretch', () => {
    expect(times([['Between the start of 1962 and the end of 1964 the band killed 300 people.']], '1966-01-16')).toEqual([
      'the start of 1962 and the end of 1964: 1962 to 1964',
    ]);
  });

  it('counts from the event, not from what is mentioned beside it', () => {
    expect(times([['On May 10 they killed a man wanted for last year’s bank raid, then two days later a second.']], '2022-05-20')).toEqual([
      'May 10: 10 May 2022',
      'last year: 2021',
      'two days later: 12 May 2022',
    ]);
    expect(times([['It was the worst attack since January 2019.', 'Two years later the front split.']], '2022-05-20')).toEqual([
      'January 2019: January 2019',
    ]);
  });

  it('reads "that same year" under a new heading', () => {
    expect(times([['In 2009 the port fell.'], ['A second front'], ['That same year saw the first talks.']], '2020-01-15')).toEqual([
      '2009: 2009',
      'That same year: 2009',
    ]);
  });

  it('keeps to old events while they are told, and comes back to the report', () => {
    expect(times([['In June 2009 the front was founded.', 'In September it took the port.'], ['In September it was banned.']], '2020-11-15')).toEqual(
      ['June 2009: June 2009', 'September: September 2009', 'September: September 2020'],
    );
  });

  it('does not fall into the year of a thing that is only named', () => {
    expect(times([['Mr. Roe, who won the 1987 prize, spoke.', 'He left on 3 May.']], '1995-05-10')).toEqual(['1987: 1987', '3 May: 3 May 1995']);
  });

  it('does not count from an event before one that it could not date', () => {
    expect(times([['In 2016 the chief died.'], ['The January raid came first.', 'A strike followed the same month.']], null)).toEqual(['2016: 2016']);
  });

  it('leaves out the date that opens a wire report', () => {
    expect(times([['LIMA, 3 JUN 88 (AGENCY) -- [TEXT] A BOMB WENT OFF TODAY.']], '1988-06-03')).toEqual(['TODAY: 3 June 1988']);
  });

  it('knows a plan from an event', () => {
    expect(
      times([['The envoy said on Monday that talks will resume on Friday.', 'In his speech on 9 June he will ask for more.']], '2021-06-01'),
    ).toEqual(['Monday: 31 May 2021', 'Friday: 4 June 2021', '9 June: 9 June 2021']);
    expect(times([['She will attend the funeral of those who were killed on 20 May.']], '2021-05-22')).toEqual(['20 May: 20 May 2021']);
  });

  it('gives one list for each sentence, also for those without a time', () => {
    expect(resolveArticleTimes([{ text: 'Nothing here.', passage: 1 }], null)).toEqual([[]]);
  });

  it('shows what a time since then covers', () => {
    const [[time] = []] = resolveArticleTimes([{ text: 'Since 2019 it has held the hills.', passage: 1 }], daySpan('2021-06-16'));
    expect(time && formatSpan(coveredPeriod(time, daySpan('2021-06-16')))).toBe('1 January 2019 to 16 June 2021');
  });
});

describe('a story of old days', () => {
  it('keeps its year over a remark or two, and over paragraphs where nothing else is told', () => {
    const remark = [['On 21 April 1996 the chief was shot.', 'His widow was with him.', 'On 6 August his men took the port.']];
    expect(times(remark, '2004-12-15').at(-1)).toBe('6 August: 6 August 1996');
    const told = [
      ['On 11 December 1994 the army crossed.', 'The port fell in February 1995.', 'The mill burned in March 1995.'],
      ['In April it came to Mera.'],
    ];
    expect(times(told, '2004-12-15').at(-1)).toBe('April: April 1995');
    expect(times([['In 2017 the band lost the town.'], ['In April it came to Mera.']], '2020-11-15').at(-1)).toBe('April: April 2020');
  });

  it('ends where the sentence itself tells of now', () => {
    const text = 'It has stepped up attacks in recent months, among them twin bombings in January and a raid on March 22.';
    expect(times([['In 2017 the band lost the port.', text]], '2020-07-15').slice(-2)).toEqual(['January: January 2020', 'March 22: 22 March 2020']);
  });

  it('is not that which something is only said to have begun long before', () => {
    const text = ['On 16 April 2009 the army ended the raid that it had begun ten years before.', 'On 22 June a bomb went off.'];
    expect(times([text], '2009-07-17').at(-1)).toBe('22 June: 22 June 2009');
  });
});

describe('what only an event told before can date', () => {
  it.each([
    ['On 22 June 2004 men raided the mill.', 'That summer two boats burned.', 'That summer: summer 2004'],
    ['It was dissolved in November 2008.', 'Its convoy had been shot at the previous April.', 'the previous April: April 2008'],
    ['It was dissolved in November 2008.', 'It was formed again the following April.', 'the following April: April 2009'],
    ['In April 1995 the war came to Mera.', 'On the 7th and 8th, troops burned the mill.', 'the 7th and 8th: 7 to 8 April 1995'],
    ['On 28 January 1996 he took the mill.', 'He broke out on the night of the 3rd.', 'the 3rd: 3 February 1996'],
    ['On 11 December 1994 the army crossed.', 'On New Year’s Eve a brigade reached the mill.', 'New Year’s Eve: 31 December 1994'],
  ])('"%s … %s"', (first, second, expected) => expect(times([[first, second]], '2012-07-17').at(-1)).toBe(expected));

  it('is none where a number only names a thing', () => {
    expect(times([['In April 1995 the war came to Mera.', 'It fell on the 17th attempt to the 4th Brigade.']], '2012-07-17')).toHaveLength(1);
  });
});

describe('what was told long before', () => {
  it('is not of the week of the report', () => {
    const text = 'A captain told the paper in September that 800 of his men had died in the last week alone.';
    expect(times([[text]], '2025-05-03')).toEqual(['September: September 2024']);
  });

  it('is ahead where something is planned for it', () => {
    const text = 'The army could move 20,000 men to the coast before its planned election in December.';
    expect(times([[text]], '2025-04-28')).toEqual(['December: December 2025']);
  });
});

describe('a year', () => {
  it.each(['On 13 October 2005 groups of men took the mill.', 'On 13 October 2005 gunmen took the mill.', 'On 13 Oct. 2005 rebels took the mill.'])(
    'stands behind its month, whoever did something then: %s',
    (text) => expect(times([[text]], '2009-07-17')[0]).toMatch(/13 October 2005$/),
  );
});

describe('what a year in an aside says', () => {
  it('is which truce it was, and not when it broke', () => {
    expect(times([['The truce between the front and the army, signed in 2019, collapsed in March.']], '2021-05-20')).toEqual([
      '2019: 2019',
      'March: March 2021',
    ]);
    expect(times([['The truce was signed in 2019. It collapsed in March.']], '2021-05-20')).toEqual(['2019: 2019', 'March: March 2019']);
  });
});

describe('a time counted from an event', () => {
  it('is left open where another time has been told of since, too coarse to count from', () => {
    expect(
      times(
        [['Troops took the camp on 9 July 2000.'], ['In August 2008 they were to sign it.', 'A court stopped them the day before.']],
        '2019-10-01',
      ),
    ).toEqual(['9 July 2000: 9 July 2000', 'August 2008: August 2008']);
    expect(
      times([['Two men gave themselves up in November 2022.'], ['In the 2015 clash he got away.', 'He was shot four months later.']], '2024-02-24'),
    ).toEqual(['November 2022: November 2022', '2015: 2015']);
  });

  it('is counted still where the coarser time holds the event', () => {
    expect(
      times([['On 9 July 2000 troops took the camp.', 'In July 2000 all roads were closed.', 'The day before, it had rained.']], '2019-10-01').at(-1),
    ).toBe('The day before: 8 July 2000');
  });
});
