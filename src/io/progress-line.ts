import { visible } from '../text/visible.ts';
import { shorten } from '../text/wrap.ts';

/** How far a long work is. `of` is null while nobody knows. */
type Stage = { readonly step: string; readonly done: number; readonly of: number | null; readonly what: string };

/** Work that ends sooner than this is not worth a word. */
const QUIET_MS = 1000;
const BAR_COLUMNS = 24;
/** Between two redraws of the bar: quick enough to look alive, slow enough to cost nothing. */
const REDRAW_MS = 80;
/** Between two lines in a log: a build of an hour leaves some hundreds. */
const LOG_MS = 10_000;

/**
 * Shows progress: one line that is redrawn on a terminal, and in a log a plain line when a step begins and every ten seconds.
 * `clear` takes the line away, so that other text can be printed.
 */
export function progressLine(write: (text: string) => void, live: boolean, width: number, nowMs: () => number) {
  let lastStep: string | null = null;
  let lastMs = Number.NEGATIVE_INFINITY;
  const startMs = nowMs();
  let stepMs = startMs;
  let drawn = false;
  const clear = () => {
    if (drawn) write('\r\u001b[K');
    drawn = false;
  };
  const show = (stage: Stage) => {
    const now = nowMs();
    const isNew = stage.step !== lastStep;
    const isLast = stage.done === stage.of;
    if (isNew) stepMs = now;
    if (now - startMs < QUIET_MS) {
      // The step is told once it is time, even when it began before.
      if (isNew) lastStep = null;
      return;
    }
    if (!isNew && !isLast && now - lastMs < (live ? REDRAW_MS : LOG_MS)) return;
    if (!live && isLast && !isNew && now - stepMs < LOG_MS) return;
    lastStep = stage.step;
    lastMs = now;
    const count = stage.of === null ? '' : `${stage.done}/${stage.of}`;
    if (live) {
      const filled = stage.of === null || stage.of === 0 ? 0 : Math.round((stage.done / stage.of) * BAR_COLUMNS);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_COLUMNS - filled)}`;
      write(`\r\u001b[K${shorten(`${stage.step.padEnd(10)} ${bar} ${count} ${left(stage, now - stepMs)}${visible(stage.what)}`, width - 1)}`);
      drawn = true;
    } else write(`${[stage.step, count, visible(stage.what)].filter((part) => part !== '').join(' ')}\n`);
  };
  return { show, clear };
}

/** Time left, once there is something to reckon from. */
function left(stage: Stage, passedMs: number): string {
  // From the first two alone, that may be wrong by a factor of five: they share their time with what starts.
  if (stage.of === null || stage.done < 3 || passedMs < 2000) return '';
  const seconds = Math.ceil(((passedMs / stage.done) * (stage.of - stage.done)) / 1000);
  return seconds < 100 ? `${seconds} s left  ` : `${Math.ceil(seconds / 60)} min left  `;
}
