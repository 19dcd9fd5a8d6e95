import type { Summarized } from './compose-edition.ts';
import { summaryPath } from './io/summary-path.ts';
import type { World } from './io/world.ts';
import { BriefError } from './model/brief-error.ts';
import type { Problem } from './model/problem.ts';
import type { Summary } from './model/summary.ts';

/** Characters of summaries as written that are held for the next brief, about 120 MB with what was found out about them. What a brief is composed from is held beside it. */
const MOST_HELD_CHARS = 24_000_000;

/**
 * The same where several threads hold some each. Of a large desk the next brief seldom shares more, reading summaries is a twentieth of what a thread
 * does, and each million of characters held costs some 5 MB in each of them.
 */
export const MOST_HELD_CHARS_PER_THREAD = 8_000_000;

/** Summaries by article; those used last are held, as far as memory goes, and those that may not be written all of them. */
export function summariesAtHand(world: World, isWritten: boolean, most = MOST_HELD_CHARS) {
  const held = new Map<string, { readonly summary: Summary; readonly chars: number }>();
  let chars = 0;
  const hold = (id: string, summary: Summary, long: number): void => {
    held.set(id, { summary, chars: long });
    chars += long;
    for (const [other, { chars: freed }] of isWritten ? held : []) {
      if (chars <= most || other === id) break;
      held.delete(other);
      chars -= freed;
    }
  };
  return {
    hold,
    get: async ({ id, sha256 }: Summarized): Promise<Summary> => {
      const known = held.get(id);
      if (known !== undefined) {
        held.delete(id);
        held.set(id, known);
        return known.summary;
      }
      const read = await world.summaryAsWritten(id, sha256);
      if (read === null) throw new BriefError([changedMeanwhile(id)]);
      hold(id, read.summary, read.chars);
      return read.summary;
    },
    forget: (): void => {
      if (!isWritten) return;
      held.clear();
      chars = 0;
    },
  };
}

const changedMeanwhile = (id: string): Problem => ({
  level: 'error',
  code: 'summaries/changed',
  file: summaryPath(id),
  place: null,
  message: 'The summary was changed while the build was at work on it.',
  hint: 'Build again: it is then made again.',
});
