import type { EditionWords } from '../labels/index.ts';
import type { DaySpan } from '../model/day-span.ts';
import type { Edition, Gap, SectionId } from '../model/edition.ts';
import { dayNumber, formatSpan } from '../text/calendar.ts';
import { holderInWords, knownAt, reportedOn } from './candidate.ts';
import type { RowName } from './draft.ts';
import { sectionsFor } from './sections/index.ts';
import type { Context } from './sections/rule.ts';
import type { Placed } from './select.ts';
import { byDate, later } from './spans.ts';
import type { Subject } from './subject.ts';

/** Half a year behind the newest source, a section's reporting is said to be old. */
const STALE_DAYS = 183;

/** What is told of the subject beside what is printed: all tellings with their sections, and the rows of the glance box. */
export type Known = { readonly all: readonly Placed[]; readonly rows: readonly RowName[] };

/**
 * What is not known: sections without reporting, sections whose newest report lags behind, facts that a single origin
 * carries, and statements without any date. `told` is everything the brief prints, with its section.
 */
export function gaps(told: readonly Placed[], { subject, words }: Context, cutoff: Edition['cutoff'], known: Known): readonly Gap[] {
  return [
    ...silent(subject, known, words),
    ...stale(known.all, subject, cutoff?.date ?? null, words),
    ...oldest(told, words),
    ...singleOrigin(told, words),
    ...oneVoice(told, subject, words),
    ...undated(told, words),
  ];
}

/** A section that the glance box has a row for is reported on, in whatever section its sentence prints. */
const ROW_OF: Readonly<Partial<Record<RowName, SectionId>>> = {
  formed: 'origins',
  leader: 'leadership',
  leaders: 'leadership',
  strength: 'strength',
  area: 'area',
  alliances: 'relations',
  rivals: 'relations',
  designations: 'countermeasures',
  actors: 'actors',
  control: 'control',
  population: 'humanitarian',
  displaced: 'humanitarian',
};

function silent(subject: Subject, { all, rows }: Known, { silence }: EditionWords): readonly Gap[] {
  const reported = new Set([...all.map((one) => one.section), ...rows.map((row) => ROW_OF[row])]);
  return sectionsFor(subject)
    .filter((rule) => !reported.has(rule.id))
    .map((rule) => ({ kind: 'no-reporting', text: silence[rule.id] }));
}

/** One line for all sections whose newest report is of one date. */
function stale(told: readonly Placed[], subject: Subject, cutoff: DaySpan | null, words: EditionWords): readonly Gap[] {
  if (cutoff === null) return [];
  const behind = new Map<string, string[]>();
  for (const rule of sectionsFor(subject)) {
    const reports = told.filter((one) => one.section === rule.id).flatMap((one) => one.members.map(reportedOn));
    const newest = reports.reduce<DaySpan | null>(later, null);
    if (newest === null || dayNumber(cutoff.end) - dayNumber(newest.end) < STALE_DAYS) continue;
    const date = formatSpan(newest, words.dates);
    behind.set(date, [...(behind.get(date) ?? []), words.sections[rule.id]]);
  }
  return [...behind].map(([date, titles]) => ({ kind: 'stale', text: words.gaps.noNewer(words.listed(titles), date) }));
}

function oldest(told: readonly Placed[], words: EditionWords): readonly Gap[] {
  const dated = told.flatMap((one) => {
    const known = reportedOn(one.head);
    return known === null ? [] : [known];
  });
  const first = [...dated].sort(byDate)[0];
  const last = dated.reduce<DaySpan | null>(later, null);
  if (first === undefined || last === null || dayNumber(last.end) - dayNumber(first.end) < STALE_DAYS) return [];
  return [{ kind: 'stale', text: words.gaps.oldest(formatSpan(first, words.dates)) }];
}

function singleOrigin(told: readonly Placed[], words: EditionWords): readonly Gap[] {
  const alone = told.filter((one) => one.origins === 1).length;
  if (alone === 0) return [];
  // "All rest on a single origin" would read as one origin for all of them.
  const text = alone === told.length ? words.gaps.noneConfirmed : words.gaps.singleOrigin(alone, told.length);
  return [{ kind: 'single-origin', text }];
}

/** Fewer entries come from one voice by nature. */
const MIN_ENTRIES = 2;

/** Sections in which everything printed comes from one and the same voice, by its name. */
function oneVoice(told: readonly Placed[], subject: Subject, words: EditionWords): readonly Gap[] {
  const voices = new Map<string, { name: string; titles: string[] }>();
  for (const rule of sectionsFor(subject)) {
    const members = told.filter((one) => one.section === rule.id).map((one) => one.members);
    const [first, ...others] = new Set(members.flat().map(({ origin }) => origin));
    const voice = members[0]?.[0];
    if (members.length < MIN_ENTRIES || first === undefined || others.length > 0 || voice === undefined) continue;
    const known = voices.get(first) ?? { name: holderInWords(voice, words), titles: [] };
    known.titles.push(words.sections[rule.id]);
    voices.set(first, known);
  }
  return [...voices.values()].map(({ name, titles }) => ({ kind: 'single-origin', text: words.gaps.oneVoice(words.listed(titles), name) }));
}

function undated(told: readonly Placed[], words: EditionWords): readonly Gap[] {
  const without = told.filter((one) => knownAt(one.head) === null).length;
  return without === 0 ? [] : [{ kind: 'undated', text: words.gaps.noDate(without, told.length) }];
}
