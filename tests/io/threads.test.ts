import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLong, memoryHere, openThreads, startThreads, threadsFor } from '../../src/io/threads.ts';
import { BriefError } from '../../src/model/brief-error.ts';
import type { Problem } from '../../src/model/problem.ts';

const PROGRAM = join(import.meta.dirname, 'answering-thread.mjs');
const MUCH = 250;
const open = (count: number, signal = new AbortController().signal) => startThreads(PROGRAM, count, 'after', signal);

describe('threadsFor', () => {
  it('starts none for a small desk, a single core or a small memory, and no more than there is to do', () => {
    expect(threadsFor(1.9, undefined, 8, 64e9)).toBe(0);
    expect(threadsFor(MUCH, undefined, 1, 64e9)).toBe(0);
    expect(threadsFor(MUCH, undefined, 8, 1e9)).toBe(0);
    expect(threadsFor(MUCH, undefined, 8, 4e9)).toBe(4);
    expect(threadsFor(3.2, undefined, 8, 64e9)).toBe(3);
    expect(threadsFor(MUCH, undefined, 2, 64e9)).toBe(2);
    expect(threadsFor(MUCH, undefined, 64, 64e9)).toBe(8);
  });

  it('goes by the memory of the container that the program runs in, where there is one', () => {
    expect(memoryHere(24e9, 2e9)).toBe(2e9);
    // Without one the system says nothing, or a number beyond all memory.
    expect([memoryHere(24e9, 0), memoryHere(24e9, 2 ** 64)]).toEqual([24e9, 24e9]);
    expect(memoryHere()).toBeGreaterThan(0);
  });

  it('takes a job for long by what each thread has to do of it', () => {
    expect([isLong(7.4, 0), isLong(7.6, 0), isLong(7.6, 1), isLong(14.9, 2), isLong(15.1, 2)]).toEqual([false, true, true, false, true]);
  });

  it('does as the user says', () => {
    expect(['0', '1', '3', '99', '', 'many', '-1'].map((setting) => threadsFor(0, setting, 4, 64e9))).toEqual([0, 1, 3, 8, 0, 0, 0]);
  });
});

describe('threads', () => {
  it('answer each question with its own result, whichever is ready first', async () => {
    const threads = open(2);
    expect(await Promise.all([40, 1, 20, 2].map((ms) => threads.ask('late', ms)))).toEqual(['after 40', 'after 1', 'after 20', 'after 2']);
    await threads.close();
  });

  it('hand on an error with the question it belongs to, and no other', async () => {
    const threads = open(2);
    const ends = await Promise.allSettled([threads.ask('late', 5), threads.ask('wrong', 'bread'), threads.ask('late', 6)]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(ends[1]).toMatchObject({ reason: { name: 'RangeError', message: 'no bread' } });
    await threads.close();
  });

  it('hand on a mistake that the user can mend with its problems', async () => {
    const threads = open(1);
    const problem = { level: 'error', code: 'a/b', file: null, place: null, message: 'So it is.', hint: null };
    await expect(threads.ask('mistake', problem)).rejects.toEqual(new BriefError([problem as Problem]));
    await threads.close();
  });

  it('lose with one that ends the question it worked on, and answer the rest in a new one', async () => {
    const threads = open(1);
    const ends = await Promise.allSettled([threads.ask('end', 0), threads.ask('late', 1), threads.ask('late', 2), threads.ask('late', 3)]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(ends[0]).toMatchObject({ reason: { message: 'the thread that worked on it ended (3)' } });
    await threads.close();
  });

  it('end when the run is stopped, even in the middle of a work without end', async () => {
    const controller = new AbortController();
    const threads = open(2, controller.signal);
    const asked = [threads.ask('endless', 0), threads.ask('late', 1), threads.ask('endless', 0)].map((one) =>
      one.catch((error: Error) => error.name),
    );
    await asked[1];
    controller.abort();
    expect(await Promise.all(asked)).toEqual(['AbortError', 'after 1', 'AbortError']);
    await expect(threads.ask('late', 1)).rejects.toThrow('abort');
    await threads.close();
  });

  it('are none where the program is not bundled', () => {
    const { signal } = new AbortController();
    expect(openThreads('no-such-thread', { worth: MUCH, data: null, signal, environment: { FIELDBRIEF_THREADS: '2' } })).toBeNull();
  });
});
