import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ingest } from '../src/1-ingest/index.ts';
import { summarizer } from '../src/2-summarize/index.ts';
import type { Article } from '../src/model/article.ts';
import type { Summary } from '../src/model/summary.ts';
import type { Measure } from './measure.ts';
import { muc4Gazetteer } from './muc4-gazetteer.ts';
import { predicted } from './muc4-prediction.ts';
import { inTemporaryFolder, readJson, runScorer } from './run-scorer.ts';
import { shared } from './shared-folder.ts';

const SUITE = 'muc4';

/** What must hold on these documents; a simple heuristic reaches A 50.5, B 58.9, C 57.8 and 65.8, D 37.9, E 33.7, F 30.2, G 73.8 by the scorer's README. */
const BARS: Readonly<Record<string, number>> = {
  'A.nonstate': 58,
  B: 66,
  'C.date': 67,
  'C.country': 78,
  'D.figures2': 48,
  'E.joint': 48,
  'F.group_day': 46,
  'G.relevance': 80,
  I: 100,
};

const Counts = z.object({ pn: z.number(), pd: z.number(), rn: z.number(), rd: z.number(), p: z.number(), r: z.number(), f1: z.number() });
const Score = z.object({
  tasks: z.record(z.string(), Counts),
  briefs: z.object({ macro: z.number(), micro: Counts }),
  quotes: z.object({ n: z.number(), verbatim: z.number() }).optional(),
});

const SHOWN: readonly (readonly [task: string, name: string])[] = [
  ['A.nonstate', 'A attribution, named groups'],
  ['C.date', 'C incident day'],
  ['C.country', 'C incident country'],
  ['C.place', 'C incident place'],
  ['D.figures2', 'D casualty figures from 2'],
  ['E.accuracy', 'E status, accuracy'],
  ['E.joint', 'E group and status, joint'],
  ['E.hedge', 'E hedged kept hedged'],
  ['F.group_day', 'F timeline (group, day)'],
  ['F.group_day_country', 'F timeline (group, day, country)'],
  ['G.relevance', 'G reports an incident'],
  ['H.mention', 'H group mentions'],
];

/** What went into a run, for looking at errors. */
export type Muc4Options = {
  /** Tasks whose single errors the scorer lists, such as "A,C". */
  readonly errors: string | null;
  /** Where to keep the prediction and the summaries, or null. */
  readonly keep: string | null;
};

/** Reads, summarizes and scores the newswire articles on armed groups in Latin America; null when they are not there. */
export async function muc4(options: Muc4Options, log: (line: string) => void): Promise<readonly Measure[] | null> {
  const corpus = shared('corpora', 'muc4-dev');
  const scorer = shared('bench', 'muc4', 'score.mjs');
  if (corpus === null || scorer === null) return null;
  const docs = join(corpus, 'docs');
  const gazetteer = muc4Gazetteer(readJson(join(corpus, 'groups.json')), readJson(join('bench', 'muc4-regions.json')));
  const regions = new Map(gazetteer.regions.map((region) => [region.id, region]));
  const summarize = summarizer(gazetteer);
  const files = readdirSync(docs)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const summaries = new Map<string, readonly Summary[]>();
  for (const name of files) summaries.set(name.slice(0, -'.txt'.length), await read(join(docs, name), name, summarize));
  const prediction = {
    system: 'fieldbrief',
    docs: Object.fromEntries([...summaries].map(([id, found]) => [id, predicted(found, regions)])),
  };
  return inTemporaryFolder((temporary) => {
    const folder = options.keep ?? temporary;
    const file = join(folder, 'prediction.json');
    writeFileSync(file, JSON.stringify(prediction, null, 1));
    if (options.keep !== null) writeFileSync(join(folder, 'summaries.json'), JSON.stringify(Object.fromEntries(summaries), null, 1));
    const result = join(temporary, 'score.json');
    const wanted = options.errors === null ? [] : ['--errors', options.errors];
    log(runScorer(scorer, ['--gold', join(corpus, 'gold.json'), '--pred', file, '--texts', docs, '--json', result, ...wanted]));
    return measures(Score.parse(readJson(result)));
  });
}

/** One document by itself: it must not be taken for a copy of another that the scorer counts apart. */
async function read(path: string, name: string, summarize: (article: Article) => Summary): Promise<readonly Summary[]> {
  const bytes = readFileSync(path);
  const seed = { path: name, bytes: new Uint8Array(bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
  return (await ingest([seed], [])).articles.map(summarize);
}

function measures(score: z.infer<typeof Score>): readonly Measure[] {
  const tasks = SHOWN.flatMap(([task, name]) => {
    const found = score.tasks[task];
    if (found === undefined) return [];
    const note = `P ${percent(found.p)} (${found.pn}/${found.pd})  R ${percent(found.r)} (${found.rn}/${found.rd})`;
    return [measure(name, 100 * found.f1, BARS[task], note)];
  });
  const { macro, micro } = score.briefs;
  const quotes = score.quotes ?? { n: 0, verbatim: 0 };
  return [
    ...tasks.slice(0, 1),
    measure('B documents of each group, macro', 100 * macro, BARS['B'], `micro ${percent(micro.f1)}`),
    ...tasks.slice(1),
    measure('I quotes that are verbatim', (100 * quotes.verbatim) / quotes.n, BARS['I'], `${quotes.verbatim}/${quotes.n}`),
  ];
}

const measure = (name: string, value: number, bar: number | undefined, note: string): Measure => ({
  suite: SUITE,
  name,
  value,
  unit: '%',
  bar: bar === undefined ? null : { sign: '>=', value: bar },
  note,
});

const percent = (share: number): string => (100 * share).toFixed(1);
