import { describe, expect, it } from 'vitest';
import { afterDateline, datelinePlaces, readDateline } from '../../src/text/dateline.ts';

const body = (text: string) => {
  const dateline = readDateline(text);
  return dateline === null ? null : [dateline.date.wording, text.slice(dateline.end)];
};

describe('readDateline', () => {
  it.each([
    ['SAN MARCO, 16 MAY 89 (RADIO UNO) -- [TEXT] A bomb', '16 MAY 89', '[TEXT] A bomb'],
    ['LA PLATA (COAST), 16 MAY 89 (ABC - XYZ) -- The head', '16 MAY 89', 'The head'],
    ['TRIPOLI, Nov 27 (Agency) - The army', 'Nov 27', 'The army'],
    ['Tripoli, Nov 27, ABNA – The army', 'Nov 27', 'The army'],
    ['[Text] San Marco, 4 Jan 90 (ABC-XYZ) -- A bomb', '4 Jan 90', 'A bomb'],
    ['MERA, United Republic of the Hills, 27 October 2008 (Hill News) - The army', '27 October 2008', 'The army'],
    ['PORT MEL, Nov 27 (Agency) _ The army', 'Nov 27', 'The army'],
    ['LONDON, March 3, 2021 — The court', 'March 3, 2021', 'The court'],
    ['Port Mel, August 27. - The army', 'August 27', 'The army'],
  ])('reads "%s"', (text, date, rest) => {
    expect(body(text)).toEqual([date, rest]);
  });

  it.each([
    'The army said on 3 May 2021 - a Monday - that it left.',
    'On May 3 - a Monday - it left.',
    'TRIPOLI (Agency) - The army left on 3 May.',
    '',
  ])('finds none in "%s"', (text) => {
    expect(body(text)).toBeNull();
  });
});

describe('afterDateline', () => {
  it.each([
    ['SAN MARCO, 16 MAY 89 (RADIO UNO) -- [INTERVIEW WITH DR ANA RUIZ, LEADER OF THE PARTY, BY LUIS PAZ] [TEXT] A bomb', 'A bomb'],
    ['[Begin recording] The army left.', 'The army left.'],
    ['[Unattributed report] Tripoli, Nov 27 (Agency) - The army left.', 'The army left.'],
    ['[The Front] holds the town.', '[The Front] holds the town.'],
  ])('leaves out the remarks of a monitoring service in "%s"', (text, rest) => {
    expect(text.slice(afterDateline(text))).toBe(rest);
  });
});

describe('a dateline in small letters', () => {
  it('shows by the agency in brackets behind it', () => {
    const text = 'Port Mel (AP) - Gunmen took the mill.';
    expect(text.slice(afterDateline(text))).toBe('Gunmen took the mill.');
    expect(afterDateline('Mel Harn (49) - Gunmen took the mill.')).toBe(0);
  });
});

describe('datelinePlaces', () => {
  it('holds the town and its country, and not the radio behind the date', () => {
    expect(datelinePlaces('SAN MARCO (COAST), 16 MAY 89 (RADIO HILLTOWN) -- [TEXT] A bomb')).toBe('SAN MARCO (COAST), ');
    expect(datelinePlaces('(Tolve) – The army left.')).toContain('Tolve');
    expect(datelinePlaces('The army left.')).toBe('');
  });
});
