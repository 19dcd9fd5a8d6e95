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
    const kept = all.filter((one) => {
      try {
        work([one]);
        return true;
      } catch (own) {
        tell(one, own);
        return false;
      }
    });
    if (kept.length === all.length) throw error;
    return { kept, result: work(kept) };
  }
}
