import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** One process at one moment. Times in milliseconds: its own, and with that of its children that ended and were waited for. */
type Seen = {
  readonly pid: number;
  readonly parent: number;
  readonly started: string;
  readonly usedMs: number;
  readonly ownMs: number;
  readonly rssMb: number;
};

/** Processor time and peak memory of a process with all that it starts. */
export type Watch = {
  /** Looks once more, and ends. The time of processes that nobody waited for is that of the last look. */
  readonly end: () => { readonly cpuMs: number; readonly memoryMb: number };
};

// Short-lived helpers of a browser live for 100 ms and more.
const LOOK_MS = 40;
const TICK_MS = 10;
const PAGE_MB = 4096 / 2 ** 20;

/** Watches a process and its offspring through /proc; null on systems that have none. */
export function watch(root: number): Watch | null {
  if (!existsSync('/proc/self/stat')) return null;
  const self = process.pid;
  const before = waitedFor(self);
  let known = new Map<number, Seen>();
  let memoryMb = 0;
  let lostMs = 0;

  const look = (): void => {
    const all = everyProcess();
    const now = new Map<number, Seen>();
    for (const one of all.values()) if (isOf(one, root, all, known)) now.set(one.pid, one);
    lostMs += unaccounted(known, now, self);
    known = now;
    memoryMb = Math.max(
      memoryMb,
      sum([...now.values()], ({ rssMb }) => rssMb),
    );
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  return {
    end: () => {
      clearInterval(timer);
      look();
      // Those that still run are not the bench's to wait for.
      const running = sum([...known.values()], ({ usedMs }) => usedMs);
      return { cpuMs: waitedFor(self) - before + lostMs + running, memoryMb };
    },
  };
}

/** Whether a process descends from the root, or did so when it was last seen: a process whose parent has ended is somebody else's child. */
function isOf(one: Seen, root: number, all: ReadonlyMap<number, Seen>, known: ReadonlyMap<number, Seen>): boolean {
  for (let at: Seen | undefined = one; at !== undefined; at = all.get(at.parent)) {
    if (at.pid === root || known.get(at.pid)?.started === at.started) return true;
  }
  return false;
}

/**
 * Time of processes that have vanished and that no parent accounts for. A parent that waited for a child has the child's time among its own children's;
 * what was seen of the child and is not there is lost unless it is counted here.
 */
function unaccounted(before: ReadonlyMap<number, Seen>, now: ReadonlyMap<number, Seen>, self: number): number {
  const gone = [...before.values()].filter(({ pid }) => !now.has(pid));
  const below = (one: Seen): number =>
    one.usedMs +
    sum(
      gone.filter(({ parent }) => parent === one.pid),
      below,
    );
  // Only the topmost: what lies below is counted with it.
  const topmost = gone.filter(({ parent }) => !gone.some(({ pid }) => pid === parent));
  return sum([...new Set(topmost.map(({ parent }) => parent))], (parent) => {
    const seen = sum(
      topmost.filter((one) => one.parent === parent),
      below,
    );
    const [then, since] = [before.get(parent), now.get(parent)];
    // The root's parent is the bench itself, whose account is read at the end.
    if (parent === self) return Math.max(0, seen - (topmost.find((one) => one.parent === self)?.usedMs ?? 0));
    const waited = then === undefined || since === undefined ? 0 : since.usedMs - since.ownMs - (then.usedMs - then.ownMs);
    return Math.max(0, seen - waited);
  });
}

/** Milliseconds of all children of a process that ended and were waited for. */
function waitedFor(pid: number): number {
  const seen = readProcess(pid);
  return seen === null ? 0 : seen.usedMs - seen.ownMs;
}

function everyProcess(): ReadonlyMap<number, Seen> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(pids.flatMap((pid) => readProcess(Number(pid)) ?? []).map((one) => [one.pid, one]));
}

function readProcess(pid: number): Seen | null {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return null; // It has ended meanwhile.
  }
  // The name stands in brackets and may hold spaces and brackets; fields are counted behind it (proc(5)).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (n: number): number => Number(fields[n - 3] ?? 0);
  const ownMs = (field(14) + field(15)) * TICK_MS;
  return {
    pid,
    parent: field(4),
    started: fields[22 - 3] ?? '',
    ownMs,
    usedMs: ownMs + (field(16) + field(17)) * TICK_MS,
    rssMb: field(24) * PAGE_MB,
  };
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}
