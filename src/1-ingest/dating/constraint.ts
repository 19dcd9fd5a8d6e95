/** Something that the day of an article must agree with, if the words are to be true as written. */
export type Constraint = {
  /** How much it speaks against a day that disagrees. */
  readonly weight: number;
  /** A phrase a reader can check, quoting what it rests on, for an article written on that day. */
  readonly why: string | ((day: number) => string);
  /** Whether an article written on this day (a day number) could say so. */
  readonly allows: (day: number) => boolean;
};

/** A stretch of day numbers, both ends included. */
export type Interval = { readonly from: number; readonly to: number };

export function within(intervals: readonly Interval[]): (day: number) => boolean {
  return (day) => intervals.some(({ from, to }) => from <= day && day <= to);
}
