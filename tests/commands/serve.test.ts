import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

describe('fieldbrief serve', () => {
  it('shows the briefs at the address it tells, and ends with Ctrl-C', { timeout: 60_000 }, async () => {
    const folder = await folderWith(SMALL_DESK);
    const controller = new AbortController();
    let out = '';
    let heard: () => void = () => undefined;
    const ended = main({
      arguments: ['serve', '--as-of', '2030-01-02'],
      folder,
      environment: {},
      now: () => new Date(),
      signal: controller.signal,
      out: (text) => {
        out += text;
        heard();
      },
      err: () => undefined,
      columns: { out: null, err: null },
    });
    while (!out.includes('made,')) {
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
    const address = /http:\S+/.exec(out)?.[0] ?? '';
    const page = await (await fetch(`${address}regions/tellin.html`)).text();
    expect(page).toContain('Preview, nothing issued: up to date');
    expect(page).toContain('href="/regions/tellin.pdf"');
    controller.abort();
    expect(await ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('takes no port that is none', async () => {
    const folder = await folderWith(SMALL_DESK);
    expect((await fieldbrief(folder, 'serve', '--port', '70000')).code).toBe(2);
  });
});
