import type { LeftOutReason } from '../model/article.ts';
import { presented } from './bio.ts';
import type { Block } from './block.ts';
import { hasDate } from './byline.ts';
import { isAgencyAlone, isCreditLabel, isCreditOnly } from './caption.ts';
import { furniture, headsOtherStories } from './furniture.ts';
import { headsText } from './headline.ts';
import type { Marked } from './marked.ts';
import { isProse, type Look, look, looksLikeHeading } from './prose.ts';
import { keyOf } from './repeats.ts';
import { isRuleLine } from './rule-lines.ts';

export function mark(blocks: readonly Block[]): Marked {
  const looks = inItsLanguage(blocks.map(look));
  const reasons = blocks.map((block) => (block.shape === 'caption' ? 'caption' : isRuleLine(block.text) ? 'boilerplate' : furniture(block.text)));
  markCredits(blocks, looks, reasons);
  markDoubledCaptions(blocks, looks, reasons);
  markGalleries(blocks, looks, reasons);
  markBetweenCaptions(looks, reasons);
  const marked: Marked = { blocks, looks, reasons };
  markBios(marked, reasons);
  markOtherStories(marked, reasons);
  markTwins(marked, reasons);
  markLinkLists(marked, reasons);
  return marked;
}

/** Whole sentences that must be there to tell a text's language, and the share of English function words below which it is another. */
const MIN_SENTENCES = 3;
const FOREIGN_GLUE = 0.12;

/** In another language than English the function words say nothing; whole sentences of some length are then prose. */
function inItsLanguage(looks: readonly Look[]): readonly Look[] {
  const glue = looks
    .filter((seen) => seen.terminal && seen.words >= 15)
    .map((seen) => seen.glue)
    .sort((a, b) => a - b);
  if (glue.length < MIN_SENTENCES || (glue[Math.floor(glue.length / 2)] ?? 1) >= FOREIGN_GLUE) return looks;
  return looks.map((seen) => (seen.terminal && seen.words >= 8 ? { ...seen, glue: 0.3 } : seen));
}

/** Words of a caption, at least and at most, whose credit stands on the next line. */
const CAPTION_WORDS = { least: 5, most: 60 };
/** An agency or a photographer on a line of its own. */
const MAX_CREDIT_WORDS = 6;

/** A caption is the line above its credit, and the agency may stand on a line of its own below. */
function markCredits(blocks: readonly Block[], looks: readonly Look[], reasons: (LeftOutReason | null)[]): void {
  blocks.forEach((block, index) => {
    if (reasons[index] !== 'caption') return;
    const above = looks[index - 1];
    const isCaption =
      above !== undefined &&
      reasons[index - 1] === null &&
      !above.terminal &&
      above.words >= CAPTION_WORDS.least &&
      above.words <= CAPTION_WORDS.most;
    if (isCaption && block.gap === 0 && isCreditOnly(block.text)) reasons[index - 1] = 'caption';
    const below = blocks[index + 1];
    if (below === undefined) return;
    if (isCreditLabel(block.text) ? (looks[index + 1]?.words ?? 99) <= MAX_CREDIT_WORDS : isAgencyAlone(below.text)) reasons[index + 1] = 'caption';
  });
}

/** Scrapers read a caption twice, from the picture's text and from the line under it. */
function markDoubledCaptions(blocks: readonly Block[], looks: readonly Look[], reasons: (LeftOutReason | null)[]): void {
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    const seen = looks[index];
    if (next === undefined || seen === undefined || seen.words < 4 || block.text.length > 600 || next.text.length > 600) return;
    const here = keyOf(block.text);
    const there = keyOf(next.text);
    if (here === there ? !seen.terminal && looksLikeHeading(block.text, seen) : !(reasons[index + 1] === 'caption' && there.startsWith(here))) return;
    reasons[index] = 'caption';
    reasons[index + 1] = 'caption';
  });
}

const NUMBERED = /^\d{1,3}\s?\/\s?\d{1,3}\b/;
/** Longest caption of a picture in a gallery. */
const MAX_GALLERY_WORDS = 90;

/** In a gallery, "3/50" and a title stand above each picture's text, and a credit below it. */
function markGalleries(blocks: readonly Block[], looks: readonly Look[], reasons: (LeftOutReason | null)[]): void {
  blocks.forEach((block, index) => {
    if (block.text.length > 160 || !NUMBERED.test(block.text) || hasDate(block.text)) return;
    reasons[index] = 'caption';
    for (let next = index + 1; next <= index + 2; next++) {
      const below = blocks[next + 1]?.text ?? '';
      const ends = reasons[next + 1] === 'caption' || NUMBERED.test(below.slice(0, 12)) || isCreditOnly(below) || (looks[next + 1]?.words ?? 99) <= 2;
      if (reasons[next] === null && ends && (looks[next]?.words ?? 99) <= MAX_GALLERY_WORDS) reasons[next] = 'caption';
      else break;
    }
  });
}

