import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BriefError } from '../model/brief-error.ts';
import { Summary } from '../model/summary.ts';
import { jsonText } from '../text/json-text.ts';
import { digest } from './digest.ts';
import { namesIn, readRegular, readWritten, removeLitter, syncFolder, writeOneOfMany, writeWhole } from './files.ts';
import { jsonOf } from './json-bytes.ts';
import { readJsonFile } from './json-file.ts';

const FOLDER = join('data', 'summaries');
const MAX_SUMMARY_BYTES = 64_000_000;

/** Each file waits for the disk, and the disk does several at a time. */
const WRITTEN_AT_ONCE = 8;

/** What writing the summaries would change: names of articles, sorted. */
export type SummaryDifference = { readonly added: readonly string[]; readonly changed: readonly string[]; readonly removed: readonly string[] };

/** Compares summaries with those on disk, byte for byte. */
export async function compareSummaries(deskFolder: string, summaries: readonly Summary[]): Promise<SummaryDifference> {
  const folder = join(deskFolder, FOLDER);
  const added: string[] = [];
  const changed: string[] = [];
  for (const summary of summaries) {
    const old = await readRegular(join(folder, `${summary.article.id}.json`), MAX_SUMMARY_BYTES);
    if (!old.ok && old.why.kind === 'missing') added.push(summary.article.id);
    else if (!old.ok || Buffer.from(old.bytes).toString('utf8') !== jsonText(summary)) changed.push(summary.article.id);
  }
  const wanted = new Set(summaries.map((summary) => `${summary.article.id}.json`));
  const removed = (await summaryNames(folder)).filter((name) => !wanted.has(name)).map((name) => name.replace(/\.json$/, ''));
  return { added, changed, removed };
}

/** Brings data/summaries/ up to date: one file per article, those that changed rewritten, those without an article removed. */
export async function writeSummaries(deskFolder: string, summaries: readonly Summary[]): Promise<SummaryDifference> {
  const folder = join(deskFolder, FOLDER);
  const difference = await compareSummaries(deskFolder, summaries);
  const stale = new Set([...difference.added, ...difference.changed]);
  await removeLitter(folder);
  const left = summaries.filter(({ article }) => stale.has(article.id));
  const write = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) await writeWhole(join(folder, `${next.article.id}.json`), jsonText(next));
  };
  await Promise.all(Array.from({ length: WRITTEN_AT_ONCE }, write));
  for (const id of difference.removed) await rm(join(folder, `${id}.json`), { force: true });
  return difference;
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
