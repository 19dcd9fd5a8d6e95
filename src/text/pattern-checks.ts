import { type Check, checkOf } from './needs-check.ts';
import { needsOf } from './pattern-needs.ts';

/** The checks of all patterns, as `allChecks` gives them: written here when the program is bundled. One that was not bundled finds out each when it is first asked for. */
declare const CHECKS_AT_HAND: string | undefined;

type Rows = Readonly<Record<string, readonly number[]>>;

/** Every pattern that checks were asked for: those of this program, which are constants of its files. */
const patterns = new Set<RegExp>();
let atHand: Rows | null = null;

/** What a text must hold for a pattern to match in it, for those who will ask often; it is found out, or looked up, at the first time. */
export function checkFor(pattern: RegExp): () => Check {
  patterns.add(pattern);
  let check: Check | null = null;
  return () => {
    check ??= found(pattern);
    return check;
  };
}

/** The checks of all patterns that are known by now, by pattern: to read their syntax takes a tenth of a second, at every start. */
export const allChecks = (): Rows => Object.fromEntries([...patterns].map((pattern) => [keyOf(pattern), [...checkOf(needsOf(pattern))]]));

function found(pattern: RegExp): Check {
  // It was made by `allChecks`.
  atHand ??= typeof CHECKS_AT_HAND === 'undefined' ? {} : (JSON.parse(CHECKS_AT_HAND) as Rows);
  const row = atHand[keyOf(pattern)];
  return row === undefined ? checkOf(needsOf(pattern)) : Uint16Array.from(row);
}

/** A pattern in ASCII: a part of the bundle writes its other letters as escapes. */
const keyOf = ({ source, flags }: RegExp): string =>
  `${flags}/${source.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)}`;
