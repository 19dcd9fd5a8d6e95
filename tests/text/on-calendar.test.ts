import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { nextTime } from '../../src/text/cron.ts';
import { onCalendar } from '../../src/text/on-calendar.ts';

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe('a cron expression as calendar events of systemd', () => {
  it.each([
    ['30 6 * * *', ['*-*-* 06:30:00 UTC']],
    ['*/20 8-10 * * MON-FRI', ['Mon,Tue,Wed,Thu,Fri *-*-* 08,09,10:00,20,40:00 UTC']],
    ['0 0 1,15 JAN *', ['*-01-01,15 00:00:00 UTC']],
    ['0 6 1 * 7', ['*-*-01 06:00:00 UTC', 'Sun *-*-* 06:00:00 UTC']],
    ['* * * * *', ['*-*-* *:*:00 UTC']],
  ])('%s', (expression, events) => {
    expect(onCalendar(expression, 'UTC')).toEqual(events);
  });

  it('is none where systemd knows no such thing', () => {
    for (const expression of ['0 0 L * *', '0 0 * * 5L', '0 0 * * MON#2', '0 0 15W * *', '0 0 ? * *'])
      expect(onCalendar(expression, 'UTC')).toBeNull();
  });

  it.skipIf(!hasSystemd).each(['30 6 * * *', '*/20 8-10 * * MON-FRI', '0 0 1,15 JAN *', '5 4 * * SUN'])('comes when cron comes: %s', (expression) => {
    const now = Date.now();
    const [event = ''] = onCalendar(expression, 'Europe/Berlin') ?? [];
    const { stdout, status } = spawnSync('systemd-analyze', ['calendar', event], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' },
    });
    expect(status).toBe(0);
    const [, day, time] = /(?:\(in UTC\)|Next elapse): \w+ (\S+) (\S+) UTC/.exec(stdout.replace(/Next elapse: \w+ \S+ \S+ (?!UTC)\w+/, '')) ?? [];
    const next = nextTime(expression, 'Europe/Berlin', now) ?? 0;
    expect(`${day}T${time}.000Z`).toBe(new Date(next).toISOString());
  });
});
