import type { PassageKind } from '../model/article.ts';
import type { Range } from '../model/range.ts';
import { authorNotes } from './author-notes.ts';
import type { Block, Fate, SeedText } from './block.ts';
import { hasDate, isBylineOrDate, namesAlone } from './byline.ts';
import { isDigest } from './digest.ts';
import { firstHeading } from './first-heading.ts';
import { endsArticle } from './furniture.ts';
import { saysInterview } from './genre.ts';
import { hasInterviewForm, kinds } from './kinds.ts';
import type { Marked } from './marked.ts';
import { mark } from './marks.ts';
import { openingPoints } from './opening-points.ts';
import { findPlaces, markedPlaces, type Place } from './places.ts';
import { isProse } from './prose.ts';
import { keyOf, repeats } from './repeats.ts';
import { isRuleLine } from './rule-lines.ts';
import { type Title, titleAbove } from './title.ts';

/** An article found in a seed, before its source is known. */
export type Draft = {
  readonly title: Title | null;
  /** Blocks above the body, back to the article before. */
  readonly header: readonly Block[];
  readonly body: readonly { readonly block: Block; readonly kind: PassageKind }[];
  /** Blocks between and below the body's that were left out, to the next article. */
  readonly rest: readonly Block[];
  /** Those of the header and the rest that belong to pictures. */
  readonly captions: ReadonlySet<Block>;
  /** Author's notes at its foot. */
  readonly bios: readonly Block[];
  readonly isInterview: boolean;
  readonly isDigest: boolean;
  /** Where the same body stands again in this seed. */
  readonly copies: readonly Range[];
};

/** A seed's articles, and what became of each of its blocks. */
export type SeedDrafts = { readonly drafts: readonly Draft[]; readonly fates: readonly Fate[] };

export function draftsOf(seed: SeedText): SeedDrafts {
  const marked = withMain(mark(seed.blocks), seed.isBody);
  const text = (index: number): boolean => {
    const seen = marked.looks[index];
    return seen !== undefined && marked.reasons[index] === null && isProse(seen);
  };
  const again = repeats(marked.blocks, text, (index) => marked.looks[index]?.words ?? 0);
  const reasons = marked.reasons.map((reason) => reason);
  for (const repeat of again) reasons.fill('repeated-body', repeat.first, repeat.last + 1);
  const cleared: Marked = { ...marked, reasons };
  const fates: Fate[] = reasons.map((reason, index) => reason ?? (text(index) ? 'boilerplate' : 'navigation'));
  const drafts: Draft[] = [];
  for (const found of seed.isBody === null ? findPlaces(cleared) : markedPlaces(cleared))
    drafts.push(
      draft(
        cleared,
        found,
        // A seed's metadata speak of its first article.
        drafts.length === 0 ? (seed.stated.title?.value ?? null) : null,
        again.filter((repeat) => repeat.of <= found.last && repeat.ofLast >= found.first),
        fates,
      ),
    );
  return { drafts, fates };
}

/** Leaves out what the format itself tells from the body. */
function withMain(marked: Marked, isBody: SeedText['isBody']): Marked {
  if (isBody === null) return marked;
  const reasons = marked.reasons.map((reason, index) => {
    const block = marked.blocks[index];
    return reason ?? (block !== undefined && isBody(block) ? null : 'navigation');
  });
  return { ...marked, reasons };
}

/** Lines above the body in which a digest's masthead is looked for. */
const MASTHEAD_REACH = 6;

function draft(
  marked: Marked,
  found: Place,
  statedTitle: string | null,
  again: readonly { readonly first: number; readonly last: number }[],
  fates: Fate[],
): Draft {
  const above = marked.blocks[found.from - 1];
  const title = titleAbove(marked, found.from, above !== undefined && (endsArticle(above.text) || isRuleLine(above.text)), found.first, found.last);
  const inBody = new Set<number>();
  for (const run of found.body.runs) for (let index = run.first; index <= run.last; index++) if (marked.reasons[index] === null) inBody.add(index);
  const heading = firstHeading(marked, found, title?.index ?? -1);
  if (heading >= 0) inBody.add(heading);
  for (const index of openingPoints(marked, found, title?.index ?? -1)) inBody.add(index);
  const bios = authorNotes(marked, inBody, found);
  for (const index of bios) {
    inBody.delete(index);
    fates[index] = 'author-bio';
  }
  settle(marked, found, title, inBody, fates);
  const indexes = [...inBody].sort((a, b) => a - b);
  const blocks = indexes.flatMap((index) => marked.blocks[index] ?? []);
  const looks = indexes.flatMap((index) => marked.looks[index] ?? []);
  const name = statedTitle ?? title?.value ?? null;
  const isInterview = saysInterview(name, blocks.slice(0, 6)) || hasInterviewForm(blocks, looks);
  const of = kinds(blocks, looks, isInterview);
  const body = blocks.map((block, index) => ({ block, kind: of[index] ?? 'paragraph' }));
  const range = (from: number, to: number): readonly Block[] => marked.blocks.slice(from, to);
  return {
    title,
    header: range(found.from, found.first).filter((_, offset) => !inBody.has(found.from + offset)),
    body,
    rest: range(found.first, found.to).filter((_, offset) => !inBody.has(found.first + offset)),
    captions: new Set(range(found.from, found.to).filter((_, offset) => marked.reasons[found.from + offset] === 'caption')),
    bios: bios.flatMap((index) => marked.blocks[index] ?? []),
    isInterview,
    isDigest: isDigest(body, [name ?? '', ...range(Math.max(found.from, found.first - MASTHEAD_REACH), found.first).map(({ text }) => text)]),
    copies: again.map(({ first, last }) => ({ start: marked.blocks[first]?.raw.start ?? 0, end: marked.blocks[last]?.raw.end ?? 0 })),
  };
}

/** Writes down what became of the blocks that no reason left out: body, headline, byline, date. */
function settle(marked: Marked, found: Place, title: Title | null, inBody: ReadonlySet<number>, fates: Fate[]): void {
  const titleKey = title === null ? '' : keyOf(title.value);
  for (let index = found.from; index < found.to; index++) {
    const block = marked.blocks[index];
    if (block === undefined) continue;
    if (inBody.has(index)) fates[index] = 'body';
    else if (marked.reasons[index] === null && (index === title?.index || (index < found.first && titleKey !== '' && keyOf(block.text) === titleKey)))
      fates[index] = 'title';
    else if (index < found.first && marked.reasons[index] === null && isBylineOrDate(block.text))
      fates[index] = hasDate(block.text) ? 'date-line' : 'byline';
    else if (title !== null && index > title.index && index < found.first && marked.reasons[index] === null && namesAlone(block.text) !== null)
      fates[index] = 'byline';
  }
}
