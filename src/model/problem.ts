import { z } from 'zod';

/** Something the user should look at: collected, kept with its result, shown at the end of a run. */
export const Problem = z
  .strictObject({
    level: z.enum(['error', 'warning', 'note']),
    /** Permanent, `room/what`; each code is documented in docs/problems.md. */
    code: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
    /** The file it is about, as the user would name it. */
    file: z.string().nullable(),
    /** The place in that file: a line, a passage, a path in the JSON. */
    place: z.string().nullable(),
    message: z.string(),
    /** What to do about it. */
    hint: z.string().nullable(),
  })
  .readonly();
export type Problem = z.infer<typeof Problem>;
