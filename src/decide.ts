import { changes, compose, corrections, type Subject, textOf } from './3-compose/index.ts';
import type { DeskNotes } from './desk-notes.ts';
import { digest } from './io/digest.ts';
import { editionPath } from './io/edition-paths.ts';
import type { World } from './io/world.ts';
import { type Material, materialOf } from './material.ts';
import type { BriefState, Inputs } from './model/build-state.ts';
import { compiled } from './model/compiled.ts';
import { Edition } from './model/edition.ts';
import type { ListedBrief } from './model/listed-brief.ts';
import { type Output, outputWords } from './model/output.ts';
import type { Retraction } from './model/retraction.ts';
import type { Summary } from './model/summary.ts';
import { differences, inputs, standing } from './plan.ts';
import { entriesOf } from './prove.ts';
import type { Survey } from './survey.ts';
import type { ToldArticle } from './tell.ts';
import { byCodePoint } from './text/by-code-point.ts';
import type { Wishes } from './wishes.ts';

/** What is to be done about one subject, and why. */
export type Decision =
  | { readonly action: 'keep'; readonly state: BriefState; readonly listed: ListedBrief }
  | {
      readonly action: 'make';
      readonly edition: Edition;
      /** It is not on record yet. */
      readonly isNew: boolean;
      readonly composedFrom: Inputs;
      readonly outputs: readonly Output[];
      /** In the user's words, such as "seeds/a.txt changed". */
      readonly why: readonly string[];
    }
  /** Its note has a mistake, which is told already: the last brief stays. */
  | { readonly action: 'refused' }
  /** No article says anything of the subject that can be printed. */
  | { readonly action: 'none' };

export type Ground = {
  readonly survey: Survey;
  readonly articles: readonly ToldArticle[];
  /** The summary of one of them: a brief's are read when it is composed. */
  readonly summary: (article: ToldArticle) => Promise<Summary>;
  readonly day: string;
  readonly marking: Wishes['marking'];
  /** The desk's own words. */
  readonly notes: DeskNotes;
  /** The briefs that the last build listed. */
  readonly listed: readonly ListedBrief[];
};

export type Decider = {
  /** Keep the brief as it is, or make it, and why. Composes an edition when its inputs changed, and writes nothing. */
  readonly decide: (subject: Subject) => Promise<Decision>;
  /** The articles that a brief on the subject is composed from. */
  readonly material: (subject: Subject) => readonly ToldArticle[];
};

/** Decides for one subject after the other. */
export function decider(world: World, ground: Ground): Decider {
  const { survey } = ground;
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

  const stamps = new Map(survey.state?.deskFiles.map((stamp) => [stamp.path, stamp]));
  const material = materialOf(ground.articles, ground.notes, survey.gazetteer);

  const decide = async (subject: Subject): Promise<Decision> => {
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
    const otherwise = (known: BriefState): Decision | readonly string[] => {
      const { same, changed } = world.lookAgain('out', known.files);
      const why = [...renderedAnew(survey, known, outputs, pages), ...[...changed].map(([path, how]) => `${path} ${how}`)];
      return why.length > 0 || row === undefined ? why : { action: 'keep', state: { ...known, composedFrom, files: same }, listed: row };
    };
    if (isComposed && isOnRecord) {
      // Most briefs of most builds: nothing of them is read.
      const kept = otherwise(state);
      if ('action' in kept) return kept;
    }

    const last = await world.lastEdition(subject.id, stamp?.sha256 ?? null);
    const stands = isComposed ? last : await composed(world, ground, subject, from, last);
    if (stands === null) throw new Error(`the edition of ${subject.id} is gone`);
    if (!isComposed && entriesOf(stands).length === 0) return { action: 'none' };
    const isNew = stands !== last;
    const make = (why: readonly string[]): Decision => ({ action: 'make', edition: stands, isNew, composedFrom, outputs, why });
    if (state === null || row === undefined) return make([isNew && stands.number === 1 ? 'not made before' : 'no record of the last build']);
    if (isNew || !isOnRecord) return make(fromNow.length > 0 ? fromNow : ['its editions on record changed']);
    const kept = otherwise(state);
    return 'action' in kept ? kept : make(kept);
  };
  return { decide, material: (subject) => material(subject).articles };
}

/** The edition that stands: the last one, or a new one with what has changed. */
async function composed(world: World, ground: Ground, subject: Subject, from: Material, last: Edition | null): Promise<Edition> {
  const summaries: Summary[] = [];
  for (const article of from.articles) summaries.push(await ground.summary(article));
  const edition = standing(last, draft(world, ground, subject, { summaries, ties: from.ties }, (last?.number ?? 0) + 1));
  return changedSince(last, edition, summaries, ground.survey.retractions);
}

/** A new edition with what has changed since the last one; the last one itself as it is. */
function changedSince(last: Edition | null, edition: Edition, summaries: readonly Summary[], retractions: readonly Retraction[]): Edition {
  if (last === null || edition === last) return edition;
  // From the same seeds and data, what differs is this program's reading of them, and no news.
  const isNews = JSON.stringify(last.manifest) !== JSON.stringify(edition.manifest);
  if (!isNews) return { ...edition, previous: { number: last.number, issued: last.issued }, changes: [] };
  // By its words, too: a paragraph that was put before it gives a statement another id.
  const told = new Set(summaries.flatMap(({ statements }) => statements.flatMap(({ id, text }) => [id, text])));
  const corrected = corrections(last, edition, retractions);
  return {
    ...edition,
    previous: { number: last.number, issued: last.issued },
    changes: changes(last, edition, (entry) => told.has(textOf(entry)) || entry.statements.some((id) => told.has(id)), corrected),
    corrections: corrected,
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
function seedInputs(material: readonly ToldArticle[]): ReadonlyMap<string, string> {
  const bySeed = new Map<string, string[]>();
  for (const { head, digest: article } of material) {
    const name = `seeds/${head.seed}`;
    bySeed.set(name, [...(bySeed.get(name) ?? []), article]);
  }
  return new Map([...bySeed].map(([name, articles]) => [name, digest(...articles.sort())]));
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

type Told = { readonly summaries: readonly Summary[]; readonly ties: Material['ties'] };

function draft(world: World, { survey, notes, marking, day }: Ground, subject: Subject, { summaries, ties }: Told, number: number): Edition {
  const { desk, gazetteer, corrections } = survey;
  const file = notes.files.get(subject.id);
  const edition = compose(subject, {
    summaries,
    ties,
    gazetteer,
    desk,
    corrections,
    note: notes.notes.get(subject.id) ?? null,
    marking,
    issued: day,
    number,
    manifest: file === undefined ? survey.files : [...survey.files, file],
    program: world.program,
  });
  const cited = new Set(edition.sources.map(({ seed }) => seed));
  // An edition lists the desk's data and the seeds that it cites: with ten thousand seeds, the others would fill its last pages.
  const seeds = survey.seeds.flatMap(({ path, sha256 }) => (cited.has(path) ? [{ file: `seeds/${path}`, sha256 }] : []));
  return compiled(Edition).parse({ ...edition, manifest: [...edition.manifest, ...seeds].sort((a, b) => byCodePoint(a.file, b.file)) });
}
