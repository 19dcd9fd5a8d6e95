import { describe, expect, it } from 'vitest';
import type { Job } from '../../bench/lab/part.ts';
import { JobFailed, runJob } from '../../bench/lab/run-job.ts';

/** Works for so many milliseconds of processor time. */
const WORK =
  'const until = process.cpuUsage().user + MS * 1000; let x = 0; while (process.cpuUsage().user < until) for (let n = 0; n < 1e6; n++) x += Math.sqrt(n);';

const job = (script: string, wrong: readonly string[] = []): Job => ({
  name: 'a job',
  command: [process.execPath, '-e', script],
  wrong: async () => wrong,
});

describe('runJob', () => {
  it('gives what the job tells in its last line', async () => {
    const measured = await runJob(job('console.log("anything"); console.log(JSON.stringify({ words: 12, name: "x" }))'));
    expect(measured).toMatchObject({ words: 12 });
    expect(measured['wallMs']).toBeGreaterThan(0);
    expect(measured).not.toHaveProperty('name');
  });

  it.skipIf(process.platform !== 'linux')('counts the time and memory of all that a job starts', async () => {
    const child = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(WORK.replace('MS', '600'))}]);`;
    const measured = await runJob(job(`${child} ${WORK.replace('MS', '300')}`));
    expect(measured['cpuMs']).toBeGreaterThanOrEqual(850);
    expect(measured['cpuMs']).toBeLessThan(3000);
    // Two processes of Node at once.
    expect(measured['memoryMb']).toBeGreaterThan(60);
  });

  it('measures nothing of a job that fails, or that made something wrong', async () => {
    await expect(runJob(job('console.error("no paper"); process.exit(3)'))).rejects.toThrow(/ended with 3: no paper/);
    await expect(runJob(job('', ['brief 7 has 13 pages']))).rejects.toThrow(JobFailed);
  });
});
