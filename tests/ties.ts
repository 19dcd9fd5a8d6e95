import { type SurnameTie, surnameTies, toldOfPeople } from '../src/3-compose/index.ts';
import type { Gazetteer } from '../src/model/gazetteer.ts';
import type { Summary } from '../src/model/summary.ts';

/** Whom surnames mean in these summaries, as a build finds it. */
export function tiesOf(summaries: readonly Summary[], gazetteer: Gazetteer): readonly SurnameTie[] {
  const people = toldOfPeople(gazetteer);
  return surnameTies(summaries.map((summary) => ({ article: summary.article.id, people: people(summary) })));
}
