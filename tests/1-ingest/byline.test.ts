import { describe, expect, it } from 'vitest';
import { hasDate, namesAfterBy, namesAlone, signs } from '../../src/1-ingest/byline.ts';

describe('byline', () => {
  it('reads the names after "By"', () => {
    expect(namesAfterBy('By Anna Berg')).toEqual(['Anna Berg']);
    expect(namesAfterBy('By ANNA BERG and Carl van der Dahl, The Northern Post')).toEqual(['ANNA BERG', 'Carl van der Dahl']);
    expect(namesAfterBy('Written by Anna Berg, Carl Dahl | March 4, 2021')).toEqual(['Anna Berg', 'Carl Dahl']);
    expect(namesAfterBy('March 4, 2021 9:15 am by Anna Berg')).toEqual(['Anna Berg']);
    expect(namesAfterBy('By Anna BergStaff Writer')).toEqual(['Anna Berg']);
    expect(namesAfterBy('by Anna Berg January 18, 2017 11:00 PM')).toEqual(['Anna Berg']);
  });

  it('takes nothing else for a byline', () => {
    expect(namesAfterBy('By the river')).toBeNull();
    expect(namesAfterBy('Guards caught off guard by Northern Command')).toBeNull();
    expect(namesAfterBy(`By Anna Berg ${'and so on '.repeat(20)}`)).toBeNull();
  });

  it('reads a line of names alone, or with a date', () => {
    expect(namesAlone('Anna Berg')).toEqual(['Anna Berg']);
    expect(namesAlone('Anna Berg - Mar 4, 2021, 8:15 pm')).toEqual(['Anna Berg']);
    expect(namesAlone('Anna Berg@annaberg')).toEqual(['Anna Berg']);
    expect(namesAlone('World News')).toBeNull();
    expect(namesAlone('the river')).toBeNull();
  });

  it('sees a day in the ways that pages write one', () => {
    for (const line of [
      '21 May 2019',
      'May 21, 2019',
      'Tue, Nov 20 20194:29 AM',
      '2019-05-21T10:00Z',
      '21.05.2019, 08:57',
      '5:45 AM PST 11/19/2019',
      'Nov. 18th 2019',
      'XY1204 PORT MEL RADIO 0300 GMT 18 NOV 89',
      'XY-PM-11-18-89 1731EST<',
      'The Hill Quarterly, Spring 2019',
    ])
      expect(hasDate(line), line).toBe(true);
    for (const line of ['in 2019', 'May I ask?', '9/11', 'The truce of March', 'At 0300 GMT the mill burnt']) expect(hasDate(line), line).toBe(false);
  });

  it('tells a line that dates an article from a sentence that tells of a day', () => {
    expect(signs('Posted on May 5, 2001, at 9 a.m.', 8, 0.1)).toBe(true);
    expect(signs('The five companies joined the others that were chosen in November 2018.', 11, 0.4)).toBe(false);
  });
});
