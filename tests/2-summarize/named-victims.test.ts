import { describe, expect, it } from 'vitest';
import { namedVictims } from '../../src/2-summarize/named-victims.ts';
import { indexNames } from '../../src/2-summarize/names.ts';
import { readArticle } from '../../src/2-summarize/read-article.ts';
import { indexRegions } from '../../src/2-summarize/region-index.ts';
import { article, gazetteer } from './desk.ts';

const victims = (text: string): readonly string[] =>
  readArticle(article([text]), indexNames(gazetteer), indexRegions(gazetteer), null).flatMap(namedVictims);

describe('the people told as killed, hurt or abducted', () => {
  it.each([
    ['The murder of Judge Ana Ruiz shocked Mera.', ['Ana Ruiz']],
    ['Colonel Luis Paz was shot dead and General Karim Haddad was killed in Mera.', ['Luis Paz', 'Karim Haddad']],
    ['The Hill Front kidnapped Mayor Ana Ruiz in Mera.', ['Ana Ruiz']],
    ['Mayor Ana Ruiz’s murder is a crime.', ['Ana Ruiz']],
    ['Judge Ana Ruiz said that a guard was killed in Mera.', []],
    ['Judge Ana Ruiz will be killed, the Hill Front said.', []],
  ])('in "%s"', (text, wanted) => expect(victims(text)).toEqual(wanted));
});
