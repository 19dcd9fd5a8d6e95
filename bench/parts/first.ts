import type { Bench, Part, Prepared } from '../lab/part.ts';
import { printingJobs } from '../printing-jobs.ts';

/** Part `first`: how long a user waits for the first PDF, from nothing. */
export const first: Part = {
  name: 'first',
  what: 'The first PDF of a cold start: one brief of about 15 pages from its recorded edition, program and browser started anew, against bare Puppeteer.',
  prepare,
};

async function prepare(bench: Bench): Promise<Prepared> {
  const made = await printingJobs({ ...bench, size: 1 });
  if (made === null) return { amount: 'nothing', jobs: [], missing: [{ name: 'all', why: 'there is no browser' }], figures: [] };
  const jobs = [made.ours(), made.bare(1)] as const;
  return {
    amount: made.amount,
    jobs,
    missing: [],
    figures: [
      {
        name: 'time to the first PDF, bare Puppeteer = 1',
        of: { job: jobs[0].name, measure: 'firstMs' },
        to: { job: jobs[1].name, measure: 'firstMs' },
        better: 'lower',
        bar: 1.3,
      },
    ],
  };
}
