import { BriefError } from '../model/brief-error.ts';
import type { Day } from '../model/day-span.ts';
import { shownTime } from '../text/zone-time.ts';

/** The day a build is dated: the one asked for, else that of SOURCE_DATE_EPOCH, else today by the system's clock and time zone, or by `zone`. */
export function buildDay(asOf: string | null, environment: Readonly<Record<string, string | undefined>>, now: Date, zone: string | null = null): Day {
  if (asOf !== null) {
    if (!isDay(asOf)) throw wrongDay('--as-of', asOf, 'Write a day such as 2026-11-25.');
    return asOf;
  }
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && epoch !== '') {
    // 11 digits reach the year 5138; with more, the day would have more than ten characters.
    const moment = /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : null;
    if (moment === null || !isDay(moment.toISOString().slice(0, 10)))
      throw wrongDay('SOURCE_DATE_EPOCH', epoch, 'Set it to seconds since 1970, or unset it.');
    return moment.toISOString().slice(0, 10);
  }
  if (zone !== null) return shownTime(now.getTime(), zone).slice(0, 10);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function isDay(text: string): boolean {
  const moment = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return moment !== null && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

function wrongDay(name: string, found: string, hint: string): BriefError {
  return new BriefError([{ level: 'error', code: 'usage/wrong-day', file: null, place: name, message: `"${found}" is no day.`, hint }]);
}
