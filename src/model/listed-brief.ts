import { z } from 'zod';
import { Marking } from './article.ts';
import { Day, DaySpan } from './day-span.ts';

/** What the list of all briefs knows of one: a record of out/manifest.json, which is written for programs and for the next build. */
export const ListedBrief = z
  .strictObject({
    kind: z.enum(['group', 'region']),
    id: z.string(),
    name: z.string(),
    /** What the subject is, in words. */
    what: z.string(),
    /** The first sentence of the brief; null when it has none. */
    about: z.string().nullable(),
    number: z.int().min(1),
    issued: Day,
    cutoff: DaySpan.nullable(),
    marking: Marking,
    entries: z.int().min(0),
    quotations: z.int().min(0),
    sources: z.int().min(0),
    /** Pages of the PDF; null when there is none. */
    pages: z.int().min(1).nullable(),
    /** Paths relative to the output folder; null when not made. */
    html: z.string().nullable(),
    pdf: z.string().nullable(),
    json: z.string(),
    /** Files for other programs: `groups/x.bib`. */
    exports: z.array(z.string()).readonly().default([]),
    /** The two pages to hand out: their entries, and the paths; null when not made. */
    handout: z
      .strictObject({ entries: z.int().min(0), pages: z.int().min(1), html: z.string().nullable(), pdf: z.string().nullable() })
      .readonly()
      .nullable()
      .default(null),
  })
  .readonly();
export type ListedBrief = z.infer<typeof ListedBrief>;

export const Listing = z.strictObject({ format: z.literal('fieldbrief-listing/1'), briefs: z.array(ListedBrief).readonly() }).readonly();
export type Listing = z.infer<typeof Listing>;
