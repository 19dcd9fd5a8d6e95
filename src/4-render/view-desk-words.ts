import { z } from 'zod';
import { Citations } from './view-citations.ts';
import { anchor, Part, text, words } from './view-fields.ts';

const Signed = {
  label: text('Whose words these are, since when, and that they stand apart from reporting.'),
  foreign: z
    .strictObject({ lang: words('BCP 47.'), dir: words('`ltr` or `rtl`.') })
    .readonly()
    .nullable()
    .describe('Language and direction of the note; null where they are those of the page.'),
  example: words('A sentence for a note that only shows the form; else empty.'),
};

export const JudgementsView = z
  .strictObject({
    id: anchor('Where they begin.'),
    title: words('Their heading.'),
    ...Signed,
    list: z
      .array(
        z
          .strictObject({
            id: anchor('Where the judgement stands.'),
            n: words('Its number.'),
            before: text('The judgement up to its likelihood word.'),
            likelihood: words('The likelihood word (ICD 203).'),
            after: text('The judgement after that word.'),
            confidence: words('Confidence, in a sentence of its own.'),
            basis: text('What the confidence rests on.'),
            citations: Citations,
          })
          .readonly(),
      )
      .readonly()
      .describe('The judgements.'),
  })
  .readonly();

export const CommentaryView = z
  .strictObject({
    ...Part,
    ...Signed,
    html: z.string().describe('The commentary as HTML: sanitised by a strict list, so it stands in `{{{ }}}`; citations are links into the annex.'),
  })
  .readonly();
