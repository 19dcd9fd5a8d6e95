import { z } from 'zod';
import { SettingView } from './setting.ts';
import { DisputesView, Front, GapsView, GlanceView, SectionView, TimelineView } from './view-body.ts';
import { ChangesView, CorrectionsView } from './view-changes.ts';
import { CommentaryView, JudgementsView } from './view-desk-words.ts';
import { anchor, BehindMap, Heading, Part, text, words } from './view-fields.ts';
import { FigureView } from './view-figures.ts';
import { AnnexView, SourceView } from './view-sources.ts';

/** What the templates are given: finished words and numbers, and no decision left to make but `if` and `each`. */
export const View = z
  .strictObject({
    ...SettingView,
    title: words('Title of the document, for the window and the file.'),
    shortTitle: words('Title in the running header.'),
    description: words('One sentence on what the document is.'),
    kindLabel: words('"Group brief" or "Region brief".'),
    desk: text('Name of the desk.'),
    name: text('Name of the subject.'),
    what: text('What the subject is.'),
    aliases: z.array(text('One name.')).readonly().describe('Names also used, in Latin letters.'),
    native: z.array(text('One name.')).readonly().describe('Names in other scripts.'),
    edition: words('The edition with its number, `Edition 3`.'),
    number: words('Number of the edition.'),
    issued: words('Day of issue, in words.'),
    issuedDay: words('Day of issue, `YYYY-MM-DD`.'),
    cutoff: z
      .strictObject({ date: words('Date of the newest source, in words.'), source: anchor('That source.'), label: words('Its number.') })
      .readonly()
      .nullable()
      .describe('Information cutoff; null when no source is dated.'),
    marking: z
      .strictObject({ label: words('TLP 2.0 label.'), name: words('The same as a class name: `clear`, `green`, `amber`, `amber-strict`, `red`.') })
      .readonly()
      .describe('Marking of the brief.'),
    corrections: CorrectionsView.nullable().describe('The correction notice; null when nothing that the last edition used was retracted.'),
    bottomLine: Front.nullable().describe('The bottom line; null when there is none.'),
    judgements: JudgementsView.nullable().describe('Key judgements, from the desk’s note; null when it has none.'),
    keyReporting: Front.nullable().describe('Key reporting; null when there is none.'),
    glance: z
      .strictObject({ id: anchor('Where the box stands.'), rows: z.array(GlanceView).readonly().describe('Its rows.') })
      .readonly()
      .nullable()
      .describe('The box "At a glance"; null when it would be empty.'),
    contents: z
      .array(
        z
          .strictObject({
            ...Heading,
            page: z
              .string()
              .describe('Page it begins on, to stand alone in text, within a link to it (elsewhere the page is printed twice); empty on screens.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The numbered parts, in order.'),
    previous: words('The edition before, with its date, `edition 3 of 5 March 2026`; empty for the first.'),
    changes: ChangesView.nullable().describe('What changed since the edition before; null when there is none, or nothing did.'),
    figures: z
      .array(
        z
          .strictObject({
            id: anchor('The figure.'),
            label: words('Its number.'),
            title: text('What it shows.'),
            page: z
              .string()
              .describe('Page it stands on, to stand alone in text, within a link to it (elsewhere the page is printed twice); empty on screens.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The figures, in order; empty when all there is stands in a part of its own name, for which no list is needed.'),
    map: FigureView.nullable().describe('The map; null when too few places are known.'),
    ...BehindMap,
    sections: z.array(SectionView).readonly().describe('The body.'),
    commentary: CommentaryView.nullable().describe('Commentary by the desk, from its note; null when it has none.'),
    timeline: TimelineView.nullable().describe('The timeline; null when nothing is dated.'),
    disputes: DisputesView.nullable().describe('Disputed points; null when sources agree.'),
    gaps: GapsView.nullable().describe('Information gaps; null when there are none.'),
    sources: z
      .strictObject({ ...Part, summary: text('Source summary statement.'), list: z.array(SourceView).readonly().describe('The sources.') })
      .readonly()
      .describe('The bibliography.'),
    annex: AnnexView.describe('The evidence annex.'),
    about: z
      .strictObject({
        ...Part,
        scales: z
          .array(z.strictObject({ name: words('Name of the scale.'), meaning: words('The grades used here, and what they mean.') }).readonly())
          .readonly()
          .describe('The scales used.'),
        program: text('Program and version.'),
        manifest: z
          .array(z.strictObject({ file: text('A file it was made from.'), hash: words('First 12 digits of its SHA-256.') }).readonly())
          .readonly()
          .describe('What it was made from.'),
      })
      .readonly()
      .describe('Scales and build note.'),
  })
  .readonly();
export type View = z.infer<typeof View>;
