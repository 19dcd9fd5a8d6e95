import { setFlagsFromString } from 'node:v8';

/**
 * Settings of V8, by its version, for a program that runs for seconds and most of whose code runs a few times. V8 takes a function for hot after
 * a few hundred calls, compiles it on guesses, and again where the next article is unlike the last: a third of the program's processor time
 * (measured with these: 0.69 of a whole build as HTML, 0.67 of 600 articles, 0.64 of one changed seed). Code that is hot for longer than a moment
 * is compiled as before. And a pattern is compiled once, not first for an interpreter that most patterns leave at their second text.
 */
export function compilerFlags(v8: string): readonly string[] {
  // V8 has named the setting anew in version 12 (Node 22), and counts calls where it counted bytes of code run: nine times its own value then, seven now.
  const later = Number.parseInt(v8, 10) < 12 ? '--interrupt-budget=600000' : '--invocation-count-for-turbofan=20000';
  return ['--no-regexp-tier-up', later];
}

/** Sets them for this process and its threads. They decide when code is compiled, and nothing of what it does. */
export function compileLater(): void {
  for (const flag of compilerFlags(process.versions.v8)) setFlagsFromString(flag);
}
