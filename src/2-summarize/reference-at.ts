import type { Token } from './clause.ts';
import type { Reference } from './reading.ts';

/** What a pronoun stands for, with the words that say how that is known. */
export const referenceAt = (token: Token, possessive: boolean, kind: Reference['kind'], to: string, also: readonly string[]): Reference => ({
  start: token.start,
  end: token.end,
  surface: token.text,
  possessive,
  kind,
  to,
  also,
  basis: `"${token.text}" stands for the subject told before`,
});
