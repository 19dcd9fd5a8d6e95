/** A thread that answers as `startThreads` wants it: late, with an error or problems, never, or by ending. */
import { parentPort, workerData } from 'node:worker_threads';

parentPort?.on('message', ({ n, kind, job }) => {
  if (kind === 'late') setTimeout(() => parentPort?.postMessage({ n, result: `${workerData} ${job}` }), job);
  if (kind === 'wrong') parentPort?.postMessage({ n, error: new RangeError(`no ${job}`) });
  if (kind === 'mistake') parentPort?.postMessage({ n, problems: [job] });
  if (kind === 'end') process.exit(3);
  if (kind === 'endless') for (;;);
});
