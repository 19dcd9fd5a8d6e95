/** Work done in steps, each of which tells how much is done; between two, whoever waits for it may do something else, or leave it. */
export type Steps<T> = Generator<number, T>;

/** All of it at once. */
export function toEnd<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
