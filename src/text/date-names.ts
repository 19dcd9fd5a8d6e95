import type { Season, Third } from './day-spans.ts';

/**
 * How a language writes dates. Names are our own and not asked of `Intl`, whose data differ from one version of Node to the next: the same
 * edition must give the same bytes on all of them.
 */
export type DateNames = {
  /** January to December, in full and as a narrow column has them. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly seasons: Readonly<Record<Season, string>>;
  /** "early 2021", "mid-November 2024" */
  readonly third: (part: Third, name: string) => string;
  /** "1990s", of `1990`. */
  readonly decade: (year: string) => string;
  /** The day within its month: "1", "1er". */
  readonly dayOfMonth: (day: number) => string;
  /** Between the two ends of a stretch, spaces included: of days, of months or years. */
  readonly toDay: string;
  readonly to: string;
};

export const ENGLISH_DATES: DateNames = {
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  seasons: { winter: 'winter', spring: 'spring', summer: 'summer', autumn: 'autumn' },
  third: (part, name) => (part === 'mid' ? `mid-${name}` : `${part} ${name}`),
  decade: (year) => `${year}s`,
  dayOfMonth: String,
  toDay: ' to ',
  to: ' to ',
};
