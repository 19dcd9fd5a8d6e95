import { z } from 'zod';
import type { Language } from '../model/language.ts';
import type { Templates } from '../model/templates.ts';
import { checkFields } from './check-fields.ts';
import { compile } from './handlebars.ts';
import { POLICY, render } from './page.ts';
import { pieces } from './pieces.ts';
import { SEARCH_SCRIPT, SEARCH_SCRIPT_HASH } from './search-script.ts';
import { type Setting, SettingView, setting, settingView } from './setting.ts';
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
  /** The editions on record, newest first. */
  readonly editions: readonly IndexEdition[];
};

export type IndexEdition = {
  readonly number: number;
  /** Day of issue, in words. */
  readonly issued: string;
  readonly told: string;
  /** Paths of its files in the archive, relative to the list; null when they are not there. */
  readonly html: string | null;
  readonly pdf: string | null;
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
    pages: words('Pages of the PDF, in words; empty when there is none.'),
    html: words('Address of the HTML file; empty when there is none.'),
    pdf: words('Address of the PDF; empty when there is none.'),
    handout: words('Address of the handout; empty when there is none.'),
    history: words('How many editions there are, in words; empty when there is one alone.'),
    editions: z
      .array(
        z
          .strictObject({
            number: words('Its number.'),
            issued: words('Its day of issue.'),
            told: text('What changed in it, or its bottom line.'),
            html: words('Address of its page in the archive; empty when it is not there.'),
            pdf: words('Address of its PDF in the archive; empty when it is not there.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The editions on record, newest first.'),
  })
  .readonly()
  .describe('One brief in the list of all.');

/** What the template of the list is given. */
export const IndexView = z
  .strictObject({
    ...SettingView,
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
export function indexPage(rows: readonly IndexRow[], desk: string, language: Language, templates: Templates): string {
  const set = setting(language);
  const { index: said } = set.words.page;
  const list = (kind: IndexRow['kind'], id: string, title: string) => ({
    id,
    title,
    rows: rows.filter((row) => row.kind === kind).map((row) => rowView(row, set)),
  });
  const context = IndexView.parse({
    ...settingView(set),
    title: said.title,
    desk: set.own(desk),
    summary: said.briefs(rows.length),
    lists: [list('group', 'groups', said.groups), list('region', 'regions', said.regions)].filter((some) => some.rows.length > 0),
  });
  checkFields(templates, 'index', IndexView, ['policy', 'style', 'script']);
  const styles = [templates.styles['base'] ?? '', templates.styles['index'] ?? ''].join('\n');
  return render(compile(templates).index, { ...context, script: SEARCH_SCRIPT }, styles, templates, `${POLICY}; script-src '${SEARCH_SCRIPT_HASH}'`);
}

function rowView(row: IndexRow, set: Setting): z.infer<typeof RowView> {
  return {
    name: set.own(row.name),
    what: set.own(row.what),
    about: pieces(row.about ?? ''),
    edition: String(row.number),
    issued: row.issued,
    cutoff: row.cutoff ?? '',
    marking: row.marking,
    entries: String(row.entries),
    sources: String(row.sources),
    pages: row.pages === null ? '' : set.words.page.index.pages(row.pages),
    html: row.html ?? '',
    pdf: row.pdf ?? '',
    handout: row.handout ?? '',
    history: row.editions.length < 2 ? '' : set.words.page.index.editions(row.editions.length),
    editions: row.editions.map(({ number, issued, told, html, pdf }) => ({
      number: String(number),
      issued,
      told: set.own(told),
      html: html ?? '',
      pdf: pdf ?? '',
    })),
  };
}