/** An author's note is told from a paragraph on somebody by what follows: page furniture, not text. */
function markBios(marked: Marked, reasons: (LeftOutReason | null)[]): void {
  marked.blocks.forEach((block, index) => {
    if (reasons[index] !== null || presented(block.text) === null) return;
    const goesOn = [index + 1, index + 2].some((next) => {
      const seen = marked.looks[next];
      return seen !== undefined && reasons[next] === null && isProse(seen);
    });
    if (!goesOn && index > 0 && index < marked.blocks.length - 1) reasons[index] = 'author-bio';
  });
}

/** Reach in which a link's picture text and the link itself repeat each other. */
const TWIN_REACH = 4;

/** A short line that comes twice with next to nothing between links to another story, unless text takes it up. */
function markTwins(marked: Marked, reasons: (LeftOutReason | null)[]): void {
  marked.blocks.forEach((block, index) => {
    const seen = marked.looks[index];
    if (reasons[index] !== null || seen === undefined || seen.words < 4 || block.text.length > 220 || seen.words > 25) return;
    for (let next = index + 1; next <= index + TWIN_REACH; next++) {
      const twin = marked.blocks[next];
      if (twin === undefined || twin.text !== block.text) continue;
      // Around a picture's caption, or a line of author and day, it is a page's head.
      const isSigned = marked.looks.slice(index + 1, next).some(({ signs }) => signs);
      if (isSigned || reasons.slice(index + 1, next).includes('caption') || headsText(marked, next) || headsText(marked, index)) return;
      reasons[index] = 'read-more';
      reasons[next] = 'read-more';
      return;
    }
  });
}

/** In a gallery a picture's number stands above its caption and its credit below. */
function markBetweenCaptions(looks: readonly Look[], reasons: (LeftOutReason | null)[]): void {
  for (let index = 1; index < looks.length; index++) {
    if (reasons[index] === null && reasons[index - 1] === 'caption' && reasons[index + 1] === 'caption' && (looks[index]?.words ?? 99) <= 40)
      reasons[index] = 'caption';
  }
}

/** Words of a line that may be a headline in a list of links: list items of a text are mostly shorter. */
const LINK_WORDS = { least: 5, most: 18 };

/** Two headlines or more one after another, without text between and nothing that announces a list, link to other stories. */
function markLinkLists(marked: Marked, reasons: (LeftOutReason | null)[]): void {
  const { blocks, looks } = marked;
  const isLink = (index: number): boolean => {
    const block = blocks[index];
    const seen = looks[index];
    return (
      block !== undefined &&
      seen !== undefined &&
      reasons[index] === null &&
      block.shape !== 'item' &&
      !seen.terminal &&
      !seen.colon &&
      !isProse(seen) &&
      seen.words >= LINK_WORDS.least &&
      seen.words <= LINK_WORDS.most &&
      looksLikeHeading(block.text, seen)
    );
  };
  for (let first = 0; first < blocks.length; first++) {
    if (!isLink(first) || isLink(first - 1)) continue;
    let last = first;
    while (isLink(last + 1)) last += 1;
    const above = looks[first - 1];
    // Below text only: above an article such lines may be its headline and standfirst.
    if (last > first && above !== undefined && isProse(above) && !above.colon) {
      // The last of them may open the next article.
      const end = headsText(marked, last) ? last - 1 : last;
      if (end > first) reasons.fill('read-more', first, end + 1);
    }
    first = last;
  }
}

/** Under "Most read" and its like, lines that are no prose are headlines of other stories, up to one that the text below takes up. */
function markOtherStories(marked: Marked, reasons: (LeftOutReason | null)[]): void {
  const { blocks, looks } = marked;
  for (let index = 0; index < blocks.length; index++) {
    const head = blocks[index];
    if (head === undefined || !headsOtherStories(head.text)) continue;
    reasons[index] = 'read-more';
    for (let next = index + 1; next < blocks.length; next++) {
      const seen = looks[next];
      if (seen === undefined || isProse(seen) || headsText(marked, next)) break;
      if (reasons[next] === null) reasons[next] = 'read-more';
      index = next;
    }
  }
}
