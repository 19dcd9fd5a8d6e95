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
    ['The dockers plan a three-week strike from April.', 'April', 'future'],
    ['The league must leave if it does not disarm by September.', 'September', 'future'],
    ['The league asked if they had disarmed by September.', 'September', null],
    ['It will end soon. The court met on Friday.', 'Friday', null],
    ['It would not have begun the raids of 11 November.', '11 November', null],
    ['The guild called a strike for 12 December.', '12 December', 'planned'],
    ['The guild asked for help on 12 December.', '12 December', null],
    ['It offered a truce from 1 June.', '1 June', 'planned'],
    ['It declared a truce on 1 June.', '1 June', null],
    ['The army gave them until 3 June to leave.', '3 June', 'planned'],
    ['It is to hand over its weapons by 30 June.', '30 June', 'future'],
    ['It is to blame for the loss of the town by 30 June.', '30 June', null],
    ['The council set 30 September as the deadline for them.', '30 September', 'planned'],
    ['Its proposal includes a truce on 15 November.', '15 November', 'planned'],
    ['The list of its acts includes a raid on 15 November.', '15 November', null],
    ['The plan calls for elections on 3 March.', '3 March', 'planned'],
    ['It will kill them unless the state frees its leader by Friday.', 'Friday', 'future'],
    ['It ordered all strangers to leave by Friday.', 'Friday', 'future'],
    ['The ban takes effect on 1 July.', '1 July', 'planned'],
    ['The ban took effect on 1 July.', '1 July', null],
    ['They signed a deal on 3 December.', '3 December', null],
    ['The minister announced on 3 December that they had left.', '3 December', 'past'],
  ])('reads "%s" at "%s" as %s', (sentence, wording, expected) => {
    expect(tense(sentence, wording)).toBe(expected);
  });
});
