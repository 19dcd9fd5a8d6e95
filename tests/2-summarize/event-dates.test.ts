import { describe, expect, it } from 'vitest';
import { article, printed, summarize } from './desk.ts';

const incidents = (...paragraphs: string[]) =>
  summarize(article(paragraphs)).statements.flatMap(({ incident }) => (incident === null ? [] : [incident]));
const days = (...paragraphs: string[]) => incidents(...paragraphs).map(({ date, dated }) => (date === null ? null : `${date.start} ${dated}`));

describe('the dates of a statement', () => {
  it('are not those of what it is compared with', () => {
    const dates = (text: string) => summarize(article([text])).statements[0]?.dates.map(({ role, span }) => `${role} ${span.start}`);
    expect(dates('The Hill Front hides in the caves of Mera, the same way it did in the early 2000s.')).toEqual(['as-of 2021-05-20']);
    expect(dates('The Hill Front hid in the caves of Mera in 2004.')).toEqual(['event 2004-01-01']);
  });
});

describe('the day of an incident', () => {
  it('is that at the head of its own passage, and not that of the one told before', () => {
    expect(
      days(
        '3 May, Tolve: Gunmen abducted seven teachers in Tolve.',
        '4 May, Mera: A helicopter of the army went to the hills near Mera. The Orland army said 40 rebels were killed.',
      ),
    ).toEqual(['2021-05-03 own', '2021-05-04 carried']);
  });

  it('is not the year since which nothing was bloodier', () => {
    expect(days('The Hill Front killed 64 villagers in Mera, in the bloodiest attack since a 2002 ceasefire.')).toEqual([null]);
  });

  it('is not the day on which it was reported', () => {
    expect(days('The Orland army said on Monday that the Hill Front had killed 12 farmers in Mera.')).toEqual([null]);
    expect(days('The Hill Front killed 12 farmers in Mera on Monday, the Orland army said on Tuesday.')).toEqual(['2021-05-17 own']);
  });

  it('is the day, and not the year in which nothing was deadlier', () => {
    expect(days('The Hill Front killed 12 guards in an ambush near Mera on Monday, the deadliest attack on them this year.')).toEqual([
      '2021-05-17 own',
    ]);
  });

  it('is in the year of the report, and not in that of an accord told before', () => {
    const told = summarize(
      article(['The Hill Front has not left the ceasefire of 2003. Westland withdrew most of its men from Mera in March.']),
    ).statements;
    expect(told.at(-1)?.dates.map(({ span }) => span.start)).toEqual(['2021-03-01']);
  });

  it('is not the day of something else in the sentence', () => {
    expect(days('The Hill Front killed the mayor of Mera eight days after his taking office on 1 May.')).toEqual([null]);
  });

  it('is not the day of a clause with a subject of its own, nor of another thing that is known by its day', () => {
    expect(days('The bombings of the Hill Front in Mera break the accord they signed yesterday.')).toEqual([null]);
    expect(days('The Hill Front killed two officers in Mera who took part in the 3 May coup.')).toEqual([null]);
  });

  it('is not the year with which a number is compared, nor the day since which the dead are counted', () => {
    const dates = (text: string) => summarize(article([text])).statements[0];
    expect(dates('The Hill Front has some 6,000 fighters, twice as many as in 2019.')?.dates).toMatchObject([{ role: 'as-of', wording: null }]);
    expect(dates('The Hill Front has 900 men, up from 300 in 2018.')?.dates).toMatchObject([{ role: 'as-of', wording: '2018' }]);
    expect(dates('Some 40 civilians have been killed in Mera since the fighting began on 3 March.')?.incident?.date).toBeNull();
  });

  it('is that of the report for what happened minutes ago', () => {
    expect(days('The Hill Front killed two guards in Mera a few minutes ago.')).toEqual(['2021-05-20 own']);
  });

  it('is that of the report, too weak to print, where only the hour is told', () => {
    expect(days('A bomb of the Hill Front exploded in Mera at 0615 and killed two guards.')).toEqual(['2021-05-20 carried']);
  });

  it('is not the day in a time converted to Greenwich', () => {
    expect(days('The Hill Front killed a judge in Mera at 1950 (0050 GMT 20 May).')).toEqual(['2021-05-20 carried']);
  });
});

