import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ingest } from '../src/1-ingest/index.ts';
import type { Article } from '../src/model/article.ts';
import type { Measure } from './measure.ts';
import { inTemporaryFolder, readJson, runScorer } from './run-scorer.ts';
import { shared } from './shared-folder.ts';

const SUITE = 'clean';

/** One article as the scorer reads it; what is not known is an empty string. */
type Predicted = { readonly title: string; readonly body: string; readonly byline: string; readonly date: string };

/** What is found in a folder of scraped pages: one article each in `text/`, any number in `multi/`, by file name without its extension. */
export type Prediction = { readonly text: Readonly<Record<string, Predicted>>; readonly multi: Readonly<Record<string, readonly Predicted[]>> };

export async function predict(corpus: string): Promise<Prediction> {
  const text: Record<string, Predicted> = {};
  for (const [id, articles] of await readAll(join(corpus, 'text'))) {
    // The scorer asks for the page's one article: of several found, the longest.
    const main = [...articles].sort((a, b) => b.text.length - a.text.length)[0];
    if (main !== undefined) text[id] = predicted(main);
  }
  const multi: Record<string, readonly Predicted[]> = {};
  for (const [id, articles] of await readAll(join(corpus, 'multi'))) multi[id] = articles.map(predicted);
  return { text, multi };
}

async function readAll(folder: string): Promise<readonly (readonly [string, readonly Article[]])[]> {
  const found: [string, readonly Article[]][] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const bytes = readFileSync(join(folder, name));
    // One file at a time: pages that print the same wire copy are not to be taken for one another here.
    const { articles } = await ingest([{ path: name, bytes: new Uint8Array(bytes), sha256: createHash('sha256').update(bytes).digest('hex') }], []);
    found.push([name.slice(0, -'.txt'.length), articles]);
  }
  return found;
}

const predicted = ({ text, source }: Article): Predicted => ({
  title: source.title?.value ?? '',
  body: text,
  byline: source.byline?.value.join(', ') ?? '',
  date: source.date?.value.start ?? '',
});

/** What the issue asks for on this corpus. */
const BARS = { text: 94, articles: 85, bodies: 80, title: 75, byline: 60, date: 90 } as const;

const HEADLINE = 'HEADLINE: English, real, text carries the gold';
const SHOWN_METADATA = 'English real pages whose text shows it';
const Subset = z.object({ f1: z.number(), precision: z.number(), recall: z.number(), n: z.number() });
const Field = z.object({ gold: z.number(), given: z.number(), exact: z.number(), close: z.number() });
const TextScore = z.object({
  subsets: z.object({ [HEADLINE]: Subset }),
  meta: z.object({ [SHOWN_METADATA]: z.object({ title: Field, byline: Field, date: Field }) }),
});
const MultiScore = z.object({
  multi: z.object({ all: z.object({ f50: z.number(), bodyF1: z.number(), gold: z.number(), given: z.number().optional(), pred: z.number() }) }),
});

/** Reads and scores the scraped pages; null when they are not there. */
export async function clean(log: (line: string) => void): Promise<readonly Measure[] | null> {
  const corpus = shared('corpora', 'clean-dev');
  const scorer = shared('bench', 'clean', 'score.mjs');
  if (corpus === null || scorer === null) return null;
  const prediction = await predict(corpus);
  return inTemporaryFolder((folder) => {
    const run = (track: 'text' | 'multi'): unknown => {
      const pred = join(folder, `${track}.json`);
      const result = join(folder, `${track}-score.json`);
      writeFileSync(pred, JSON.stringify(prediction[track]));
      log(runScorer(scorer, ['--data', corpus, '--track', track, '--split', 'dev', '--pred', pred, '--json', result]));
      return readJson(result);
    };
    const text = TextScore.parse(run('text'));
    const { all } = MultiScore.parse(run('multi')).multi;
    const page = text.subsets[HEADLINE];
    const shown = text.meta[SHOWN_METADATA];
    return [
      measure('body of a page, 4-gram F1', page.f1, BARS.text, `P ${percent(page.precision)}  R ${percent(page.recall)}  (${page.n} pages)`),
      measure('articles told apart, F50', all.f50, BARS.articles, `${all.pred} found of ${all.gold}`),
      measure('their bodies, F1', all.bodyF1, BARS.bodies, ''),
      ...(['title', 'byline', 'date'] as const).map((field) =>
        measure(
          `${field} where shown, exact`,
          shown[field].exact,
          BARS[field],
          `given ${shown[field].given} of ${shown[field].gold}, close ${percent(shown[field].close)}`,
        ),
      ),
    ];
  });
}

const measure = (name: string, share: number, bar: number, note: string): Measure => ({
  suite: SUITE,
  name,
  value: 100 * share,
  unit: '%',
  bar: { sign: '>=', value: bar },
  note,
});

const percent = (share: number): string => (100 * share).toFixed(1);
