/**
 * Reads the seeds of a desk, summarizes them and makes the text of each summary's file, in this thread alone, tells the words a second of each step, and writes down a digest of all summaries.
 *
 *     node read-ours.js DESK OUT
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingest } from '../../src/1-ingest/index.ts';
import { summarizer } from '../../src/2-summarize/index.ts';
import { compileLater } from '../../src/io/compiler.ts';
import { readDesk } from '../../src/io/desk-folder.ts';
import { digest } from '../../src/io/digest.ts';
import { jsonText } from '../../src/text/json-text.ts';
import { digestOf, files } from '../scale-desk.ts';
import { clock, countWords } from '../words.ts';

const [desk = '', out = ''] = process.argv.slice(2);
// As the program does at its start.
compileLater();
const { gazetteer, corrections } = await readDesk(desk);
const seeds = files(join(desk, 'seeds')).map((path) => {
  const bytes = readFileSync(join(desk, 'seeds', path));
  return { path, bytes, sha256: digest(bytes) };
});
const words = countWords(seeds.map(({ bytes }) => bytes.toString('utf8')));
const ingesting = clock();
const { articles } = await ingest(seeds, corrections);
const ingestMs = ingesting();
const summarizing = clock();
const summary = summarizer(gazetteer);
const made = articles.map((article) => summary(article));
const summarizeMs = summarizing();
const writing = clock();
const texts = made.map((one) => [`${one.article.id}.json`, jsonText(one)] as const);
const writeMs = writing();
writeFileSync(out, digestOf(texts));
const perSecond = (ms: number): number => Math.round((words / ms) * 1000);
console.log(
  JSON.stringify({
    articles: articles.length,
    statements: made.reduce((sum, { statements }) => sum + statements.length, 0),
    'words/s': perSecond(ingestMs + summarizeMs + writeMs),
    'words/s, 1-ingest': perSecond(ingestMs),
    'words/s, 2-summarize': perSecond(summarizeMs),
    'words/s, as JSON': perSecond(writeMs),
  }),
);
