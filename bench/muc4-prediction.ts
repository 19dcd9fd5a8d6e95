import type { Region } from '../src/model/gazetteer.ts';
import type { Incident, Statement } from '../src/model/statement.ts';
import type { Summary } from '../src/model/summary.ts';

/** One document of the scorer's prediction file. */
export type PredictedDocument = {
  readonly groups: readonly { readonly name: string; readonly id: string; readonly role: 'mentioned'; readonly surface: string }[];
  readonly events: readonly PredictedEvent[];
};

type PredictedEvent = {
  readonly groups: readonly { readonly name: string; readonly id: string; readonly status: string; readonly surface: string }[];
  readonly date: string | null;
  readonly countries: readonly string[];
  readonly places: readonly string[];
  readonly killed: number | null;
  readonly wounded: number | null;
  readonly kidnapped: number | null;
  readonly quote: string;
};

/** Says in the scorer's terms what a summary tells: incidents that took place become events, a group that is only named stays a mention. */
export function predicted(summaries: readonly Summary[], regions: ReadonlyMap<string, Region>): PredictedDocument {
  const statements = summaries.flatMap((summary) => summary.statements);
  return {
    groups: statements.flatMap((statement) =>
      statement.subjects.map((link) => ({ name: link.group, id: link.group, role: 'mentioned' as const, surface: link.surface })),
    ),
    events: statements.flatMap((statement) => (statement.incident?.occurred === true ? [event(statement, statement.incident, regions)] : [])),
  };
}

function event(statement: Statement, incident: Incident, regions: ReadonlyMap<string, Region>): PredictedEvent {
  const lines = incident.regions.map((id) => upwards(id, regions));
  return {
    groups: incident.actors.map((actor) => ({
      name: actor.group,
      id: actor.group,
      status: actor.status === 'denied' ? 'acquitted' : actor.status,
      surface: statement.subjects.find((link) => link.group === actor.group)?.surface ?? actor.group,
    })),
    date: incident.date?.precision === 'day' ? incident.date.start : null,
    countries: names(lines.flatMap((line) => line.filter((region) => region.kind === 'country'))),
    places: names(lines.flatMap((line) => line.filter((region) => region.kind !== 'country' && region.kind !== 'world region').slice(0, 1))),
    killed: incident.killed,
    wounded: incident.wounded,
    kidnapped: incident.abducted,
    quote: statement.evidence[0].exact,
  };
}

/** A region and all it lies in, innermost first. */
function upwards(id: string, regions: ReadonlyMap<string, Region>): readonly Region[] {
  const line: Region[] = [];
  for (
    let region = regions.get(id);
    region !== undefined && !line.includes(region);
    region = region.parent === null ? undefined : regions.get(region.parent)
  )
    line.push(region);
  return line;
}

const SCORER_NAMES: Readonly<Record<string, string>> = { 'Soviet Union': 'USSR' };

const names = (regions: readonly Region[]): readonly string[] => [...new Set(regions.map((region) => SCORER_NAMES[region.name] ?? region.name))];
