import type { PassageKind } from '../model/article.ts';
import { contentWords } from '../text/similar.ts';
import type { Block } from './block.ts';

type Part = { readonly block: Block; readonly kind: PassageKind };

/** Items of a digest, at least: a heading and a paragraph or two, many times over, telling of different things. */
const MIN_ITEMS = 5;

/** True for a collection of short texts on different things under one title. */
export function isDigest(body: readonly Part[]): boolean {
  const headings = body.filter(({ kind }) => kind === 'heading').length;
  const texts = body.filter(({ kind }) => kind === 'paragraph').length;
  return headings >= MIN_ITEMS && texts <= headings * 2 && texts >= headings && areUnrelated(body);
}

/** Most words that two neighbouring items of a digest may share. */
const MAX_SHARED = 0.2;

/** True when neighbouring headed texts tell of different things. */
function areUnrelated(body: readonly Part[]): boolean {
  const items = body.filter(({ kind }) => kind === 'paragraph').map(({ block }) => contentWords(block.text.slice(0, 1500)));
  let related = 0;
  for (let index = 1; index < items.length; index++) {
    const above = items[index - 1] ?? new Set<string>();
    const here = items[index] ?? new Set<string>();
    let shared = 0;
    for (const word of here) if (above.has(word)) shared += 1;
    if (shared > Math.min(here.size, above.size) * MAX_SHARED) related += 1;
  }
  return items.length > 1 && related <= items.length * 0.25;
}
