import { z } from 'zod';
import { Citations } from './view-citations.ts';
import { anchor, text, words } from './view-fields.ts';

export const PlotView = z
  .strictObject({
    name: z.enum(['wide', 'narrow']).describe('`wide` for the printed page and the desk, `narrow` for a phone.'),
    width: words('Width of the drawing, in its own units.'),
    height: words('Its height.'),
    shapes: z
      .array(z.strictObject({ kind: words('What it is, as class names.'), path: words('Its outline, as the `d` of a path.') }).readonly())
      .readonly()
      .describe('What is drawn, the lowest first.'),
    texts: z
      .array(
        z
          .strictObject({
            kind: words('What it names, as class names.'),
            x: words('Where it stands.'),
            y: words('Its baseline.'),
            anchor: words('`start`, `middle` or `end`: the part of it that stands there.'),
            text: words('The words.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('Labels.'),
    links: z
      .array(
        z
          .strictObject({
            target: anchor('The entry or quotation that the mark rests on.'),
            label: words('What the mark says, in words.'),
            place: words('Its box in shares of the drawing, as the value of a `style`.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('A link for each mark, laid over it.'),
  })
  .readonly()
  .describe('One drawing.');
export type PlotView = z.infer<typeof PlotView>;

export const FigureView = z
  .strictObject({
    id: anchor('Where the figure stands.'),
    label: words('Its number, `Figure 2`.'),
    kind: words('`map`, `course`, `ties` or `axis`.'),
    title: text('What it shows.'),
    note: text('How to read it, and what is not drawn; empty when there is nothing to say.'),
    alt: words('What is drawn, in a sentence or two, for those who do not see it.'),
    plot: PlotView,
    narrow: PlotView,
    data: z
      .strictObject({
        columns: z.array(words('Heading of a column.')).readonly().describe('Headings of the columns before the citations.'),
        rows: z
          .array(
            z
              .strictObject({
                id: anchor('Where the row stands.'),
                head: text('What the row is about.'),
                cells: z
                  .array(
                    z
                      .strictObject({ column: words('Heading of its column, for screens where rows are no rows.'), text: text('A value.') })
                      .readonly(),
                  )
                  .readonly()
                  .describe('The values, one for each further column.'),
                entry: words('The entry that tells it in full, as an id on this page; empty when there is none.'),
                entryNumber: words('Its number; empty when there is none.'),
                citations: Citations,
              })
              .readonly(),
          )
          .readonly()
          .describe('A row for each mark, those that are not drawn included.'),
      })
      .readonly()
      .nullable()
      .describe('The table of what is drawn; null when the part around the figure is that table.'),
  })
  .readonly()
  .describe('A figure: its drawing, and the same in words.');
export type FigureView = z.infer<typeof FigureView>;
