import { triplesOf } from './letter-triples.ts';
import { type Check, checkOf, holds } from './needs-check.ts';
import { checkFor } from './pattern-checks.ts';
import { needsOf, needsWithin } from './pattern-needs.ts';

/**
 * A pattern that is tried only on texts that hold the letters without which it can't match, with the same results as the pattern itself.
 * Of one sentence some hundred patterns are asked, and most of them have none of their words in it: to see that costs a look at a few bits
 * where to try the pattern costs a look at every character.
 */
export type Cue = {
  readonly test: (text: string) => boolean;
  /** Whether it may match some part of a text, wherever that is cut; where not, none of the parts need be cut. */
  readonly mayMatchIn: (text: string) => boolean;
  readonly exec: (text: string) => RegExpExecArray | null;
  readonly search: (text: string) => number;
  /** All matches of a global pattern. */
  readonly all: (text: string) => readonly RegExpExecArray[];
  readonly replace: (text: string, by: string | ((match: string) => string)) => string;
};

export function cue(pattern: RegExp): Cue {
  const findCheck = checkFor(pattern);
  let check: Check | null = null;
  const mayMatch = (text: string): boolean => {
    check ??= findCheck();
    return holds(triplesOf(text), check);
  };
  let checkIn: Check | null = null;
  const mayMatchIn = (text: string): boolean => {
    checkIn ??= checkOf(needsWithin(needsOf(pattern)));
    return holds(triplesOf(text), checkIn);
  };
  return {
    mayMatchIn,
    test: (text) => mayMatch(text) && pattern.test(text),
    exec: (text) => (mayMatch(text) ? pattern.exec(text) : null),
    search: (text) => (mayMatch(text) ? text.search(pattern) : -1),
    all: (text) => (mayMatch(text) ? matchesOf(pattern, text) : []),
    // The two forms of `replace` have each a signature of its own.
    replace: (text, by) => (!mayMatch(text) ? text : typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by)),
  };
}

/** As `matchAll`, which makes a copy of the pattern for each text. Throws for a pattern that is not global, which would find its first match for ever. */
function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`All matches are asked of a pattern that is not global: ${pattern}`);
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // Past the whole character, where nothing was matched: from within one a pattern would find the same again.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
