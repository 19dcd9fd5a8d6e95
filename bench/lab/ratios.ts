import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Figure } from './part.ts';

/** The ratios that were committed, by part and figure. */
export type Ratios = Readonly<Record<string, Readonly<Record<string, number>>>>;

const FILE = 'bench/ratios.json';

/**
 * A ratio of one run moves by up to a tenth on a shared machine, and that of another day by as much again. What is worse by more than this is
 * no noise.
 */
const ROOM = 0.2;

export function committedRatios(): Ratios {
  // The file is the project's own, written by `commitRatios`.
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Ratios) : {};
}

/** Takes the ratios of some parts as those to be held; what other parts have stays. */
export function commitRatios(ratios: Ratios): void {
  const all = Object.entries({ ...committedRatios(), ...ratios }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}

/** Says in words where a value is worse than the committed one by more than noise; null where it is not, or where there is nothing to compare. */
export function regression(part: string, { name, to, better }: Figure, value: number | null, committed: Ratios): string | null {
  const was = committed[part]?.[name];
  if (to === null || was === undefined) return null;
  if (value === null) return `${part}: ${name} could not be measured; it was ${was}.`;
  const worse = better === 'higher' ? value < was * (1 - ROOM) : value > was * (1 + ROOM);
  return worse ? `${part}: ${name} is ${value.toFixed(2)}; it was ${was}, and may be ${(ROOM * 100).toFixed(0)} % worse.` : null;
}
