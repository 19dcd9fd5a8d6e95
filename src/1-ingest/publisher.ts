import { cue } from '../text/cues.ts';
import { afterRemarks } from '../text/dateline.ts';
import type { Block } from './block.ts';
import { inferredFromLine, type Known, statedOnLine } from './stated.ts';

/** Agencies whose reporting others print. What is credited to one of them is its reporting, whoever published the page. */
const AGENCIES: ReadonlyMap<string, string> = new Map([
  ['AFP', 'AFP'],
  ['Agence France-Presse', 'AFP'],
  ['AP', 'AP'],
  ['The Associated Press', 'AP'],
  ['Associated Press', 'AP'],
  ['Reuters', 'Reuters'],
  ['REUTERS', 'Reuters'],
  ['dpa', 'dpa'],
  ['DPA', 'dpa'],
  ['EFE', 'EFE'],
  ['ACAN-EFE', 'ACAN-EFE'],
  ['ANSA', 'ANSA'],
  ['TASS', 'TASS'],
  ['Xinhua', 'Xinhua'],
  ['XINHUA', 'Xinhua'],
  ['Anadolu', 'Anadolu Agency'],
  ['Anadolu Agency', 'Anadolu Agency'],
  ['PTI', 'PTI'],
  ['ANI', 'ANI'],
  ['UPI', 'UPI'],
  ['IRNA', 'IRNA'],
  ['SANA', 'SANA'],
  ['Kyodo', 'Kyodo'],
  ['Yonhap', 'Yonhap'],
  ['Interfax', 'Interfax'],
  ['RIA Novosti', 'RIA Novosti'],
  ['PA Media', 'PA Media'],
  ['IANS', 'IANS'],
  ['AAP', 'AAP'],
  ['APA', 'APA'],
  ['MENA', 'MENA'],
  ['NOTIMEX', 'NOTIMEX'],
  ['PRENSA LATINA', 'Prensa Latina'],
]);

/** "BEIRUT (Reuters) - ", "LA PAZ, 26 MAY 89 (PRESENCIA) --": the place and source that open wire copy. */
const DATELINE = /^[\p{Lu}][^()\n]{1,70}\s?\(([^()\n]{2,50})\)\s{0,2}(?:[-–—]|--)/u;
/** "Beirut, Jan 5, IRNA – ": the agency's letters behind a comma, where they are those of one. */
const LETTERS = /^[\p{Lu}][^()\n]{1,50},\s(\p{Lu}{2,12})\s{0,2}(?:[-–—]|--)/u;

/** Who reported what the publisher prints: the agency of the dateline, or one that the text credits. */
export function origin(body: readonly Block[], beside: readonly Block[], publisher: string | null): Known<string> | null {
  const first = body[0];
  if (first === undefined) return null;
  const opening = first.text.slice(afterRemarks(first.text)).slice(0, 140);
  const letters = LETTERS.exec(opening)?.[1];
  const source = DATELINE.exec(opening)?.[1] ?? (letters !== undefined && AGENCIES.has(letters) ? letters : undefined);
  if (source !== undefined && !/^\d|\b(?:19|20)\d\d\b/.test(source)) {
    const name = AGENCIES.get(source) ?? source;
    return name === publisher ? null : { value: name, basis: statedOnLine(first.line, first.text) };
  }
  for (const block of beside) {
    const name = AGENCIES.get(SIGNED.exec(block.text.slice(0, 80))?.[1] ?? '');
    if (name !== undefined && name !== publisher) return { value: name, basis: statedOnLine(block.line, block.text) };
  }
  for (const block of body) {
    for (const match of block.text.matchAll(CREDITED)) {
      const name = AGENCIES.get(match[1] ?? match[2] ?? '');
      if (name !== undefined && name !== publisher)
        return { value: name, basis: inferredFromLine(block.line, around(block.text, match.index, match[0].length)) };
    }
  }
  return null;
}

const AGENCY_NAMES = [...AGENCIES.keys()].join('|');
/** An agency that signs the article: alone on a line, behind "By" or a copyright sign. */
const SIGNED = new RegExp(`^(?:[Bb]y\\s|BY\\s|©\\s?|[Cc]opyright\\s(?:©\\s)?)?(?:(?:19|20)\\d\\d\\s)?(${AGENCY_NAMES})(?=$|[.,]|\\s?[-–|])`);
const CREDITED = new RegExp(`\\b(?:told|tells|according to|speaking to)\\s(${AGENCY_NAMES})\\b|\\b(${AGENCY_NAMES})\\s(?:reported|reports)\\b`, 'g');

/** "told The Outlet": the words up to three capitals long that follow. */
const TOLD = /\b(?:told|tells)\s((?:The\s)?[\p{Lu}][\p{L}&’'-]{1,24}(?:\s(?:[\p{Lu}][\p{L}&’'-]{0,24}|of|for)){0,4})/gu;
/** What shows that a name is a paper's or a station's. */
const PRESS_WORD =
  /\b(?:news|newspaper|times|post|journal|magazine|radio|tv|television|press|agency|herald|tribune|guardian|observer|independent|telegraph|monitor|gazette|chronicle|weekly|daily|review|broadcasting|media|network|channel)\b/i;
