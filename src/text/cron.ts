import { Cron } from 'croner';
import { momentOf, shiftAround, wallTime } from './zone-time.ts';

const FIVE_FIELDS = /^[^\s]+(?: +[^\s]+){4}$/;

/** Any moment will do: whether a rule ever holds does not depend on it. */
const SOME_TIME = Date.UTC(2024, 0, 1);

/** What is wrong with a cron expression, in words; null when nothing is. */
export function cronMistake(expression: string): string | null {
  if (!FIVE_FIELDS.test(expression))
    return 'Expected five fields with spaces between: minute, hour, day of the month, month, day of the week, such as "30 6 * * 1-5"';
  try {
    return nextTime(expression, 'UTC', SOME_TIME) === null ? 'It names a day that no calendar has' : null;
  } catch (error) {
    // The parser throws a TypeError or a RangeError with a reason; "CronPattern: " before it is of no use to anybody.
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    return error.message.replace(/^CronPattern: /, '').replace(/\.$/, '');
  }
}

/**
 * The first moment after another at which a schedule is due. An hour that the clocks skip is made up for at the end of the gap, and one that they
 * show twice counts once, but for rules of every hour ("*"): those go by the time that passes.
 */
export function nextTime(expression: string, zone: string, after: number): number | null {
  if (goesByPassingTime(expression)) return rule(expression, zone).nextRun(new Date(after))?.getTime() ?? null;
  // The rule is read on a clock that is never moved, and what it shows is then looked for in the zone.
  const clock = rule(expression, 'UTC');
  let wall: Date | null = new Date(wallTime(after, zone) - shiftAround(after, zone));
  for (;;) {
    wall = clock.nextRun(wall);
    if (wall === null) return null;
    const moment = momentOf(wall.getTime(), zone);
    if (moment > after) return moment;
  }
}

/** The last moment, up to and with another, at which a schedule was due. */
export function lastTime(expression: string, zone: string, upTo: number): number | null {
  // Runs before a moment exclude it, and count whole seconds.
  const until = Math.floor(upTo / 1000) * 1000 + 1000;
  if (goesByPassingTime(expression)) return rule(expression, zone).previousRuns(1, new Date(until))[0]?.getTime() ?? null;
  const clock = rule(expression, 'UTC');
  let wall: Date | undefined = new Date(wallTime(until, zone) + shiftAround(upTo, zone));
  for (;;) {
    wall = clock.previousRuns(1, wall)[0];
    if (wall === undefined) return null;
    const moment = momentOf(wall.getTime(), zone);
    if (moment <= upTo) return moment;
  }
}

const goesByPassingTime = (expression: string): boolean => expression.split(/ +/)[1] === '*';

/** Rules as they were read last: they are asked for twice a minute. A desk has a handful. */
const read = new Map<string, Cron>();
const MOST_READ = 100;

function rule(expression: string, zone: string): Cron {
  const key = `${expression} ${zone}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const made = new Cron(expression, { timezone: zone, mode: '5-part', paused: true });
  if (read.size >= MOST_READ) read.clear();
  read.set(key, made);
  return made;
}
