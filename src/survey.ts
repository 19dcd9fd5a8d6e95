import { wholeDigest } from './done.ts';
import { findSubjects } from './find-subject.ts';
import { digest } from './io/digest.ts';
import type { World } from './io/world.ts';
import type { BuildState, FileStamp, Format, Inputs } from './model/build-state.ts';
import type { Desk, ExportFormat } from './model/desk.ts';
import type { Gazetteer } from './model/gazetteer.ts';
import type { Retraction } from './model/retraction.ts';
import type { Templates } from './model/templates.ts';
import { inputs } from './plan.ts';
import type { Run } from './run.ts';
import { formatsOf, type Wishes } from './wishes.ts';

/** What a build stands on: the desk, its templates, the digests of all that shapes a result, and what the last build left. */
export type Survey = {
  readonly desk: Desk;
  readonly gazetteer: Gazetteer;
  /** Articles that are kept out; the editions that follow say so. */
  readonly retractions: readonly Retraction[];
  readonly templates: Templates;
  /** The formats asked for, and those that can be made: without a browser there is no PDF. */
  readonly formats: readonly Format[];
  readonly makeable: readonly Format[];
  /** Ids of the subjects asked for; none when all are wanted. */
  readonly asked: readonly string[];
  readonly state: BuildState | null;
  readonly seeds: readonly FileStamp[];
  readonly data: Inputs;
  /** What every edition is composed from, beside the articles. */
  readonly editionInputs: Inputs;
  /** What articles are summarized with. */
  readonly summaryKey: string;
  /** What pages are made from, beside the edition, by format. */
  readonly pageInputs: Readonly<Record<Format, Inputs>>;
  /** Digest of all of it. */
  readonly whole: string;
};

/**
 * They shape the articles, which are inputs of their own: a retraction takes one away from just the briefs that it touched, and a correction
 * notice is due only where the last edition was composed with it.
 */
const SHAPE_ARTICLES: ReadonlySet<string> = new Set(['data/sources.json', 'data/retractions.json']);

/** Reads the desk and its templates, and stamps the seeds without reading those that are known from the last time. */
export async function survey(world: World, wishes: Wishes, run: Run): Promise<Survey> {
  const { desk, gazetteer, retractions, files } = await world.readDesk();
  const asked = findSubjects(wishes.subjects, gazetteer).map(({ id }) => id);
  const templates = await world.readTemplates();
  const formats = formatsOf(wishes, desk);
  const state = wishes.fresh === true ? null : await world.readState();
  const [data, seeds] = [await world.deskFiles(), await world.surveySeeds(desk.limits, state?.seeds ?? [], run.signal)];
  const browser = formats.includes('pdf') ? await world.browserIdentity() : null;

  const composed = files.filter(({ file }) => !SHAPE_ARTICLES.has(file)).map(({ file, sha256 }) => [file, sha256] as const);
  const page = pageInputs(world, desk, templates);
  return {
    desk,
    gazetteer,
    retractions,
    templates,
    formats,
    makeable: formats.filter((format) => format !== 'pdf' || browser !== null),
    asked,
    state,
    seeds: seeds.stamps,
    data,
    editionInputs: inputs(new Map([ownProgram(world), ...composed])),
    summaryKey: digest(world.programDigest, JSON.stringify(gazetteer)),
    pageInputs: {
      ...exportInputs(inputs(new Map([ownProgram(world)]))),
      html: inputs(page),
      pdf: inputs(new Map([...page, ['the browser', digest(browser ?? '')]])),
    },
    whole: await wholeDigest(world, data, seeds, { formats, marking: wishes.marking }),
  };
}

const ownProgram = (world: World): readonly [string, string] => ['Fieldbrief itself', world.programDigest];

/** What pages are made from, beside the edition and, for PDF, the browser. */
export const pageInputs = (world: World, { paper }: Desk, templates: Templates): ReadonlyMap<string, string> =>
  new Map([ownProgram(world), ['the paper', digest(paper)] as const, ...templateInputs(templates)]);

/** Exports are made from the edition by the program alone. */
const exportInputs = (made: Inputs): Record<ExportFormat, Inputs> => ({ bib: made, ris: made, 'csl.json': made, 'stix.json': made, jsonld: made });

/** The templates and fonts by the names that users know them under. Fonts come with the program, and are new when it is. */
function templateInputs({ layout, index, partials, styles }: Templates): readonly (readonly [string, string])[] {
  return [
    ['templates/layout.hbs', digest(layout)],
    ['templates/index.hbs', digest(index)],
    ...Object.entries(partials).map(([name, text]) => [`templates/partials/${name}.hbs`, digest(text)] as const),
    ...Object.entries(styles).map(([name, text]) => [`templates/styles/${name}.css`, digest(text)] as const),
  ];
}
