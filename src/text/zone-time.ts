const DAY_MS = 86_400_000;

/** Making a formatter is slow, and a desk has few zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}

/** Whether a text names a time zone of the IANA list. Offsets such as "+02:00" are none: they know no summer. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][\w+/-]*$/.test(text)) return false;
  try {
    formatter(text);
    return true;
  } catch {
    return false; // RangeError is how Intl says no.
  }
}

/** What the clocks of a zone show at a moment, as milliseconds that read so in UTC. */
export function wallTime(moment: number, zone: string): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatter(zone).formatToParts(moment)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((moment % 1000) + 1000) % 1000);
}

const offset = (moment: number, zone: string): number => wallTime(moment, zone) - moment;

/** How far the clocks of a zone are moved within a day of a moment; 0 nearly always. */
export function shiftAround(moment: number, zone: string): number {
  return Math.abs(offset(moment + DAY_MS, zone) - offset(moment - DAY_MS, zone));
}

/** The moment at which the clocks of a zone show a time: the first of two, and the end of the gap when they skip it. */
export function momentOf(wall: number, zone: string): number {
  const [before, after] = [offset(wall - DAY_MS, zone), offset(wall + DAY_MS, zone)];
  const shown = [wall - before, wall - after].filter((moment) => wallTime(moment, zone) === wall);
  if (shown.length > 0) return Math.min(...shown);
  // Skipped: the clocks are moved between these two; the moment is found to the second by halving.
  let [early, late] = [Math.floor((wall - Math.max(before, after)) / 1000), Math.ceil((wall - Math.min(before, after)) / 1000)];
  const first = offset(early * 1000, zone);
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (offset(middle * 1000, zone) === first) early = middle;
    else late = middle;
  }
  return late * 1000;
}

/** `2026-03-29 03:00`, as the clocks of a zone show a moment. */
export function shownTime(moment: number, zone: string): string {
  return new Date(wallTime(moment, zone)).toISOString().slice(0, 16).replace('T', ' ');
}
