import { describe, expect, it } from 'vitest';
import { readDateline } from '../../src/text/dateline.ts';

const body = (text: string) => {
  const dateline = readDateline(text);
  return dateline === null ? null : [dateline.date.wording, text.slice(dateline.end)];
};

describe('readDateline', () => {
  it.each([
    ['SAN MARCO, 16 MAY 89 (RADIO UNO) -- [TEXT] A bomb', '16 MAY 89', '[TEXT] A bomb'],
    ['LA PLATA (COAST), 16 MAY 89 (ABC - XYZ) -- The head', '16 MAY 89', 'The head'],
    ['TRIPOLI, Nov 27 (Agency) - The army', 'Nov 27', 'The army'],
    ['LONDON, March 3, 2021 — The court', 'March 3, 2021', 'The court'],
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
