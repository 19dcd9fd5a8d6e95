import { changes, compose, corrections, type Subject, type SurnameTie, textOf } from './3-compose/index.ts';
import { digest } from './io/digest.ts';
import type { World } from './io/world.ts';
import type { FileStamp } from './model/build-state.ts';
import { compiled } from './model/compiled.ts';
import { Edition } from './model/edition.ts';
import type { Note } from './model/note.ts';
import type { RecordedEdition } from './model/recorded-edition.ts';
import type { Retraction } from './model/retraction.ts';
import type { Summary } from './model/summary.ts';
import { standing } from './plan.ts';
import { entriesOf } from './prove.ts';
import type { Survey } from './survey.ts';
import { byCodePoint } from './text/by-code-point.ts';
import { jsonText } from './text/json-text.ts';
import type { Wishes } from './wishes.ts';

/** What every edition of a build is composed with. Plain values, as those below: a thread can be sent them. */
export type ComposedWith = Pick<Survey, 'desk' | 'gazetteer' | 'corrections' | 'retractions' | 'files'> & Pick<Wishes, 'day' | 'marking'>;

/** An article by its id, and the digest of its summary's file. */
export type Summarized = { readonly id: string; readonly sha256: string };

/** What the edition of one subject is composed from. */
export type ToCompose = {
  readonly subject: Subject;
  readonly articles: readonly Summarized[];
  /** Whom surnames mean that stand alone in them. */
  readonly ties: readonly SurnameTie[];
  /** The seeds that hold them. */
  readonly seeds: readonly Pick<FileStamp, 'path' | 'sha256'>[];
  readonly note: Note | null;
  readonly noteFile: { readonly file: string; readonly sha256: string } | null;
  /** The last edition was composed from all this, so that it stands. */
  readonly isComposed: boolean;
  /** Digest of the last edition's file when it was written or checked by this very program. */
  readonly lastEdition: string | null;
};

/** The edition that stands; `isNew`: it is not on record yet, and these are the bytes it will have there. `entries`: how many sentences it prints. */
export type Standing = { readonly recorded: RecordedEdition; readonly isNew: boolean; readonly number: number; readonly entries: number };

/** Reads the summary of an article. */
export type ReadSummary = (article: Summarized) => Promise<Summary>;

/** The edition of a subject that stands: the last one, or a new one with what has changed. Nothing is written. */
export async function standingEdition(world: World, input: ComposedWith, of: ToCompose, summary: ReadSummary): Promise<Standing> {
  const last = await world.lastEdition(of.subject.id, of.lastEdition);
  const edition = of.isComposed ? last?.edition : await composed(world, input, of, last?.edition ?? null, summary);
  if (edition === undefined) throw new Error(`the edition of ${of.subject.id} is gone`);
  const recorded = edition === last?.edition ? last : toRecord(edition);
  return { recorded, isNew: recorded !== last, number: edition.number, entries: entriesOf(edition).length };
}

/** An edition as it will be on record. */
function toRecord(edition: Edition): RecordedEdition {
  const bytes = new TextEncoder().encode(jsonText(edition));
  return { edition, bytes, sha256: digest(bytes) };
}

async function composed(world: World, input: ComposedWith, of: ToCompose, last: Edition | null, summary: ReadSummary): Promise<Edition> {
  const summaries: Summary[] = [];
  for (const article of of.articles) summaries.push(await summary(article));
  const edition = standing(last, draft(input, of, { summaries, number: (last?.number ?? 0) + 1, program: world.program }));
  return changedSince(last, edition, summaries, input.retractions);
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

type Told = { readonly summaries: readonly Summary[]; readonly number: number; readonly program: string };

function draft({ desk, gazetteer, corrections, files, marking, day }: ComposedWith, of: ToCompose, { summaries, number, program }: Told): Edition {
  const edition = compose(of.subject, {
    summaries,
    ties: of.ties,
    gazetteer,
    desk,
    corrections,
    note: of.note,
    marking,
    issued: day,
    number,
    manifest: of.noteFile === null ? files : [...files, of.noteFile],
    program,
  });
  const cited = new Set(edition.sources.map(({ seed }) => seed));
  // An edition lists the desk's data and the seeds that it cites: with ten thousand seeds, the others would fill its last pages.
  const seeds = of.seeds.flatMap(({ path, sha256 }) => (cited.has(path) ? [{ file: `seeds/${path}`, sha256 }] : []));
  return compiled(Edition).parse({ ...edition, manifest: [...edition.manifest, ...seeds].sort((a, b) => byCodePoint(a.file, b.file)) });
}
