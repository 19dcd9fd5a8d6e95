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
      write(
        `\r\u001b[K${shorten(`${stage.step.padEnd(10)} ${bar} ${[count, ...pace(stage, now - stepMs), visible(stage.what)].join('  ')}`, width - 1)}`,
      );
      drawn = true;
    } else {
      const told = [`${stage.step} ${count}`.trimEnd(), ...pace(stage, now - stepMs), visible(stage.what)];
      write(`${told.filter((part) => part !== '').join('  ')}\n`);
    }
  };
  return { show, clear };
}

/** How many a second (or a minute, where it is slow), and the time left, once there is something to reckon from. */
function pace(stage: Stage, passedMs: number): readonly string[] {
  // From the first two alone, that may be wrong by a factor of five: they share their time with what starts.
  if (stage.of === null || stage.done < 3 || passedMs < 2000) return [];
  const perSecond = (stage.done / passedMs) * 1000;
  const rate = perSecond >= 1 ? `${perSecond.toFixed(perSecond < 10 ? 1 : 0)}/s` : `${(perSecond * 60).toFixed(perSecond * 60 < 10 ? 1 : 0)}/min`;
  const seconds = Math.ceil((stage.of - stage.done) / perSecond);
  return [rate, seconds < 100 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`];
}
