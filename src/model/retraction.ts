import { z } from 'zod';
import { Day } from './day-span.ts';

/** One record of data/retractions.json: an article that is kept out from now on. `fieldbrief retract` writes it. */
export const Retraction = z
  .strictObject({
    /** Id of the article, as editions on record cite it. */
    article: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected an id: small letters, digits and hyphens'),
    seed: z.string().min(1),
    place: z.int().min(1),
    title: z.string().nullable(),
    /** SHA-256 of its text, so that it stays out under another file name; null when it was not among the seeds any more. */
    text: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in 64 hexadecimal digits')
      .nullable(),
    /** The day on which it was retracted. */
    day: Day,
    why: z.string().min(1),
  })
  .readonly();
export type Retraction = z.infer<typeof Retraction>;
