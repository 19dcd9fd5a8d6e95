import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { compilerFlags } from '../../src/io/compiler.ts';

describe('settings of the compiler', () => {
  it('are known to the engine that runs the program, which else says so on standard error', () => {
    const flags = compilerFlags(process.versions.v8);
    const script = `for (const flag of ${JSON.stringify(flags)}) require('node:v8').setFlagsFromString(flag)`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(flags).toHaveLength(2);
  });

  it('go by the names of the version', () => {
    expect(compilerFlags('11.3.244.8-node.38')).toContain('--interrupt-budget=600000');
    expect(compilerFlags('12.4.254.21-node.57')).not.toContain('--interrupt-budget=600000');
  });
});
