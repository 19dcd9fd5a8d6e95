/**
 * Milliseconds of processor time that this process has used. Tests of how work grows with its input measure with it: what else a busy machine
 * does makes the clock on the wall run on, and this one not.
 */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
