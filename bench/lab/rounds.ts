import type { Figure, Prepared, Reading } from './part.ts';
import { type Measured, runJob } from './run-job.ts';

/** What was measured of each job, a run a round; the n-th of one job was made next to the n-th of the others. */
export type Rounds = ReadonlyMap<string, readonly Measured[]>;

/**
 * Runs all jobs in turn, so many rounds, every other round in reverse order, unless they go on from one another: what the machine does meanwhile meets all
 * alike. The first round, which finds files and caches cold, is thrown away.
 */
export async function alternate({ jobs, goesOn }: Pick<Prepared, 'jobs' | 'goesOn'>, rounds: number, log: (line: string) => void): Promise<Rounds> {
  const measured = new Map<string, Measured[]>(jobs.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const job of round % 2 === 0 || goesOn ? jobs : jobs.toReversed()) {
      const one = await runJob(job);
      log(`${round === 0 ? 'warm-up' : `round ${round} of ${rounds}`}  ${job.name}  ${(one['wallMs'] ?? 0).toFixed(0)} ms`);
      if (round > 0) measured.get(job.name)?.push(one);
    }
  }
  return measured;
}

/** The median of a reading over the rounds; null where it was not measured. */
export function reading(rounds: Rounds, { job, measure }: Reading): number | null {
  return median((rounds.get(job) ?? []).flatMap((one) => one[measure] ?? []));
}

/** The value of a figure: the median of the ratios of each round; null where one of its readings was not measured. */
export function figureValue(rounds: Rounds, { of, to }: Figure): number | null {
  if (to === null) return reading(rounds, of);
  const below = rounds.get(to.job) ?? [];
  return median(
    (rounds.get(of.job) ?? []).flatMap((one, at) => {
      const [above, under] = [one[of.measure], below[at]?.[to.measure]];
      return above === undefined || under === undefined || under === 0 ? [] : above / under;
    }),
  );
}

/** The middle value; of an even number the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
