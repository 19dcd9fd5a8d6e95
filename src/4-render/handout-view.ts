import type { z } from 'zod';
import { type Catalogue, catalogue } from '../labels/index.ts';
import { compiled } from '../model/compiled.ts';
import { Language } from '../model/language.ts';
import { type Part, partKey } from './handout-order.ts';
import type { View } from './view.ts';
import type { Citations } from './view-citations.ts';
import { HandoutView } from './view-handout.ts';

/** Where the full brief is: an address, or the name of its file when the desk has published none. */
export type FullBrief = HandoutView['full'];

type Cited = z.infer<typeof Citations>;

/** A brief of which only these parts are kept, with what was left out said. Citations lead to the short list of sources. */
export function handoutView(view: View, kept: readonly Part[], full: FullBrief): HandoutView {
  const words = catalogue(Language.parse(view.lang));
  const keeps = new Set(kept.map(partKey));
  const has = (kind: Part['kind'], id: string): boolean => keeps.has(partKey({ kind, id }));
  const sourceOf = new Map(view.annex.groups.flatMap(({ source, quotations }) => quotations.map(({ id }) => [id, source] as const)));
  const cited = new Set<string>();
  const cite = (citations: Cited): Cited =>
    citations.map((citation) => {
      const source = sourceOf.get(citation.target);
      if (source === undefined) throw new Error(`Quotation ${citation.target} is cited and in no source.`);
      cited.add(source);
      return { ...citation, target: source };
    });
  const recited = <T extends { readonly citations: Cited }>(of: readonly T[]) => of.map((one) => ({ ...one, citations: cite(one.citations) }));
  const entries = <T extends View['sections'][number]['entries']>(of: T) => recited(of.filter(({ id }) => has('entry', id)));

  const bottomLine = view.bottomLine === null ? null : { ...view.bottomLine, entries: recited(view.bottomLine.entries) };
  const judgements = view.judgements === null || !has('judgements', '') ? null : { ...view.judgements, list: recited(view.judgements.list) };
  const keyReporting = withSome(
    view.keyReporting,
    ({ entries: all }) => ({ entries: entries(all) }),
    ({ entries: some }) => some.length,
  );
  const glance = withSome(
    view.glance,
    ({ rows }) => ({ rows: rows.filter((_, at) => has('glance', String(at))).map((row) => ({ ...row, values: recited(row.values) })) }),
    ({ rows }) => rows.length,
  );
  const sections = view.sections.flatMap(({ id, title, entries: all }) => {
    const some = entries(all);
    return some.length === 0 ? [] : [{ id, title, entries: some }];
  });
  const disputes = withSome(
    view.disputes,
    ({ topics }) => ({ topics: topics.filter(({ id }) => has('dispute', id)).map((topic) => ({ ...topic, sides: recited(topic.sides) })) }),
    ({ topics }) => topics.length,
  );
  const gaps = withSome(
    view.gaps,
    ({ gaps: all }) => ({ gaps: all.filter((_, at) => has('gap', String(at))) }),
    ({ gaps: some }) => some.length,
  );
  const front = has('changes', '') ? view.changes : null;
  const { source: newest = '' } = view.cutoff ?? {};
  if (view.cutoff !== null) cited.add(newest);
  const here = new Set([bottomLine, keyReporting, ...sections].flatMap((part) => part?.entries.map(({ id }) => id) ?? []));
  return compiled(HandoutView).parse({
    ...Object.fromEntries(CARRIED.map((name) => [name, view[name]])),
    title: words.page.handout.title(view.title),
    kindLabel: words.page.handout.kind(view.kindLabel),
    bottomLine,
    // A change leads to where it stands, if that is here.
    changes:
      front === null
        ? null
        : { ...front, more: '', list: [], front: front.front.map((one) => ({ ...one, target: here.has(one.target) ? one.target : '' })) },
    judgements,
    keyReporting,
    glance,
    sections,
    disputes,
    gaps,
    sources: view.sources.list
      .filter(({ id }) => cited.has(id))
      .map(({ id, n, title, details, grade, href, marking }) => ({ id, n, title, details, grade, href, marking })),
    leftOut: leftOut(view, { keyReporting, glance, sections, disputes, gaps, judgements, changes: front }, words),
    full,
  });
}

