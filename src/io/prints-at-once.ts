import { availableParallelism } from 'node:os';

/** What the machine has to give: processor cores, and memory that is free for this program, in megabytes. */
type Room = { readonly cores: number; readonly freeMb: number };

// A browser without pages, and one more page at work on a brief of 14 pages (measured: 500 to 1,200, and 140 to 160).
const BROWSER_MB = 1200;
const PAGE_MB = 200;
// The program itself, once it has read as many seeds as a desk may hold by default (measured: 38 MB of them). It is asked before anything is read.
const PROGRAM_MB = 700;
// More pages than this wait for the one process that writes their files.
const MOST = 8;

/** Pages that print at the same time: as many as there are cores, never more than memory bears, and always one. One more, to load meanwhile, is no quicker. */
export function printsAtOnce({ cores, freeMb }: Room = roomHere()): number {
  const borne = Math.floor((freeMb - PROGRAM_MB - BROWSER_MB) / PAGE_MB);
  return Math.max(1, Math.min(cores, borne, MOST));
}

function roomHere(): Room {
  return { cores: availableParallelism(), freeMb: process.availableMemory() / 2 ** 20 };
}
