import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/io/progress-line.ts';

function shown(live: boolean) {
  let text = '';
  let ms = 0;
  const line = progressLine(
    (more) => (text += more),
    live,
    80,
    () => ms,
  );
  return { line, text: () => text, wait: (more: number) => (ms += more) };
}

const at = (done: number) => ({ step: 'make', done, of: 100, what: 'idlib' });

describe('progressLine', () => {
  it('says nothing of work that is over in a second', () => {
    const { line, text, wait } = shown(true);
    line.show(at(0));
    wait(900);
    line.show(at(100));
    line.clear();
    expect(text()).toBe('');
  });

  it('redraws one line on a terminal, within its width, and takes it away', () => {
    const { line, text, wait } = shown(true);
    wait(1500);
    line.show({ ...at(50), what: 'x'.repeat(200) });
    expect(text()).toMatch(/^\r\u001b\[K\S/);
    expect(text().slice(4).length).toBeLessThan(80);
    expect(text()).toContain('████████████░░░░░░░░░░░░ 50/100');
    line.clear();
    expect(text().endsWith('\r\u001b[K')).toBe(true);
  });

  it('writes plain lines to a log: one when a step begins, then one in ten seconds', () => {
    const { line, text, wait } = shown(false);
    wait(1500);
    for (let done = 0; done <= 30; done++) {
      line.show(at(done));
      wait(1000);
    }
    expect(text()).toBe(
      'make 0/100  idlib\nmake 10/100  1.0/s  90 s left  idlib\nmake 20/100  1.0/s  80 s left  idlib\nmake 30/100  1.0/s  70 s left  idlib\n',
    );
  });

  it('tells the rate and the time that is left once they can be reckoned', () => {
    const { line, text, wait } = shown(true);
    wait(1500);
    line.show(at(0));
    wait(10_000);
    line.show(at(20));
    expect(text()).toContain('20/100  2.0/s  40 s left');
    wait(590_000);
    line.show(at(50));
    expect(text()).toContain('50/100  5.0/min  10 min left');
  });

  it('shows no control character of an article', () => {
    const { line, text, wait } = shown(false);
    wait(1500);
    line.show({ ...at(0), what: 'a\u001b[2J' });
    expect(text()).toBe('make 0/100  a\\u{1b}[2J\n');
  });
});
