const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const SYSTEMD_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * A cron expression as calendar events of systemd, one or two: cron runs when either the day of the month or the day of the week holds, systemd when
 * both do. Null for what only some schedulers know, such as "L" for the last day of a month.
 */
export function onCalendar(expression: string, zone: string): readonly string[] | null {
  const [minuteText = '', hourText = '', dayText = '', monthText = '', weekdayText = ''] = expression.split(/ +/);
  const [minute, hour] = [values(minuteText, 0, 59), values(hourText, 0, 23)];
  const [day, month, weekday] = [values(dayText, 1, 31), values(monthText, 1, 12, MONTHS), values(weekdayText, 0, 7, DAYS)];
  if (minute === null || hour === null || day === null || month === null || weekday === null) return null;
  const two = (list: readonly number[] | 'all') => (list === 'all' ? '*' : list.map((value) => String(value).padStart(2, '0')).join(','));
  const time = `${two(hour)}:${two(minute)}:00 ${zone}`;
  const names = weekday === 'all' ? [] : [...new Set(weekday.map((value) => value % 7))].map((value) => SYSTEMD_DAYS[value] ?? '');
  const onWeekdays = names.length === 0 ? [] : [`${names.join(',')} *-${two(month)}-* ${time}`];
  const onDays = day === 'all' && names.length > 0 ? [] : [`*-${two(month)}-${two(day)} ${time}`];
  return [...onDays, ...onWeekdays];
}

/** The values of one field, sorted; null when it holds more than numbers, names, ranges and steps. */
function values(text: string, from: number, to: number, names: readonly string[] = []): readonly number[] | 'all' | null {
  if (text === '*') return 'all';
  const found = new Set<number>();
  const number = (word: string) => {
    const at = names.indexOf(word.toUpperCase());
    return at >= 0 ? at + (names === MONTHS ? 1 : 0) : Number(word);
  };
  for (const part of text.split(',')) {
    const [, first, last, step] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part) ?? [];
    if (first === undefined) return null;
    const begin = first === '*' ? from : number(first);
    const end = first === '*' ? (names === DAYS ? 6 : to) : last === undefined ? (step === undefined ? begin : to) : number(last);
    const by = step === undefined ? 1 : Number(step);
    if (![begin, end, by].every(Number.isInteger) || by < 1 || begin < from || end > to || begin > end) return null;
    for (let value = begin; value <= end; value += by) found.add(value);
  }
  return [...found].sort((a, b) => a - b);
}
