import type { PassageKind } from '../model/article.ts';
import type { Range } from '../model/range.ts';
import { contentWords } from '../text/similar.ts';
import { isContact, presented } from './bio.ts';
import type { Block, Fate, SeedText } from './block.ts';
import { type Body, bodies } from './body.ts';
import { articleStarts } from './boundaries.ts';
import { hasDate, isBylineOrDate, namesAlone } from './byline.ts';
import { endsArticle } from './furniture.ts';
import { isDigest, saysInterview } from './genre.ts';
import { leadWords, support } from './headline.ts';
import { hasInterviewForm, kinds } from './kinds.ts';
import { type Marked, mark } from './marks.ts';
import { isProse, looksLikeHeading } from './prose.ts';
import { keyOf, repeats } from './repeats.ts';
import { type Title, titleAbove } from './title.ts';
import { listWeights, weights } from './weights.ts';

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
  for (const found of seed.isBody === null ? findBodies(cleared) : wholeBodies(cleared))
    drafts.push(
      draft(
        cleared,
        found,
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

/** Bodies of a format that marks them: everything under a title, to the next one when each has text below it. */
function wholeBodies(marked: Marked): readonly Found[] {
  const isKept = (index: number): boolean => marked.reasons[index] === null;
  const isTitle = (index: number): boolean => isKept(index) && marked.blocks[index]?.shape === 'title';
  const parts: { readonly from: number; readonly first: number; last: number }[] = [];
  let from = 0;
  let open = false;
  marked.blocks.forEach((block, index) => {
    if (!isKept(index)) return;
    if (isTitle(index)) {
      if (parts.length > 0 && open) from = index;
      open = false;
      return;
    }
    const part = parts[parts.length - 1];
    if (open && part !== undefined) part.last = index;
    else if (block.shape === 'heading' && part === undefined && isTitle(index + 1)) return;
    else parts.push({ from, first: index, last: index });
    open = true;
  });
  return parts.map((part, place) => ({
    ...part,
    to: parts[place + 1]?.from ?? marked.blocks.length,
    body: { runs: [{ first: part.first, last: part.last, weight: 0 }], headed: true, cohesion: 1 },
  }));
}

type Found = { readonly from: number; readonly first: number; readonly last: number; readonly to: number; readonly body: Body };

/** Below this, and without a headline beside an article that has one, a body is a list of teasers. */
const MIN_COHESION = 0.55;
const MIN_HEADED_COHESION = 0.25;

/** A sentence of a dozen words, and a list of a dozen lines. */
const MIN_NOTE_WEIGHT = 1;
const MIN_LIST_WEIGHT = 14;

function findBodies(marked: Marked): readonly Found[] {
  const each = weights(marked.blocks, marked.looks, marked.reasons);
  const starts = articleStarts(marked);
  const placed: { readonly from: number; readonly zoneEnd: number; readonly body: Body }[] = [];
  starts.forEach((from, index) => {
    const zoneEnd = starts[index + 1] ?? marked.blocks.length;
    for (const body of bodies(marked, each, from, zoneEnd)) placed.push({ from, zoneEnd, body });
  });
  // A short note is an article too when the seed holds nothing longer.
  const least = [each, listWeights(marked.looks, marked.reasons)];
  for (const weighed of least) {
    if (placed.length > 0 || weighed === null) continue;
    for (const body of bodies(marked, weighed, 0, marked.blocks.length, weighed === each ? MIN_NOTE_WEIGHT : MIN_LIST_WEIGHT))
      placed.push({ from: 0, zoneEnd: marked.blocks.length, body });
  }
  const headed = placed.some(({ body }) => body.headed);
  const real = placed.filter(
    ({ from, body }) =>
      !headed || body.cohesion >= (body.headed ? MIN_HEADED_COHESION : MIN_COHESION) || endsArticle(marked.blocks[from - 1]?.text ?? ''),
  );
  return real.map(({ from, zoneEnd, body }, index): Found => {
    const before = real[index - 1];
    const after = real[index + 1];
    const first = body.runs[0]?.first ?? from;
    const last = body.runs[body.runs.length - 1]?.last ?? first;
    const afterFirst = after?.body.runs[0]?.first ?? zoneEnd;
    return {
      from: headerStart(marked, before === undefined ? 0 : (before.body.runs[before.body.runs.length - 1]?.last ?? -1) + 1, first),
      first,
      last,
      to: after === undefined ? marked.blocks.length : after.from === from ? afterFirst : zoneEnd,
      body,
    };
  });
}

/** An article's header begins behind the body before it, and behind the last line that ends an article. */
function headerStart(marked: Marked, from: number, first: number): number {
  for (let index = first - 1; index >= from; index--) if (endsArticle(marked.blocks[index]?.text ?? '')) return index + 1;
  return from;
}

function draft(marked: Marked, found: Found, again: readonly { readonly first: number; readonly last: number }[], fates: Fate[]): Draft {
  const above = marked.blocks[found.from - 1];
  const title = titleAbove(marked, found.from, above !== undefined && endsArticle(above.text), found.first, found.last);
  const inBody = new Set<number>();
  for (const run of found.body.runs) for (let index = run.first; index <= run.last; index++) if (marked.reasons[index] === null) inBody.add(index);
  const heading = headingAbove(marked, found, title);
  if (heading >= 0) inBody.add(heading);
  const bios = biosIn(marked, inBody, found);
  for (const index of bios) {
    inBody.delete(index);
    fates[index] = 'author-bio';
  }
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
  const indexes = [...inBody].sort((a, b) => a - b);
  const blocks = indexes.flatMap((index) => marked.blocks[index] ?? []);
  const looks = indexes.flatMap((index) => marked.looks[index] ?? []);
  const isInterview = saysInterview(title?.value ?? null, blocks.slice(0, 6)) || hasInterviewForm(blocks, looks);
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
    isDigest: isDigest(of, areUnrelated(body)),
    copies: again.map(({ first, last }) => ({ start: marked.blocks[first]?.raw.start ?? 0, end: marked.blocks[last]?.raw.end ?? 0 })),
  };
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase();

/** Other headings that a body must have for the short line above it to be its first. */
const MIN_HEADINGS = 2;

/** The line right above a body is its first heading, not the page's, when the body has others of that look. */
function headingAbove(marked: Marked, found: Found, title: Title | null): number {
  const index = found.first - 1;
  const block = marked.blocks[index];
  const seen = marked.looks[index];
  if (block === undefined || seen === undefined || index < found.from || index <= (title?.index ?? -1) || marked.reasons[index] !== null) return -1;
  if (!looksLikeHeading(block.text, seen) || isBylineOrDate(block.text)) return -1;
  const headings: string[] = [];
  for (const run of found.body.runs) {
    for (let at = run.first + 1; at < run.last; at++) {
      const here = marked.looks[at];
      const below = marked.looks[at + 1];
      const text = marked.blocks[at]?.text ?? '';
      if (
        here !== undefined &&
        below !== undefined &&
        marked.reasons[at] === null &&
        !isProse(here) &&
        isProse(below) &&
        looksLikeHeading(text, here)
      )
        headings.push(text);
    }
  }
  if (isCapitals(block.text)) return headings.some(isCapitals) ? index : -1;
  return headings.length >= MIN_HEADINGS && support(block.text, leadWords(marked, found.first, found.first + 1)) >= MIN_SUPPORT ? index : -1;
}

/** Share of a heading's words that the paragraph below must take up. */
const MIN_SUPPORT = 0.4;

/** Paragraphs at the foot of a body, and blocks below it, in which author's notes stand. */
const BIO_REACH = 4;
const BIO_REACH_BELOW = 8;
const BIO_HEADING = /^about the (?:authors?|writers?|contributors?)\W*$/i;

function biosIn(marked: Marked, inBody: ReadonlySet<number>, found: Found): readonly number[] {
  const indexes = [...inBody].sort((a, b) => a - b);
  const bios: number[] = [];
  // From the foot upwards, to the first paragraph that is none: the people an article tells of are presented further up.
  for (let place = indexes.length - 1; place > 0 && place >= indexes.length - BIO_REACH; place--) {
    const index = indexes[place] ?? 0;
    const text = marked.blocks[index]?.text ?? '';
    if (presented(text) === null && !isContact(text)) break;
    bios.push(index);
  }
  for (let index = found.first; index < Math.min(found.to, found.last + BIO_REACH_BELOW); index++) {
    if (!BIO_HEADING.test(marked.blocks[index]?.text.slice(0, 40) ?? '')) continue;
    for (let below = index; below <= index + 1 || presented(marked.blocks[below]?.text ?? '') !== null; below++)
      if (below < found.to && !bios.includes(below)) bios.push(below);
  }
  // Below the body too, where a heading or a share line parted them from it.
  for (let index = found.last + 1; index < Math.min(found.to, found.last + BIO_REACH_BELOW); index++) {
    if (!bios.includes(index) && presented(marked.blocks[index]?.text ?? '') !== null) bios.push(index);
  }
  return bios;
}

/** Most words that two neighbouring items of a digest may share. */
const MAX_SHARED = 0.2;

/** True when neighbouring headed texts tell of different things. */
function areUnrelated(body: readonly { readonly block: Block; readonly kind: PassageKind }[]): boolean {
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
