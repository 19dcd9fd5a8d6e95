import type { Source } from '../model/article.ts';
import { presented } from './bio.ts';
import type { Block } from './block.ts';
import { hasDate, namesAfterBy, namesAlone } from './byline.ts';
import type { Draft } from './drafts.ts';
import { publisherOfMasthead } from './masthead.ts';
import { origin, publisherOfCopyright, publisherOfCredits, publisherToldOf } from './publisher.ts';
import { inferredFromLine, type Known, type Stated, statedOnLine } from './stated.ts';

type Dated = Source['date'];

/** What is known of an article's source, each part with its basis; `stated` are the words of the seed's own metadata. */
export function sourceOf(draft: Draft, stated: Stated, date: Dated): Source {
  const blocks = draft.body.map(({ block }) => block);
  const lastLine = blocks[blocks.length - 1]?.lastLine ?? 0;
  const captions = draft.rest.filter((block) => draft.captions.has(block));
  const foot = draft.rest.filter((block) => !draft.captions.has(block) && block.line > lastLine);
  const publisher =
    stated.publisher ??
    publisherOfCopyright(foot) ??
    publisherOfMasthead(draft.header.slice(-MASTHEAD_LINES), draft.title?.value ?? null) ??
    publisherToldOf(blocks) ??
    publisherOfCredits(captions) ??
    publisherOfCopyright(draft.header);
  return {
    title: withoutPublisher(stated.title ?? titleOf(draft), publisher?.value ?? null),
    byline: stated.byline ?? bylineOf(draft),
    publisher,
    date,
    url: stated.url,
    language: stated.language,
    origin: origin(blocks, [...headerNearTitle(draft), ...foot.slice(0, 4)], publisher?.value ?? null),
    reliability: 'F',
    marking: 'TLP:CLEAR',
    licence: null,
    retrieved: null,
  };
}

/** Lines above the body among which the publisher may sign. */
const MASTHEAD_LINES = 10;

/** "Headline - The Paper", as browsers show it, is "Headline". */
function withoutPublisher(title: Known<string> | null, publisher: string | null): Known<string> | null {
  if (title === null || publisher === null || !title.value.endsWith(publisher)) return title;
  const value = title.value.slice(0, -publisher.length).trimEnd();
  return /\s[|–—-]$/.test(value) ? { ...title, value: value.slice(0, -1).trimEnd() } : title;
}

export function titleOf(draft: Draft): Known<string> | null {
  if (draft.title === null) return null;
  const { value, line } = draft.title;
  return { value, basis: statedOnLine(line, value) };
}

/** Lines this near the headline or the body may be a byline without saying "by". */
const NEAR = 8;
const MIN_READ = /^\d{1,3}[\s-]min(?:ute)?s?\b/i;
const ROLE_LINE = /\b(?:reporter|writer|editor|correspondent|columnist|staff|journalist|contributor|producer|analyst)\b/i;

