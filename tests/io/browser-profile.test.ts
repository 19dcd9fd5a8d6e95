import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { freshProfile } from '../../src/io/browser-profile.ts';

const atExit = (): readonly unknown[] => process.listeners('exit');

describe('a profile', () => {
  it('is removed after all else that is done when the program ends: a browser that still runs would make it anew', async () => {
    const before = atExit().length;
    const profile = await freshProfile();
    const own = atExit().at(-1);
    const later = (): void => undefined;
    process.on('exit', later);
    await Promise.resolve();
    try {
      expect(atExit().slice(before)).toEqual([later, own]);
    } finally {
      await profile.remove();
      process.off('exit', later);
    }
    expect(atExit()).toHaveLength(before);
    expect(existsSync(profile.folder)).toBe(false);
    process.once('exit', later).off('exit', later);
    await Promise.resolve();
    expect(atExit()).toHaveLength(before);
  });

  it('of several browsers at once is removed so as well, by one listener', async () => {
    const before = atExit().length;
    const profiles = [await freshProfile(), await freshProfile()];
    const later = (): void => undefined;
    process.on('exit', later);
    await new Promise((resolve) => setImmediate(resolve));
    try {
      expect(atExit().slice(before)).toEqual([later, expect.any(Function)]);
    } finally {
      for (const profile of profiles) await profile.remove();
      process.off('exit', later);
    }
    expect(atExit()).toHaveLength(before);
    expect(profiles.filter(({ folder }) => existsSync(folder))).toEqual([]);
  });
});
