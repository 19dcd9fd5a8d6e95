import { holdsTriple, IN_EVERY_TEXT, lettersOf, NO_LETTER, type Triples } from './letter-triples.ts';
import type { Needs } from './pattern-needs.ts';

/**
 * Needs as they are checked. Most patterns fail for each of their words by its first triple, so those stand in a row, where looking at one takes no more
 * than a read; what else an alternative needs is looked at only where its first triple is there.
 */
export type Check = { readonly all: Uint16Array; readonly oneOf: readonly Either[] };
type Either = { readonly firsts: Uint16Array; readonly others: readonly (Check | null)[] };

export function checkOf({ triples, oneOf }: Needs): Check {
  return { all: Uint16Array.from(triples), oneOf: oneOf.map(eitherOf) };
}

function eitherOf(alternatives: readonly Needs[]): Either {
  const parts = alternatives.map(({ triples, oneOf }) => {
    const first = triples.find(isWithin) ?? triples[0] ?? IN_EVERY_TEXT;
    const rest = triples.filter((triple) => triple !== first);
    return { first, others: rest.length === 0 && oneOf.length === 0 ? null : checkOf({ triples: rest, oneOf }) };
  });
  return { firsts: Uint16Array.from(parts, ({ first }) => first), others: parts.map(({ others }) => others) };
}

/** Whether a triple stands within a word: those at its ends are in many words, and tell less. */
function isWithin(triple: number): boolean {
  const [first, , third] = lettersOf(triple);
  return first !== NO_LETTER && third !== NO_LETTER;
}

/** Whether a text that has these triples holds what is needed. */
export function holds(triples: Triples, { all, oneOf }: Check): boolean {
  for (let at = 0; at < all.length; at += 1) if (!holdsTriple(triples, all[at] ?? IN_EVERY_TEXT)) return false;
  for (let at = 0; at < oneOf.length; at += 1) {
    const either = oneOf[at];
    if (either !== undefined && !holdsOneOf(triples, either)) return false;
  }
  return true;
}

function holdsOneOf(triples: Triples, { firsts, others }: Either): boolean {
  for (let at = 0; at < firsts.length; at += 1) {
    if (!holdsTriple(triples, firsts[at] ?? IN_EVERY_TEXT)) continue;
    const rest = others[at] ?? null;
    if (rest === null || holds(triples, rest)) return true;
  }
  return false;
}
