/** A number with its noun: `1 seed`, `1,204 seeds`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${inThousands(n)} ${n === 1 ? one : many}`;
}

/** A whole number with its thousands set apart: `1,204`. Not by `toLocaleString`, which takes 30 ms to load its tables. */
export function inThousands(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
