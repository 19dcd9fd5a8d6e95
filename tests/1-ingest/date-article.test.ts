import { describe, expect, it } from 'vitest';
import { dateArticles as dated, gistForDating } from '../../src/1-ingest/date-article.ts';
import type { DatingDraft } from '../../src/1-ingest/dating/dating-draft.ts';
import { dateBeside, itemDate, statedDate } from '../../src/1-ingest/dating/stated-date.ts';
import { passages } from '../../src/1-ingest/passages.ts';
import { formatSpan } from '../../src/text/calendar.ts';
import { block } from './stories.ts';

const draft = (paragraphs: readonly string[], more: Partial<DatingDraft> = {}): DatingDraft => ({ title: null, dateLines: [], paragraphs, ...more });
/** As articles that were found in seeds come to be dated. */
const dateArticles = (drafts: readonly DatingDraft[]) => {
  const gists = drafts.map((each): ReturnType<typeof gistForDating> => {
    const [title, stated] = [each.title, statedDate(each)];
    const article = passages(
      each.paragraphs.map((text) => ({
        kind: 'paragraph',
        block: block(text, { gap: 1, shape: 'paragraph' }),
      })),
    );
    // As it comes out of a file.
    return JSON.parse(JSON.stringify(gistForDating({ title, stated, article })));
  });
  return dated(
    gists.map(({ draft }) => draft),
    (at) => (gists[at] ?? gists[0])?.words as ReturnType<typeof gistForDating>['words'],
  );
};
const dates = async (...drafts: readonly DatingDraft[]) =>
  (await dateArticles(drafts)).map((date) => (date === null ? null : formatSpan(date.value)));
const dateOf = async (...paragraphs: readonly string[]) => (await dates(draft(paragraphs)))[0];

