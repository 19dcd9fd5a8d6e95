import type { Source } from '../model/article.ts';
import type { Draft } from './drafts.ts';
import { keyOf } from './repeats.ts';

/** Lines shorter than this are controls of the page ("TT", "A+"), and tell one page's make from another's. */
const MAX_CONTROL_CHARS = 4;
/** Shorter heads look alike everywhere. */
const MIN_LINES = 5;

/** How the head of an article is laid out, or null when it has nothing of its own: headline, captions and controls in their order. */
function layout(draft: Draft): string | null {
  if (draft.title === null) return null;
  const title = keyOf(draft.title.value);
  const lines = draft.header.map((block) =>
    keyOf(block.text) === title ? 'title' : draft.captions.has(block) ? 'caption' : block.text.length <= MAX_CONTROL_CHARS ? block.text : 'text',
  );
  const isOwn = lines.length >= MIN_LINES && lines.filter((line) => line === 'title').length > 1;
  return isOwn ? lines.join(' ') : null;
}

/**
 * Lends an article without a publisher that of its neighbour in the seed, when the two pages are made alike down to the
 * controls: they were collected from one place.
 */
export function publishersByLayout(drafts: readonly Draft[], sources: readonly Source[]): readonly Source[] {
  const known = new Map<string, { readonly value: string; readonly place: number }>();
  drafts.forEach((draft, index) => {
    const key = layout(draft);
    const publisher = sources[index]?.publisher;
    if (key !== null && publisher !== null && publisher !== undefined && !known.has(key))
      known.set(key, { value: publisher.value, place: index + 1 });
  });
  return sources.map((source, index) => {
    const draft = drafts[index];
    const key = draft === undefined ? null : layout(draft);
    const like = key === null ? undefined : known.get(key);
    if (source.publisher !== null || like === undefined) return source;
    return {
      ...source,
      publisher: {
        value: like.value,
        basis: { how: 'inferred', why: `inferred from its layout, which is that of article ${like.place} of the same seed` },
      },
    };
  });
}