describe('a time that the sentence leaves open', () => {
  it('is told by the report’s month for "in recent months", where the sentence has no day of its own', () => {
    expect(printed('The Hill Front has lost three towns in recent months.')).toEqual([
      'The Hill Front has lost three towns in recent months [to May 2021].',
    ]);
    expect(printed('The Hill Front has lost three towns in recent years.')).toEqual([
      'The Hill Front has lost three towns in recent years [to 2021].',
    ]);
    expect(printed('On 3 May, the Hill Front began its largest attack in recent years.')[0]).not.toContain('[to');
  });

  it('is that of an event told before, which the sentence goes back to by the same doer and verb', () => {
    const before = 'The Orland army intensified its raids near Mera in March.';
    const [, told] = printed(before, 'Since the Orland army intensified its attacks, the Hill Front has moved to Tolve.');
    expect(told).toBe('Since the Orland army intensified its attacks [in March 2021], the Hill Front has moved to Tolve.');
    expect(printed(before, 'Since the Orland army stopped its attacks, the Hill Front has moved to Tolve.')[1]).not.toContain('[in March');
    expect(
      printed(
        before,
        'The Orland army intensified its raids near Tolve in April.',
        'Since the Orland army intensified its attacks, the Hill Front has moved to Tolve.',
      )[2],
    ).not.toContain('[in');
  });

  it('is counted from the event told last, be it told by the way', () => {
    expect(
      printed('The attack on Mera was the worst since March 2020, when gunmen stormed Tolve. The Hill Front left Tolve a month later.').at(-1),
    ).toContain('a month later [April 2020]');
  });

  it('is that of the event told last, for a toll that goes on about it', () => {
    const [, toll] = incidents(
      'Friday’s attack in Mera was the deadliest since January 2020, when the Hill Front stormed a prison that held 3,000 men. Ten days of battles left 500 dead.',
    );
    expect(toll).toMatchObject({ killed: 500, date: { start: '2020-01-01', precision: 'month' } });
  });

  it('comes with the place of that event, where its sentence tells of another too', () => {
    const [, toll] = incidents(
      'Friday’s attack in Mera was the deadliest since January 2020, when the Hill Front stormed a prison in Tolve. Ten days of battles left 500 dead.',
    );
    expect(toll?.regions).toEqual(['tolve']);
  });

  it('is that of the one event in its place, where the sentence before lists several', () => {
    const listed = 'The Hill Front has stepped up attacks, including a raid on Mera on 2 March and the bombing of a mill in Tolve on 5 April 2021.';
    expect(printed(`${listed} Gunmen opened fire in Tolve, killing 12 people.`).at(-1)).toBe(
      'Gunmen opened fire in Tolve, killing 12 people [5 April 2021].',
    );
    expect(printed(`${listed} Gunmen opened fire in Orland, killing 12 people.`).at(-1)).not.toContain('[');
    const twice = 'The Hill Front stepped up attacks, including a raid on Tolve on 2 March and the bombing of a mill in Tolve on 5 April 2021.';
    expect(printed(`${twice} Gunmen opened fire in Tolve, killing 12 people.`).at(-1)).not.toContain('[');
  });
});

describe('incidents', () => {
  it('are no accidents', () => {
    expect(incidents('The crash killed 12 people in Mera on Monday.', 'The earthquake in Tolve killed 40 people.')).toEqual([]);
    expect(incidents('The crash in Mera on Monday was caused by a bomb of the Hill Front that killed 12 people.')).toHaveLength(1);
  });
});

describe('the part of a date', () => {
  const roles = (text: string) => summarize(article([text])).statements.flatMap(({ dates }) => dates.map(({ role }) => role));

  it('is only of the telling where somebody says something on that day', () => {
    expect(roles('An envoy said on Monday that the Hill Front had attacked Mera.')).toEqual(['as-of']);
    expect(roles('The Hill Front attacked Mera, an envoy said on Monday.')).toEqual(['as-of']);
    expect(roles('The Hill Front announced a ceasefire on Monday.')).toEqual(['event']);
  });
});

describe('the time told before', () => {
  it('dates a "now" told in the past', () => {
    expect(
      printed('In 2019, the Hill Front began a purge in Orland. Its leaders required an oath. Now, it began hunting down rivals in Mera.').at(-1),
    ).toBe('[Hill Front] began hunting down rivals in Mera [2019].');
  });

  it('dates what happened in a year that a sentence only sets', () => {
    expect(printed('The year 2017 saw the fall of the Dawn State. The Orland army liberated Mera.').at(-1)).toBe(
      'The Orland army liberated Mera [2017].',
    );
  });

  it('dates no state, and nothing told as later or as of today', () => {
    const behind = (next: string) => printed(`The year 2017 saw the fall of the Dawn State. ${next}`).at(-1);
    expect(behind('The Orland army held Mera.')).toBe('The Orland army held Mera.');
    expect(behind('The Orland army later captured Mera.')).toBe('The Orland army later captured Mera.');
    expect(behind('The Orland army has liberated Mera.')).toBe('The Orland army has liberated Mera.');
  });
});

describe('dates filled in', () => {
  it('name the month that "about a year ago" means', () => {
    expect(printed('A raid about a year ago killed a commander of the Hill Front in Mera.')).toEqual([
      'A raid about a year ago [about May 2020] killed a commander of the Hill Front in Mera.',
    ]);
  });

  it('are given for "today" of an act, and left out for "today" of its report', () => {
    expect(printed('The Hill Front today attacked Mera.')).toEqual(['The Hill Front today [20 May 2021] attacked Mera.']);
    expect(printed('The Hill Front attacked Mera, the Orland army reported today.')).toEqual([
      'The Hill Front attacked Mera, the Orland army reported today.',
    ]);
  });
});

describe('a day without its year, in an article of which nobody knows the date', () => {
  const read = (text: string) => {
    const source = { ...article(['']).source, date: null };
    return summarize(article([text], { source })).statements.map((statement) => statement.text);
  };
  it('is of the year of what the sentence told before it, and else of none that is known', () => {
    expect(read('The Hill Front shot the reeve of Mera on 25 April 2016 after a deadline had passed, and his clerk on 13 June.')).toEqual([
      'The Hill Front shot the reeve of Mera on 25 April 2016 after a deadline had passed, and his clerk on 13 June [2016].',
    ]);
    expect(read('The Hill Front shot the clerk of Mera on 13 June.')).toEqual(['The Hill Front shot the clerk of Mera on 13 June [year not known].']);
  });
});

it('a death is dated by the day on which he died, and not by that of the tests which confirmed it', () => {
  expect(days('Karim Odell of the Hill Front was killed in Mera in September 2006; tests confirmed his death only in January 2007.')).toEqual([
    '2006-09-01 own',
  ]);
});
