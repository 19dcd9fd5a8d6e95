import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { compilerFlags, longJobFlags } from '../../src/io/compiler.ts';

describe('settings of the compiler', () => {
  it('are known to the engine that runs the program, which else says so on standard error', () => {
    const { v8 } = process.versions;
    const flags = [...compilerFlags(v8), ...longJobFlags(v8)];
    const script = `for (const flag of ${JSON.stringify(flags)}) require('node:v8').setFlagsFromString(flag)`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(flags).toHaveLength(3);
  });

  it('go by the names of the version', () => {
    expect(compilerFlags('11.3.244.8-node.38')).toContain('--interrupt-budget=600000');
    expect(compilerFlags('12.4.254.21-node.57')).not.toContain('--interrupt-budget=600000');
    expect([longJobFlags('11.3.244.8-node.38'), longJobFlags('12.4.254.21-node.57')]).toEqual([
      ['--interrupt-budget=67584'],
      ['--invocation-count-for-turbofan=3000'],
    ]);
  });

  it('of a long job are those of the engine itself', () => {
    const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    for (const flag of longJobFlags(process.versions.v8)) expect(stdout).toMatch(new RegExp(`default: ${flag}$`, 'm'));
  });
});
