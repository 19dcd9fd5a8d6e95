import { z } from 'zod';
import { Citations } from './view-citations.ts';
import { anchor, BehindMap, Part, text, words } from './view-fields.ts';
import { FigureView } from './view-figures.ts';

export const EntryView = z
  .strictObject({
    id: anchor('Where the entry stands.'),
    n: words('Number of the entry in the brief.'),
    text: text('The sentence.'),
    said: text('Who says so, when the sentence itself does not name the holder; else empty.'),
    kind: words('`fact`, `claim`, `assessment` or `forecast`.'),
    label: words('The kind in words where a reader must know it; empty for a fact.'),
    reported: words(
      'When it was reported, `reported Dec 2019`, for a sentence that holds no year itself, or only years it reckons from; else empty.',
    ),
    change: words('`new` or `revised` since the edition before; empty for what it said, too.'),
    changeLabel: words('The same in words.'),
    citations: Citations,
    ...BehindMap,
  })
  .readonly()
  .describe('A sentence of the brief.');
export type EntryView = z.infer<typeof EntryView>;

export const SectionView = z
  .strictObject({
    ...Part,
    entries: z.array(EntryView).readonly().describe('The entries, weightiest first.'),
    figures: z.array(FigureView).readonly().describe('The figures that stand in it.'),
  })
  .readonly()
  .describe('A section of the body.');

export const Front = z
  .strictObject({ id: anchor('Where it begins.'), title: words('Its heading.'), entries: z.array(EntryView).readonly().describe('The entries.') })
  .readonly();

export const GlanceView = z
  .strictObject({
    label: words('What the row is about.'),
    listed: z.boolean().describe('True when the values are many or bare, and run on in one paragraph; else each stands for itself.'),
    note: text('The remark that all values share, when they are listed; else empty.'),
    values: z
      .array(
        z
          .strictObject({
            id: anchor('Where the value stands.'),
            text: text('The value.'),
            note: text('A remark on it alone, its date included; empty when there is none.'),
            citations: Citations,
          })
          .readonly(),
      )
      .readonly()
      .describe('The values, side by side where sources differ.'),
  })
  .readonly()
  .describe('A row of the box "At a glance".');
export type GlanceView = z.infer<typeof GlanceView>;

export const TimelineView = z
  .strictObject({
    ...Part,
    figure: FigureView.nullable().describe('The dates drawn on a line; null when there are too few.'),
    rows: z
      .array(
        z
          .strictObject({
            id: anchor('Where the row stands.'),
            n: words('Its number, by which the drawing names it; empty when nothing is drawn.'),
            date: words('The date in words, no more exact than it is known.'),
            machine: words('The date for machines; empty when it is no day, month or year.'),
            text: text('What happened, in short.'),
            entry: words('The entry that tells it in full, as an id on this page; empty when there is none.'),
            entryNumber: words('Its number; empty when there is none.'),
            citations: Citations,
          })
          .readonly(),
      )
      .readonly()
      .describe('The events, oldest first.'),
  })
  .readonly();
export type TimelineView = z.infer<typeof TimelineView>;

export const DisputesView = z
  .strictObject({
    ...Part,
    topics: z
      .array(
        z
          .strictObject({
            id: anchor('Where the topic stands.'),
            topic: text('What the values are of.'),
            kind: words('`dispute` (one time, different values) or `development` (the value changed).'),
            label: words('The kind in words.'),
            sides: z
              .array(
                z
                  .strictObject({
                    claim: text('The value or claim.'),
                    holder: text('Who says so.'),
                    date: text('Of when it is.'),
                    citations: Citations,
                  })
                  .readonly(),
              )
              .readonly()
              .describe('All values, none dropped.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The disputed points.'),
  })
  .readonly();

export const GapsView = z
  .strictObject({
    ...Part,
    gaps: z
      .array(
        z.strictObject({ kind: words('`no-reporting`, `stale`, `single-origin` or `undated`.'), text: text('The gap, in a sentence.') }).readonly(),
      )
      .readonly()
      .describe('The gaps.'),
  })
  .readonly();
