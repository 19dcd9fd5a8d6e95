import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { visible } from '../text/visible.ts';

/** Beyond this the log is set aside as schedule.log.1, in place of the one before. */
const MOST_BYTES = 5_000_000;

export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Writes an event: its name and facts for programs, and words for people. Never the text of an article, never the environment. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, facts: Facts, words: string) => void;

/** Opens the log of schedules: JSON lines in .fieldbrief/schedule.log, and readable lines for `say`. */
export function scheduleLog(deskFolder: string, say: (line: string) => void, now: () => number, mostBytes = MOST_BYTES) {
  const folder = join(deskFolder, '.fieldbrief');
  const path = join(folder, 'schedule.log');
  mkdirSync(folder, { recursive: true });
  // Written at once: what is said just before a crash is what one wants to read after it.
  const file = pino.destination({ dest: path, append: true, sync: true });
  // A full disk must not end the process; the readable lines still come.
  file.on('error', () => undefined);
  const logger = pino(
    {
      messageKey: 'event',
      base: { pid: process.pid },
      timestamp: () => `,"time":"${new Date(now()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    file,
  );
  let lines = 0;
  const setAside = () => {
    try {
      if (statSync(path).size < mostBytes) return;
      renameSync(path, `${path}.1`);
      file.reopen();
    } catch {
      // Somebody took the file away; the next line makes a new one.
      file.reopen();
    }
  };
  const log: Log = (level, event, facts, words) => {
    if (++lines % 100 === 0) setAside();
    const shown = Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [
        name,
        typeof value === 'string' ? visible(value) : Array.isArray(value) ? value.map(visible) : value,
      ]),
    );
    logger[level](shown, event);
    say(`${new Date(now()).toISOString().slice(0, 19).replace('T', ' ')}Z  ${level === 'info' ? '' : `${level}: `}${visible(words)}`);
  };
  return { log, close: () => file.end() };
}
