import { compose, type Subject } from './3-compose/index.ts';
import { page, view } from './4-render/index.ts';
import { html as asHtml, pdf } from './5-publish/index.ts';
import type { PrintingBrowser } from './io/browser.ts';
import type { DeskData } from './io/desk-folder.ts';
import { briefPath } from './io/out-folder.ts';
import type { SeedsRead } from './io/seeds.ts';
import type { World } from './io/world.ts';
import { BriefError } from './model/brief-error.ts';
import type { Day } from './model/day-span.ts';
import { Edition } from './model/edition.ts';
import type { ListedBrief } from './model/listed-brief.ts';
import type { Problem } from './model/problem.ts';
import type { Summary } from './model/summary.ts';
import type { Templates } from './model/templates.ts';
import { standing } from './plan.ts';
import { entriesOf } from './prove.ts';
import { jsonText } from './text/json-text.ts';

/** What briefs are made from, the same for all in a run. */
export type Material = {
  readonly data: DeskData;
  readonly seeds: SeedsRead['seeds'];
  readonly summaries: readonly Summary[];
  readonly templates: Templates;
  readonly formats: readonly ('html' | 'pdf')[];
  readonly day: Day;
  /** The briefs that the last build listed. */
  readonly listed: readonly ListedBrief[];
  /** Once it has started; null when there is none, or nothing is to be printed. */
  readonly browser: () => Promise<PrintingBrowser | null>;
};

/** Null: it could not be made. `isNew`: it is an edition that was not on record before. */
export type MadeBrief = { readonly brief: ListedBrief | null; readonly isNew: boolean; readonly problems: readonly Problem[] };

/** Makes one brief after the other from the same material: its edition, its pages, its files. A mistake in one is its problem alone. */
export function makeBrief(world: World, material: Material): (subject: Subject) => Promise<MadeBrief> {
  const manifest = [...material.data.files, ...material.seeds.map(({ path, sha256 }) => ({ file: `seeds/${path}`, sha256 }))];
  return async (subject) => {
    try {
      const last = await world.lastEdition(subject.id);
      const drafted = draft(world, material, manifest, subject, (last?.number ?? 0) + 1);
      if (entriesOf(drafted).length === 0) return { brief: null, isNew: false, problems: [nothingTold(subject)] };
      const edition = standing(last, drafted);
      return await publish(world, material, edition, edition !== last);
    } catch (error) {
      if (error instanceof BriefError) return { brief: null, isNew: false, problems: error.problems };
      throw error;
    }
  };
}

/** An empty page is no brief, and must not take the place of one that told something. */
function nothingTold({ id }: Subject): Problem {
  return {
    level: 'warning',
    code: 'compose/nothing-told',
    file: null,
    place: id,
    message: `No article says anything of ${id} that could be printed, so there is no brief on it.`,
    hint: 'Add articles to seeds/, or its other names to data/groups.json or data/regions.json.',
  };
}

function draft(world: World, material: Material, manifest: Edition['manifest'], subject: Subject, number: number): Edition {
  const { data, summaries, day } = material;
  const edition = compose(subject, { summaries, gazetteer: data.gazetteer, desk: data.desk, issued: day, number, manifest, program: world.program });
  const cited = new Set(edition.sources.map(({ seed }) => `seeds/${seed}`));
  // An edition lists the desk's data and the seeds that it cites: with ten thousand seeds, the others would fill its last pages.
  return Edition.parse({ ...edition, manifest: edition.manifest.filter(({ file }) => !file.startsWith('seeds/') || cited.has(file)) });
}

/** Everything is made in memory first, and only then put on record and written: what fails before leaves the last files as they are. */
async function publish(world: World, { templates, formats, data, browser, listed }: Material, edition: Edition, isNew: boolean): Promise<MadeBrief> {
  const seen = view(edition);
  const paper = data.desk.paper;
  const html = formats.includes('html') ? asHtml(page(seen, templates, { variant: 'screen', paper })) : null;
  const opened = await browser();
  const printed =
    opened === null
      ? null
      : await pdf({
          render: (contents) => page(seen, templates, { variant: 'print', paper, contents }),
          parts: seen.contents.map(({ id }) => id),
          print: opened.print,
          info: {
            title: seen.title,
            author: edition.desk,
            subject: seen.description,
            keywords: [edition.subject.name, edition.subject.what, edition.marking],
            issued: edition.issued,
          },
        });

  if (isNew) await world.recordEdition(edition);
  const path = briefPath(edition.subject);
  const before = isNew ? null : (listed.find(({ id }) => id === edition.subject.id) ?? null);
  const put = async (format: 'html' | 'pdf', content: Uint8Array | null): Promise<string | null> => {
    const file = `${path}.${format}`;
    if (content !== null) await world.out.write(file, content);
    // One that was not asked for is of this edition, or goes; one that could not be printed leaves the last in place.
    else if (!formats.includes(format) && isNew) await world.out.remove(file);
    return content === null ? (before?.[format] ?? null) : file;
  };
  const files = { html: await put('html', html), pdf: await put('pdf', printed?.bytes ?? null), json: `${path}.json` };
  await world.out.write(files.json, jsonText(edition));
  return { brief: { ...listing(edition), ...files, pages: printed?.pages ?? before?.pages ?? null }, isNew, problems: [] };
}

function listing({
  subject,
  number,
  issued,
  cutoff,
  marking,
  sources,
  quotations,
  ...edition
}: Edition): Omit<ListedBrief, 'html' | 'pdf' | 'json' | 'pages'> {
  const entries = entriesOf(edition);
  return {
    kind: subject.kind,
    id: subject.id,
    name: subject.name,
    what: subject.what,
    about: entries[0]?.runs.map((run) => run.text).join('') ?? null,
    number,
    issued,
    cutoff: cutoff?.date ?? null,
    marking,
    entries: entries.length,
    quotations: quotations.length,
    sources: sources.length,
  };
}
