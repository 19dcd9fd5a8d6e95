import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const first = (text: string) => summarize(article([text])).statements[0];
const roles = (text: string) => Object.fromEntries((first(text)?.places ?? []).map(({ region, role }) => [region, role]));

describe('a comparison', () => {
  it('puts nothing at the places of the other side', () => {
    expect(roles('Like the Red Banner, which captured Mera and declared a war, the Hill Front taxes traders in Tolve.')).toEqual({
      mera: 'aside',
      tolve: 'at',
    });
    expect(roles('Many have compared the offensive of the Hill Front to the sweep of the Red Banner across Mera.')).toMatchObject({ mera: 'aside' });
    expect(roles('The tactics of the Hill Front in Tolve are similar to those used in Mera.')).toEqual({ tolve: 'at', mera: 'aside' });
  });

  it('ends at the comma of the phrase that a sentence opens with', () => {
    expect(roles('Compared with 2019, the Hill Front attacked more often in Tolve.')).toEqual({ tolve: 'at' });
    expect(roles('The Hill Front, like others, holds Tolve.')).toEqual({ tolve: 'at' });
  });

  it('tells no incident by what is compared', () => {
    expect(first('Many have compared the offensive of the Hill Front to the siege of Mera in 2014.')?.incident).toBeNull();
    expect(first('The Hill Front launched an offensive in Mera on Monday.')?.incident).not.toBeNull();
  });
});

describe('what somebody has behind him', () => {
  it('is told of him, and not of the place where it was', () => {
    expect(roles('The leader of the Hill Front, Omar Fadel, is an Orlandish teacher who fought in Tolve.')).toMatchObject({ tolve: 'aside' });
    expect(roles('Gunmen who attacked a market in Tolve belonged to the Hill Front.')).toMatchObject({ tolve: 'at' });
  });
});

describe('places taken over from the sentence before', () => {
  it('are those that an adjective picks', () => {
    const told = summarize(article(['Unrest grows in Orland and Westland. The Hill Front could strike beyond the Orlandish war zone.'])).statements;
    expect(told[1]?.places).toEqual([{ region: 'orland', role: 'inherited', surface: '' }]);
  });
});
