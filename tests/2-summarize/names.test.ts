import { describe, expect, it } from 'vitest';
import { definedAcronyms, findNames, indexNames } from '../../src/2-summarize/names.ts';
import { Group, Region } from '../../src/model/gazetteer.ts';
import { gazetteer } from './desk.ts';

const index = indexNames(gazetteer);
const found = (text: string, caps = false) => findNames(text, index, caps).map((name) => `${name.id}:${name.surface}`);

describe('findNames', () => {
  it('tells the group IS from the verb "is" and the country US from "us" by their capitals', () => {
    expect(found('What is IS, and why is it against us and the US?')).toEqual(['dawn-state:IS', 'westland:US']);
  });

  it('takes the longest name where one stands inside another', () => {
    expect(found('The Dawn State of Orland fought the Dawn State.')).toEqual(['dawn-state-orland:Dawn State of Orland', 'dawn-state:Dawn State']);
  });

  it('takes a name with its qualifier in brackets whole, and no other of that beginning', () => {
    const groups = [
      { id: 'leninist', name: 'Harvest Party (Leninist)' },
      { id: 'unity', name: 'Harvest Party (Unity Council)' },
    ].map((group) => Group.parse(group));
    const names = findNames(
      'The Harvest Party (Leninist), the Harvest Party (Unity Council) and the Harvest Party met.',
      indexNames({ groups, regions: [] }),
      false,
    );
    expect(names.map(({ id, surface }) => [id, surface])).toEqual([
      ['leninist', 'Harvest Party (Leninist)'],
      ['unity', 'Harvest Party (Unity Council)'],
    ]);
  });

  it('reads hyphens, spaces and apostrophes of any kind as the same name', () => {
    expect(found('al-Nahr, Al Nahr, al‑Nahr’s men')).toEqual(['al-nahr:al-Nahr', 'al-nahr:Al Nahr', 'al-nahr:al‑Nahr']);
  });

  it('needs the capital of a name in mixed case, and does without in wire copy', () => {
    expect(found('a new dawn state rises')).toEqual([]);
    expect(found('THE DAWN STATE ATTACKED THE TOWN OF MERA TODAY AT NOON.', true)).toEqual(['dawn-state:DAWN STATE', 'mera:MERA']);
  });

  it('does not take everyday words for acronyms in text all in capitals', () => {
    expect(found('IT IS NOT CLEAR WHO IS BEHIND THE ATTACK.', true)).toEqual([]);
  });

  it('are not parted by a description with a hyphen before their last word', () => {
    const marsh = indexNames({
      groups: [],
      regions: [Region.parse({ id: 'marsh', name: 'Great Marsh', kind: 'area', parent: null, aliases: ['marshes of Orland'] })],
    });
    const surfaces = (text: string) => findNames(text, marsh, false).map(({ surface }) => surface);
    expect(surfaces('across the marshes of war-torn Orland')).toEqual(['marshes of war-torn Orland']);
    expect(surfaces('across the marshes of Orland')).toEqual(['marshes of Orland']);
    expect(surfaces('across the marshes of all Orland, or of what-ever')).toEqual([]);
  });

  it('keeps the last stop of an initialism', () => {
    const text = 'troops of the U.S. left';
    expect(findNames(text, index, false).map((name) => text.slice(name.start, name.end))).toEqual(['U.S.']);
  });
});

describe('definedAcronyms', () => {
  it('learns a short form that the text defines behind a name', () => {
    const text = 'The Hill Front (HF) denied it. The HF said so.';
    const defined = definedAcronyms(text, (stretch) => findNames(stretch, index, false));
    expect([...defined]).toEqual([['HF', 'hill-front']]);
    expect(findNames(text, index, false, defined).map((name) => name.surface)).toEqual(['Hill Front', 'HF', 'HF']);
  });

  it('learns none behind a name that goes on over the bracket, and one behind a mark that ends the name before', () => {
    const groups = [
      { id: 'leninist', name: 'Harvest Party (HPL)' },
      { id: 'party', name: 'Harvest Party' },
    ].map((group) => Group.parse(group));
    const both = indexNames({ groups, regions: [] });
    const defined = (text: string) => [...definedAcronyms(text, (stretch) => findNames(stretch, both, false))];
    expect(defined('The Harvest Party (HPL) met.')).toEqual([]);
    expect(defined('In the Harvest, Party (HP) of none; in Mera the Harvest Party (“HP”, for short) met.')).toEqual([['HP', 'party']]);
  });
});