describe('dateArticles, where the day is stated', () => {
  it.each([
    [{ dateLines: ['2019-05-21T08:00:00+02:00'] }, '21 May 2019'],
    [{ dateLines: ['Jane Roe', 'Published: May 21, 2019 10:30 IST'] }, '21 May 2019'],
    [{ dateLines: ['Updated 23 May 2019', 'Published 21 May 2019'] }, '21 May 2019'],
    [{ dateLines: ['Published Nov 18, 2019 at 4:07 PM | Updated 9:07 PM on Nov 20, 2019'] }, '18 November 2019'],
    [{ dateLines: ['Updated Nov 20, 2019 | Published Nov 18, 2019'] }, '18 November 2019'],
    [{ dateLines: ['Last updated: 20 November 2019'] }, '20 November 2019'],
    [{ dateLines: ['Profile. Last updated: June 2019', '2. Interview with an officer of the port, Mera, May 2019'] }, 'June 2019'],
    [{ dateLines: ['Observatory of the Southern Harbours and Valleys · Profiles of bands · Updated 20 November 2019'] }, '20 November 2019'],
    [{ dateLines: ['Research note, updated 20 November 2019', 'Leader: Abu Omar, born 26 November 1954 in Mera'] }, '20 November 2019'],
    [
      { dateLines: ['Letter dated 3 August 2019 from the Panel of Experts on Orland addressed to the President of the Harbour Council'] },
      '3 August 2019',
    ],
    [{ paragraphs: ['From the Encyclopaedia of Bands. Last revised: 30 November 2019.'] }, '30 November 2019'],
    [{ dateLines: ['May 2019'] }, 'May 2019'],
    [{ dateLines: ['By Dr. Jane Roe | Centre for Valley Studies | May 21, 2019'] }, '21 May 2019'],
    [{ dateLines: ['Posted: Tuesday, May 21, 2019'] }, '21 May 2019'],
    [{ dateLines: ['HARBOUR MONITOR    VOL. 3 NO. 12    May 21, 2019'] }, '21 May 2019'],
    [{ dateLines: ['Harbour Monitor, No. 12, May 2019'] }, 'May 2019'],
    [{ dateLines: ['The Harbour Review, May 2019, pages 4-6'] }, 'May 2019'],
    [{ dateLines: ['(CLANDESTINE) VOICE OF THE FREE VALLEY IN THE HILL LANGUAGE 0300 GMT 21 MAY 89'] }, '21 May 1989'],
    [{ dateLines: ['XY-PM-05-21-89 1731EST<'] }, '21 May 1989'],
    [{ title: 'Evening Notes: June 2, 2021' }, '2 June 2021'],
    [{ title: 'Daily summary (2 June 2021)' }, '2 June 2021'],
  ])('believes %j', async (stated, expected) => {
    expect(await dates(draft(['Nothing happened.'], stated))).toEqual([expected]);
  });

  it('believes no line that the article outlives: the date of a book in its list', async () => {
    const told = ['The band burned the mill on 3 May 2019.', 'It came back on 8 August 2020 and took the fort on 2 October 2020.'];
    const [date] = await dateArticles([draft(told, { dateLines: ['1. "The band of the mill". 11 October 2004.'] })]);
    expect(date?.basis.how).not.toBe('stated');
    expect(date?.value.start.startsWith('202') ?? true).toBe(true);
    // One later day may be planned, or a slip.
    expect(await dates(draft(told.slice(0, 1), { dateLines: ['11 October 2018'] }))).toEqual(['11 October 2018']);
  });

  it('takes a report on a period to be of the end of it, and says so', async () => {
    const [date] = await dateArticles([draft(['Nothing happened.'], { dateLines: ['Reporting period: 8 – 21 May 2019'] })]);
    expect(date?.value).toEqual({ start: '2019-05-21', end: '2019-05-21', precision: 'range' });
    expect(date?.basis).toEqual({ how: 'inferred', why: 'the end of the period it reports on: "Reporting period: 8 – 21 May 2019"' });
  });

  it.each([
    'Harbour digest, 8-14 May 2019',
    'No. 7, 1-14 May 2019',
    'Weekly report for members: 8 to 14 May 2019',
    'Valley Watch, No. 3/2019. Period: 8 to 14 May 2019',
  ])('takes "%s" for such a period', async (line) => {
    const [date] = await dateArticles([draft(['Nothing happened.'], { dateLines: [line] })]);
    expect(date?.value).toEqual({ start: '2019-05-14', end: '2019-05-14', precision: 'range' });
  });

  it('takes the season that ends a line, and none that is told of', async () => {
    const [date] = await dateArticles([draft(['Nothing happened.'], { dateLines: ['The Hill Quarterly, Spring 2019'] })]);
    expect(date?.value).toMatchObject({ start: '2019-03-01', precision: 'season' });
    expect(await dates(draft(['Nothing happened.'], { dateLines: ['Since spring 2019 a paper of the hills'] }))).toEqual([null]);
  });

  it('dates a report by its dateline without a year, in the year that its own words are of', async () => {
    const [date] = await dateArticles([
      draft(['PORT MEL, 29 June (Agency) -- The army took the old mill on Thursday, 27 June.', 'The siege began on 7 May 2019.']),
    ]);
    expect(date?.value).toEqual({ start: '2019-06-29', end: '2019-06-29', precision: 'day' });
    expect(date?.basis.why).toContain('it was filed on "29 June"');
  });

  it('takes no other stretch of days for the time of writing', async () => {
    expect(await dates(draft(['Nothing happened.'], { dateLines: ['Harbour fair, 8 – 21 May 2019'] }))).toEqual([null]);
  });

  it('reads the day that a report calls today, and none that somebody else does', async () => {
    const [date] = await dateArticles([draft(['The news of the night.', 'Six guards were buried at noon today, 14 June 2022.'])]);
    expect(date?.value).toEqual({ start: '2022-06-14', end: '2022-06-14', precision: 'day' });
    expect(date?.basis).toEqual({ how: 'stated', why: 'stated as "today": "14 June 2022"' });
    const [quoted] = await dateArticles([draft(['“We leave today, 14 June 2019,” the letter said.'])]);
    expect(quoted?.basis.how).not.toBe('stated');
  });

  it('reads when the talk was held that an article prints, and no other meeting', async () => {
    const [held] = await dateArticles([
      draft(['We met the mayor. The conversation took place in Mel on 5 June 2022 and has been edited.', 'A year ago we fled.']),
    ]);
    expect(held?.value).toEqual({ start: '2022-06-05', end: '2022-06-05', precision: 'day' });
    expect(held?.basis).toEqual({ how: 'stated', why: 'stated in the article: "The conversation took place in Mel on 5 June 2022"' });
    const [other] = await dateArticles([draft(['An exchange of prisoners took place in Mel on 5 June 2022.'])]);
    expect(other?.basis.how).not.toBe('stated');
  });

  it('reads the dateline of a wire report', async () => {
    const [date] = await dateArticles([draft(['SAN MARCO, 16 MAY 89 (RADIO UNO) -- [TEXT] A BOMB WENT OFF TODAY.'])]);
    expect(date?.value).toEqual({ start: '1989-05-16', end: '1989-05-16', precision: 'day' });
    expect(date?.basis).toEqual({ how: 'stated', why: 'stated in the dateline: "SAN MARCO, 16 MAY 89 (RADIO UNO) --"' });
  });

  it('believes a dateline shortly before the day that the page shows, for the words tell from there', async () => {
    const filed = draft(['PORT MEL, May 19 (Agency) - Gunmen took the mill on Tuesday.'], { dateLines: ['Harbour Monitor, May 21, 2019'] });
    expect(await dates(filed)).toEqual(['19 May 2019']);
    const old = draft(['PORT MEL, Orland, May 19, 1971 (Agency) - Gunmen took the mill today.'], { dateLines: ['From our files: May 1971'] });
    expect(await dates(old)).toEqual(['19 May 1971']);
    const other = draft(['PORT MEL, Jan. 9 (Agency) - Gunmen took the mill.'], { dateLines: ['Harbour Monitor, May 21, 2019'] });
    expect(await dates(other)).toEqual(['21 May 2019']);
  });

  it('dates the items of one page by their datelines, in the year that its head shows, and says so', () => {
    const page = dateBeside(['Week ending 30 May 1971']);
    expect(itemDate('PORT MEL, May 27 - Gunmen took the mill on Tuesday.', page)).toEqual({
      value: { start: '1971-05-27', end: '1971-05-27', precision: 'day' },
      basis: { how: 'inferred', why: 'it says "PORT MEL, May 27 -" without a year; its page shows "Week ending 30 May 1971"' },
    });
    expect(itemDate('PORT MEL, Jan. 9 - Gunmen took the mill.', page)).toBeNull();
    expect(itemDate('Gunmen took the mill.', page)).toBeNull();
  });

  it('believes neither a copyright year nor a date that a header line tells of something', async () => {
    expect(await dates(draft(['Nothing happened.'], { dateLines: ['© 2019 The Paper'] }))).toEqual([null]);
    const caption = 'Smoke rises over the old harbour after the long shelling of 21 May 2019, which destroyed the market and the mosque beside it';
    expect(await dates(draft(['Nothing happened.'], { dateLines: [caption] }))).toEqual([null]);
    const credit = 'A picture that the movement had published on 21 May 2019 shows the harbour, the market and the mosque beside it';
    expect(await dates(draft(['Nothing happened.'], { dateLines: [credit] }))).toEqual([null]);
  });

  it('does not take the day of an event in the title for the day of writing', async () => {
    expect(await dates(draft(['Nothing happened.'], { title: 'What the 2 June 2021 ruling means for the port' }))).toEqual([null]);
  });
});

