import { type LookedAt, wholeDigest } from './done.ts';
import { findSubjects } from './find-subject.ts';
import type { DeskData } from './io/desk-folder.ts';
import { digest } from './io/digest.ts';
import type { SeedLimits } from './io/seeds.ts';
import type { World } from './io/world.ts';
import type { BuildState, FileStamp, Inputs } from './model/build-state.ts';
import { type Desk, IN_EDITIONS, IN_HANDOUTS, IN_PAGES, type SourceCorrection } from './model/desk.ts';
import type { Gazetteer } from './model/gazetteer.ts';
import { type ExportFormat, needsBrowser, type Output } from './model/output.ts';
import type { Problem } from './model/problem.ts';
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
  readonly corrections: readonly SourceCorrection[];
  /** The files of data/ that were read, with their digests. */
  readonly files: DeskData['files'];
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
  /** Seeds that can't be read, and those beyond the limits. */
  readonly seedProblems: readonly Problem[];
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
 * No inputs as whole files: of the desk's own file, editions know parts. The others shape the articles, which are inputs of their own: a
 * retraction takes one away from just the briefs that it touched, and a correction notice is due only where the last edition was composed with it.
 */
const KNOWN_IN_PARTS: ReadonlySet<string> = new Set(['data/desk.json', 'data/sources.json', 'data/retractions.json']);

/**
 * Reads the desk and its templates, and stamps the seeds without reading those that are known from the last time; what was looked at already, within
 * the same limits, is not looked at again.
 */
export async function survey(world: World, wishes: Wishes, lookedAt: LookedAt, run: Run): Promise<Survey> {
  // Before they are read: of a file that changes meanwhile the next build then finds another digest, and not that of what was never read.
  const data = world.deskFiles();
  const { desk, gazetteer, retractions, corrections, files, logo } = await world.readDesk();
  const asked = findSubjects(wishes.subjects, gazetteer).map(({ id }) => id);
  const templates = await world.readTemplates();
  const wanted = outputsOf(wishes, desk);
  const state = wishes.fresh === true ? null : lookedAt.state;
  const isWithin = state !== null && JSON.stringify(seedLimits(desk.limits)) === JSON.stringify(state.limits);
  const seeds = (isWithin ? lookedAt.seeds : null) ?? (await world.surveySeeds(desk.limits, state?.seeds ?? [], run.signal));
  const browser = wanted.some(needsBrowser) ? await world.browserIdentity() : null;

  const composed = files.filter(({ file }) => !KNOWN_IN_PARTS.has(file)).map(({ file, sha256 }) => [file, sha256] as const);
  const read = { desk, logo };
  const page = fullInputs(world, read, templates);
  const theBrowser = ['the browser', digest(browser ?? '')] as const;
  const handout = inputs(new Map([...handoutInputs(world, read, templates), theBrowser]));
  return {
    desk,
    gazetteer,
    retractions,
    corrections,
    files,
    templates,
    logo,
    outputs: wanted,
    makeable: wanted.filter((output) => !needsBrowser(output) || browser !== null),
    asked,
    state,
    seeds: seeds.stamps,
    seedProblems: seeds.problems,
    data,
    editionInputs: inputs(new Map([ownProgram(world), ...composed, ...deskParts(desk, IN_EDITIONS)])),
    summaryKey: digest(world.programDigest, JSON.stringify(gazetteer)),
    pageInputs: {
      ...exportInputs(inputs(new Map([ownProgram(world)]))),
      // Beside a PDF it has the places of its parts.
      html: inputs(wanted.includes('pdf') && browser !== null ? new Map([...page, ['the browser of its PDF', theBrowser[1]]]) : page),
      pdf: inputs(new Map([...page, theBrowser])),
      'handout-html': handout,
      'handout-pdf': handout,
    },
    whole: await wholeDigest(world, data, seeds, { outputs: wanted, marking: wishes.marking }),
  };
}

/** The limits within which seeds are stamped. */
export const seedLimits = ({ seedBytes, seeds, totalBytes }: SeedLimits): SeedLimits => ({ seedBytes, seeds, totalBytes });

const ownProgram = (world: World): readonly [string, string] => ['Fieldbrief itself', world.programDigest];

/** Parts of the desk's file by the names that users know them under: "paper in data/desk.json". */
const deskParts = (desk: Desk, parts: readonly (keyof Desk)[]): readonly (readonly [string, string])[] =>
  parts.map((part) => [`${part} in data/desk.json`, digest(JSON.stringify(desk[part]))] as const);

type PagesDesk = Pick<Survey, 'desk' | 'logo'>;

/** What full pages and handouts are made from, beside the edition and, in print, the browser. */
export const pageInputs = (world: World, read: PagesDesk, templates: Templates): ReadonlyMap<string, string> =>
  new Map([...fullInputs(world, read, templates), ...handoutInputs(world, read, templates)]);

const fullInputs = (world: World, { desk, logo }: PagesDesk, templates: Templates): ReadonlyMap<string, string> =>
  new Map([
    ownProgram(world),
    ['the logo', digest(logo ?? '')] as const,
    ...deskParts(desk, IN_PAGES),
    ['templates/layout.hbs', digest(templates.layout)] as const,
    ...pieceInputs(templates, NOT_IN_FULL),
  ]);

const handoutInputs = (world: World, { desk, logo }: PagesDesk, templates: Templates): ReadonlyMap<string, string> =>
  new Map([
    ownProgram(world),
    ['the logo', digest(logo ?? '')] as const,
    ...deskParts(desk, [...IN_PAGES, ...IN_HANDOUTS]),
    ['templates/handout.hbs', digest(templates.handout)] as const,
    ...pieceInputs(templates, NOT_IN_BRIEFS),
  ]);

/** Style sheets of other pages: of the list and, for full pages, of handouts. */
const NOT_IN_BRIEFS: ReadonlySet<string> = new Set(['index']);
const NOT_IN_FULL: ReadonlySet<string> = new Set([...NOT_IN_BRIEFS, 'handout']);

/** Partials and styles by the names that users know them under. Fonts come with the program, and are new when it is. */
function pieceInputs({ partials, styles }: Templates, without: ReadonlySet<string>): readonly (readonly [string, string])[] {
  return [
    ...Object.entries(partials).map(([name, text]) => [`templates/partials/${name}.hbs`, digest(text)] as const),
    ...Object.entries(styles).flatMap(([name, text]) => (without.has(name) ? [] : [[`templates/styles/${name}.css`, digest(text)] as const])),
  ];
}

/** Exports are made from the edition by the program alone. */
const exportInputs = (made: Inputs): Record<ExportFormat, Inputs> => ({ bib: made, ris: made, 'csl.json': made, 'stix.json': made, jsonld: made });