/** Who else is told things. */
const NOT_AN_OUTLET =
  /^(?:Congress|Parliament|Senate|Lawmakers|President|Prime|Mr|Mrs|Ms|Dr|Gen|General|Sen|Rep|King|Queen|Secretary|Minister|Judge|House|State|Court|Security|United|U\.?N|U\.?S|EU|European|God|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|His|Her|The (?:Court|House|Senate|UN|US|President|Security|United|Council|Committee))\b/;
const SPEAKS = /^\W{0,3}(?:said|says|told|tells|added|adds|asked|replied)\b/;

/** The outlet to which people in the text speak: named so twice, or once by a name that only the press bears. */
export function publisherToldOf(body: readonly Block[]): Known<string> | null {
  const told = new Map<string, { count: number; readonly block: Block; readonly at: number; readonly length: number }>();
  for (const block of body) {
    for (const match of block.text.matchAll(TOLD)) {
      const name = (match[1] ?? '').replace(/\s(?:of|for)$/, '').replace(/[’']s?$/, '');
      if (AGENCIES.has(name) || NOT_AN_OUTLET.test(name)) continue;
      const known = told.get(name);
      if (known === undefined) told.set(name, { count: 1, block, at: match.index, length: match[0].length });
      else known.count += 1;
    }
  }
  const candidates = [...told].filter(([name, { count }]) => (count >= 2 || PRESS_WORD.test(name)) && !speaks(body, name));
  candidates.sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  const best = candidates[0];
  if (best === undefined) return null;
  const [value, { block, at, length }] = best;
  return { value, basis: inferredFromLine(block.line, around(block.text, at, length)) };
}

/** People and bodies speak; an outlet that is told things hardly does so in the same text. */
function speaks(body: readonly Block[], name: string): boolean {
  for (const block of body) {
    for (let at = block.text.indexOf(name); at >= 0; at = block.text.indexOf(name, at + name.length)) {
      if (SPEAKS.test(block.text.slice(at + name.length, at + name.length + 12))) return true;
    }
  }
  return false;
}

/** Symbol, year and owner: "Copyright © 2019 The Owner. All rights reserved." */
const COPYRIGHT =
  /(?:©|\b[Cc]opyright\b|\bCOPYRIGHT\b)(?:\s?©|\s?\([Cc]\)|\s[Cc]opyright)?\s?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)?\d\d|present))?,?\s?)?(?:by\s)?(?=[\p{Lu}\d])([^©|/\n]{2,80})/u;
const IN_WORDS = cue(/\bcopyright\b/i);
const OWNER_END =
  /\s*(?:[.,;]?\s(?:all rights|its affiliates|or its|and its|a division|is a registered|may not|and may)|\.(?:\s|$|(?=\p{Lu}))|,?\s(?:Inc|LLC|Ltd|GmbH|Limited|Corp|PLC|plc)\b|\s[-–—|]\s|\sAll\s[Rr]ights|\.?All\s[Rr]ights)[^]*$/u;

/** The owner whom the page's copyright line names. */
export function publisherOfCopyright(blocks: readonly Block[]): Known<string> | null {
  for (const block of blocks) {
    if (block.text.length > 400) continue;
    const owner = ownerOf(block.text);
    if (owner !== null) return { value: owner, basis: statedOnLine(block.line, block.text) };
  }
  return null;
}

function ownerOf(text: string): string | null {
  const found = text.includes('©') || IN_WORDS.test(text) ? COPYRIGHT.exec(text)?.[1] : undefined;
  if (found === undefined) return null;
  // "S. Rajan School" keeps its initial: a full stop behind one capital ends no name.
  const name = found
    .replace(/\b(\p{Lu})\.\s/gu, '$1\u0000 ')
    .replace(OWNER_END, '')
    .replaceAll('\u0000', '.')
    .replace(/[.,;:\s]+$/, '')
    .trim();
  if (name.length < 2 || name.length > 70 || /^(?:all|rights|the|by|\d+)$/i.test(name) || AGENCIES.has(name) || !/\p{L}/u.test(name)) return null;
  return name;
}

const CREDIT = /©\s?([^©.]{2,40})$/;

/** The outlet that credits its own pictures, at least two of them: "© Outlet" under a caption. */
export function publisherOfCredits(captions: readonly Block[]): Known<string> | null {
  const credited = new Map<string, { count: number; readonly block: Block }>();
  for (const block of captions) {
    const name = CREDIT.exec(block.text.slice(-60))?.[1]?.trim();
    if (name === undefined || AGENCIES.has(name) || /[/,]|\b(?:Getty|Images|Shutterstock|Alamy|via)\b/.test(name)) continue;
    const known = credited.get(name);
    if (known === undefined) credited.set(name, { count: 1, block });
    else known.count += 1;
  }
  for (const [value, { count, block }] of credited) {
    if (count >= 2) return { value, basis: inferredFromLine(block.line, block.text.split(/\s+/).slice(-8).join(' ')) };
  }
  return null;
}

/** Words before a credit that its basis quotes. */
const WORDS_BEFORE = 4;

const around = (text: string, at: number, length: number): string => {
  const before = text
    .slice(Math.max(0, at - 80), at)
    .split(/\s+/)
    .slice(-WORDS_BEFORE - 1)
    .join(' ');
  return `${before}${before === '' || /\s$/.test(before) ? '' : ' '}${text.slice(at, at + length)}`;
};
