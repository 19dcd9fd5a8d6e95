import { describe, expect, it } from 'vitest';
import { tenseAround } from '../../src/text/tense.ts';

const tense = (sentence: string, wording: string) => {
  const start = sentence.indexOf(wording);
  return tenseAround(sentence, start, start + wording.length);
};

describe('tenseAround', () => {
  it.each([
    ['The court will meet on Friday.', 'Friday', 'future'],
    ['He told the envoy that it would attend talks on 28 October.', '28 October', 'future'],
    ['He would later be killed in March.', 'March', 'past'],
    ['On Friday, the court will meet.', 'Friday', 'future'],
    ['In his speech on 6 June, he will say more.', '6 June', 'future'],
    ['Talks are scheduled for May 3.', 'May 3', 'future'],
    ['He said on Friday that the court will meet.', 'Friday', 'past'],
    ['The league called a strike for Monday.', 'Monday', 'future'],
    ['The vote was postponed to Friday.', 'Friday', 'future'],
    ['He was arrested and held for a day on Friday.', 'Friday', null],
    ['The court met on Friday.', 'Friday', null],
    ['He will not bow after Friday’s attack.', 'Friday', null],
    ['HE WILL NOT BOW AFTER FRIDAY’S ATTACK.', 'FRIDAY', null],
    ['She will meet those who were freed on Friday.', 'Friday', 'past'],
    ['She will meet those who were in town on Friday.', 'Friday', null],
    ['The talks will be resumed on Friday.', 'Friday', 'future'],
    ['It will end soon. The court met on Friday.', 'Friday', null],
  ])('reads "%s" at "%s" as %s', (sentence, wording, expected) => {
    expect(tense(sentence, wording)).toBe(expected);
  });
});
