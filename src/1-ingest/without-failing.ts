/**
 * Does work that takes all of several together. Where it fails, those with which it fails alone are told of and left out; an
 * error that none shows alone is nobody's, and is thrown.
 */
export async function withoutFailing<T, R>(
  all: readonly T[],
  work: (some: readonly T[]) => Promise<R>,
  tell: (one: T, error: unknown) => void,
): Promise<{ readonly kept: readonly T[]; readonly result: R }> {
  try {
    return { kept: all, result: await work(all) };
  } catch (error) {
    const kept: T[] = [];
    for (const one of all) {
      try {
        await work([one]);
        kept.push(one);
      } catch (own) {
        tell(one, own);
      }
    }
    if (kept.length === all.length) throw error;
    return { kept, result: await work(kept) };
  }
}
