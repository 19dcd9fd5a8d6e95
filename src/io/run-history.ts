import { constants } from 'node:fs';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RunRecord } from '../model/schedule.ts';
import { removeLitter, systemCode, writeWhole } from './files.ts';
import { lockDesk } from './lock.ts';

/** When the file is longer, its older half goes. 1 MB holds some three thousand runs. */
const MOST_BYTES = 1_000_000;

/** How long another process may hold the file; then it is written to all the same, and only not shortened. */
const TRIES = 100;
const BETWEEN_TRIES_MS = 20;

/** The record of runs, .fieldbrief/history.jsonl: one JSON document a line, added to and never changed; the oldest lines go in time. */
export type RunHistory = {
  readonly read: () => Promise<readonly RunRecord[]>;
  /** On the disk when it is over. */
  readonly append: (record: RunRecord) => Promise<void>;
};

export function runHistory(deskFolder: string, mostBytes = MOST_BYTES): RunHistory {
  const path = join(deskFolder, '.fieldbrief', 'history.jsonl');
  const read = async () => recordsIn(await readFile(path, 'utf8').catch(nothingWhenMissing));
  return {
    read,
    append: async (record) => {
      await mkdir(join(deskFolder, '.fieldbrief'), { recursive: true });
      const lock = await historyLock(deskFolder);
      try {
        await add(path, `${JSON.stringify(record)}\n`);
        if (lock !== null && (await stat(path)).size > mostBytes) {
          await removeLitter(join(deskFolder, '.fieldbrief'), 'history.jsonl');
          const kept = newest(await read(), mostBytes / 2);
          await writeWhole(path, kept.map((one) => `${JSON.stringify(one)}\n`).join(''));
        }
      } finally {
        await lock?.release();
      }
    },
  };
}

async function historyLock(deskFolder: string) {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      return await lockDesk(deskFolder, 'history');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
    }
  }
  return null;
}

async function add(path: string, line: string): Promise<void> {
  const file = await open(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o666);
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    // A line that a kill cut off must not swallow this one.
    await file.write(size > 0 && last[0] !== 0x0a ? `\n${line}` : line);
    await file.datasync();
  } finally {
    await file.close();
  }
}

function recordsIn(text: string): readonly RunRecord[] {
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    const parsed = RunRecord.safeParse(parsedJson(line));
    return parsed.success ? [parsed.data] : [];
  });
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null; // Cut off by a kill, or by a full disk.
  }
}

/** The newest records that fit, and the last of each kind of each schedule, however old: they say how it stands. */
function newest(records: readonly RunRecord[], mostBytes: number): readonly RunRecord[] {
  const lastOf = new Map(records.map((record, at) => [`${record.schedule} ${record.event}`, at]));
  const always = new Set(lastOf.values());
  let [from, bytes] = [records.length, 0];
  while (from > 0 && bytes < mostBytes) bytes += JSON.stringify(records[--from]).length + 1;
  return records.filter((_, at) => at >= from || always.has(at));
}

function nothingWhenMissing(error: unknown): string {
  if (systemCode(error) === 'ENOENT') return '';
  throw error;
}
