import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const incident = (text: string) => summarize(article([text])).statements[0]?.incident;

describe('an act that did not come about', () => {
  it.each([
    'A bomb planted by Hill Front in Mera was defused on Friday.',
    'A car bomb planted by Hill Front failed to explode in Mera on Friday.',
    'A grenade thrown at the barracks in Mera on Friday did not explode.',
    'Police defused a bomb planted by Hill Front in Mera on Friday.',
    'Experts defused a powerful charge of dynamite in Mera on Friday.',
    'During a wave of violence in Mera the police defused 14 bombs on Friday.',
    'The police said they had foiled an attack by Dawn State on a church in Tolve.',
    'An attack by Dawn State on a church in Tolve was foiled on Friday.',
    'Had Hill Front attacked Mera, hundreds would have died.',
    'The minister lied when he said that Hill Front had attacked Mera.',
    'It is not true that Hill Front killed 12 villagers in Mera.',
    'The army retracted its statement that Hill Front had bombed Tolve.',
    'The army withdrew its claim that Hill Front had killed 12 villagers in Mera.',
    'The newspaper apologised for reporting that Hill Front had bombed Tolve.',
    'No evidence was found that Hill Front had killed the priest in Mera.',
  ])('has not occurred in "%s"', (text) => expect(incident(text)?.occurred ?? false).toBe(false));

  it.each([
    'One bomb killed nine people in Mera on Friday and a second was defused.',
    'A bomb exploded in Mera on Friday; another was defused in Tolve.',
    'Hill Front attacked Mera on Friday after a plot to bomb the station was foiled.',
    'There were no casualties in the bombing of Mera on Friday.',
    'There is no evidence that Hill Front was behind Friday’s bombing in Mera.',
    'The army falsely accused Hill Front of bombing Mera.',
  ])('takes nothing from one that did in "%s"', (text) => expect(incident(text)?.occurred).toBe(true));

  it('gives no name to what was done beside it', () => {
    expect(incident('Hill Front attacked Mera on Friday after a plot to bomb the station was foiled.')?.type).toBe('attack');
    expect(incident('There is no evidence that Hill Front was behind Friday’s bombing in Mera.')?.actors).toEqual([]);
  });
});
