import { z } from 'zod';

/** A half-open stretch of text, in UTF-16 code units: `text.slice(start, end)`. */
export const Range = z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).readonly();
export type Range = z.infer<typeof Range>;
