import type { PassageKind } from '../model/article.ts';
import { contentWords } from '../text/similar.ts';
import type { Block } from './block.ts';
import { isReportSection } from './section-names.ts';

type Part = { readonly block: Block; readonly kind: PassageKind };

/** Items of a digest, at least: a heading and a paragraph or two, many times over, telling of different things. */
const MIN_ITEMS = 5;

/** Where the title or the masthead says that it is a digest, so many items are enough. */
const MIN_ITEMS_CALLED = 3;
const CALLED_DIGEST =
  /\b(?:digest|round-?up|(?:news|daily|weekly|morning|evening) (?:brief|briefing|summary|bulletin|wrap)|news in brief|briefs)\b|^[^\d]{3,60}\bvol(?:ume)?\.?\s{0,3}\d/i;

/** True for a collection of short texts on different things under one title; `names` are its title and the lines above the body. */
export function isDigest(body: readonly Part[], names: readonly string[]): boolean {
  const headings = body.filter(({ kind }) => kind === 'heading').length;
  const texts = body.filter(({ kind }) => kind === 'paragraph').length;
  if (texts < headings || texts > headings * 2 || !areUnrelated(body)) return false;
  if (names.some((name) => name.length <= MAX_NAME_CHARS && CALLED_DIGEST.test(name))) return headings >= MIN_ITEMS_CALLED;
  return headings >= MIN_ITEMS && !haveOneSubject(body);
}

/** Longer lines are sentences, in which a digest may be told of. */
const MAX_NAME_CHARS = 100;

/** Share of its texts in which a profile or a report on one thing names it. */
const SUBJECT_SHARE = 0.6;

/** True when one word runs through most of the texts, or they are headed as the sections of a report are. */
function haveOneSubject(body: readonly Part[]): boolean {
  if (body.some(({ block, kind }) => kind === 'heading' && isReportSection(block.text))) return true;
  const items = itemsOf(body);
  const counts = new Map<string, number>();
  for (const words of items) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Math.max(0, ...counts.values()) >= items.length * SUBJECT_SHARE;
}

const itemsOf = (body: readonly Part[]): readonly ReadonlySet<string>[] =>
  body.filter(({ kind }) => kind === 'paragraph').map(({ block }) => contentWords(block.text.slice(0, 1500)));

/** Most words that two neighbouring items of a digest may share. */
const MAX_SHARED = 0.2;

/** True when neighbouring headed texts tell of different things. */
function areUnrelated(body: readonly Part[]): boolean {
  const items = itemsOf(body);
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
