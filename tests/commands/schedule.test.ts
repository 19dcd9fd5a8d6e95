import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

const NOTE = ['sh', '-c', 'env | grep ^FIELDBRIEF_ | sort > facts.txt'];
const withSchedules = (...schedules: readonly unknown[]) => ({ ...SMALL_DESK, 'data/desk.json': { name: 'Test desk', minStatements: 1, schedules } });
const TELLIN = { name: 'tellin', cron: '30 6 * * *', zone: 'Asia/Tokyo', subjects: ['tellin'], formats: ['html'], after: { success: NOTE } };

describe('fieldbrief schedule', () => {
  it('runs one now: what it asks for and no more, with the command after it and a line on record', async () => {
    const folder = await folderWith(withSchedules(TELLIN));
    const { code, out } = await fieldbrief(folder, 'schedule', 'run', 'tellin');
    expect([code, out]).toEqual([0, expect.stringContaining('tellin: made: 1 brief made (1 new edition), in ')]);
    expect(await readdir(join(folder, 'out', 'regions'))).toEqual(['tellin.html', 'tellin.json']);
    const facts = await readFile(join(folder, 'facts.txt'), 'utf8');
    for (const fact of ['SCHEDULE=tellin', 'RESULT=made', 'CAUSE=by hand', 'ISSUED=tellin', 'PROBLEMS=', `DESK=${folder}`])
      expect(facts).toContain(`FIELDBRIEF_${fact}\n`);
    const again = await fieldbrief(folder, 'schedule', 'run', 'tellin', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ result: 'nothing to do', kept: 1, cause: 'by hand' });
    const { out: history } = await fieldbrief(folder, 'schedule', 'history', '--json');
    expect(JSON.parse(history).map(({ result }: { result: string }) => result)).toEqual(['made', 'nothing to do']);
    const log = (await readFile(join(folder, '.fieldbrief', 'schedule.log'), 'utf8')).trimEnd().split('\n');
    expect(JSON.parse(log[1] ?? '')).toMatchObject({ event: 'ended', level: 'info', schedule: 'tellin', result: 'made', made: 1 });
  });

  it('marks its briefs as the schedule says', async () => {
    const folder = await folderWith(withSchedules({ ...TELLIN, after: {}, marking: 'TLP:AMBER' }));
    await fieldbrief(folder, 'schedule', 'run', 'tellin');
    expect(JSON.parse(await readFile(join(folder, 'out', 'regions', 'tellin.json'), 'utf8')).marking).toBe('TLP:AMBER');
  });

  it('exits with 1 when a run fails, and names the code, not the text, in log and history', async () => {
    const folder = await folderWith({ ...withSchedules(TELLIN), 'templates/layout.hbs': '{{secretField}}' });
    const { code } = await fieldbrief(folder, 'schedule', 'run', 'tellin');
    expect(code).toBe(1);
    const kept =
      (await readFile(join(folder, '.fieldbrief', 'history.jsonl'), 'utf8')) + (await readFile(join(folder, '.fieldbrief', 'schedule.log'), 'utf8'));
    expect(kept).toContain('render/template');
    expect(kept).not.toContain('secretField');
  });

  it('suggests a name when there is no such schedule, and says how to write the first one', async () => {
    const folder = await folderWith(withSchedules(TELLIN));
    const wrong = await fieldbrief(folder, 'schedule', 'run', 'telin');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Did you mean tellin?')]);
    const none = await fieldbrief(await folderWith(SMALL_DESK), 'schedule');
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('schedule/none')]);
  });

  it('tells wrong rules, zones, subjects and names with their place, at start and in check', async () => {
    const folder = await folderWith(
      withSchedules(
        { name: 'a', cron: '61 6 * * *', zone: 'Europe/Berln' },
        { name: 'a', cron: '0 6 31 2 *', subjects: ['telin'], after: { success: [] } },
      ),
    );
    const first = await fieldbrief(folder, 'check');
    expect(first.err).toContain('schedules[1].after.success');
    await writeFile(
      join(folder, 'data', 'desk.json'),
      (await readFile(join(folder, 'data', 'desk.json'), 'utf8')).replace('"success": []', '"success": ["true"]'),
    );
    for (const command of [['check'], ['schedule']]) {
      const said = (await fieldbrief(folder, ...command)).err.replace(/\s+/g, ' ');
      expect(said).toContain('data/cron data/desk.json, schedules[0].cron (line ');
      expect(said).toContain('Invalid value for minute: 61; found "61 6 * * *".');
      expect(said).toContain('It names a day that no calendar has; found "0 6 31 2 *".');
      expect(said).toContain('data/time-zone data/desk.json, schedules[0].zone');
      expect(said).toContain('Did you mean "Europe/Berlin"');
      expect(said).toContain('data/duplicate-schedule data/desk.json, schedules[1].name');
      expect(said).toContain('data/unknown-id data/desk.json, schedules[1].subjects[0]');
    }
  });

  it('shows next runs in their zone, the last result, and that no process runs them', async () => {
    const folder = await folderWith(withSchedules(TELLIN));
    await fieldbrief(folder, 'schedule', 'run', 'tellin');
    const { code, out } = await fieldbrief(folder, 'schedule', 'status');
    expect(code).toBe(0);
    expect(out).toMatch(/^tellin +30 6 \* \* \* +\d{4}-\d\d-\d\d 06:30 Asia\/Tokyo +\S+Z made$/m);
    expect(out).toContain('No process runs them.');
    expect((await fieldbrief(folder, 'schedule', 'status', '--check')).code).toBe(1);
    const { alive, schedules } = JSON.parse((await fieldbrief(folder, 'schedule', 'status', '--json')).out);
    expect([alive, schedules[0].last.result]).toEqual([false, 'made']);
  });

  it('reads past what it does not know in its history', async () => {
    const folder = await folderWith(withSchedules(TELLIN));
    await fieldbrief(folder, 'schedule', 'run', 'tellin');
    await appendFile(join(folder, '.fieldbrief', 'history.jsonl'), '{"event":"of the future"}\n\u0000\n{"eve');
    expect((await fieldbrief(folder, 'schedule', 'history')).out.trim().split('\n')).toHaveLength(1);
    expect((await fieldbrief(folder, 'schedule', 'history', 'other')).out).toContain('No run of "other" is on record.');
    expect((await fieldbrief(folder, 'schedule', 'history', '--last', '0')).code).toBe(2);
  });

  it('prints recipes, or writes their files', async () => {
    const folder = await folderWith(withSchedules(TELLIN));
    const { out } = await fieldbrief(folder, 'schedule', 'print', 'systemd', 'tellin');
    expect(out).toContain('OnCalendar=*-*-* 06:30:00 Asia/Tokyo');
    expect(out).toContain(`-C ${folder} schedule run tellin`);
    await fieldbrief(folder, 'schedule', 'print', 'systemd', 'tellin', '--into', 'units');
    expect((await readdir(join(folder, 'units'))).map((name) => name.replace(/^.*-tellin/, 'tellin'))).toEqual(['tellin.service', 'tellin.timer']);
    expect((await fieldbrief(folder, 'schedule', 'print', 'docker')).out).toContain('FROM node:');
    expect((await fieldbrief(folder, 'schedule', 'print', 'launchd')).code).toBe(2);
  });
});
