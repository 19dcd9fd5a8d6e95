import { z } from 'zod';
import { anchor, words } from './view-fields.ts';

export const CitationView = z
  .strictObject({
    target: anchor('The quotation in the evidence annex.'),
    label: words('Number of the source and of the passage, `3 ¶12`; the passage alone when the citation before names the same source.'),
    separator: words('What stands between this citation and the one before; empty for the first.'),
  })
  .readonly()
  .describe('One citation behind a sentence.');
export type CitationView = z.infer<typeof CitationView>;
export const Citations = z.array(CitationView).readonly().describe('The citations, in order.');
