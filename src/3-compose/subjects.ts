import type { Desk } from '../model/desk.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import type { Summary } from '../model/summary.ts';
import { contentWords } from '../text/similar.ts';
import { type WordList, wordList, wordsIn } from '../text/word-list.ts';
import { atlas } from './atlas.ts';
import { trulyAbout } from './belonging.ts';
import type { Subject } from './subject.ts';

/** A region whose material is nearly all one inner place's would be printed twice; it must add at least this many statements. */
const MIN_OF_ITS_OWN = 2;

/** One thing that an article says: its wording, by which it is told from others, and the groups and regions that it is truly about. */
export type Said = { readonly wording: string; readonly about: WordList };

/**
 * The subjects to brief on: those the desk names, else all groups and regions of the gazetteers about which at least
 * `desk.minStatements` different things are said. Groups first, in gazetteer order.
 */
export function subjects(summaries: readonly Summary[], gazetteer: Gazetteer, desk: Desk): readonly Subject[] {
  return subjectsOf(summaries.flatMap(saidIn(gazetteer)), gazetteer, desk);
}

/** What a summary says of whom, as far as the choice of subjects goes. */
export function saidIn(gazetteer: Gazetteer): (summary: Summary) => readonly Said[] {
  const known = atlas(gazetteer);
  return ({ statements }) =>
    statements.flatMap((statement) => {
      const about = trulyAbout(statement, known);
      return about.length === 0 ? [] : [{ wording: [...contentWords(statement.text)].sort().join(' '), about: wordList(new Set(about)) }];
    });
}

/** The subjects to brief on, by what all summaries say of whom. */
export function subjectsOf(said: Iterable<Said>, gazetteer: Gazetteer, desk: Desk): readonly Subject[] {
  const all: readonly Subject[] = [
    ...gazetteer.groups.map((group) => ({ kind: 'group', id: group.id, group }) as const),
    ...gazetteer.regions.map((region) => ({ kind: 'region', id: region.id, region }) as const),
  ];
  const wanted = desk.subjects;
  if (wanted !== null) return all.filter((subject) => wanted.includes(subject.id));

  const known = atlas(gazetteer);
  const sizes = wordingsBySubject(said);
  const size = (id: string): number => sizes.get(id) ?? 0;
  const enough = all.filter(
    (subject) => (subject.kind === 'group' ? subject.group.brief : subject.region.brief) && size(subject.id) >= desk.minStatements,
  );
  return enough.filter((subject) => {
    if (subject.kind === 'group' || subject.region.kind === 'country') return true;
    return !enough.some(
      (inner) =>
        inner.kind === 'region' &&
        inner.id !== subject.id &&
        known.liesIn(inner.id, subject.id) &&
        size(subject.id) - size(inner.id) < MIN_OF_ITS_OWN,
    );
  });
}

/**
 * How many different things are said about each group and region: a wording that two articles share is one thing said. Those about the same subjects
 * are counted together; of ten thousand articles a set of wordings for each subject would hold a million.
 */
function wordingsBySubject(said: Iterable<Said>): ReadonlyMap<string, number> {
  const aboutOf = new Map<string, WordList>();
  const counts = new Map<WordList, number>();
  const count = (about: WordList): void => void counts.set(about, (counts.get(about) ?? 0) + 1);
  for (const { wording, about } of said) {
    const before = aboutOf.get(wording);
    if (before === about) continue;
    const more = before === undefined ? about : without(about, before);
    aboutOf.set(wording, before === undefined ? about : before + more);
    count(more);
  }
  const sizes = new Map<string, number>();
  for (const [about, number] of counts) for (const id of wordsIn(about)) sizes.set(id, (sizes.get(id) ?? 0) + number);
  return sizes;
}

function without(list: WordList, other: WordList): WordList {
  const known = new Set(wordsIn(other));
  return wordList(wordsIn(list).filter((word) => !known.has(word)));
}
