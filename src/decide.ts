import type { Subject } from './3-compose/index.ts';
import type { Standing, ToCompose } from './compose-edition.ts';
import type { DeskNotes } from './desk-notes.ts';
import { digest } from './io/digest.ts';
import { editionPath } from './io/edition-paths.ts';
import type { World } from './io/world.ts';
import type { Material } from './material.ts';
import type { BriefState, Inputs } from './model/build-state.ts';
import type { ListedBrief } from './model/listed-brief.ts';
import { type Output, outputWords } from './model/output.ts';
import { differences, inputs } from './plan.ts';
import type { Survey } from './survey.ts';
import type { Wishes } from './wishes.ts';

type Keep = { readonly action: 'keep'; readonly state: BriefState; readonly listed: ListedBrief };

/** What is to be done about one subject, as far as it is known before its edition is composed or read. */
export type Decision =
  | Keep
  /** Its note has a mistake, which is told already: the last brief stays. */
  | { readonly action: 'refused' }
  | {
      readonly action: 'compose';
      readonly of: ToCompose;
      readonly composedFrom: Inputs;
      readonly outputs: readonly Output[];
      /** Its files are to be made even when the last edition stands. */
      readonly isWanted: boolean;
      readonly settle: (standing: Omit<Standing, 'recorded'>) => Settled;
    };

/** What is to be done once it is known which edition stands. */
export type Settled =
  | Keep
  /** `why`: in the user's words, such as "seeds/a.txt changed". */
  | { readonly action: 'make'; readonly why: readonly string[] }
  /** No article says anything of the subject that can be printed. */
  | { readonly action: 'none' };

export type Ground = {
  readonly survey: Survey;
  readonly material: (subject: Subject) => Material;
  readonly marking: Wishes['marking'];
  /** The desk's own words. */
  readonly notes: DeskNotes;
  /** The briefs that the last build listed. */
  readonly listed: readonly ListedBrief[];
};

/**
 * Decides for one subject after the other: to keep the brief as it is, or to compose it, when its inputs changed, and then keep or make it, and
 * why. Reads no edition and writes nothing.
 */
