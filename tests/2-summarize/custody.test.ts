import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const read = (text: string) => summarize(article([text])).statements[0];

describe('a prison and whom it holds', () => {
  it('is no abduction, and its inmates are not the men of whoever stormed it', () => {
    const stormed = read('Dawn State gunmen stormed a prison in Tolve that held some 3,000 militants.');
    expect(stormed?.topic).toBe('incident');
    expect(stormed?.incident?.type).toBe('attack');
    expect(stormed?.figures).toMatchObject([{ measure: 'prisoners', about: 'tolve' }]);
    expect(read('Dawn State attacked a jail holding 200 men on Monday.')?.topic).toBe('incident');
    expect(
      read('The raid in Mera was its worst since January, when gunmen stormed a prison in Tolve that held 90 militants.')?.figures,
    ).toMatchObject([{ measure: 'prisoners', about: 'tolve' }]);
  });

  it('holds a group’s own where the sentence says so', () => {
    const camp = read('The camp near Mera holds 400 fighters of Dawn State.');
    expect(camp?.topic).toBe('countermeasures');
    expect(camp?.figures).toMatchObject([{ measure: 'prisoners', about: 'dawn-state' }]);
  });

  it('is not meant where a group that stormed one holds hostages', () => {
    expect(read('Hill Front stormed a prison in Mera and held six guards on Monday.')?.incident?.type).toBe('abduction');
  });
});
