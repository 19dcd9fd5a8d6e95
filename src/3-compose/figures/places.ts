import type { Statement } from '../../model/statement.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import type { Atlas } from '../atlas.ts';
import { references } from '../candidate.ts';
import type { MapDraft, MarkDraft } from '../draft.ts';
import { assertable } from '../glance/row.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { entryOf, type Printed } from './printed.ts';

/** Quotations behind one mark; more would fill the annex with what the brief does not tell. */
const MAX_CITED = 4;

/** A map with more places than this is read by nobody; the least reported go. */
const MAX_MARKS = 40;

/** Fewer places are said faster than drawn. A region's own outline is there before its places are. */
const MIN_PLACED = { group: 3, region: 2 } as const;

/** Below it a group is part of what is told, and the place is somebody else's. */
const MIN_RELEVANCE = 0.8;

/**
 * The places where the subject's reporting is set, with the number of reports behind each: of a group, where it acts or is
 * found; of a region, what happened or lies in it. Null where there is too little to draw.
 */
export function places(told: readonly Telling[], context: Context, printed: Printed): MapDraft | null {
  const { subject, known } = context;
  const found = new Map<string, Telling[]>();
  for (const telling of assertable(told)) {
    if (!concerns(telling, context)) continue;
    for (const place of scenes(telling.head.statement, known)) {
      if (subject.kind === 'region' && !known.liesIn(place, subject.id)) continue;
      found.set(place, [...(found.get(place) ?? []), telling]);
    }
  }
  const marks = [...found]
    .flatMap(([place, tellings]) => mark(place, tellings, known, printed))
    .sort(byReports)
    .slice(0, MAX_MARKS);
  const drawable = marks.filter(({ place, kind }) => kind !== 'world region' && !(subject.kind === 'region' && place === subject.id));
  const placed = new Set(drawable.flatMap(({ coordinates }) => (coordinates === null ? [] : [coordinates.join(' ')])));
  if (placed.size < MIN_PLACED[subject.kind]) return null;
  return {
    kind: 'map',
    home: subject.kind === 'region' ? { name: subject.region.name, kind: subject.region.kind, coordinates: subject.region.coordinates } : null,
    marks,
  };
}

/** Whether the telling shows the subject at work, and not merely speaks of it. */
function concerns({ head }: Telling, { subject }: Context): boolean {
  if (head.relevance < MIN_RELEVANCE) return false;
  if (subject.kind === 'region') return true;
  const { statement } = head;
  const acts = statement.subjects.some(({ group, role }) => group === subject.id && role !== 'mention');
  const committed = statement.incident?.actors.some(({ group, status }) => group === subject.id && status !== 'denied') ?? false;
  return acts || committed;
}

/** Where a statement is set. Of a town and its country in one sentence, the town is the place. */
function scenes({ places: links, incident }: Statement, known: Atlas): readonly string[] {
  const here = new Set(links.filter(({ role }) => role === 'at' || role === 'inherited').map(({ region }) => region));
  const named = new Set(links.filter(({ role }) => role !== 'setting' && role !== 'aside' && role !== 'demonym').map(({ region }) => region));
  for (const region of incident?.occurred === true ? incident.regions : []) if (named.has(region)) here.add(region);
  return [...here].filter((place) => ![...here].some((other) => other !== place && known.liesIn(other, place)));
}

function mark(place: string, tellings: readonly Telling[], known: Atlas, printed: Printed): readonly MarkDraft[] {
  const region = known.region(place);
  if (region === null) return [];
  const ranked = [...tellings].sort(
    (a, b) =>
      Number(entryOf(b, printed) !== null) - Number(entryOf(a, printed) !== null) ||
      b.score - a.score ||
      byCodePoint(a.head.statement.id, b.head.statement.id),
  );
  return [
    {
      place,
      name: region.name,
      kind: region.kind,
      coordinates: region.coordinates,
      reports: ranked.length,
      incidents: ranked.filter(({ head }) => head.statement.incident?.occurred === true).length,
      entry: ranked.map((telling) => entryOf(telling, printed)).find((id) => id !== null) ?? null,
      references: ranked.flatMap(({ head }) => references(head)).slice(0, MAX_CITED),
    },
  ];
}

function byReports(a: MarkDraft, b: MarkDraft): number {
  return b.reports - a.reports || byCodePoint(a.place, b.place);
}
