import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BriefError } from '../model/brief-error.ts';
import { Summary } from '../model/summary.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { jsonText } from '../text/json-text.ts';
import { digest } from './digest.ts';
import { namesIn, readRegular, readWritten, removeLitter, syncFolder, writeOneOfMany } from './files.ts';
import { jsonOf } from './json-bytes.ts';
import { readJsonFile } from './json-file.ts';

const FOLDER = join('data', 'summaries');
const MAX_SUMMARY_BYTES = 64_000_000;

/** What bringing the summaries up to date changes: names of articles, in their order. */
export type SummaryDifference = { readonly added: readonly string[]; readonly changed: readonly string[]; readonly removed: readonly string[] };

/** Summaries that are shown one by one, several at a time too, and at the end what differs from those on disk. */
export type SummaryUpdate = { readonly take: (summary: Summary) => Promise<void>; readonly end: () => Promise<SummaryDifference> };

/** Compares summaries with those on disk, byte for byte. With `writes` those that differ are rewritten, and at the end those of no article removed. */
export function updateSummaries(deskFolder: string, writes: boolean): SummaryUpdate {
  const folder = join(deskFolder, FOLDER);
  const how = new Map<string, 'added' | 'changed' | 'same'>();
  const differing = (is: 'added' | 'changed'): readonly string[] => [...how].flatMap(([id, one]) => (one === is ? [id] : [])).sort(byCodePoint);
  return {
    take: async (summary) => {
      const { id } = summary.article;
      const path = join(folder, `${id}.json`);
      const bytes = new TextEncoder().encode(jsonText(summary));
      const old = await readRegular(path, MAX_SUMMARY_BYTES);
      const isSame = old.ok && Buffer.compare(old.bytes, bytes) === 0;
      how.set(id, isSame ? 'same' : !old.ok && old.why.kind === 'missing' ? 'added' : 'changed');
      if (writes && !isSame) await writeOneOfMany(path, bytes);
    },
    end: async () => {
      const removed = (await summaryNames(folder)).map((name) => name.replace(/\.json$/, '')).filter((id) => !how.has(id));
      if (writes) await keepSummaries(deskFolder, new Set(how.keys()));
      return { added: differing('added'), changed: differing('changed'), removed };
    },
  };
}

/** Writes the summary of one article, as JSON, where its file does not hold it yet. That all of them last is `keepSummaries`'s. */
export async function writeSummary(deskFolder: string, article: string, bytes: Uint8Array): Promise<void> {
  const path = join(deskFolder, FOLDER, `${article}.json`);
  const old = await readRegular(path, MAX_SUMMARY_BYTES);
  if (!old.ok || Buffer.compare(old.bytes, bytes) !== 0) await writeOneOfMany(path, bytes);
}

/** Takes away the summaries of articles that are not among these, and makes those that were written last. */
export async function keepSummaries(deskFolder: string, articles: ReadonlySet<string>): Promise<void> {
  const folder = join(deskFolder, FOLDER);
  await removeLitter(folder);
  for (const name of await summaryNames(folder)) if (!articles.has(name.replace(/\.json$/, ''))) await rm(join(folder, name), { force: true });
  await syncFolder(folder);
}

/** The summary of one article as it was written last, and how long its file is, when it still has this digest; else null. */
export function summaryAsWritten(deskFolder: string, article: string, sha256: string): { readonly summary: Summary; readonly chars: number } | null {
  const bytes = readWritten(join(deskFolder, FOLDER, `${article}.json`), MAX_SUMMARY_BYTES);
  if (bytes === null || digest(bytes) !== sha256) return null;
  // The digest is that of a file which this very program wrote from a Summary, so it need not be checked again value by value.
  return { summary: jsonOf(bytes) as Summary, chars: bytes.length };
}

/** The files of the summaries that were written last, sorted by article: `data/summaries/<article>.json`. */
export const summaryFiles = async (deskFolder: string): Promise<readonly string[]> =>
  (await summaryNames(join(deskFolder, FOLDER))).map((name) => `data/summaries/${name}`);

/** Reads one of them; null when it is gone. Throws a BriefError with its mistakes. */
export async function readSummary(deskFolder: string, file: string): Promise<Summary | null> {
  const { value, problems } = await readJsonFile(join(deskFolder, file), file, Summary);
  if (problems.length === 0) return value;
  throw new BriefError(
    problems.map((problem) => ({ ...problem, hint: 'The program writes this file: run `fieldbrief summarize` to write it again.' })),
  );
}

const summaryNames = async (folder: string) => (await namesIn(folder)).filter((name) => /^[a-z0-9][a-z0-9-]*\.json$/.test(name));
