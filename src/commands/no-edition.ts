import type { Problem } from '../model/problem.ts';

/** A brief that was asked about before it was made. */
export const noEdition = (id: string, name: string): Problem => ({
  level: 'error',
  code: 'trace/no-edition',
  file: null,
  place: null,
  message: `There is no brief on ${name} yet.`,
  hint: `Run \`fieldbrief build ${id}\` first.`,
});
