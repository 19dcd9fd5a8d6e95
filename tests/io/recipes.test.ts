import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recipes } from '../../src/io/recipes.ts';
import { Schedule } from '../../src/model/schedule.ts';
import { folderWith } from '../desk.ts';

const MORNING = Schedule.parse({ name: 'morning', cron: '30 6 * * 1-5', zone: 'Europe/Berlin' });
const LAST_DAY = Schedule.parse({ name: 'last-day', cron: '0 6 L * *' });
const HOSTILE = `/srv/100% of "it's" $HOME \\ desk@NAME@`;
const ROOT = join(import.meta.dirname, '..', '..');
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe('recipes', () => {
  it.skipIf(!hasSystemd).each([
    ['all schedules', null],
    ['one schedule', MORNING],
  ] as const)('for systemd hold what systemd understands: %s', async (_, schedule) => {
    const folder = await folderWith();
    const files = await recipes('systemd', HOSTILE, [MORNING], schedule);
    for (const { file, text } of files) await writeFile(join(folder, file), text);
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...files.map(({ file }) => join(folder, file))], {
      encoding: 'utf8',
    });
    // It also tells what is wrong with other units of the machine.
    expect(stderr.split('\n').filter((line) => line.includes('fieldbrief'))).toEqual([]);
    expect(status).toBe(0);
  });

  it('for cron pass a shell and cron itself unharmed', async () => {
    const [recipe] = await recipes('cron', HOSTILE, [MORNING], null);
    const line = recipe?.text.split('\n').find((one) => one.startsWith('30 6 ')) ?? '';
    // Cron takes away the backslash before "%", and gives the rest to a shell.
    const command = line.replace('30 6 * * 1-5 ', '').replaceAll('\\%', '%').replace(/^\S+/, 'printf "%s\\n"').replace(' >/dev/null 2>&1', '');
    const { stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stdout.split('\n').slice(1)).toEqual(['-C', HOSTILE, 'schedule', 'run', 'morning', '']);
    expect(recipe?.text).toContain('CRON_TZ=Europe/Berlin');
  });

  it('for GitHub are YAML with the rule and the zone', async () => {
    const [recipe] = await recipes('github', HOSTILE, [MORNING], MORNING);
    expect(parse(recipe?.text ?? '')).toMatchObject({
      on: { schedule: [{ cron: '30 6 * * 1-5', timezone: 'Europe/Berlin' }] },
      jobs: { briefs: { env: { DESK: '.' } } },
    });
  });

  it('for Docker mount the desk, without a network', async () => {
    const [, how] = await recipes('docker', HOSTILE, [MORNING], null);
    const command = how?.text.split('\n').find((line) => line.startsWith('docker run')) ?? '';
    const { stdout } = spawnSync('sh', ['-c', command.replace(/^docker/, 'printf "%s\\n"')], { encoding: 'utf8' });
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(['--network', 'none', `${HOSTILE}:/desk`, 'fieldbrief']));
    for (const less of ['--cap-drop ALL', '--security-opt no-new-privileges']) expect(command).toContain(less);
  });

  it('for Docker copy into the image what there is, let through by its list of ignored files', async () => {
    const deploy = join(ROOT, 'deploy');
    const lines = (await readFile(join(deploy, 'Dockerfile'), 'utf8')).replaceAll('\\\n', ' ').split('\n');
    const copied = lines.filter((line) => line.startsWith('COPY ')).flatMap((line) => line.split(' ').slice(1, -1));
    const allowed = (await readFile(join(deploy, 'Dockerfile.dockerignore'), 'utf8')).trim().split('\n');
    expect(allowed.toSorted()).toEqual(['*', ...copied.map((name) => `!${name}`)].toSorted());
    for (const name of copied) expect(existsSync(join(ROOT, name)), name).toBe(true);
  });

  it('refuse what they can not hold', async () => {
    await expect(recipes('systemd', '/desk', [LAST_DAY], LAST_DAY)).rejects.toThrow(`can't be told to another scheduler`);
    await expect(recipes('systemd', '/desk\nExecStartPre=/bin/x', [MORNING], null)).rejects.toThrow('line break');
    await expect(recipes('docker', '/a:b', [MORNING], null)).rejects.toThrow('colon');
    expect(await recipes('systemd', '/desk', [LAST_DAY], null)).toHaveLength(1);
  });
});
