/** A run of blocks, both ends included, and the sum of its weights. */
export type Run = { readonly first: number; readonly last: number; readonly weight: number };

/**
 * The stretches where the weights add up: each begins where the sum rises above nothing and ends at its highest point
 * once the sum has dropped by `maxDrop` from there. So text goes on across a heading or a short list, but not across a menu.
 */
export function runs(weights: readonly number[], maxDrop: number): readonly Run[] {
  const found: Run[] = [];
  let first = -1;
  let sum = 0;
  let best = 0;
  let last = -1;
  for (let index = 0; index <= weights.length; index++) {
    const weight = weights[index];
    if (weight !== undefined) {
      if (first < 0) {
        if (weight <= 0) continue;
        first = index;
        sum = 0;
        best = 0;
      }
      sum += weight;
      if (sum > best) {
        best = sum;
        last = index;
      }
      if (sum > 0 && best - sum <= maxDrop) continue;
    }
    if (first < 0) break;
    found.push({ first, last, weight: best });
    // What was looked at since the highest point is looked at again: at most `maxDrop` worth of blocks each time.
    index = last;
    first = -1;
  }
  return found;
}
