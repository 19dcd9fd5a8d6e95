import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { BriefError } from '../model/brief-error.ts';
import type { Schedule } from '../model/schedule.ts';
import { onCalendar } from '../text/on-calendar.ts';
import { cronWord, shellWord, systemdWord, yamlText } from '../text/quoting.ts';
import { digest } from './digest.ts';
import { program } from './program.ts';

/** A file that makes something else run the schedules, and the name to put it under. */
export type Recipe = { readonly file: string; readonly text: string };

export const RECIPES = ['systemd', 'cron', 'github', 'docker'] as const;

/** Everything between the signs is replaced in one pass, so that nothing in a path can be taken for a sign. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/@([A-Z]+)@/g, (sign, name: string) => values[name] ?? sign);
}

/**
 * Recipes for one desk, made from the files in deploy/. `schedule` is null for a recipe that runs the long-lived process. Paths that a recipe can't hold
 * end the command.
 */
export async function recipes(
  what: (typeof RECIPES)[number],
  desk: string,
  schedules: readonly Schedule[],
  schedule: Schedule | null,
): Promise<readonly Recipe[]> {
  if (/[\n\r\0]/.test(desk)) throw inexpressible('The path of the desk has a line break in it.', 'Give the folder another name.');
  const { root } = program();
  const read = (name: string) => readFile(join(root, 'deploy', name), 'utf8');
  // Two desks of one machine must not take each other's place.
  const unit = `fieldbrief-${
    basename(desk)
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'desk'
  }-${digest(desk).slice(0, 6)}`;
  const main = join(root, 'bin', 'fieldbrief.mjs');
  const chosen = schedule === null ? schedules : [schedule];
  const description = (name: string | null) => `Fieldbrief ${name === null ? 'schedules' : name} of ${basename(desk).replace(/[^\w .-]/g, '-')}`;
  if (what === 'docker') {
    const values = { PROGRAM: shellWord(root), DESK: shellWord(desk), CONTAINER: unit, NAME: chosen[0]?.name ?? 'NAME' };
    if (desk.includes(':')) throw inexpressible('Docker can mount no folder with a colon in its path.', 'Give the folder another name.');
    return [
      { file: 'Dockerfile', text: await read('Dockerfile') },
      { file: 'docker.txt', text: filled(await read('docker.txt'), values) },
    ];
  }
  if (what === 'systemd') {
    const shared = {
      NODE: systemdWord(process.execPath),
      PROGRAM: systemdWord(main),
      DESK: systemdWord(desk),
      DOCUMENTATION: encodeURI(join(root, 'docs', 'schedule.md')).replaceAll('%', '%%'),
    };
    if (schedule === null) {
      const text = filled(await read('schedule.service'), { ...shared, UNIT: unit, DESCRIPTION: description(null) });
      return [{ file: `${unit}.service`, text }];
    }
    const events = plain(schedule);
    const values = {
      ...shared,
      UNIT: `${unit}-${schedule.name}`,
      NAME: schedule.name,
      DESCRIPTION: description(schedule.name),
      CALENDAR: events.map((event) => `OnCalendar=${event}`).join('\n'),
      PERSISTENT: String(schedule.catchUp),
      LIMIT: String(longest(schedule)),
    };
    return [
      { file: `${values.UNIT}.service`, text: filled(await read('run.service'), values) },
      { file: `${values.UNIT}.timer`, text: filled(await read('run.timer'), values) },
    ];
  }
  const [source, name] = what === 'cron' ? ['crontab.txt', 'crontab'] : ['github-workflow.yml', 'fieldbrief'];
  const text = await read(source);
  return chosen.map((one) => {
    plain(one);
    const values =
      what === 'cron'
        ? { CRON: one.cron, ZONE: one.zone, NODE: cronWord(process.execPath), PROGRAM: cronWord(main), DESK: cronWord(desk) }
        : {
            CRON: yamlText(one.cron),
            ZONE: yamlText(one.zone),
            DESK: yamlText(within(root, desk)),
            MINUTES: String(Math.ceil(longest(one) / 60) + 10),
          };
    return {
      file: `${name}-${one.name}.${what === 'cron' ? 'txt' : 'yml'}`,
      text: filled(text, { ...values, NAME: one.name, DESCRIPTION: description(one.name) }),
    };
  });
}

/** A schedule as calendar events; it is the only one that can be told to another scheduler when it is plain. */
function plain({ name, cron, zone }: Schedule): readonly string[] {
  const events = onCalendar(cron, zone);
  if (events !== null) return events;
  const hint = 'Have the long-lived process run it: `fieldbrief schedule print systemd` or `docker`, without a name.';
  throw inexpressible(`The rule of "${name}", ${JSON.stringify(cron)}, can't be told to another scheduler.`, hint);
}

/** Seconds that a run may take: waiting, twice, building, and the command after it. */
const longest = ({ waitSeconds, limitSeconds, after }: Schedule): number => 2 * waitSeconds + limitSeconds + after.limitSeconds + 60;

/** The way from the program to a desk inside it; the program's own folder for a desk elsewhere. */
function within(root: string, desk: string): string {
  const way = relative(root, desk);
  return way === '' || way.startsWith('..') ? '.' : way;
}

function inexpressible(message: string, hint: string): BriefError {
  return new BriefError([{ level: 'error', code: 'schedule/not-expressible', file: 'data/desk.json', place: 'schedules', message, hint }]);
}
