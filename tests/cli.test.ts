import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { program } from '../src/io/program.ts';
import { fieldbrief, folderWith, SMALL_DESK } from './desk.ts';

describe('the command line', () => {
  it('shows its help when nothing, or help, is asked for', async () => {
    for (const args of [[], ['--help']]) {
      const { code, out, err } = await fieldbrief('/', ...args);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('Usage: fieldbrief');
      expect(out).toContain('Exit codes: 0');
    }
  });

  it('shows its version', async () => {
    expect(await fieldbrief('/', '--version')).toEqual({ code: 0, out: `${program().version}\n`, err: '' });
  });

  it('tells a wrong command, option or argument, what was meant, and exits with 2', async () => {
    for (const [args, said] of [
      [['biuld'], "Unknown command 'biuld' (Did you mean build?) Hint:"],
      [['build', '--as-off', 'x'], "Unknown option '--as-off' (Did you mean --as-of?) Hint:"],
      [['build', '--format', 'docx'], 'Allowed choices are html, pdf, both.'],
      [['trace'], "Missing required argument 'subject'."],
      [['build', '--as-of', '2026-02-31'], '"2026-02-31" is no day.'],
    ] as const) {
      const { code, out, err } = await fieldbrief('/', ...args);
      expect([code, out]).toEqual([2, '']);
      expect(err.replace(/\s+/g, ' ')).toContain(said);
    }
  });

  it('names a folder that is no desk', async () => {
    const folder = await folderWith();
    const { code, err } = await fieldbrief('/', '-C', folder, 'sources');
    expect(code).toBe(2);
    expect(err).toContain('desk/none');
  });

  it('works on a desk elsewhere, named before or after the command', async () => {
    const folder = await folderWith(SMALL_DESK);
    for (const args of [
      ['-C', folder, 'check'],
      ['check', '--desk', folder],
    ])
      expect((await fieldbrief('/', ...args)).code).toBe(0);
  });

  it('ends an interrupted run with 130 and without a complaint', async () => {
    let err = '';
    const code = await main({
      arguments: ['sources'],
      folder: await folderWith(SMALL_DESK),
      environment: {},
      now: () => new Date(),
      signal: AbortSignal.abort(),
      out: () => undefined,
      err: (text) => {
        err += text;
      },
      columns: { out: null, err: null },
    });
    expect([code, err]).toEqual([130, 'Interrupted; what was finished is kept.\n']);
  });

  it('shows a stack only with --debug', async () => {
    const folder = await folderWith({ 'data/desk.json': '{' });
    expect((await fieldbrief(folder, 'sources')).err).not.toContain('    at ');
    expect((await fieldbrief(folder, '--debug', 'sources')).err).toContain('    at ');
  });
});
