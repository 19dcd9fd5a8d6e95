import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from './io/threads.ts';
import { wholeBuffers } from './io/whole-buffers.ts';
import { deskWorld, type World } from './io/world.ts';
import { type MadeWith, maker, type ToMake } from './make-in-memory.ts';
import { BriefError } from './model/brief-error.ts';
import { MOST_HELD_CHARS_PER_THREAD, summariesAtHand } from './summaries-at-hand.ts';

/** What a thread that makes briefs is started with. */
export type MakingData = Pick<World, 'folders'> & Pick<MadeWith, 'composedWith' | 'pagesFrom'>;

/** The program of a thread that makes briefs in memory, without a browser: answers each question with its number and the result, or with what went wrong. */
function answer({ folders, ...made }: MakingData): (question: { readonly n: number; readonly job: ToMake }) => Promise<void> {
  const world = deskWorld(folders.desk, folders.out);
  const make = maker(world, { ...made, summary: summariesAtHand(world, true, MOST_HELD_CHARS_PER_THREAD).get, browser: async () => null });
  const tell = (answered: Answer, handedOver: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(answered, [...handedOver]);
  return async ({ n, job }) => {
    try {
      const result = await make(job);
      tell({ n, result }, wholeBuffers(result.files === null ? [] : [result.files.json, ...result.files.contents.values()]));
    } catch (error) {
      if (error instanceof BriefError) tell({ n, problems: error.problems });
      else tell({ n, error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
}

// It was sent by `openMakers` in makers.ts.
const asked = answer(workerData as MakingData);
parentPort?.on('message', (question) => void asked(question));
