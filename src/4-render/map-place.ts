import type { View } from './view.ts';

/** The view with its map before the part or entry of this id, or, when that is null, directly behind the front page. */
export function withMapBefore(view: View, id: string | null): View {
  if (view.map === null) return view;
  if (id === null) return { ...view, mapHere: true };
  const here = <T extends { readonly id: string } | null>(part: T): T => (part?.id === id ? { ...part, mapHere: true } : part);
  return {
    ...view,
    sections: view.sections.map((section) => here({ ...section, entries: section.entries.map(here) })),
    commentary: here(view.commentary),
    timeline: here(view.timeline),
    disputes: here(view.disputes),
    gaps: here(view.gaps),
    changes: here(view.changes),
    sources: here(view.sources),
    annex: here(view.annex),
    about: here(view.about),
  };
}
