import { BriefError } from '../model/brief-error.ts';

/**
 * Does work that takes all of several together. Where it fails, those with which it fails alone are told of and left out; an
 * error that none shows alone is nobody's, and is thrown.
 */
export function withoutFailing<T, R>(
  all: readonly T[],
  work: (some: readonly T[]) => R,
  tell: (one: T, error: unknown) => void,
): { readonly kept: readonly T[]; readonly result: R } {
  try {
    return { kept: all, result: work(all) };
  } catch (error) {
    if (isStop(error)) throw error;
    const kept: T[] = [];
    for (const one of all) {
      try {
        work([one]);
        kept.push(one);
      } catch (own) {
        if (isStop(own)) throw own;
        tell(one, own);
      }
    }
    if (kept.length === all.length) throw error;
    return { kept, result: work(kept) };
  }
}

/** The run was stopped, or can't go on for a reason that it names: the fault of no seed. */
export const isStop = (error: unknown): boolean => error instanceof BriefError || (error instanceof Error && error.name === 'AbortError');
