import type { Reading } from './reading.ts';

/** "It is where the band builds its boats", "it is also where": a place. */
export const isWhere = ({ text, tokens }: Reading, at: number): boolean =>
  tokens[at]?.norm === 'it' && /^\s(?:is|was)\s(?:also\s)?where\b/.test(text.slice(tokens[at]?.end ?? 0));

/** The one place of which the sentence before says what it is: "X is a position of weight". */
export function placeTold(last: Reading | null): string | null {
  const [place, other] = last === null ? [] : last.names.filter(({ kind, end }) => kind === 'region' && IS_SOMETHING.test(last.text.slice(end)));
  return place === undefined || other !== undefined ? null : place.id;
}
const IS_SOMETHING = /^\s(?:is|was|remains)\s(?:also\s|therefore\s)?(?:an?|the|one|its|their)\s/;

/** "Were driven from it", "returned to it": a place, and no other is named before. */
export function isWhence({ tokens, names }: Reading, at: number): boolean {
  const [pronoun, towards, verb] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  const isLeft = /^(?:from|to|into)$/.test(towards?.norm ?? '') ? LEFT.test(verb?.norm ?? '') : FLED.test(towards?.norm ?? '');
  if (pronoun === undefined || !isLeft) return false;
  return !names.some(({ kind, end }) => kind !== 'group' && end <= pronoun.start);
}

/** "Have fled it": only a place is. */
const FLED = /^(?:fled|fleeing|besieged|encircled)$/;
const LEFT = /^(?:displaced|driven|expelled|fled|flee|withdrew|withdrawn|withdraw|returned|return|evacuated|escaped|moved|deported|uprooted|forced)$/;
