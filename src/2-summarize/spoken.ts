import type { Article } from '../model/article.ts';
import type { Holder } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import { afterRemarks } from '../text/dateline.ts';
import { quotations } from '../text/quotations.ts';
import { type PersonMention, people } from './extractors/people.ts';
import type { Reading } from './reading.ts';

/** Whether a place in a sentence stands inside a quotation: there a pronoun is the speaker's, and means whom he speaks of. */
export function isSpokenAt(reading: Reading, at: number): boolean {
  const { text } = reading;
  if (reading.startsInQuotation) {
    const closing = text.search(/[”"]/);
    if (closing === -1 || at < closing) return true;
  }
  return quotations(text).some((range) => range.start <= at && at < range.end) || opensBefore(text, at);
}

/** A quotation that goes on in the next sentence has no closing mark in this one. */
function opensBefore(text: string, at: number): boolean {
  const before = text.slice(0, at + 1);
  const straight = before.match(/"/g)?.length ?? 0;
  return before.lastIndexOf('“') > before.lastIndexOf('”') || (straight % 2 === 1 && !text.slice(at + 1).includes('"'));
}

/** A sentence of direct speech: it begins in or with a quotation. */
export function isSpeech(reading: Reading): boolean {
  return reading.startsInQuotation || /^["“]/.test(reading.text);
}

/** Two sentences of one speaker: the first is his, quoted or told, and nobody else is named for the second. */
export function goesOn(before: Reading | null, reading: Reading): boolean {
  if (before === null || reading.position !== before.position + 1) return false;
  const [one, other] = [before.holder?.name, reading.holder?.name];
  if (isSpeech(before)) return one === undefined || other === undefined || one === other;
  // "…, Name says. “They are …”": what he said before, in the paper's words.
  return one !== undefined && (other === undefined ? before.passage.n === reading.passage.n : one === other);
}

/** "Where we killed five": outside quotation marks the text itself speaks, and does not say who. */
export function isInFirstPerson({ text, holder }: Reading): boolean {
  if (holder !== null) return false;
  const found = FIRST_PERSON.all(text);
  if (found.length === 0) return false;
  const quoted = quotations(text);
  return found.some(({ index }) => !quoted.some((range) => range.start < index && index < range.end));
}

/** "The front said that our troops had come first": in the first person of who tells what another said. */
export const isRetold = (reading: Reading): boolean => reading.holder !== null && isInFirstPerson({ ...reading, holder: null });

// "Our Lady of the Rocks" is a church. "Our monitors", "our correspondent": the publisher, who is known.
const FIRST_PERSON = cue(
  /\b(?:we|ours|my|i['’]m|i\s(?:think|believe|guess|suppose|am|was|have|had|would|doubt|fear|met|saw|spoke|know)|by my|our(?!\s(?:lady|saviou?r|redeemer)\b)(?!\s(?:own\s)?(?:monitors?|reporters?|correspondents?|sources?|newspaper|colleagues?|team|data|count|database|research|analys[ie]s|estimates?|figures|map|interview|readers)\b))\b/gi,
);

// One "we" is a slip of style; a text that speaks of itself again and again is somebody's own word.
const MIN_OWN_SENTENCES = 3;
const MIN_OWN_SHARE = 0.2;

/**
 * Whose own word a whole text is, and no report: a communique, an address, an editorial, by how often it says "we" outside
 * quotation marks. Null for a report.
 */
export function authorOf(readings: readonly Reading[], { source, genre }: Article): Holder | null {
  if (genre === 'interview') return null;
  const own = readings.filter((reading) => reading.voice === null && isInFirstPerson(reading)).length;
  const whole = source.title?.value ?? '';
  const title = whole.slice(afterRemarks(whole));
  if (STATEMENT_OF.test(title) ? own === 0 : own < MIN_OWN_SENTENCES || own < readings.length * MIN_OWN_SHARE) return null;
  const speaker = speakerOf(title);
  return {
    name:
      speaker?.name ??
      ownGroup(readings) ??
      titledGroup(title, readings) ??
      bodyOf(title) ??
      source.origin?.value ??
      source.publisher?.value ??
      UNNAMED_AUTHOR,
    role: speaker?.role ?? null,
    stance: 'says',
  };
}

/** "Statement before the council by Gen. Ana Ruiz, commander": whose word the title says it is. */
const OWN_WORD =
  /\b(?:statement|testimony|speech|address|remarks|message|letter|communiqu[eé]|lecture|sermon|evidence)\b[^.;]{0,80}\b(?:by|of|from)\s(?:[\p{L}.]+\s){0,4}$/iu;

/** A text that calls itself somebody's statement: one "we" is enough. */
const STATEMENT_OF =
  /^(?:\p{L}+\s)?(?:statement|communiqu[eé]|declaration|proclamation)\s(?:by|of|from)\s(?:the\s)?(.{3,80}?)(?:\sto\s(?:the|our|all|its)\s[^,;:]{3,60})?:?$/iu;

/** "Our glorious party, the Harvest Party": who says "we", by his own words. */
function ownGroup(readings: readonly Reading[]): string | null {
  for (const { text, names } of readings)
    for (const { kind, start, surface } of names) if (kind === 'group' && OUR.test(text.slice(Math.max(0, start - 60), start))) return surface;
  return null;
}
const OUR = /\bour\s(?:\p{L}+\s){0,2}(?:party|movement|front|organi[sz]ation|army|group|brigade|league),\s(?:the\s)?$/iu;

/** "COMMUNIQUE FROM THE ARMED ORGANIZATION ⟨group⟩": one that the text names as well. */
function titledGroup(title: string, readings: readonly Reading[]): string | null {
  const body = STATEMENT_OF.exec(title)?.[1] ?? '';
  const groups = readings.flatMap(({ names }) => names.filter(({ kind }) => kind === 'group').map(({ surface }) => surface));
  return groups.find((surface) => body.toLowerCase().endsWith(surface.toLowerCase())) ?? null;
}

/** "[Signed] The command": the passage with which somebody's own word ends; what stands behind it is the paper's again. */
const SIGNED = /^\s?\[signed\b/i;

/** "STATEMENT BY THE HARBOUR BUREAU": a body of two words or more; "the chairman" is nobody. */
function bodyOf(title: string): string | null {
  const body = STATEMENT_OF.exec(title)?.[1]?.trim() ?? '';
  if (body.split(/\s/).length < 2) return null;
  return body === body.toUpperCase() ? body.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase()) : body;
}

function speakerOf(title: string): PersonMention | null {
  return people([title], () => false)[0]?.find(({ start }) => OWN_WORD.test(title.slice(0, start))) ?? null;
}

const UNNAMED_AUTHOR = 'the authors';

/** Who speaks in each sentence that names no speaker itself: by the label of its passage; in direct speech the one named beside it; else the text's own author, if it is no report. */
export function speakersOf(readings: readonly Reading[], whole: Holder | null, { passages, text }: Article): readonly (Holder | null)[] {
  const signature = passages.find(({ start, end }) => SIGNED.test(text.slice(start, end)))?.n ?? Number.POSITIVE_INFINITY;
  return readings.map((reading, at) => {
    const author = reading.passage.n > signature ? null : whole;
    if (reading.holder !== null && !isRetold(reading)) return null;
    if (reading.voice !== null) return { ...reading.voice, stance: 'says' };
    if (reading.holder !== null) return author;
    if (!isSpeech(reading)) return author;
    for (const step of [-1, 1, -2, 2, 3]) {
      const near = readings[at + step];
      if (near && near.passage.n === reading.passage.n && near.holder)
        return { name: near.holder.name, role: near.holder.role, stance: near.holder.stance };
    }
    return null;
  });
}
