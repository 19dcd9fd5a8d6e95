import { BriefError } from './model/brief-error.ts';
import type { Gazetteer } from './model/gazetteer.ts';
import type { Problem } from './model/problem.ts';
import { nearNames } from './text/near-names.ts';

/** Who is meant by what a user wrote: the id, or the name, short form or another name, in any case. */
export function findSubject(wanted: string, gazetteer: Gazetteer): { readonly id: string; readonly name: string } {
  const [found] = findSubjects([wanted], gazetteer);
  if (found === undefined) throw new Error('A subject was asked for and none found.');
  return found;
}

/** The same for several; throws one BriefError that names all who are not known, each with the nearest names. */
export function findSubjects(wanted: readonly string[], gazetteer: Gazetteer): readonly { readonly id: string; readonly name: string }[] {
  const all = [
    ...gazetteer.groups.map((group) => ({
      id: group.id,
      name: group.name,
      others: [group.short ?? '', ...group.aliases.map((alias) => alias.name)],
    })),
    ...gazetteer.regions.map((region) => ({ id: region.id, name: region.name, others: region.aliases.map((alias) => alias.name) })),
  ];
  const problems: Problem[] = [];
  const found = wanted.flatMap((word) => {
    const same = (name: string) => name.toLowerCase() === word.toLowerCase();
    const subject = all.find(({ id }) => id === word) ?? all.find(({ name }) => same(name)) ?? all.find(({ others }) => others.some(same));
    if (subject !== undefined) return [subject];
    // Near an id, a name or an alias: what is suggested is the id, which always works.
    const idOf = new Map(
      all.flatMap(({ id, name, others }) => [id, name, ...others].filter((text) => text !== '').map((text) => [text, id] as const)),
    );
    const near = [...new Set(nearNames(word, [...idOf.keys()], 6).map((name) => idOf.get(name) ?? name))].slice(0, 3);
    problems.push({
      level: 'error',
      code: 'usage/unknown-subject',
      file: null,
      place: null,
      message: `No group or region is called "${word}".`,
      hint:
        near.length > 0
          ? `Did you mean ${near.join(' or ')}?`
          : 'Subjects are those of data/groups.json and data/regions.json; write the id or a name.',
    });
    return [];
  });
  if (problems.length > 0) throw new BriefError(problems);
  return found.map(({ id, name }) => ({ id, name }));
}
