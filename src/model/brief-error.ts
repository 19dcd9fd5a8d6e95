import type { Problem } from './problem.ts';

/** A mistake the user can mend: it ends the run without a stack, with exit code 2. */
export class BriefError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map((problem) => problem.message).join('\n'), options);
    this.name = 'BriefError';
    this.problems = problems;
  }
}
