import { z } from 'zod';
import { View } from './view.ts';
import { DisputesView, EntryView, GapsView } from './view-body.ts';
import { anchor, text, words } from './view-fields.ts';

const whole = View.unwrap().shape;

/** What the template of a handout is given: the same brief with less in it, under the numbers that the full brief gives. */
export const HandoutView = z
  .strictObject({
    lang: whole.lang,
    rtl: whole.rtl,
    articles: whole.articles,
    labels: whole.labels,
    title: words('Title of the document, for the window and the file.'),
    shortTitle: whole.shortTitle,
    description: whole.description,
    kindLabel: words('The kind of brief, and that this is its handout.'),
    desk: whole.desk,
    name: whole.name,
    what: whole.what,
    aliases: whole.aliases,
    native: whole.native,
    edition: whole.edition,
    number: whole.number,
    issued: whole.issued,
    issuedDay: whole.issuedDay,
    cutoff: whole.cutoff,
    previous: whole.previous,
    marking: whole.marking,
    bottomLine: whole.bottomLine,
    changes: whole.changes,
    judgements: whole.judgements,
    keyReporting: whole.keyReporting,
    glance: whole.glance,
    sections: z
      .array(
        z
          .strictObject({
            id: anchor('Where the section begins.'),
            title: words('Its heading.'),
            entries: z.array(EntryView).readonly().describe('The entries kept, in the order of the full brief.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The sections of which something is kept.'),
    disputes: DisputesView.nullable().describe('Disputed points, those kept; null when none is.'),
    gaps: GapsView.nullable().describe('Information gaps, those kept; null when none is.'),
    sources: z
      .array(
        z
          .strictObject({
            id: anchor('Where the source stands; citations lead here.'),
            n: words('Its number in the full brief.'),
            title: text('Its title.'),
            details: text('Publisher, date and origin, with what is not known said.'),
            grade: words('Admiralty grade.'),
            href: words('Its address when that is http, https or mailto; else empty.'),
            marking: words('Its own TLP label when that differs from TLP:CLEAR; else empty.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The sources that are cited here.'),
    leftOut: words('What the full brief has beside this, in words.'),
    full: z
      .strictObject({ name: words('Address or file of the full brief.'), href: words('The address, where the desk has one; else empty.') })
      .readonly()
      .describe('Where the full brief is.'),
  })
  .readonly();
export type HandoutView = z.infer<typeof HandoutView>;
