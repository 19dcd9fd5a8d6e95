import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const run = promisify(execFile);

const AT_HAND = 'CHECKS_AT_HAND';

beforeEach(() => {
  vi.resetModules();
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, AT_HAND);
  vi.resetModules();
});

/** A text as a literal of a script says it, by V8 itself. */
const said = (literal: string): string => new Function(`return ${literal}`)();

describe('pattern-checks', () => {
  it('finds out what a pattern needs where nothing is at hand', async () => {
    const { checkFor, allChecks } = await import('../../src/text/pattern-checks.ts');
    const { checkOf } = await import('../../src/text/needs-check.ts');
    const { needsOf } = await import('../../src/text/pattern-needs.ts');
    const pattern = /\bsaddle(?:bag|cloth)s?\b/iu;
    expect(checkFor(pattern)()).toEqual(checkOf(needsOf(pattern)));
    expect(allChecks()).toEqual({ [`iu/${pattern.source}`]: [...checkOf(needsOf(pattern))] });
  });

  it('takes what is at hand, also for a pattern whose letters the bundle writes as escapes', async () => {
    const row = [1, 4711, 0];
    Reflect.set(globalThis, AT_HAND, JSON.stringify({ 'iu/caf\\u00e9': row }));
    const { checkFor } = await import('../../src/text/pattern-checks.ts');
    expect([...checkFor(/café/iu)()]).toEqual(row);
    expect([...checkFor(/caf\u00e9/iu)()]).toEqual(row);
    expect([...checkFor(/café/i)()]).not.toEqual(row);
  });

  it('is told by the bundle what every pattern of a build needs', async () => {
    const find = `await import('./whole-road-plain.js'); console.log(JSON.stringify((await import('./pattern-checks.js')).allChecks()))`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', find], { cwd: 'dist', maxBuffer: 2 ** 24 });
    expect(Object.keys(JSON.parse(stdout)).length).toBeGreaterThan(100);
    const script = await readFile('dist/whole-road.cjs', 'latin1');
    const parsed = [...script.matchAll(/JSON\.parse\((`(?:[^`\\]|\\[^])*`|"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')\)/g)].map(([, literal = '']) =>
      said(literal),
    );
    expect(parsed).toContain(stdout.trim());
  });
});
