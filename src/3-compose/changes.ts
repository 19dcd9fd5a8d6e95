import { catalogue, type EditionWords } from '../labels/index.ts';
import type { Change, Correction, Edition, Entry } from '../model/edition.ts';
import { containment, contentWords, similarity } from '../text/similar.ts';

/** The parts of an edition that a reader is told. */
export type Told = Pick<Edition, 'bottomLine' | 'keyReporting' | 'sections' | 'glance' | 'disputes' | 'sources' | 'language'>;

/** An entry at its place. */
type Placed = { readonly entry: Entry; readonly part: string; readonly text: string };

/**
 * What changed between two editions of one brief, the most important first: retracted sources, disputes, figures, then entries by weight, then sources. An entry
 * that was only reworded, or is told by another article now, is revised: it is matched by its id, by the statements it is made of, and last by
 * its words. `isTold` says of an entry whether the articles still tell it.
 */
export function changes(before: Told, now: Told, isTold: (entry: Entry) => boolean, corrections: readonly Correction[] = []): readonly Change[] {
  const { edition: words } = catalogue(now.language);
  return [
    ...corrections.map((correction) => retractedChange(correction, words)),
    ...disputeChanges(before, now),
    ...figureChanges(before, now),
    ...entryChanges(before, now, isTold),
    ...sourceChanges(before, now, new Set(corrections.map(({ article }) => article))),
  ];
}

function placed({ language, bottomLine, keyReporting, sections }: Told): readonly Placed[] {
  const { parts } = catalogue(language).edition;
  const at = (part: string) => (entry: Entry) => ({ entry, part, text: textOf(entry) });
  const all = [
    ...bottomLine.map(at(parts.bottomLine)),
    ...keyReporting.map(at(parts.keyReporting)),
    ...sections.flatMap(({ title, entries }) => entries.map(at(title))),
  ];
  // One that stands in the bottom line and in its section is one entry.
  return [...new Map(all.toReversed().map((one) => [one.entry.id, one])).values()].reverse();
}

/** The sentence as it reads. */
export const textOf = ({ runs }: Entry): string => runs.map(({ text }) => text).join('');

/** At or above it two entries tell one thing in other words. Two sentences about one event share about half; a reworded one shares most. */
const SAME_THING = 0.6;
/** A sentence that grew or was cut holds nearly all words of the shorter one. */
const GREW = 0.85;
/** With fewer words, sharing them says little. */
const MIN_WORDS = 4;

/** The entries of two editions matched with each other. */
type Paired = {
  /** Each entry of now with the one it was before; null when it is new. */
  readonly pairs: ReadonlyMap<Placed, Placed | null>;
  readonly gone: readonly Placed[];
  /** What an entry of before is now, by its id. */
  readonly nowOf: ReadonlyMap<string, Entry>;
};

export function paired(before: Told, now: Told): Paired {
  const [old, current] = [placed(before), placed(now)];
  const left = new Map(old.map((one) => [one.entry.id, one]));
  const take = (found: Placed | undefined): Placed | null => {
    if (found !== undefined) left.delete(found.entry.id);
    return found ?? null;
  };
  const pairs = new Map<Placed, Placed | null>();
  // The sure matches first, so that a likeness never takes away an entry that is still there.
  for (const one of current) if (left.has(one.entry.id)) pairs.set(one, take(left.get(one.entry.id)));
  for (const one of current) if (!pairs.has(one)) pairs.set(one, take([...left.values()].find((other) => sharesStatement(one.entry, other.entry))));
  for (const one of current) if (pairs.get(one) === null) pairs.set(one, take(mostAlike(one, [...left.values()])));

  const nowOf = new Map([...pairs].flatMap(([one, last]) => (last === null ? [] : [[last.entry.id, one.entry] as const])));
  return { pairs, gone: [...left.values()], nowOf };
}

function entryChanges(before: Told, now: Told, isTold: (entry: Entry) => boolean): readonly Change[] {
  const { pairs, gone: left } = paired(before, now);
  const made = [...pairs].flatMap(([one, last]): readonly (Change & { readonly weight: number })[] => {
    const { id, weight } = one.entry;
    if (last === null) return [{ kind: 'new', part: one.part, place: id, before: null, after: one.text, weight }];
    return last.text === one.text ? [] : [{ kind: 'revised', part: one.part, place: id, before: last.text, after: one.text, weight }];
  });
  const gone = left.map(({ entry, part, text }): Change & { readonly weight: number } => ({
    kind: isTold(entry) ? 'left-out' : 'withdrawn',
    part,
    place: null,
    before: text,
    after: null,
    weight: entry.weight,
  }));
  const order = { withdrawn: 0, new: 1, revised: 1, 'left-out': 2 } as const;
  const rank = ({ kind }: Change): number => (kind in order ? order[kind as keyof typeof order] : 3); // The kinds above are all that is made here.
  return [...gone, ...made].sort((a, b) => rank(a) - rank(b) || b.weight - a.weight).map(({ weight: _weight, ...change }) => change);
}

