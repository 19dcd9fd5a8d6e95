import { z } from 'zod';
import type { Templates } from '../model/templates.ts';
import { checkFields } from './check-fields.ts';
import { compile } from './handlebars.ts';
import { render } from './page.ts';
import { pieces } from './pieces.ts';
import { text, words } from './view-fields.ts';

/** What the list of all briefs knows of one. */
export type IndexRow = {
  readonly kind: 'group' | 'region';
  readonly name: string;
  readonly what: string;
  /** What it is about, in a sentence; null when there is nothing to say. */
  readonly about: string | null;
  readonly number: number;
  /** Day of issue, in words, and the information cutoff, when a source is dated. */
  readonly issued: string;
  readonly cutoff: string | null;
  readonly marking: string;
  readonly entries: number;
  readonly sources: number;
  /** Pages of the PDF, when there is one. */
  readonly pages: number | null;
  /** Paths of the files, relative to the list; null when not made. */
  readonly html: string | null;
  readonly pdf: string | null;
  readonly handout: string | null;
};

const RowView = z
  .strictObject({
    name: text('Name of the subject.'),
    what: text('What the subject is.'),
    about: text('What the brief is about; may be empty.'),
    edition: words('Number of the edition.'),
    issued: words('Day of issue.'),
    cutoff: words('Information cutoff; empty when no source is dated.'),
    marking: words('TLP 2.0 label.'),
    entries: words('Number of entries.'),
    sources: words('Number of sources.'),
    pages: words('Pages of the PDF; empty when there is none.'),
    html: words('Address of the HTML file; empty when there is none.'),
    pdf: words('Address of the PDF; empty when there is none.'),
    handout: words('Address of the handout; empty when there is none.'),
  })
  .readonly()
  .describe('One brief in the list of all.');

/** What the template of the list is given. */
export const IndexView = z
  .strictObject({
    lang: words('Language of the page.'),
    title: words('Title of the page.'),
    desk: text('Name of the desk.'),
    summary: words('How many briefs there are, in words.'),
    lists: z
      .array(
        z
          .strictObject({ id: words('Id on the page.'), title: words('Heading.'), rows: z.array(RowView).readonly().describe('The briefs.') })
          .readonly(),
      )
      .readonly()
      .describe('Groups and regions, each where there are any.'),
  })
  .readonly();
export type IndexView = z.infer<typeof IndexView>;

/** The list of all briefs as one page: groups first, then regions, in the order given. */
export function indexPage(rows: readonly IndexRow[], desk: string, templates: Templates): string {
  const list = (kind: IndexRow['kind'], id: string, title: string) => ({ id, title, rows: rows.filter((row) => row.kind === kind).map(rowView) });
  const context = IndexView.parse({
    lang: 'en',
    title: 'Briefs',
    desk: pieces(desk),
    summary: rows.length === 1 ? '1 brief' : `${rows.length} briefs`,
    lists: [list('group', 'groups', 'Groups'), list('region', 'regions', 'Regions')].filter((some) => some.rows.length > 0),
  });
  checkFields(templates, 'index', IndexView, ['policy', 'style']);
  return render(compile(templates).index, context, [templates.styles['base'] ?? '', templates.styles['index'] ?? ''].join('\n'), templates);
}

function rowView(row: IndexRow): z.infer<typeof RowView> {
  return {
    name: pieces(row.name),
    what: pieces(row.what),
    about: pieces(row.about ?? ''),
    edition: String(row.number),
    issued: row.issued,
    cutoff: row.cutoff ?? '',
    marking: row.marking,
    entries: String(row.entries),
    sources: String(row.sources),
    pages: row.pages === null ? '' : String(row.pages),
    html: row.html ?? '',
    pdf: row.pdf ?? '',
    handout: row.handout ?? '',
  };
}
