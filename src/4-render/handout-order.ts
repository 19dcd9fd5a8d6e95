import type { Edition } from '../model/edition.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import type { View } from './view.ts';

/** A part of a brief that a handout may keep or leave: its kind and its id or place there. */
export type Part = { readonly kind: 'judgements' | 'changes' | 'entry' | 'glance' | 'dispute' | 'gap'; readonly id: string };

export const partKey = ({ kind, id }: Part): string => `${kind} ${id}`;

// One disputed point to so many sentences: a handout that leaves out where sources differ tells a smoother story than they do.
const ENTRIES_TO_A_DISPUTE = 3;
const FIRST_GAPS = 3;

/**
 * All that a handout may hold beside its bottom line, the most important first: what the desk judges, key reporting, the box, what changed, the
 * weightiest sentence of each section, the gaps that weigh most; then sentences by weight, with a disputed point after every few.
 */
export function handoutOrder(edition: Edition, view: View): readonly Part[] {
  const weights = new Map([...edition.keyReporting, ...edition.sections.flatMap(({ entries }) => entries)].map((entry) => [entry.id, entry.weight]));
  const atFront = new Set([...edition.bottomLine, ...edition.keyReporting].map(({ id }) => id));
  const body = view.sections.flatMap(({ entries }, section) => {
    const told = edition.sections.find(({ id }) => view.sections[section]?.id === `section-${id}`)?.entries ?? [];
    return entries.flatMap(({ id }, at) => {
      const entry = told[at];
      // What stands at the front is said once here.
      return entry === undefined || atFront.has(entry.id) ? [] : [{ id, section, at, weight: weights.get(entry.id) ?? 0 }];
    });
  });
  const byWeight = [...body].sort((a, b) => b.weight - a.weight || a.section - b.section || a.at - b.at || byCodePoint(a.id, b.id));
  const heaviest = new Set<number>();
  const first = byWeight.filter(({ section }) => !heaviest.has(section) && heaviest.add(section));
  const others = byWeight.filter((one) => !first.includes(one));
  const entry = ({ id }: { readonly id: string }): Part => ({ kind: 'entry', id });
  const disputes = (view.disputes?.topics ?? []).map(({ id }): Part => ({ kind: 'dispute', id }));
  const gaps = (view.gaps?.gaps ?? []).map((_, at): Part => ({ kind: 'gap', id: String(at) }));
  return [
    ...(view.judgements === null ? [] : [{ kind: 'judgements', id: '' } as const]),
    ...(view.keyReporting?.entries ?? []).map(entry),
    ...(view.glance?.rows ?? []).map((_, at): Part => ({ kind: 'glance', id: String(at) })),
    ...(view.changes === null ? [] : [{ kind: 'changes', id: '' } as const]),
    ...mixed(first.map(entry), disputes.slice(0, Math.ceil(first.length / ENTRIES_TO_A_DISPUTE))),
    ...gaps.slice(0, FIRST_GAPS),
    ...mixed(others.map(entry), disputes.slice(Math.ceil(first.length / ENTRIES_TO_A_DISPUTE))),
    ...gaps.slice(FIRST_GAPS),
  ];
}

/** Sentences with a disputed point after every few, and those that remain at the end. */
function mixed(entries: readonly Part[], disputes: readonly Part[]): readonly Part[] {
  const left = [...disputes];
  const all = entries.flatMap((entry, at) => (at % ENTRIES_TO_A_DISPUTE === ENTRIES_TO_A_DISPUTE - 1 ? [entry, ...left.splice(0, 1)] : [entry]));
  return [...all, ...left];
}
