import type { Bench, Figure, Part, Prepared } from '../lab/part.ts';
import { printingJobs } from '../printing-jobs.ts';

/** Part `printing`: the whole way from a recorded edition to its files. */
export const printing: Part = {
  name: 'printing',
  what: 'Briefs of about 14 pages from recorded editions to HTML and PDF, against a bare loop of Puppeteer over the very pages that ours printed last: warm pages, one print, numbers known beforehand.',
  prepare,
};

async function prepare(bench: Bench): Promise<Prepared> {
  const made = await printingJobs(bench);
  if (made === null) return { amount: 'nothing', jobs: [], missing: [{ name: 'all', why: 'there is no browser' }], figures: [] };
  const [ours, html, two, three] = [made.ours(), made.html(), made.bare(2), made.bare(3)];
  const rivals = made.rivals();
  const against = (name: string, measure: string, better: 'higher' | 'lower', bar: number | null): Figure => {
    const [mine, theirs] = [
      { job: ours.name, measure },
      { job: two.name, measure },
    ];
    return better === 'higher' ? { name, of: theirs, to: mine, better, bar } : { name, of: mine, to: theirs, better, bar };
  };
  return {
    amount: made.amount,
    jobs: [ours, html, two, three, ...rivals.jobs],
    missing: rivals.missing,
    figures: [
      against('speed by the clock, bare Puppeteer = 1', 'wallMs', 'higher', 0.9),
      against('speed by processor time, bare Puppeteer = 1', 'cpuMs', 'higher', 0.9),
      against('peak memory, bare Puppeteer = 1', 'memoryMb', 'lower', 1.2),
      { name: 'HTML alone, briefs a minute', of: { job: html.name, measure: 'perMinute' }, to: null, better: 'higher', bar: 3000 },
      ...rivals.figures,
    ],
  };
}
