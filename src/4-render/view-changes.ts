import { z } from 'zod';
import { anchor, Heading, text, words } from './view-fields.ts';

const ChangeView = z
  .strictObject({
    kind: words('`new`, `revised`, `withdrawn`, `left-out`, `figure`, `dispute`, `dispute-gone`, `source` or `source-gone`.'),
    label: words('The kind in words.'),
    named: z.boolean().describe('True for a row of the box or a topic, whose values do not say what they are of.'),
    both: z.boolean().describe('True for a row of the box that has lost one value and got another.'),
    part: text('The section, row or topic it is in.'),
    target: anchor('Where it stands now; empty when it is gone.'),
    before: text('What the last edition said; empty for what is new.'),
    after: text('What this one says; empty for what is gone.'),
  })
  .readonly();
export type ChangeView = z.infer<typeof ChangeView>;

export const ChangesView = z
  .strictObject({
    ...Heading,
    since: words('The edition before, `edition 3 of 5 March 2026`.'),
    front: z.array(ChangeView).readonly().describe('Up to five, for the first page, shortened.'),
    more: words('How many there are beside those, `12 more`; empty when that is all.'),
    list: z.array(ChangeView).readonly().describe('All of them, the most important first.'),
  })
  .readonly();
export type ChangesView = z.infer<typeof ChangesView>;

/** What the page of a comparison is given. */
export const DiffView = z
  .strictObject({
    lang: words('Language of the page.'),
    title: words('Title of the page.'),
    name: text('Name of the subject.'),
    desk: text('Name of the desk.'),
    marking: words('TLP 2.0 label of the newer edition.'),
    before: words('The older edition, `edition 3 of 5 March 2026`.'),
    now: words('The newer edition.'),
    changes: ChangesView.nullable().describe('The changes; null when both tell the same.'),
  })
  .readonly();
export type DiffView = z.infer<typeof DiffView>;