const sharesStatement = (a: Entry, b: Entry): boolean => a.statements.some((id) => b.statements.includes(id));

function mostAlike(one: Placed, others: readonly Placed[]): Placed | undefined {
  const words = contentWords(one.text);
  const alike = others.flatMap((other) => {
    const its = contentWords(other.text);
    const share = similarity(words, its);
    const grew = Math.min(words.size, its.size) >= MIN_WORDS && containment(words, its) >= GREW;
    return share >= SAME_THING || grew ? [{ other, share }] : [];
  });
  return alike.sort((a, b) => b.share - a.share)[0]?.other;
}

function figureChanges(before: Told, now: Told): readonly Change[] {
  const valuesOf = (told: Told) =>
    new Map(told.glance.map(({ label, values }) => [labelIn(now.language, told.language, label), values.map(({ text }) => text)]));
  const [old, current] = [valuesOf(before), valuesOf(now)];
  const labels = [...new Set([...current.keys(), ...old.keys()])];
  return labels.flatMap((label): readonly Change[] => {
    const [was, is] = [old.get(label) ?? [], current.get(label) ?? []];
    const lost = was.filter((value) => !is.includes(value));
    const added = is.filter((value) => !was.includes(value));
    if (lost.length + added.length === 0) return [];
    const row = now.glance.findIndex((one) => one.label === label);
    const listed = (values: readonly string[]) => (values.length === 0 ? null : values.join('; '));
    return [{ kind: 'figure', part: label, place: row < 0 ? null : `glance-${row + 1}`, before: listed(lost), after: listed(added) }];
  });
}

/** The label of a row as the newer edition has it: a desk that changes its language has no news to tell by that. */
function labelIn(language: Told['language'], from: Told['language'], label: string): string {
  if (from === language) return label;
  const [name] = Object.entries(catalogue(from).edition.rows).find(([, own]) => own === label) ?? [];
  return Object.entries(catalogue(language).edition.rows).find(([other]) => other === name)?.[1] ?? label;
}

type Point = { readonly topic: string; readonly text: string };

function disputeChanges(before: Told, now: Told): readonly Change[] {
  const sides = ({ disputes }: Told) => disputes.map(({ topic, sides: all }) => ({ topic, text: all.map(({ claim }) => claim).join(' / ') }));
  const [old, current] = [sides(before), sides(now)];
  // Topics are worded in the language of labels; claims are in that of their sources.
  const same = (a: Point, b: Point): boolean => (before.language === now.language ? a.topic === b.topic : a.text === b.text);
  return [
    ...current.flatMap((point, at): readonly Change[] => {
      const { topic, text } = point;
      const last = old.find((one) => same(one, point));
      return last?.text === text ? [] : [{ kind: 'dispute', part: topic, place: `dispute-${at + 1}`, before: last?.text ?? null, after: text }];
    }),
    ...old
      .filter((point) => !current.some((one) => same(one, point)))
      .map(({ topic, text }): Change => ({ kind: 'dispute-gone', part: topic, place: null, before: text, after: null })),
  ];
}

/** What was retracted, and the reason, which says more than that a source is gone. */
function retractedChange({ title, seed, retracted, why, gone, standing }: Correction, { retracted: said, parts, listed }: EditionWords): Change {
  const left = [...(gone.length > 0 ? [said.withdrawn(gone.length)] : []), ...(standing.length > 0 ? [said.standing(standing.length)] : [])];
  const after = said.on(retracted, why, listed(left));
  return { kind: 'retracted', part: parts.sources, place: null, before: nameOf(title, seed), after };
}

function sourceChanges(before: Told, now: Told, retracted: ReadonlySet<string>): readonly Change[] {
  const { sources: part } = catalogue(now.language).edition.parts;
  const [old, current] = [new Set(before.sources.map(({ article }) => article)), new Set(now.sources.map(({ article }) => article))];
  return [
    ...now.sources
      .filter(({ article }) => !old.has(article))
      .map(
        ({ n, source, seed }): Change => ({
          kind: 'source',
          part,
          place: `source-${n}`,
          before: null,
          after: nameOf(source.title?.value, seed),
        }),
      ),
    ...before.sources
      .filter(({ article }) => !current.has(article) && !retracted.has(article))
      .map(({ source, seed }): Change => ({ kind: 'source-gone', part, place: null, before: nameOf(source.title?.value, seed), after: null })),
  ];
}

const nameOf = (title: string | null | undefined, seed: string): string => title ?? seed;
