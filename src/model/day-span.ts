import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day as YYYY-MM-DD');
export type Day = z.infer<typeof Day>;

/** How exactly a date is known: the unit its wording names. `range` is a stretch with two stated or reasoned ends. */
export const Precision = z.enum(['day', 'month', 'season', 'year', 'decade', 'range']);
export type Precision = z.infer<typeof Precision>;

/** A stretch of days, both ends included, with the precision it is known to. A single day has equal ends. */
export const DaySpan = z.strictObject({ start: Day, end: Day, precision: Precision }).readonly();
export type DaySpan = z.infer<typeof DaySpan>;
