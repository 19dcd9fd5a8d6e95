import { catalogue } from '../labels/index.ts';
import type { Edition } from '../model/edition.ts';
import { textOf } from './changes.ts';

/** A thing that a brief tells, with the sources it rests on, by their numbers in the edition. */
export type Resting = {
  readonly kind: 'judgement' | 'commentary' | 'entry' | 'value' | 'date' | 'dispute' | 'figure';
  /** The section, row, topic or figure it is in. */
  readonly part: string;
  /** Number of the entry in the brief; null for what has none. */
  readonly n: number | null;
  /** Id of the entry; null for what is none. */
  readonly entry: string | null;
  readonly text: string;
  readonly sources: readonly number[];
};

type Cited = Omit<Resting, 'sources'> & { readonly citations: readonly number[] };

/** What a brief tells, part by part. A part that is to be followed to its sources as well is one more line here. */
const PARTS: readonly ((edition: Edition) => readonly Cited[])[] = [judgements, entries, commentary, values, marks, dates, sides];

/** Everything that rests on a source of the edition, alone or with others, in the order of the parts. */
export function restingOn(edition: Edition, article: string): readonly Resting[] {
  const own = new Set(edition.sources.filter((source) => source.article === article).map(({ n }) => n));
  if (own.size === 0) return [];
  const sourceOf = new Map(edition.quotations.map(({ n, source }) => [n, source]));
  return PARTS.flatMap((part) => part(edition)).flatMap(({ citations, ...one }) => {
    const sources = [...new Set(citations.flatMap((n) => sourceOf.get(n) ?? []))];
    return sources.some((n) => own.has(n)) ? [{ ...one, sources }] : [];
  });
}

/** The names of parts as the edition itself has them. */
const partsIn = (language: Edition['language']) => catalogue(language).edition.parts;

/** Numbered as on the page: the bottom line, key reporting, then section by section. */
function entries({ language, bottomLine, keyReporting, sections }: Edition): readonly Cited[] {
  const parts = partsIn(language);
  const placed = [
    ...bottomLine.map((entry) => ({ entry, part: parts.bottomLine })),
    ...keyReporting.map((entry) => ({ entry, part: parts.keyReporting })),
    ...sections.flatMap((section) => section.entries.map((entry) => ({ entry, part: section.title }))),
  ];
  return placed.map(({ entry, part }, at) => ({
    kind: 'entry',
    part,
    n: at + 1,
    entry: entry.id,
    text: textOf(entry),
    citations: entry.citations,
  }));
}

const unnumbered = (kind: Resting['kind'], part: string, text: string, citations: readonly number[]): Cited => ({
  kind,
  part,
  n: null,
  entry: null,
  text,
  citations,
});

/** The desk's own words rest on what they cite. */
function judgements({ language, judgements: all }: Edition): readonly Cited[] {
  return all.map(({ text, citations }) => unnumbered('judgement', partsIn(language).judgements, text, citations));
}

/** Enough of a note's words before a citation to know the sentence by. */
const COMMENTARY_CHARS = 100;

function commentary({ language, commentary: note }: Edition): readonly Cited[] {
  return (note?.marks ?? []).map(({ start, citations }) =>
    unnumbered(
      'commentary',
      partsIn(language).commentary,
      (note?.markdown ?? '').slice(Math.max(0, start - COMMENTARY_CHARS), start).trim(),
      citations,
    ),
  );
}

function values({ glance }: Edition): readonly Cited[] {
  return glance.flatMap(({ label, values: all }) => all.map(({ text, citations }) => unnumbered('value', label, text, citations)));
}

function marks({ language, figures: { map, courses, ties } }: Edition): readonly Cited[] {
  const parts = partsIn(language);
  return [
    ...(map?.marks ?? []).map(({ name, citations }) => unnumbered('figure', parts.map, name, citations)),
    ...courses.flatMap(({ title, points }) => points.map(({ text, citations }) => unnumbered('figure', title, text, citations))),
    ...(ties?.ties ?? []).map(({ way, other, citations }) => unnumbered('figure', parts.ties, `${way} ${other}`, citations)),
  ];
}

function dates({ language, timeline }: Edition): readonly Cited[] {
  return timeline.map(({ text, citations }) => unnumbered('date', partsIn(language).timeline, text, citations));
}

function sides({ disputes }: Edition): readonly Cited[] {
  return disputes.flatMap(({ topic, sides: all }) => all.map(({ claim, citations }) => unnumbered('dispute', topic, claim, citations)));
}
