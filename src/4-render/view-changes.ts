import { z } from 'zod';
import { SettingView } from './setting.ts';
import { anchor, Part, text, words } from './view-fields.ts';

const ChangeView = z
  .strictObject({
    kind: words('`retracted`, `new`, `revised`, `withdrawn`, `left-out`, `figure`, `dispute`, `dispute-gone`, `source` or `source-gone`.'),
    label: words('The kind in words.'),
    named: z.boolean().describe('True for a row of the box or a topic, whose values do not say what they are of.'),
    both: z
      .boolean()
      .describe(
        'True where both are to be shown on the first page: a row of the box that has lost one value and got another, a source with the reason of its retraction.',
      ),
    part: text('The section, row or topic it is in.'),
    target: anchor('Where it stands now; empty when it is gone.'),
    before: text('What the last edition said; empty for what is new.'),
    after: text('What this one says; empty for what is gone.'),
  })
  .readonly();
export type ChangeView = z.infer<typeof ChangeView>;

export const ChangesView = z
  .strictObject({
    ...Part,
    since: words('The edition before, `edition 3 of 5 March 2026`.'),
    frontTitle: words('Heading of the list on the first page, `Since edition 3 of 5 March 2026`.'),
    front: z.array(ChangeView).readonly().describe('Up to five, for the first page, shortened.'),
    more: words('How many there are beside those, `12 more`; empty when that is all.'),
    list: z.array(ChangeView).readonly().describe('All of them, the most important first.'),
  })
  .readonly();
export type ChangesView = z.infer<typeof ChangesView>;

/** The correction notice. */
export const CorrectionsView = z
  .strictObject({
    id: anchor('Where the notice stands.'),
    title: words('Its heading.'),
    since: words('The edition before, `edition 3 of 5 March 2026`.'),
    list: z
      .array(
        z
          .strictObject({
            source: text('The title of the source that was retracted, or its file.'),
            retracted: words('The day of the retraction, in words.'),
            wasRetracted: words('Behind the title: of which edition it was a source, and when it was retracted.'),
            why: text('The reason.'),
            gone: z.array(text('One sentence.')).readonly().describe('Sentences that are gone with it, up to four, shortened.'),
            more: words('How many there are beside those, `2 more`; empty when that is all.'),
            standing: z
              .array(z.strictObject({ id: anchor('Where it stands.'), n: words('Its number.') }).readonly())
              .readonly()
              .describe('Entries that rested on it and stand on other sources now.'),
            others: words('How many values, dates, judgements and marks rested on it, in words; empty when none.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The sources that were retracted.'),
  })
  .readonly();
export type CorrectionsView = z.infer<typeof CorrectionsView>;

/** What the page of a comparison is given. */
export const DiffView = z
  .strictObject({
    ...SettingView,
    title: words('Title of the page.'),
    name: text('Name of the subject.'),
    desk: text('Name of the desk.'),
    marking: words('TLP 2.0 label of the newer edition.'),
    before: words('The older edition, `edition 3 of 5 March 2026`.'),
    now: words('The newer edition.'),
    compared: words('Both in a sentence, `From edition 3 of 5 March 2026 to edition 4 of 9 April 2026.`'),
    changes: ChangesView.nullable().describe('The changes; null when both tell the same.'),
  })
  .readonly();
export type DiffView = z.infer<typeof DiffView>;
