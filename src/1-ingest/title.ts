import { fold } from '../text/words.ts';
import type { Block } from './block.ts';
import { hasDate, isBylineOrDate, namesAfterBy } from './byline.ts';
import { leadWords, support, timesShown } from './headline.ts';
import { isLabelledFact } from './labelled-fact.ts';
import type { Marked } from './marked.ts';
import { isProse, looksLikeHeading, ornamentOf } from './prose.ts';

export type Title = { readonly value: string; readonly index: number; readonly line: number };

/** Lines above the body in which a headline is looked for. */
const MAX_HEADER_BLOCKS = 60;
/** Points at which a line is the headline. Support by the text gives up to 2.5, the rest comes from form and place. */
const ENOUGH = 2.4;

/** What is known of a body while its headline is looked for. */
type Below = {
  readonly first: number;
  readonly words: ReadonlySet<string>;
  /** It goes from heading to heading with a paragraph or two under each. */
  readonly isHeadedThroughout: boolean;
};

/** The headline among the blocks above a body, or null when none stands out: a title is never made up. `isHard`: what is above ended with its own mark. */
export function titleAbove(marked: Marked, from: number, isHard: boolean, bodyFirst: number, bodyLast: number): Title | null {
  const first = Math.max(from, bodyFirst - MAX_HEADER_BLOCKS);
  const below: Below = {
    first: bodyFirst,
    words: leadWords(marked, bodyFirst, bodyLast + 1, LEAD),
    isHeadedThroughout: isHeadedThroughout(marked, bodyFirst, bodyLast),
  };
  let best: { readonly index: number; readonly points: number } | null = null;
  const opening = firstWords(marked, from, bodyFirst);
  for (let index = first; index < bodyFirst; index++) {
    const opens = index === (isHard ? from : opening) && (isHard || bodyFirst - index <= MAX_SHORT_HEADER);
    // Set off as the headings further down are, it is one of them.
    if (hasLikeBelow(marked, index, bodyFirst, bodyLast)) continue;
    const points = pointsFor(marked, index, below, opens) + (opens ? (isHard ? 3 : 1) : 0);
    if (points >= ENOUGH && (best === null || points > best.points)) best = { index, points };
  }
  if (best === null) return null;
  const block = marked.blocks[best.index];
  return block === undefined ? null : { index: best.index, line: block.line, value: withoutFrame(marked, bodyFirst, block) };
}

function hasLikeBelow(marked: Marked, index: number, bodyFirst: number, bodyLast: number): boolean {
  const own = ornamentOf(marked.blocks[index]?.text ?? '');
  return own !== '' && marked.blocks.slice(bodyFirst, bodyLast).some(({ text }) => ornamentOf(text) === own);
}

/** The first line that says something: above it stand page furniture and the line of a paper's name and day. */
function firstWords(marked: Marked, from: number, bodyFirst: number): number {
  let index = from;
  while (index < bodyFirst - 1 && (marked.reasons[index] !== null || hasDate(marked.blocks[index]?.text ?? ''))) index += 1;
  return index;
}

/** Paragraphs in which the headline's words are looked for: what it announces may come late. */
const LEAD = 10;
/** Below so short a header the first line is likely the headline: what was copied starts there. */
const MAX_SHORT_HEADER = 8;

/** A format that marks its titles leaves no doubt; the nearest one counts. */
const SURE = 10;

