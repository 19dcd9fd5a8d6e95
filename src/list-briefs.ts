import { dayWords, type IndexRow, indexPage, spanWords } from './4-render/index.ts';
import type { World } from './io/world.ts';
import type { ListedBrief } from './model/listed-brief.ts';
import type { Templates } from './model/templates.ts';
import { byCodePoint } from './text/by-code-point.ts';

/** The briefs of a run, and what is known of those that it did not make. */
export type Listed = {
  readonly made: readonly ListedBrief[];
  /** The briefs that the last build listed. */
  readonly before: readonly ListedBrief[];
  /** All subjects that are wanted; null where only some were asked for, or where that can't be known. */
  readonly wanted: ReadonlySet<string> | null;
};

/**
 * Writes the list of all briefs, for people and for programs: those just made, and earlier ones that still stand. Briefs on subjects that
 * are not wanted any more are taken away; one that could not be made this time keeps its last files.
 */
export async function listBriefs(world: World, { made, before, wanted }: Listed, desk: string, templates: Templates): Promise<void> {
  const now = new Set(made.map(({ id }) => id));
  const others = before.filter(({ id }) => !now.has(id));
  const dropped = wanted === null ? [] : others.filter(({ id }) => !wanted.has(id));
  for (const { html, pdf, json, handout } of dropped) {
    for (const path of [html, pdf, json, handout?.html ?? null, handout?.pdf ?? null]) if (path !== null) await world.out.remove(path);
  }
  const briefs = inOrder([...made, ...others.filter((brief) => !dropped.includes(brief))]);
  await world.out.write('index.html', indexPage(briefs.map(indexRow), desk, templates));
  await world.writeListing(briefs);
}

/** Groups, then regions, each by name. */
export function inOrder(briefs: readonly ListedBrief[]): readonly ListedBrief[] {
  return [...briefs].sort(
    (a, b) => byCodePoint(a.kind, b.kind) || byCodePoint(a.name.toLowerCase(), b.name.toLowerCase()) || byCodePoint(a.id, b.id),
  );
}

function indexRow({ kind, name, what, about, number, issued, cutoff, marking, entries, sources, pages, html, pdf, handout }: ListedBrief): IndexRow {
  const words = { issued: dayWords(issued), cutoff: cutoff === null ? null : spanWords(cutoff) };
  return { kind, name, what, about, number, ...words, marking, entries, sources, pages, html, pdf, handout: handout?.pdf ?? handout?.html ?? null };
}
