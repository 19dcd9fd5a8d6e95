import { quotations } from '../text/quotations.ts';
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