function pointsFor(marked: Marked, index: number, below: Below, opens: boolean): number {
  const block = marked.blocks[index];
  const seen = marked.looks[index];
  if (block === undefined || seen === undefined || (marked.reasons[index] ?? null) !== null) return 0;
  if (block.shape === 'title') return SURE - (below.first - index) * 0.01;
  if (block.text.length < 8 || seen.words < 2 || !looksLikeHeading(block.text, seen) || isLabelledFact(block.text)) return 0;
  if ((hasDate(block.text) && isOnlyDate(block.text)) || (isBylineOrDate(block.text) && namesAfterBy(block.text) !== null)) return 0;
  const taken = support(block.text, below.words);
  // A place or a section's name is soon found in any text.
  let points = taken * (seen.words >= 4 ? 2.5 : 1.2);
  if (SAYS_WHAT_IT_IS.test(block.text)) points += 2;
  if (timesShown(marked, block.text) > 1) points += 0.8;
  if (seen.words >= 4) points += 0.8;
  if (seen.words >= 6) points += 0.4;
  if (block.shape === 'item') points -= 1.5;
  if (seen.terminal && /[.]["'”’]?$/.test(block.text)) points -= 1.2;
  // "⟨name⟩ (N) was a band of the coast", below "⟨name⟩": the text opens with what it is on.
  if (opens && opensText(marked.blocks[below.first]?.text ?? '', block.text)) points += 1.2;
  // What a text was copied with opens it; a name that signs it right below leaves little doubt.
  points += signedBelow(marked, index, below.first) * (taken >= 0.15 ? 1 : opens ? 0.7 : 0.4);
  // A headline stands above its standfirst.
  if (isStandfirst(marked, index + 1, below.first)) points += 0.8;
  // Right above the body stands its first heading; what the whole text opens with is its title.
  if (index === below.first - 1 && below.isHeadedThroughout && !opens) points -= 3;
  return points - Math.min(2, (below.first - index) * 0.025);
}

const opensText = (text: string, title: string): boolean =>
  fold(text)
    .replace(/^the /, '')
    .startsWith(`${fold(title).replace(/^the /, '')} `);

/** "PRESS STATEMENT OF THE COUNCIL", "COMMUNIQUE NO. 4": what a document calls itself, though its text may not use the words. */
const SAYS_WHAT_IT_IS =
  /^(?:(?:press|joint|official|public|special|military)\s)?(?:statement|communiqu[eé]|declaration|message|open letter|press release|proclamation)\s(?:by|of|from|to|no\.?|number)\s/i;

/** A byline or a date right below is the surest sign of a headline; a little further down it may belong to it too. */
function signedBelow(marked: Marked, index: number, bodyFirst: number): number {
  let seen = 0;
  for (let next = index + 1; next < Math.min(bodyFirst, index + 8) && seen < 5; next++) {
    if (marked.looks[next]?.signs === true)
      return seen === 0 ? (namesAfterBy(marked.blocks[next]?.text ?? '') !== null ? 2.2 : 1.6) : seen === 1 ? 1 : 0.5;
    if (marked.reasons[next] === null) seen += 1;
  }
  return 0;
}

const isStandfirst = (marked: Marked, index: number, bodyFirst: number): boolean => {
  const seen = marked.looks[index];
  const text = marked.blocks[index]?.text ?? '';
  return (
    index < bodyFirst - 1 &&
    seen !== undefined &&
    marked.reasons[index] === null &&
    seen.words >= 8 &&
    seen.words <= 45 &&
    !isBylineOrDate(text) &&
    isHeadlineCase(text)
  );
};

const isHeadlineCase = (text: string): boolean => /^["'“‘]?[\p{Lu}\p{N}]/u.test(text);

/** A date line says besides its date only when it was published, or where. */
const isOnlyDate = (text: string): boolean => !/^[^\d]{6,}:/.test(text);

function isHeadedThroughout(marked: Marked, first: number, last: number): boolean {
  let headings = 0;
  let paragraphs = 0;
  for (let index = first; index <= Math.min(last, first + 60); index++) {
    const seen = marked.looks[index];
    if (seen === undefined || marked.reasons[index] !== null) continue;
    if (isProse(seen)) paragraphs += 1;
    else if (!seen.terminal || seen.question) headings += 1;
  }
  return headings >= 3 && headings * 2.2 >= paragraphs;
}

/** Fewest words of a headline that a longer line may hold beside a number or a site's name. */
const MIN_CORE_WORDS = 4;

/** "CO123 | Headline" is "Headline" when the page itself also shows it bare. */
/** Lines further up in which the bare headline is looked for: breadcrumbs, the page's title. */
const FRAME_REACH = 400;

function withoutFrame(marked: Marked, bodyFirst: number, block: Block): string {
  for (let index = Math.max(0, bodyFirst - FRAME_REACH); index < bodyFirst; index++) {
    const other = marked.blocks[index]?.text ?? '';
    if (other.length >= block.text.length || other.split(/\s+/).length < MIN_CORE_WORDS) continue;
    const at = block.text.indexOf(other);
    if (at < 0) continue;
    const before = block.text.slice(0, at);
    const after = block.text.slice(at + other.length);
    if ((before === '' || /[|:–—-]\s*$/.test(before)) && (after === '' || /^\s*[|–—-]\s/.test(after))) return other;
  }
  return block.text.replace(/\s+/g, ' ');
}