export function decider(world: World, ground: Ground): (subject: Subject) => Promise<Decision> {
  const { survey, material } = ground;
  const outputs = survey.makeable;
  const before = new Map(survey.state?.briefs.map((brief) => [brief.id, brief]));
  const listed = new Map(ground.listed.map((brief) => [brief.id, brief]));
  const pages = new Map(survey.state?.pageInputs.map(({ key, inputs: all }) => [key, all]));

  const seedBefore = new Map(survey.state?.seeds.map(({ path, sha256 }) => [path, sha256]));
  const sameFiles = new Set(survey.seeds.filter(({ path, sha256 }) => seedBefore.get(path) === sha256).map(({ path }) => `seeds/${path} changed`));
  // The file is the same, and yet its articles are not: the date of one may rest on another, and the desk may have corrected it.
  const present = new Set(survey.seeds.map(({ path }) => `seeds/${path}`));
  const retracted = new Set(survey.retractions.map(({ seed }) => `seeds/${seed}`).filter((seed) => present.has(seed)));
  const saidOfSeeds = (why: string): string => {
    const seed = why.replace(/ (?:changed|is gone)$/, '');
    if (retracted.has(seed) && seed !== why) return `${seed} holds a retracted article`;
    if (present.has(seed) && why === `${seed} is gone`) return `${seed} tells nothing of it any more`;
    return sameFiles.has(why) ? why.replace(/changed$/, 'is read otherwise') : why;
  };

  const seeds = new Map(survey.seeds.map(({ path, sha256 }) => [path, { path, sha256 }]));
  const stamps = new Map(survey.state?.deskFiles.map((stamp) => [stamp.path, stamp]));

  return async (subject) => {
    if (ground.notes.broken.has(subject.id)) return { action: 'refused' };
    const from = material(subject);
    const composedFrom = inputs(
      new Map([...survey.editionInputs, ...seedInputs(from.articles), ...tieInputs(from.ties), ...deskInputs(subject.id, ground)]),
    );
    const [state, row] = [before.get(subject.id) ?? null, listed.get(subject.id)];
    const fromNow = differences(state?.composedFrom ?? [], composedFrom).map(saidOfSeeds);
    const newest = await world.newestEdition(subject.id);
    const isComposed = state !== null && fromNow.length === 0 && newest === state.number;
    const stamp = stamps.get(editionPath(subject.id, newest));
    const [file] = world.stampFiles('desk', [editionPath(subject.id, newest)], stamp === undefined ? [] : [stamp]);
    const isOnRecord = state !== null && file !== undefined && file.sha256 === state.edition;
    /** What differs of its files, when all else is as it was. */
    const otherwise = (known: BriefState): Keep | readonly string[] => {
      const { same, changed } = world.lookAgain('out', known.files);
      const why = [...renderedAnew(survey, known, outputs, pages), ...[...changed].map(([path, how]) => `${path} ${how}`)];
      return why.length > 0 || row === undefined ? why : { action: 'keep', state: { ...known, composedFrom, files: same }, listed: row };
    };
    const kept: Keep | readonly string[] = state !== null && isOnRecord ? otherwise(state) : [];
    // Most briefs of most builds: nothing of them is read.
    if (isComposed && 'action' in kept) return kept;
    const settle = ({ isNew, number, entries }: Omit<Standing, 'recorded'>): Settled => {
      if (!isComposed && entries === 0) return { action: 'none' };
      const make = (why: readonly string[]): Settled => ({ action: 'make', why });
      if (state === null || row === undefined) return make([isNew && number === 1 ? 'not made before' : 'no record of the last build']);
      if (isNew || !isOnRecord) return make(fromNow.length > 0 ? fromNow : ['its editions on record changed']);
      return 'action' in kept ? kept : make(kept);
    };
    const of: ToCompose = {
      subject,
      articles: from.articles.map(({ head, sha256 }) => ({ id: head.id, sha256 })),
      ties: from.ties,
      seeds: [...new Set(from.articles.map(({ head }) => head.seed))].flatMap((seed) => seeds.get(seed) ?? []),
      note: ground.notes.notes.get(subject.id) ?? null,
      noteFile: ground.notes.files.get(subject.id) ?? null,
      isComposed,
      lastEdition: stamp?.sha256 ?? null,
    };
    return { action: 'compose', of, composedFrom, outputs, isWanted: !('action' in kept), settle };
  };
}

/** The subject's note, the grades that the desk states, and a marking that is asked for. */
function deskInputs(subject: string, { notes, survey: { corrections }, marking }: Ground): readonly (readonly [string, string])[] {
  const note = notes.files.get(subject);
  const graded = corrections.filter(({ items }) => items !== undefined).map(({ seed, place, items }) => [seed, place, items]);
  return [
    ...(note === undefined ? [] : [[note.file, note.sha256] as const]),
    ...(graded.length === 0 ? [] : [['data/sources.json', digest(JSON.stringify(graded))] as const]),
    ...(marking === null ? [] : [['--marking', digest(marking)] as const]),
  ];
}

/** The articles of one seed are one input: the user knows the file. */
function seedInputs(material: Material['articles']): ReadonlyMap<string, string> {
  const bySeed = new Map<string, string[]>();
  for (const { head, digest: article } of material) {
    const name = `seeds/${head.seed}`;
    const articles = bySeed.get(name);
    if (articles === undefined) bySeed.set(name, [article]);
    else articles.push(article);
  }
  // Most seeds hold one, and a subject of a large desk thousands of them.
  return new Map([...bySeed].map(([name, [one = '', ...more]]) => [name, more.length === 0 ? one : digest(...[one, ...more].sort())]));
}

/** Whom surnames mean may change by an article that the brief is not made from: one that knows somebody else of the name. */
function tieInputs(ties: Material['ties']): readonly (readonly [string, string])[] {
  return ties.length === 0 ? [] : [['who is meant by a surname', digest(JSON.stringify(ties))]];
}

function renderedAnew(survey: Survey, state: BriefState, outputs: readonly Output[], pages: ReadonlyMap<string, Inputs>): readonly string[] {
  return [
    ...new Set(
      outputs.flatMap((output) => {
        const made = state.pages.find((page) => page.output === output);
        if (made === undefined) return [`it was not made as ${outputWords(output)}`];
        return differences(pages.get(made.from) ?? [], survey.pageInputs[output]);
      }),
    ),
  ];
}
