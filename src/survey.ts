import { wholeDigest } from './done.ts';
import { findSubjects } from './find-subject.ts';
import { digest } from './io/digest.ts';
import type { World } from './io/world.ts';
import type { BuildState, FileStamp, Inputs } from './model/build-state.ts';
import type { Desk } from './model/desk.ts';
import type { Gazetteer } from './model/gazetteer.ts';
import { type ExportFormat, needsBrowser, type Output } from './model/output.ts';
import type { Retraction } from './model/retraction.ts';
import type { Templates } from './model/templates.ts';
import { inputs } from './plan.ts';
import type { Run } from './run.ts';
import { outputsOf, type Wishes } from './wishes.ts';

/** What a build stands on: the desk, its templates, the digests of all that shapes a result, and what the last build left. */
export type Survey = {
  readonly desk: Desk;
  readonly gazetteer: Gazetteer;
  /** Articles that are kept out; the editions that follow say so. */
  readonly retractions: readonly Retraction[];
  readonly templates: Templates;
  /** The desk's logo as an address that holds the image; null when there is none. */
  readonly logo: string | null;
  /** The files of a brief that are asked for, and those that can be made: without a browser there is no PDF and no handout. */
  readonly outputs: readonly Output[];
  readonly makeable: readonly Output[];
  /** Ids of the subjects asked for; none when all are wanted. */
  readonly asked: readonly string[];
  readonly state: BuildState | null;
  readonly seeds: readonly FileStamp[];
  readonly data: Inputs;
  /** What every edition is composed from, beside the articles. */
  readonly editionInputs: Inputs;
  /** What articles are summarized with. */
  readonly summaryKey: string;
  /** What pages are made from, beside the edition, by file. */
  readonly pageInputs: Readonly<Record<Output, Inputs>>;
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
  const { desk, gazetteer, retractions, files, logo } = await world.readDesk();
  const asked = findSubjects(wishes.subjects, gazetteer).map(({ id }) => id);
  const templates = await world.readTemplates();
  const wanted = outputsOf(wishes, desk);
  const state = wishes.fresh === true ? null : await world.readState();
  const [data, seeds] = [await world.deskFiles(), await world.surveySeeds(desk.limits, state?.seeds ?? [], run.signal)];
  const browser = wanted.some(needsBrowser) ? await world.browserIdentity() : null;

  const composed = files.filter(({ file }) => !SHAPE_ARTICLES.has(file)).map(({ file, sha256 }) => [file, sha256] as const);
  const page = pageInputs(world, { desk, logo }, templates);
  const printed = new Map([...page, ['the browser', digest(browser ?? '')] as const]);
  return {
    desk,
    gazetteer,
    retractions,
    templates,
    logo,
    outputs: wanted,
    makeable: wanted.filter((output) => !needsBrowser(output) || browser !== null),
    asked,
    state,
    seeds: seeds.stamps,
    data,
    editionInputs: inputs(new Map([ownProgram(world), ...composed])),
    summaryKey: digest(world.programDigest, JSON.stringify(gazetteer)),
    pageInputs: {
      ...exportInputs(inputs(new Map([ownProgram(world)]))),
      html: inputs(page),
      pdf: inputs(printed),
      'handout-html': inputs(printed),
      'handout-pdf': inputs(printed),
    },
    whole: await wholeDigest(world, data, seeds, { outputs: wanted, marking: wishes.marking }),
  };
}

const ownProgram = (world: World): readonly [string, string] => ['Fieldbrief itself', world.programDigest];

/** What pages are made from, beside the edition and, for PDF, the browser. */
export const pageInputs = (world: World, { desk, logo }: Pick<Survey, 'desk' | 'logo'>, templates: Templates): ReadonlyMap<string, string> =>
  new Map([
    ownProgram(world),
    ['the paper', digest(desk.paper)] as const,
    ['the look', digest(JSON.stringify([desk.look, desk.quotations, logo]))] as const,
    ['the place of the full briefs', digest(JSON.stringify([desk.address, desk.profiles, desk.formats]))] as const,
    ...templateInputs(templates),
  ]);

/** Exports are made from the edition by the program alone. */
const exportInputs = (made: Inputs): Record<ExportFormat, Inputs> => ({ bib: made, ris: made, 'csl.json': made, 'stix.json': made, jsonld: made });

/** The templates and fonts by the names that users know them under. Fonts come with the program, and are new when it is. */
function templateInputs({ layout, handout, index, partials, styles }: Templates): readonly (readonly [string, string])[] {
  return [
    ['templates/layout.hbs', digest(layout)],
    ['templates/handout.hbs', digest(handout)],
    ['templates/index.hbs', digest(index)],
    ...Object.entries(partials).map(([name, text]) => [`templates/partials/${name}.hbs`, digest(text)] as const),
    ...Object.entries(styles).map(([name, text]) => [`templates/styles/${name}.css`, digest(text)] as const),
  ];
}
