import { z } from 'zod';
import { anchor, Part, text, words } from './view-fields.ts';

const Uses = z
  .array(
    z
      .strictObject({
        target: anchor('The place that uses it.'),
        label: words('Number of the entry, or the name of the table.'),
        separator: words('What stands before it.'),
      })
      .readonly(),
  )
  .readonly();

export const SourceView = z
  .strictObject({
    id: anchor('Where the source stands in the bibliography.'),
    n: words('Its number.'),
    authors: text('Authors; empty when unknown.'),
    title: text('Its title with the stop at its end, or words that say that it has none.'),
    details: text('Publisher, date and origin, with what is not known said.'),
    basis: text('What reasoned (not stated) details rest on; empty when all are stated.'),
    descriptor: text('What it is and what it is good for.'),
    grade: words('Admiralty grade with the span of its items, `B1–B6`; says when the source is ungraded.'),
    seed: text('The file it was read from.'),
    retrieved: words('When the desk collected it; empty when unknown.'),
    href: words('Its address when that is http, https or mailto; else empty.'),
    address: text('Its address as it is shown; empty when unknown.'),
    marking: words('Its own TLP label when that differs from TLP:CLEAR; else empty.'),
    annex: anchor('Its quotations in the evidence annex.'),
    quotations: words('How many quotations rest on it, in words.'),
    uses: Uses.describe('Each entry that rests on it, and each table, in the order of the document.'),
  })
  .readonly()
  .describe('A source in the bibliography.');

const QuotationView = z
  .strictObject({
    id: anchor('Where the quotation stands.'),
    n: words('Its number.'),
    passage: words('Its passage, `¶12`.'),
    written: words('When it was written, `(of 3 May 2021)`, for a quotation with words such as "last week"; else empty.'),
    source: words('Its source in a line: number, title, publisher, date and grade.'),
    grade: words('Admiralty grade of what it says, `B2`; `F6`: source ungraded, truth not judged.'),
    before: text('Words of the passage before its sentence, for those who look at it alone; else empty.'),
    prefix: text('Words before it, when it begins within a sentence; else empty.'),
    exact: text('The quotation, letter for letter.'),
    suffix: text('Words after it, when it ends within a sentence; else empty.'),
    after: text('Words of the passage after its sentence; else empty.'),
    href: words('The article on the web with these words marked (a text fragment); empty when it has no address.'),
    uses: Uses.describe('Each place that uses it.'),
  })
  .readonly()
  .describe('A quotation in the evidence annex.');

export const AnnexView = z
  .strictObject({
    ...Part,
    shortened: words('A sentence where the desk’s limits shorten quotations; else empty.'),
    groups: z
      .array(
        z
          .strictObject({
            id: anchor('Where the group begins.'),
            n: words('Number of the source.'),
            source: anchor('The source in the bibliography.'),
            title: text('Short title of the source.'),
            seed: text('The file it was read from.'),
            quotations: z.array(QuotationView).readonly().describe('Its quotations, in the order of the article.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The quotations, by source.'),
  })
  .readonly();