function bylineOf(draft: Draft): Known<readonly string[]> | null {
  const near = headerNearTitle(draft);
  for (const [index, block] of near.entries()) {
    // "By" may stand on a line of its own.
    const text = /^by:?$/i.test(near[index - 1]?.text ?? '') ? `By ${block.text}` : block.text;
    const names = namesAfterBy(text);
    if (names !== null) return { value: names, basis: statedOnLine(block.line, block.text) };
  }
  const isPerson = personTest(draft);
  const presentedNames = draft.bios.map((block) => ({ block, name: presented(block.text) }));
  const below = draft.rest.filter((block) => block.text.length <= 60).map((block) => block.text);
  for (const [index, block] of near.entries()) {
    const names = namesAlone(block.text)?.filter(isPerson) ?? [];
    if (names.length === 0) continue;
    const around = [near[index - 2], near[index - 1], near[index + 1], near[index + 2]].flatMap((other) => other?.text ?? []);
    const byBio = presentedNames.some(({ name }) => name !== null && names.some((each) => name.includes(each)));
    const byOthers =
      hasDate(block.text) ||
      around.some((text) => text.length <= 100 && (hasDate(text) || MIN_READ.test(text) || (ROLE_LINE.test(text) && namesAlone(text) === null)));
    // The page names its author again below the text, and hardly a section.
    const again = names.length === 1 && below.includes(names[0] ?? '');
    if (byBio || byOthers || again) return { value: names, basis: statedOnLine(block.line, block.text) };
  }
  for (const { block, name } of presentedNames) {
    if (name !== null) return { value: [name.replace(/^(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s/, '')], basis: inferredFromLine(block.line, block.text) };
  }
  for (const block of draft.rest) {
    const names = /^\(?(?:reporting|writing|story|report|written) by\b/i.test(block.text)
      ? namesAfterBy((block.text.split(/[;)]/)[0] ?? '').slice(0, 150))
      : null;
    if (names !== null) return { value: names, basis: statedOnLine(block.line, block.text) };
  }
  return deskByline(near);
}

/** Tells a person's name on a line of its own from a place's or a section's: those stand in the text too, and their words in small letters. */
function personTest(draft: Draft): (name: string) => boolean {
  const text = draft.body.map(({ block }) => block.text.slice(0, 5000)).join('\n');
  let small: ReadonlySet<string> | null = null;
  return (name) => {
    if (text.includes(name)) return false;
    small ??= new Set(text.match(/(?<![\p{L}'’-])\p{Ll}+/gu) ?? []);
    const words = small;
    return !name.split(/\s/).some((word) => word.length > 2 && words.has(word.toLowerCase()));
  };
}

/** Signed by a desk or an agency and by nobody: "By Staff Reports", "The Agency" above the date. */
function deskByline(near: readonly Block[]): Known<readonly string[]> | null {
  for (const [index, block] of near.entries()) {
    const named = DESK.exec(block.text)?.[1];
    const dated = [near[index - 1], near[index + 1]].some((other) => other !== undefined && hasDate(other.text));
    if (named !== undefined && block.text.length <= 60 && (dated || /^by\b/i.test(block.text)))
      return { value: [named], basis: statedOnLine(block.line, block.text) };
  }
  return null;
}

const DESK =
  /^(?:[Bb]y\s|BY\s)?((?:[\p{Lu}][\p{L}.&-]{1,20}\s){0,3}(?:News|Press|Staff|Reports?|Reporters?|Services?|Agency|Agencies|Desk|Wires?|Reuters|REUTERS|AFP|AP|PTI|UPI|Times|Post))(?:\s?[-–|,].{0,20})?$/u;

function headerNearTitle(draft: Draft): readonly Block[] {
  const titleLine = draft.title?.line ?? null;
  const header = draft.header.filter((block) => !draft.captions.has(block));
  const below = header.filter((block) => titleLine === null || block.line > titleLine);
  const above = titleLine === null ? [] : header.filter((block) => block.line < titleLine).slice(-5);
  return [...new Set([...below.slice(0, titleLine === null ? 0 : NEAR), ...below.slice(-NEAR * 2), ...above.reverse()])];
}

/** Scrapers drop the space between two elements: "Nov 20 20194:29 AM". */
const YEAR_RUN_INTO_TIME = /((?:19|20)\d\d)(?=\d{1,2}:\d\d|[A-Z])/g;

/** Lines that show a day, the day of publication first: near the headline, then above the body, then below it. */
export function dateLinesOf(draft: Draft, stated: Stated): string[] {
  const near = headerNearTitle(draft);
  const lines = [...near, ...draft.header.slice(-40), ...draft.rest.slice(0, 12)]
    .filter((block) => hasDate(block.text))
    .map((block) => block.text.replace(/\s+/g, ' ').replace(YEAR_RUN_INTO_TIME, '$1 '));
  return [...new Set([...stated.dateLines, ...lines])];
}
