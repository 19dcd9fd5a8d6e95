import { setFlagsFromString } from 'node:v8';

/**
 * Settings of V8, by its version, for a program that runs for seconds and most of whose code runs a few times. V8 takes a function for hot after
 * a few hundred calls, compiles it on guesses, and again where the next article is unlike the last: a third of the program's processor time
 * (measured with these: 0.69 of a whole build as HTML, 0.67 of 600 articles, 0.64 of one changed seed). Code that is hot for longer than a moment
 * is compiled as before. And a pattern is compiled once, not first for an interpreter that most patterns leave at their second text.
 */
export function compilerFlags(v8: string): readonly string[] {
  // Nine times V8's own value, seven times since version 12.
  return ['--no-regexp-tier-up', hotFrom(v8, 600_000, 20_000)];
}

/**
 * The settings of a job of minutes: code is taken for hot when V8 itself does so. What is compiled is soon earned back there, and most of it would run
 * for thousands of articles before the counts above are reached (measured in one thread: 0.68 to 0.73 of the processor time an article from the 500th on).
 */
export const longJobFlags = (v8: string): readonly string[] => [hotFrom(v8, 67_584, 3_000)];

/** V8 has named the setting anew in version 12 (Node 22), and counts calls where it counted bytes of code run. */
const hotFrom = (v8: string, bytes: number, calls: number): string =>
  Number.parseInt(v8, 10) < 12 ? `--interrupt-budget=${bytes}` : `--invocation-count-for-turbofan=${calls}`;

/** Sets them for this process and its threads. They decide when code is compiled, and nothing of what it does. */
export function compileLater(): void {
  for (const flag of compilerFlags(process.versions.v8)) setFlagsFromString(flag);
}

/** Takes back what `compileLater` put off, for a job that turns out long. */
export function compileForLong(): void {
  for (const flag of longJobFlags(process.versions.v8)) setFlagsFromString(flag);
}
