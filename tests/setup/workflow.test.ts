import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Workflow = {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly needs?: unknown; readonly steps: readonly { readonly run?: string }[] }>>;
};

describe('the workflow of the project', () => {
  it('asks for known weaknesses in a job of its own, which stops no other, by the lock file alone', async () => {
    const { jobs, permissions }: Workflow = parse(await readFile(join(import.meta.dirname, '..', '..', '.github', 'workflows', 'ci.yml'), 'utf8'));
    const runs = (job: string) => jobs[job]?.steps.flatMap(({ run }) => run ?? []) ?? [];
    expect(runs('tests')).toEqual(['.ci/run']);
    expect(runs('audit').length).toBeGreaterThan(0);
    for (const command of runs('audit')) expect(command).toMatch(/^npm audit --package-lock-only\b/);
    expect(Object.values(jobs).map(({ needs }) => needs)).toEqual([undefined, undefined]);
    expect(permissions).toEqual({ contents: 'read' });
  });
});
