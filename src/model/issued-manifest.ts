import { z } from 'zod';
import { Marking } from './article.ts';
import { Day } from './day-span.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in 64 hexadecimal digits');
const Files = z.array(z.tuple([z.string(), Sha256]).readonly()).readonly();

/** What an issued file says of itself, written into it: enough to prove it again years later. */
export const IssuedManifest = z
  .strictObject({
    format: z.literal('fieldbrief-manifest/1'),
    kind: z.enum(['html', 'pdf']),
    subject: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected an id'),
    number: z.int().min(1),
    issued: Day,
    marking: Marking,
    /** SHA-256 of data/editions/<subject>/<number>.json. */
    edition: Sha256,
    /** The desk's data and the seeds cited, with their SHA-256, as the edition was composed. */
    data: Files,
    /** What the page was made with: templates, styles, the paper and the program, with their digests. */
    made: Files,
    program: z.string(),
    /** As the browser that printed it names itself; null for a page that none printed. */
    browser: z.string().nullable(),
    /** SHA-256 of the file without this manifest. */
    file: Sha256,
    /** SHA-256 of all of the above, as written. */
    seal: Sha256,
  })
  .readonly();
export type IssuedManifest = z.infer<typeof IssuedManifest>;
