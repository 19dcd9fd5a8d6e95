import type { Desk } from '../model/desk.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import type { Summary } from '../model/summary.ts';
import { contentWords } from '../text/similar.ts';
import { atlas } from './atlas.ts';
import { trulyAbout } from './belonging.ts';
import type { Subject } from './subject.ts';

/** A region whose material is nearly all one inner place's would be printed twice; it must add at least this many statements. */
const MIN_OF_ITS_OWN = 2;

/** One thing that an article says: its wording, by which it is told from others, and the groups and regions that it is truly about. */
export type Said = { readonly wording: string; readonly about: readonly string[] };

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
      return about.length === 0 ? [] : [{ wording: [...contentWords(statement.text)].sort().join(' '), about }];
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
  const about = wordingsBySubject(said);
  const enough = all.filter(
    (subject) => (subject.kind === 'group' ? subject.group.brief : subject.region.brief) && (about.get(subject.id)?.size ?? 0) >= desk.minStatements,
  );
  const size = (id: string): number => about.get(id)?.size ?? 0;
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

/** The different things said about each group and region, as wordings: a sentence that two articles share is one thing said. */
function wordingsBySubject(said: Iterable<Said>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { wording, about } of said) {
    for (const id of about) {
      const wordings = found.get(id) ?? new Set();
      wordings.add(wording);
      found.set(id, wordings);
    }
  }
  return found;
}
