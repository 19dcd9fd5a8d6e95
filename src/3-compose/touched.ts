import type { Gazetteer } from '../model/gazetteer.ts';
import type { Statement } from '../model/statement.ts';
import type { Summary } from '../model/summary.ts';
import { atlas } from './atlas.ts';

/**
 * The groups and regions whose briefs may hold something of a summary: everything that its statements name in any role, with what that
 * belongs to or lies in. A brief on any other subject is the same without the summary.
 */
export function touched(gazetteer: Gazetteer): (summary: Summary) => ReadonlySet<string> {
  const known = byGazetteer.get(gazetteer) ?? eachOnce(touchedBy(gazetteer));
  byGazetteer.set(gazetteer, known);
  return known;
}

/** Each brief of a build asks it of its articles anew. */
const byGazetteer = new WeakMap<Gazetteer, ReturnType<typeof touched>>();

function eachOnce<T extends NonNullable<unknown>>(work: (summary: Summary) => T): (summary: Summary) => T {
  const done = new WeakMap<Summary, T>();
  return (summary) => {
    const result = done.get(summary) ?? work(summary);
    done.set(summary, result);
    return result;
  };
}

function touchedBy(gazetteer: Gazetteer): (summary: Summary) => ReadonlySet<string> {
  const known = atlas(gazetteer);
  const parents = new Map(gazetteer.groups.map(({ id, parent }) => [id, parent]));
  return ({ statements }) => {
    const ids = new Set(statements.flatMap(named));
    // A set that grows while it is gone through: parents of parents are reached, and a circle in the data ends.
    for (const id of ids) {
      const parent = parents.get(id) ?? null;
      if (parent !== null) ids.add(parent);
      for (const around of known.around(id)) ids.add(around);
    }
    return ids;
  };
}

function named({ subjects, places, people, incident, relations, figures }: Statement): readonly string[] {
  return [
    ...subjects.map(({ group }) => group),
    ...places.map(({ region }) => region),
    ...people.flatMap(({ group }) => group ?? []),
    ...(incident === null ? [] : [...incident.actors.map(({ group }) => group), ...incident.regions]),
    ...relations.flatMap(({ from, to }) => [from, to]),
    ...figures.flatMap(({ about }) => about ?? []),
  ];
}