describe('dateArticles, from an article’s own words', () => {
  it('fixes the year of a day by its weekday, and the week by the weekday said alone', async () => {
    expect(
      await dateOf(
        'On May 3, gunmen took the bridge at Marra.',
        'Seven days later, on Friday, they killed nine men at the ford.',
        'It was the worst such attack since August 2018.',
      ),
    ).toBe('10 to 16 May 2019');
  });

  it('dates an anniversary piece by the event it counts from', async () => {
    expect(
      await dateOf(
        'In the three years since the rebels lost the fortress of Marra, their raids have not ceased.',
        'The fall of the fortress on April 12, 2016, was no end.',
        '"They are back," General Roe said last month.',
        'The men are in the hills.',
        '"They are many," Roe said in March.',
      ),
    ).toBe('April 2019');
  });

  it('follows soon on a day without its year', async () => {
    expect(
      await dateOf(
        'In August 2021 the capital fell.',
        'The group struck a bus at Marra on March 22, killing at least nine.',
        'The raid came six years after its founder died at Ossa.',
        'The founder died at Ossa in 2018.',
      ),
    ).toBe('22 March to 5 April 2024');
  });

  it('is not led astray by one slip of the pen', async () => {
    const paragraphs = (slip: string) => [
      `It took the ports in 2013 and ${slip}.`,
      'In 2017 and 2018 it lost them, and in July 2018 it fled.',
      'On May 3, it struck the bridge at Marra.',
      'Seven days later, on Friday, it struck the ford.',
    ];
    expect((await dates(draft(paragraphs('2014'))))[0]).toBe('10 to 16 May 2019');
    expect((await dates(draft(paragraphs('2043'))))[0]).toBe('10 to 16 May 2019');
  });

  it('gives no date where only a lower bound is known', async () => {
    expect(await dateOf('The group was founded in 2011.', 'It has held the hills since 2013.', 'Its chief is old.')).toBeNull();
    expect(await dateOf('The group holds the hills.')).toBeNull();
    expect(await dateOf()).toBeNull();
  });

  it('says why', async () => {
    const [date] = await dateArticles([
      draft(['In August 2021 the capital fell.', 'On Nov. 9, 2022, the front took Marra and now marches on Ossa.']),
    ]);
    expect(date?.basis.how).toBe('inferred');
    expect(date?.basis.why).toContain('"Nov. 9, 2022"');
  });
});

