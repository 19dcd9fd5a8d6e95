import type { Block } from './block.ts';
import { hasDate, namesAfterBy, namesAlone } from './byline.ts';
import { inferredFromLine, type Known, statedOnLine } from './stated.ts';

/** Longer lines are sentences. */
const MAX_LINE_CHARS = 160;
const MAX_NAME_CHARS = 70;

/** A word that papers, stations and bodies that publish have in their names, and sections of a page have not. */
const BODY_WORD =
  /\b(?:agency|association|broadcasting|bulletin|cent(?:er|re)|chronicle|committee|council|courier|dispatch|forum|foundation|gazette|group|herald|initiative|institute|institution|international|journal|magazine|mail|mirror|monitor|network|observatory|observer|organi[sz]ation|post|press|programme|project|quarterly|radio|register|review|society|standard|star|television|times|tribune|university|watch|weekly|wire)\b/i;
/** What stands on such lines too: what somebody is, and sections. */
const NOT_A_NAME =
  /\b(?:analyst|author|by|contributor|correspondent|director|editor|fellow|lecturer|min|professor|read|reporter|researcher|situation report|staff|update|writer)\b|^(?:latest|more|press (?:release|statement)|read|the (?:latest|week)|this|week in)\b/i;

/** "The Valley Review, June 1989, pages 12-14", "Valley Review, Vol. 4": the paper that a clipping names. */
const CLIPPED = /^(\p{Lu}[^,|\d]{3,60}),\s[^|]{0,60}\b(?:pages?|pp?\.|vol(?:ume)?\.?|no\.|issue)\s?\d/iu;
/** "News from the Valley Centre, 20 September 1990". */
const ISSUED =
  /^(?:news|press release|news release|press statement|statement|report|briefing)\s(?:from|by|of)\s(\p{Lu}[^,|\d]{2,60})[,:|–—-]\s?(?=.{0,20}\d{4})/iu;

/** Who publishes the article, as the lines beside its headline name it: with author and day, as a clipping's source, or above the day. */
export function publisherOfMasthead(header: readonly Block[], title: string | null): Known<string> | null {
  for (const block of header) {
    if (block.text.length > MAX_LINE_CHARS || !hasDate(block.text)) continue;
    const text = block.text.replace(/\s+/g, ' ').trim();
    const name = CLIPPED.exec(text)?.[1] ?? ISSUED.exec(text)?.[1] ?? besideAuthorAndDay(text);
    if (name !== undefined && isName(name)) return { value: name.trim(), basis: statedOnLine(block.line, block.text) };
  }
  for (const [index, block] of header.entries()) {
    const below = header[index + 1];
    if (below === undefined || !hasDate(below.text) || hasDate(block.text) || block.text === title) continue;
    const name = block.text.trim();
    if (isName(name) && BODY_WORD.test(name)) return { value: name, basis: inferredFromLine(block.line, block.text) };
  }
  return null;
}

/** "By A. Berg | Valley Centre | 2 May 2023": what is neither the author nor the day. */
function besideAuthorAndDay(text: string): string | undefined {
  const parts = text.split(/\s?[|•·]\s?/);
  const others = parts.filter((part) => !hasDate(part) && namesAfterBy(part) === null);
  const signed = parts.some((part) => namesAfterBy(part) !== null) || others.some((part) => namesAlone(part) !== null && !BODY_WORD.test(part));
  return parts.length >= 3 && signed ? others.find((part) => BODY_WORD.test(part)) : undefined;
}

/** Two words or more, each long one with a capital. */
function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (text.length > MAX_NAME_CHARS || words.length < 2 || words.length > 9 || /[\d:;!?"“”@|]|\.$/.test(text) || NOT_A_NAME.test(text)) return false;
  return words.every((word) => word.length <= 3 || /^\p{Lu}/u.test(word));
}
