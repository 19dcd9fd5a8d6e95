import { describe, expect, it } from 'vitest';
import { citationMarks, citationsOf } from '../../src/notes/citation-marks.ts';

const named = (text: string) =>
  citationMarks(text).flatMap(({ named: all }) => all.map((one) => (one === null ? null : [one.article, one.passage, one.words])));

describe('citations in a note', () => {
  it('name a passage by the pilcrow, by p or by a colon, for the pilcrow is on few keyboards', () => {
    expect(named('[@004 ¶12] [@004 p12] [@004:12] [@004¶12]')).toEqual(Array.from({ length: 4 }, () => ['004', 12, null]));
  });

  it('quote words in straight, curly or angle marks, with or without the passage', () => {
    expect(named('[@a "one two"] [@a “one two”] [@a «one two»] [@a ¶3 "one two"]')).toEqual([
      ['a', null, 'one two'],
      ['a', null, 'one two'],
      ['a', null, 'one two'],
      ['a', 3, 'one two'],
    ]);
  });

  it('stand several in one bracket, and are not ended by a bracket or semicolon in quoted words', () => {
    expect(named('[@a ¶1; @b "he [the emir] left; others stayed"; c ¶2]')).toEqual([
      ['a', 1, null],
      ['b', null, 'he [the emir] left; others stayed'],
      ['c', 2, null],
    ]);
  });

  it('name files with spaces and folders', () => {
    expect(named('[@pasted notes (2).txt ¶4] [@hill/report.md:2]')).toEqual([
      ['pasted notes (2).txt', 4, null],
      ['hill/report.md', 2, null],
    ]);
  });

  it('may stand bare in front matter', () => {
    expect(citationsOf('004-2 ¶1')).toMatchObject([{ article: '004-2', passage: 1 }]);
    expect(citationsOf('[@004 "words"; @001:3]')).toMatchObject([
      { article: '004', words: 'words' },
      { article: '001', passage: 3 },
    ]);
  });

  it('are no citations after a backslash', () => {
    expect(citationMarks('write \\[@article ¶12]')).toEqual([]);
  });
});
