import { holdsTriple, type Triples, triplesOf } from './letter-triples.ts';
import { type Needs, needsOf } from './pattern-needs.ts';

/**
 * A pattern that is tried only on texts that hold the letters without which it can't match, with the same results as the pattern itself.
 * Of one sentence some hundred patterns are asked, and most of them have none of their words in it: to see that costs a look at a few bits
 * where to try the pattern costs a look at every character.
 */
export type Cue = {
  readonly test: (text: string) => boolean;
  readonly exec: (text: string) => RegExpExecArray | null;
  readonly search: (text: string) => number;
  /** All matches of a global pattern. */
  readonly all: (text: string) => readonly RegExpExecArray[];
  readonly replace: (text: string, by: string | ((match: string) => string)) => string;
};

export function cue(pattern: RegExp): Cue {
  let needs: Needs | null = null;
  const mayMatch = (text: string): boolean => {
    needs ??= needsOf(pattern);
    return holds(triplesOf(text), needs);
  };
  return {
    test: (text) => mayMatch(text) && pattern.test(text),
    exec: (text) => (mayMatch(text) ? pattern.exec(text) : null),
    search: (text) => (mayMatch(text) ? text.search(pattern) : -1),
    all: (text) => (mayMatch(text) ? [...text.matchAll(pattern)] : []),
    // The two forms of `replace` have each a signature of its own.
    replace: (text, by) => (!mayMatch(text) ? text : typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by)),
  };
}

function holds(triples: Triples, { triples: needed, oneOf }: Needs): boolean {
  for (const triple of needed) if (!holdsTriple(triples, triple)) return false;
  for (const alternatives of oneOf) if (!holdsOneOf(triples, alternatives)) return false;
  return true;
}

function holdsOneOf(triples: Triples, alternatives: readonly Needs[]): boolean {
  for (const one of alternatives) if (holds(triples, one)) return true;
  return false;
}
