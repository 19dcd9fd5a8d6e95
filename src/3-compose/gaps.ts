import type { DaySpan } from '../model/day-span.ts';
import type { Edition, Gap, SectionId } from '../model/edition.ts';
import { dayNumber, formatSpan } from '../text/calendar.ts';
import { holderInWords, knownAt, reportedOn } from './candidate.ts';
import { sectionsFor } from './sections/index.ts';
import type { Placed } from './select.ts';
import { byDate, later } from './spans.ts';
import type { Subject } from './subject.ts';

/** Half a year behind the newest source, a section's reporting is said to be old. */
const STALE_DAYS = 183;

/** What is told of the subject beside what is printed: all tellings with their sections, and the rows of the glance box. */
export type Known = { readonly all: readonly Placed[]; readonly rows: readonly string[] };

/**
 * What is not known: sections without reporting, sections whose newest report lags behind, facts that a single origin
 * carries, and statements without any date. `told` is everything the brief prints, with its section.
 */
export function gaps(told: readonly Placed[], subject: Subject, cutoff: Edition['cutoff'], known: Known): readonly Gap[] {
  return [
    ...silent(subject, known),
    ...stale(known.all, subject, cutoff?.date ?? null),
    ...oldest(told),
    ...singleOrigin(told),
    ...oneVoice(told, subject),
    ...undated(told),
  ];
}

/** A section that the glance box has a row for is reported on, in whatever section its sentence prints. */
const ROW_OF: Readonly<Record<string, SectionId>> = {
  Formed: 'origins',
  Leader: 'leadership',
  'Leaders, latest first': 'leadership',
  Strength: 'strength',
  Area: 'area',
  'Parent and allies': 'relations',
  Rivals: 'relations',
  Designations: 'countermeasures',
  'Actors present': 'actors',
  Control: 'control',
  Population: 'humanitarian',
  Displaced: 'humanitarian',
};

function silent(subject: Subject, { all, rows }: Known): readonly Gap[] {
  const reported = new Set([...all.map((one) => one.section), ...rows.map((label) => ROW_OF[label])]);
  return sectionsFor(subject)
    .filter((rule) => !reported.has(rule.id))
    .map((rule) => ({ kind: 'no-reporting', text: rule.silence }));
}

/** One line for all sections whose newest report is of one date. */
function stale(told: readonly Placed[], subject: Subject, cutoff: DaySpan | null): readonly Gap[] {
  if (cutoff === null) return [];
  const behind = new Map<string, string[]>();
  for (const rule of sectionsFor(subject)) {
    const reports = told.filter((one) => one.section === rule.id).flatMap((one) => one.members.map(reportedOn));
    const newest = reports.reduce<DaySpan | null>(later, null);
    if (newest === null || dayNumber(cutoff.end) - dayNumber(newest.end) < STALE_DAYS) continue;
    const date = formatSpan(newest);
    behind.set(date, [...(behind.get(date) ?? []), rule.title]);
  }
  return [...behind].map(([date, titles]) => ({ kind: 'stale', text: `${titles.join(', ')}: no reporting newer than ${date}.` }));
}

function oldest(told: readonly Placed[]): readonly Gap[] {
  const dated = told.flatMap((one) => {
    const known = reportedOn(one.head);
    return known === null ? [] : [known];
  });
  const first = [...dated].sort(byDate)[0];
  const last = dated.reduce<DaySpan | null>(later, null);
  if (first === undefined || last === null || dayNumber(last.end) - dayNumber(first.end) < STALE_DAYS) return [];
  return [{ kind: 'stale', text: `The oldest reporting used is of ${formatSpan(first)}.` }];
}

function singleOrigin(told: readonly Placed[]): readonly Gap[] {
  const alone = told.filter((one) => one.origins === 1).length;
  if (alone === 0) return [];
  // "All rest on a single origin" would read as one origin for all of them.
  const text = alone === told.length ? 'No entry is confirmed by a second origin.' : `${alone} of ${told.length} entries rest on a single origin.`;
  return [{ kind: 'single-origin', text }];
}

/** Fewer entries come from one voice by nature. */
const MIN_ENTRIES = 2;

/** Sections in which everything printed comes from one and the same voice, by its name. */
function oneVoice(told: readonly Placed[], subject: Subject): readonly Gap[] {
  const voices = new Map<string, { name: string; titles: string[] }>();
  for (const rule of sectionsFor(subject)) {
    const members = told.filter((one) => one.section === rule.id).map((one) => one.members);
    const [first, ...others] = new Set(members.flat().map(({ origin }) => origin));
    const voice = members[0]?.[0];
    if (members.length < MIN_ENTRIES || first === undefined || others.length > 0 || voice === undefined) continue;
    const known = voices.get(first) ?? { name: holderInWords(voice), titles: [] };
    known.titles.push(rule.title);
    voices.set(first, known);
  }
  return [...voices.values()].map(({ name, titles }) => ({ kind: 'single-origin', text: `${titles.join(', ')}: all from one origin, ${name}.` }));
}

function undated(told: readonly Placed[]): readonly Gap[] {
  const without = told.filter((one) => knownAt(one.head) === null).length;
  return without === 0 ? [] : [{ kind: 'undated', text: `${without} of ${told.length} entries can be tied to no date.` }];
}