describe('dateArticles, from the other articles of the desk', () => {
  const dated = draft(
    [
      'Rebels of the Ossa Front under Karim Roe stormed the garrison at Marra on Wednesday and opened the dam above the Tell valley.',
      'The valley was flooded.',
    ],
    { title: 'Rebels open dam', dateLines: ['3 March 2022'] },
  );

  it('takes the day that another article gives to the same event', async () => {
    const other = draft([
      'Karim Roe is the man of the hour. His Ossa Front stormed the garrison at Marra last Wednesday and opened the dam above the Tell valley.',
      'The front was founded in August 2020.',
    ]);
    const [, date] = await dateArticles([dated, other]);
    expect(date && formatSpan(date.value)).toBe('3 to 9 March 2022');
    expect(date?.basis.why).toContain('"Rebels open dam"');
  });

  it('does not take it from an article on something else', async () => {
    const other = draft(['The mayor of Lund opened a library last Wednesday.', 'The library was planned in August 2020.']);
    expect(await dates(dated, other)).toEqual(['3 March 2022', null]);
  });

  it('gives each article the same date whatever else the order is', async () => {
    const other = draft([
      'Karim Roe’s Ossa Front stormed the garrison at Marra last Wednesday and opened the dam above the Tell valley.',
      'It was founded in August 2020.',
    ]);
    expect(await dates(dated, other)).toEqual((await dates(other, dated)).toReversed());
  });

  it('does not let two articles vouch for each other', async () => {
    const first = draft([
      'In August 2021 the capital fell.',
      'Karim Roe’s Ossa Front struck a bus at Marra on March 22.',
      'It came six years after its founder died at Ossa.',
      'The founder died at Ossa in 2018.',
    ]);
    const second = draft(['Nobody forgets how the Ossa Front of Karim Roe struck the bus at Marra on March 22.', 'Its founder died in 2018.']);
    const found = await dateArticles([first, second]);
    expect(found[1]?.basis.why).toContain('another article of the desk');
    expect(found[0]?.basis.why).not.toContain('another article of the desk');
  });

  it('dates no article worse for a neighbour that has no date', async () => {
    expect(await dates(draft(['The front holds the hills at Marra.']), dated)).toEqual([null, '3 March 2022']);
  });
});
