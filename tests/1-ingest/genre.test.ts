import { describe, expect, it } from 'vitest';
import { genre, interviewee, saysInterview } from '../../src/1-ingest/genre.ts';
import { block } from './stories.ts';

describe('interviewee', () => {
  it.each([
    ['We spoke to security analyst Eva Holm about the front.', 'Eva Holm'],
    ['Karim Haddad, the political adviser of the front, spoke to A. Berg in Karsa.', 'Karim Haddad'],
    ['Karim Omar Haddad has spoken for the front since 2003. We reached him by telephone.', 'Karim Omar Haddad'],
    [
      'Leila Osman commanded the river brigades, the armed wing of the league, until last spring. She spoke to The Delta Review in Karsa.',
      'Leila Osman',
    ],
    ['We met analyst Eva Holm in May. We spoke to analyst Eva Holm again in June. She spoke to us by telephone.', 'Eva Holm'],
    ['Brigadier Joram Vale (ret.) commanded the lake brigade between 2018 and 2020. He spoke to Lucia Faro in Karsa.', 'Joram Vale'],
  ])('is found in "%s"', (opening, name) => {
    expect(interviewee(null, [block(opening)])).toBe(name);
  });

  it('is not who asks', () => {
    expect(interviewee(null, [block('The man who led the brigades fled in spring. He spoke to Lucia Faro in Karsa.')])).toBeNull();
  });

  it('is nobody where the opening presents nobody', () => {
    expect(interviewee(null, [block('The front has fought since 2003. We reached him by telephone.')])).toBeNull();
  });
});

describe('an interview', () => {
  it('shows itself by an opening that says who answered questions', () => {
    expect(saysInterview(null, [block('A teacher, who asked not to be named, answered our questions by letter.')])).toBe(true);
    expect(saysInterview(null, [block('The minister answered questions in parliament.')])).toBe(false);
  });
});

it('"Opinion" in the menu of a page makes no commentary, and alone above the article it does', () => {
  const lines = (...texts: string[]) => texts.map((text) => block(text));
  const body = lines('Five soldiers were wounded in Karsa.', 'The front claimed it.');
  expect(genre(false, false, 'Five hurt', lines('Nation', 'World', 'Opinion', 'Sports', 'Lifestyle'), body)).toBe('report');
  expect(genre(false, false, 'Five hurt', lines('Opinion', 'By Eva Holm, for the Post, 3 May'), body)).toBe('commentary');
});
