import type { Desk, SourceCorrection } from '../model/desk.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import type { Problem } from '../model/problem.ts';
import type { Retraction } from '../model/retraction.ts';
import { nearNames } from '../text/near-names.ts';
import { jsonPath } from './json-place.ts';

type File = 'desk' | 'groups' | 'regions' | 'sources' | 'retractions';
type Path = readonly PropertyKey[];
type Report = (file: File, path: Path, code: string, message: string, hint: string) => void;

/** Mistakes that no schema sees: ids used twice or not at all, parents that go in a circle, ends before beginnings. */
export function deskMistakes(
  data: {
    readonly desk: Desk;
    readonly gazetteer: Gazetteer;
    readonly corrections: readonly SourceCorrection[];
    readonly retractions: readonly Retraction[];
  },
  lineOf: (file: File, path: Path) => number,
): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, path, code, message, hint) => {
    problems.push({ level: 'error', code, file: `data/${file}.json`, place: `${jsonPath(path)} (line ${lineOf(file, path)})`, message, hint });
  };
  unknownIds(data.desk, data.gazetteer, report);
  repeatedIds(data.gazetteer, report);
  circles(data.gazetteer, report);
  reversedDates(data.gazetteer, report);
  repeatedSources(data.corrections, report);
  repeatedRetractions(data.retractions, report);
  return problems;
}

function unknownIds(desk: Desk, { groups, regions }: Gazetteer, report: Report): void {
  const groupIds = new Set(groups.map((group) => group.id));
  const regionIds = new Set(regions.map((region) => region.id));
  const either = new Set([...groupIds, ...regionIds]);
  const known = (file: File, path: Path, id: string | null, ids: ReadonlySet<string>, what: string) => {
    if (id === null || ids.has(id)) return;
    const near = nearNames(id, [...ids]).map((name) => `"${name}"`);
    report(
      file,
      path,
      'data/unknown-id',
      `No ${what} has the id "${id}".`,
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Add the ${what}, or correct the id.`,
    );
  };
  for (const [index, group] of groups.entries()) {
    known('groups', [index, 'parent'], group.parent, groupIds, 'group');
    known('groups', [index, 'state'], group.state, regionIds, 'region');
    for (const [n, tie] of group.ties.entries()) {
      // A group may be backed by a state, which is a region.
      const backed = tie.type === 'backed by';
      known('groups', [index, 'ties', n, 'to'], tie.to, backed ? either : groupIds, backed ? 'group or region' : 'group');
    }
  }
  for (const [index, region] of regions.entries()) {
    known('regions', [index, 'parent'], region.parent, regionIds, 'region');
    for (const [n, area] of region.areas.entries()) known('regions', [index, 'areas', n], area, regionIds, 'region');
  }
  for (const [index, id] of (desk.subjects ?? []).entries()) known('desk', ['subjects', index], id, either, 'group or region');
}

function repeatedIds({ groups, regions }: Gazetteer, report: Report): void {
  const names = new Map<string, string>();
  for (const [file, records] of [['groups', groups] as const, ['regions', regions] as const]) {
    for (const [index, { id, name }] of records.entries()) {
      const other = names.get(id);
      if (other === undefined) names.set(id, name);
      else {
        const hint = 'Ids are unique over groups and regions together: give one of them another id.';
        report(file, [index, 'id'], 'data/duplicate-id', `The id "${id}" is used twice, by "${other}" and by "${name}".`, hint);
      }
    }
  }
}

function circles({ groups, regions }: Gazetteer, report: Report): void {
  for (const [file, records] of [['groups', groups] as const, ['regions', regions] as const]) {
    const parents = new Map(records.map((record) => [record.id, record.parent]));
    for (const [index, { id }] of records.entries()) {
      if (!isOwnAncestor(id, parents)) continue;
      const hint = 'Take the circle apart: one of them has no parent, or another.';
      report(file, [index, 'parent'], 'data/parent-circle', `"${id}" is, through its parents, its own parent.`, hint);
    }
  }
}

function isOwnAncestor(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  for (let at = parents.get(id) ?? null; at !== null && !passed.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true;
    passed.add(at);
  }
  return false;
}

function reversedDates({ groups, regions }: Gazetteer, report: Report): void {
  const check = (file: File, path: Path, from: string | null, to: string | null) => {
    if (from === null || to === null || from <= to) return;
    report(file, path, 'data/dates-reversed', `It ends (${to}) before it begins (${from}).`, 'Exchange the two days.');
  };
  for (const [index, group] of groups.entries()) {
    for (const [n, alias] of group.aliases.entries()) check('groups', [index, 'aliases', n], alias.from, alias.to);
    for (const [n, tie] of group.ties.entries()) check('groups', [index, 'ties', n], tie.from, tie.until);
  }
  for (const [index, region] of regions.entries()) {
    for (const [n, alias] of region.aliases.entries()) check('regions', [index, 'aliases', n], alias.from, alias.to);
  }
}

function repeatedSources(corrections: readonly SourceCorrection[], report: Report): void {
  const described = new Set<string>();
  for (const [index, { seed, place }] of corrections.entries()) {
    const key = `${place} ${seed}`;
    if (described.has(key))
      report('sources', [index], 'data/duplicate-source', `Article ${place} of "${seed}" is described twice.`, 'Join the two records.');
    described.add(key);
  }
}

function repeatedRetractions(retractions: readonly Retraction[], report: Report): void {
  const seen = new Set<string>();
  for (const [index, { article }] of retractions.entries()) {
    if (seen.has(article))
      report('retractions', [index], 'data/duplicate-retraction', `Article "${article}" is retracted twice.`, 'Take one of the two records out.');
    seen.add(article);
  }
}
