import type { Range } from '../model/range.ts';
import type { Token } from './clause.ts';
import { EFFECT_NOUNS_OF, SUFFERING, TOLL_VERBS, tollOf } from './lexicon/tolls.ts';
import type { Reading } from './reading.ts';
import { isInSaidAside } from './said-aside.ts';
import { countedItems } from './victim-list.ts';

export type VictimEffect = 'killed' | 'wounded' | 'abducted';

// A list of victims with their offices is long: "the mayor of X, Y, and the deputies A and B".
const MAX_LIST_WORDS = 60;
/** Words that end a list of victims behind a verb or "the murder of". */
// biome-ignore format: a list of words
const LIST_END = new Set([
  'who', 'whom', 'which', 'when', 'while', 'that', 'after', 'before', 'because', 'during', 'on', 'at', 'as', 'in', 'by', 'near', 'although', 'if',
  'with', 'since', 'for', 'to',
]);

/**
 * How many people a sentence tells an effect of by name or one by one: "kidnapped Ana Ruiz, her daughter and two guards",
 * "the murder of X and Y". Null where it names fewer than two, or some of them without saying how many: no count was told then.
 */
export function victimsTold(reading: Reading, effect: VictimEffect, within: Range | null = null): number | null {
  let most = 0;
  reading.tokens.forEach((token, at) => {
    if (within !== null && (token.start < within.start || token.start >= within.end)) return;
    if (tollOf(token.norm) !== null && isInSaidAside(reading.text, token.start)) return;
    for (const count of countsAt(reading, at, token, effect)) most = Math.max(most, count);
  });
  return most >= 2 ? most : null;
}

/** The counts of the lists of victims that stand beside one verb or noun of the effect. */
function countsAt(reading: Reading, at: number, token: Token, effect: VictimEffect): readonly number[] {
  const { tokens } = reading;
  if (EFFECT_NOUNS_OF.get(token.norm) === effect && tokens[at + 1]?.norm === 'of')
    return [countedItems(reading, at + 2, endOf(tokens, at + 2), effect)];
  const verb = TOLL_VERBS.get(token.norm);
  if (!verb || tollOf(token.norm) !== effect || isToldTogether(tokens, at)) return [];
  const auxiliary = auxiliaryBefore(tokens, at);
  if (SUFFERING.has(verb.base) || auxiliary !== null) {
    const end = auxiliary ?? at;
    const own = countedItems(reading, startOf(tokens, end), end, effect);
    // "The murder of X in an attack in which his driver was also killed": X is one of them.
    const before = tokens[at - 1]?.norm === 'also' && own > 0 ? toldByNoun(reading, at, effect) : 0;
    const with_ = alongWith(tokens, at);
    // Somebody was killed along with those: one, where the verb says so.
    const isOne = /^(?:was|is|being|been)$/.test(tokens[at - 1]?.norm ?? '') || /^(?:was|has)$/.test(tokens[end]?.norm ?? '');
    if (with_ === null) return [own + before];
    const others = countedItems(reading, with_, endOf(tokens, with_), effect);
    return others > 0 && (own > 0 || isOne) ? [Math.max(1, own) + others] : [];
  }
  // "…, kidnapped in the town, were released": a participle behind a comma.
  if (verb.form !== 'base' && /,/.test(token.before) && /^(?:in|by|on|from|at)$/.test(tokens[at + 1]?.norm ?? ''))
    return [countedItems(reading, startOf(tokens, at), at, effect)];
  if (verb.form === 'base' || verb.form === 'third') return [];
  return [countedItems(reading, at + 1, endOf(tokens, at + 1), effect)];
}

/** "Killed or wounded 14 men": how many of them died is not told. */
function isToldTogether(tokens: readonly Token[], at: number): boolean {
  return [-1, 1].some((step) => {
    if (!/^(?:and|or)$/.test(tokens[at + step]?.norm ?? '')) return false;
    let other = at + 2 * step;
    if (tokens[other]?.tag === 'adverb') other += step;
    const told = tollOf(tokens[other]?.norm ?? '');
    return told !== null && told !== tollOf(tokens[at]?.norm ?? '') && HURT.has(told) && (step < 0 || !isPersonal(tokens[other + 1]));
  });
}
const HURT: ReadonlySet<string> = new Set<VictimEffect>(['killed', 'wounded']);

/** "Two were killed and wounded nine others": an object of its own. */
const isPersonal = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.before === '' &&
  (token.tag === 'determiner' || /^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|at|more|many)$/.test(token.norm));

/** How many a noun of the same effect names before word `end`: "the assassination of X". */
function toldByNoun(reading: Reading, end: number, effect: VictimEffect): number {
  const { tokens } = reading;
  const noun = tokens.slice(0, end).findLastIndex((token, at) => EFFECT_NOUNS_OF.get(token.norm) === effect && tokens[at + 1]?.norm === 'of');
  return noun < 0 ? 0 : countedItems(reading, noun + 2, endOf(tokens, noun + 2), effect);
}

/** "was killed, along with two of his bodyguards": where the list goes on behind the verb. */
function alongWith(tokens: readonly Token[], at: number): number | null {
  for (let next = at + 1; next < at + MAX_REACH; next += 1) {
    const norm = tokens[next]?.norm;
    if (norm === undefined || /[.;:]/.test(tokens[next]?.before ?? '')) return null;
    if ((norm === 'along' || norm === 'together') && tokens[next + 1]?.norm === 'with') return next + 2;
  }
  return null;
}
// "was killed at 0815 near his home in the capital, along with".
const MAX_REACH = 14;

/** The first auxiliary of a passive that ends at the participle `at`: "were also kidnapped". */
function auxiliaryBefore(tokens: readonly Token[], at: number): number | null {
  let first: number | null = null;
  let isPassive = false;
  for (let back = at - 1; back >= 0 && back >= at - 5; back -= 1) {
    const token = tokens[back];
    if (!token) break;
    if (token.tag === 'be' || token.tag === 'aux') {
      first = back;
      if (token.tag === 'be') isPassive = true;
    } else if (token.tag !== 'adverb' && token.norm !== 'either' && token.norm !== 'both') break;
  }
  return isPassive ? first : null;
}

function startOf(tokens: readonly Token[], end: number): number {
  let from = end;
  while (from > 0 && end - from < MAX_LIST_WORDS) {
    const token = tokens[from - 1];
    if (!token || /[.:]/.test(tokens[from]?.before ?? '') || /^(?:that|when|where|which|after|while)$/.test(token.norm)) break;
    if ((token.tag === 'verb' && !token.ambiguous) || token.tag === 'be') break;
    from -= 1;
  }
  return from;
}

function endOf(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && to - from < MAX_LIST_WORDS) {
    const token = tokens[to];
    if (!token || /[.:]/.test(token.before) || (LIST_END.has(token.norm) && !isAlong(tokens, to))) break;
    if ((token.tag === 'verb' && !token.ambiguous) || token.tag === 'be' || token.tag === 'aux') break;
    to += 1;
  }
  return to;
}

const isAlong = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.norm === 'with' && /^(?:along|together)$/.test(tokens[at - 1]?.norm ?? '');
