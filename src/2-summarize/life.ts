import type { Reading } from './reading.ts';
import { isSpokenAt } from './spoken.ts';

/** "⟨name⟩, who has died aged 38, …": how the story of a life begins. */
const DIED =
  /^,\s(?:\d{2},\s)?who\s(?:(?:has|had)\s)?(?:(?:been|was)\s(?:\p{L}+ly\s)?(?:killed|shot|murdered|assassinated|executed|hanged|buried|found dead)|died|fell)\b/iu;
const OF_HIM = /^(?:he|his|she|her)\b/i;
// A report of a killing goes on about others; a life goes on about its man.
const MIN_OF_HIM = 3;

/** Whose life an article tells: who its first sentence says has died, where sentence after sentence goes on with "he". Null for other articles. */
export function lifeOf(readings: readonly Reading[]): string | null {
  const [first] = readings;
  const person = first?.people[0];
  if (first === undefined || person === undefined || person.start > 0 || !DIED.test(first.text.slice(person.end))) return null;
  return readings.filter(({ text }) => OF_HIM.test(text)).length >= MIN_OF_HIM ? person.name : null;
}

const SAYS = /^(?:he|she)\s(?:also\s|later\s)?(?:said|says|told|added|called|denied|claimed|warned|declined|refused)\b/i;

/** "He" at the head of a paragraph of a life, or of a sentence behind one about the same man: its man, and none of those whom he met. */
export function isOfTheLife(reading: Reading, at: number, last: Reading | null, subject: string | null, life: string): boolean {
  const token = reading.tokens[at];
  if (token === undefined || at !== 0 || SAYS.test(reading.text) || isSpokenAt(reading, token.start)) return false;
  return last === null || last.passage.n !== reading.passage.n || subject === life;
}
