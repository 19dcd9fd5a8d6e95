import type { Problem } from '../model/problem.ts';
import type { Outcome } from '../preview.ts';
import { counted } from '../text/counted.ts';
import { visible } from '../text/visible.ts';
import type { Context } from './context.ts';

/** What the terminal says while a desk is watched. */
export function watchedWords({ say, sayProblems }: Context) {
  let started = performance.now();
  return {
    begins: (files: readonly string[]): void => {
      started = performance.now();
      if (files.length > 0) say(`Changed: ${visible(files.slice(0, 3).join(', '))}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`);
    },
    waits: (why: Problem): void => say(`Waiting: ${visible(why.message)}`),
    ended: ({ built, problems }: Outcome): void => {
      sayProblems(problems);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      if (built === null) say('Not made. Mend it and save: it is made again then.');
      else say(`${counted(built.briefs.length, 'brief')} made, ${built.kept.length} as before, in ${seconds} s`);
    },
  };
}
