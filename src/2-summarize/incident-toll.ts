import type { Range } from '../model/range.ts';
import type { Incident, Quantity } from '../model/statement.ts';
import { isAct, isDone } from './act-clauses.ts';
import { isOverallToll } from './overall-toll.ts';
import type { Reading } from './reading.ts';
import { isInSaidAside } from './said-aside.ts';
import { isSuperseded } from './superseded.ts';
import { victimsTold } from './victims.ts';

export type Toll = Pick<Incident, 'killed' | 'wounded' | 'abducted'>;

type Effect = keyof Toll;

/** "three engineers who were kidnapped a month ago": those released or killed were abducted first. */
const WHO_WERE_ABDUCTED =
  /^[^.;:]{0,30}?\bwho\s+(?:were|was|had been|have been|has been)\s+(?:\p{L}+ly\s+)?(?:kidnapped|abducted|taken hostage|seized)\b/iu;
const FIRST_EFFECTS: ReadonlySet<Quantity['effect']> = new Set(['released', 'killed', 'wounded']);
const OF_THE = /^\s*(?:of|out of)\s+(?:the|these|those)\s+(?:other\s+)?$|^\s*of\s+$/i;

/** The toll of the one incident that a sentence, or the part of it that tells the deed, tells; null for each effect without a number, and for counts over a war or a stretch of time. */
export function tollOf(reading: Reading, within: Range | null = null): Toll {
  const toll = (effect: Effect) => count(reading, effect, within);
  return { killed: toll('killed'), wounded: toll('wounded'), abducted: toll('abducted') };
}

/** The figure of one effect: a total where one is stated, else the sum of the parts; and those told by name alone. */
function count(reading: Reading, effect: Effect, within: Range | null): number | null {
  const isThere = ({ at }: Quantity) => within === null || (at.start >= within.start && at.start < within.end);
  const all = reading.quantities.filter((quantity) => has(reading, quantity, effect) && isThere(quantity));
  const whole = all.filter(
    (quantity, at) =>
      !quantity.part &&
      !quantity.vague &&
      !isPartOf(reading, quantity, all[at + 1]) &&
      !isOverallToll(reading, quantity) &&
      !isRivals(reading, quantity) &&
      !isInSaidAside(reading.text, quantity.at.start) &&
      !isSuperseded(reading.text, quantity.at.start, quantity.at.end) &&
      isReal(reading, quantity),
  );
  // A count over a war says nothing of the people named beside it.
  if (whole.length === 0 && all.length > 0) return null;
  const told = victimsTold(reading, effect, within);
  const sum = whole.reduce((total, quantity) => total + quantity.value, 0);
  if (told !== null && told > sum) return told;
  return whole.length === 0 ? null : sum;
}

function has(reading: Reading, quantity: Quantity, effect: Effect): boolean {
  if (quantity.unit !== 'count') return false;
  if (quantity.effect === effect) return true;
  return (
    effect === 'abducted' && FIRST_EFFECTS.has(quantity.effect) && WHO_WERE_ABDUCTED.test(reading.text.slice(quantity.at.end, quantity.at.end + 90))
  );
}

/** "four of the nine students": the four are counted in the nine. */
function isPartOf(reading: Reading, quantity: Quantity, next: Quantity | undefined): boolean {
  return next !== undefined && (next.at.start < quantity.at.end || OF_THE.test(reading.text.slice(quantity.at.end, next.at.start)));
}

/** "The army says it killed 300; the Front admits to 40 dead": the number that another gives is no addition to the first. */
function isRivals({ text }: Reading, { at }: Quantity): boolean {
  const lead = text.slice(0, at.start);
  const mark = lead.search(RIVAL_PART);
  return (
    mark >= 0 &&
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|\p{L}+ty)\b/iu.test(lead.slice(0, mark)) &&
    GIVES.test(lead.slice(mark))
  );
}
const RIVAL_PART = /;\s(?!$)[^;]*$|,\s(?:but|while|though|although|whereas)\s[^;]*$/u;
const GIVES =
  /\b(?:says?|said|puts?|spoke of|speaks? of|admit(?:s|ted)?|claim(?:s|ed)?|count(?:s|ed)?|report(?:s|ed)?|gave|gives?|acknowledge[sd]?|estimate[sd]?|saw|found|recovered|buried)\s[^,;]{0,40}$/iu;

/** Not "sworn to kill ten judges": the act that governs the number is told as done. */
function isReal(reading: Reading, quantity: Quantity): boolean {
  const { tokens } = reading;
  const first = tokens.findIndex((token) => token.end > quantity.at.start);
  for (let at = first - 1; at >= 0 && at >= first - MAX_VERB_REACH; at -= 1) {
    if (/[,;:]/.test(tokens[at + 1]?.before ?? '')) return true;
    if (isAct(tokens, at)) return isDone(reading.text, tokens, at);
  }
  return true;
}
// "threatened to kill at least ten".
const MAX_VERB_REACH = 5;