const CARRIED = [
  ...([
    'lang',
    'rtl',
    'articles',
    'labels',
    'shortTitle',
    'description',
    'desk',
    'name',
    'what',
    'aliases',
    'native',
    'edition',
    'number',
    'issued',
    'issuedDay',
  ] as const),
  ...(['cutoff', 'previous', 'marking'] as const),
] as const;

/** A part with only what is kept of it; null when that is nothing. */
function withSome<T extends object, U extends Partial<T>>(part: T | null, keep: (part: T) => U, count: (some: U) => number): (T & U) | null {
  if (part === null) return null;
  const some = keep(part);
  return count(some) === 0 ? null : { ...part, ...some };
}

type Kept = Pick<HandoutView, 'keyReporting' | 'glance' | 'sections' | 'disputes' | 'gaps' | 'judgements' | 'changes'>;

/** "62 of 88 entries (Incidents 20, Leadership 5), 3 of 7 disputed points, …": in numbers, what the full brief holds beside this. */
function leftOut(view: View, kept: Kept, { page: { handout: words }, edition }: Catalogue): string {
  const inSection = new Map(kept.sections.map(({ id, entries }) => [id, entries.length]));
  const atFront = new Set([...(view.bottomLine?.entries ?? []), ...(view.keyReporting?.entries ?? [])].map(({ id }) => baseId(id)));
  const sections = view.sections.map(({ id, title, entries }) => {
    const all = entries.filter((entry) => !atFront.has(baseId(entry.id)));
    return { title, all: all.length, missing: all.length - (inSection.get(id) ?? 0) };
  });
  const key = {
    title: view.keyReporting?.title ?? '',
    all: view.keyReporting?.entries.length ?? 0,
    missing: (view.keyReporting?.entries.length ?? 0) - (kept.keyReporting?.entries.length ?? 0),
  };
  const short = [key, ...sections].filter(({ missing }) => missing > 0);
  const sum = (of: readonly { readonly all: number; readonly missing: number }[], what: 'all' | 'missing') => of.reduce((n, one) => n + one[what], 0);
  const of = (missing: number, all: number, counted: (n: number) => string) =>
    missing === 0 ? [] : [missing === all ? counted(all) : words.someOf(missing, counted(all))];
  const less = (all: number, here: number) => all - here;
  const [rows, topics, gaps] = [view.glance?.rows.length ?? 0, view.disputes?.topics.length ?? 0, view.gaps?.gaps.length ?? 0];
  return [
    ...of(sum(short, 'missing'), sum([key, ...sections], 'all') + (view.bottomLine?.entries.length ?? 0), words.entries).map((entries) =>
      words.inSections(entries, edition.listed(short.map(({ title, missing }) => `${title} ${missing}`))),
    ),
    ...(view.judgements !== null && kept.judgements === null ? [words.judgements] : []),
    ...(view.commentary === null ? [] : [words.commentary]),
    ...of(less(rows, kept.glance?.rows.length ?? 0), rows, words.rows),
    ...of(less(topics, kept.disputes?.topics.length ?? 0), topics, words.disputes),
    ...of(less(gaps, kept.gaps?.gaps.length ?? 0), gaps, words.gaps),
    ...(view.changes === null ? [] : [words.changes]),
    ...(view.map === null ? [] : [words.map]),
    ...(view.timeline === null ? [] : [words.timeline(view.timeline.rows.length)]),
    words.quotations(view.annex.groups.reduce((n, { quotations }) => n + quotations.length, 0)),
  ].join(edition.semicolon);
}

/** An entry that is printed twice has an id for each place: `e-x`, `e-x--2`. */
const baseId = (id: string): string => id.replace(/--\d+$/, '');
