import { digest } from './io/digest.ts';
import type { Packs } from './io/packs.ts';
import type { World } from './io/world.ts';
import type { ArticleHead } from './model/article.ts';
import type { Desk } from './model/desk.ts';
import type { Gazetteer } from './model/gazetteer.ts';
import type { Note } from './model/note.ts';
import type { Problem } from './model/problem.ts';
import type { Retraction } from './model/retraction.ts';
import { type NoteFile, readNotes, type Sources } from './notes/index.ts';

/** The desk's own words by subject, the files they stand in, and the subjects whose note can't be used. */
export type DeskNotes = {
  readonly notes: ReadonlyMap<string, Note>;
  readonly files: ReadonlyMap<string, { readonly file: string; readonly sha256: string }>;
  readonly broken: ReadonlySet<string>;
  readonly problems: readonly Problem[];
};

/** The articles, those that were kept out, and a way to one's words. */
export type CitableArticles = {
  readonly articles: readonly ArticleHead[];
  readonly retractions: readonly Retraction[];
  readonly whole: (head: ArticleHead) => Promise<ReturnType<Sources['words']>>;
  /** What was read of the notes before, and a digest of an article with its words; null where nothing is kept. */
  readonly before: { readonly packs: Packs<KeptNotes>; readonly digestOf: (id: string) => string } | null;
};

/** Notes as they were read, with the digests of the articles that they cite. */
export type KeptNotes = {
  readonly cited: readonly (readonly [id: string, digest: string])[];
  readonly notes: readonly (readonly [subject: string, note: Note])[];
  readonly broken: readonly string[];
  readonly problems: readonly Problem[];
};

/** Reads data/notes/ against the articles that it cites: only their words are read, and none while notes and articles are as they were. */
export async function deskNotes(
  world: World,
  citable: CitableArticles,
  { groups, regions }: Gazetteer,
  { language }: Pick<Desk, 'language'>,
): Promise<DeskNotes> {
  const { notes: files, unreadable, problems } = await world.readNotes();
  const ids = [...groups, ...regions].map(({ id }) => id);
  const { before, retractions } = citable;
  const names = citable.articles.map(({ id, seed, place }) => [id, seed, place]);
  const key = digest(JSON.stringify([files.map(({ subject, sha256 }) => [subject, sha256]), ids, language, names, retractions]));
  const kept = files.length === 0 ? null : (before?.packs.get(NAME, key) ?? null);
  const isAsItWas = kept?.cited.every(([id, was]) => before?.digestOf(id) === was) === true;
  const read = kept !== null && isAsItWas ? kept : await readAgainst(citable, files, ids, language);
  if (files.length > 0) before?.packs.put(NAME, key, read);
  return {
    notes: new Map(read.notes),
    files: new Map(files.map(({ subject, file, sha256 }) => [subject, { file, sha256 }])),
    // A brief without a note that is there, and can't be opened, would tell less than the last one and not say so.
    broken: new Set([...read.broken, ...unreadable]),
    problems: [...problems, ...read.problems],
  };
}

const NAME = 'notes';

async function readAgainst(
  { articles, retractions, whole, before }: CitableArticles,
  files: readonly NoteFile[],
  ids: readonly string[],
  language: Desk['language'],
): Promise<KeptNotes> {
  const held = new Map<string, ReturnType<Sources['words']>>();
  const asked = new Set<ArticleHead>();
  const words: Sources['words'] = (head) => {
    asked.add(head);
    return held.get(head.id) ?? null;
  };
  // Once to learn which articles they cite, and once with these at hand.
  if (files.length > 0) readNotes(files, { articles, retractions, words }, ids, language);
  for (const head of asked) held.set(head.id, await whole(head));
  const { notes, broken, problems } = readNotes(files, { articles, retractions, words }, ids, language);
  return { cited: [...asked].map(({ id }) => [id, before?.digestOf(id) ?? '']), notes: [...notes], broken: [...broken], problems };
}

/** Ids of the articles that a note cites. */
export function citedIn(note: Note | null): ReadonlySet<string> {
  return new Set([...(note?.judgements ?? []), ...(note?.marks ?? [])].flatMap(({ references }) => references.map(({ article }) => article)));
}
