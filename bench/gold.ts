import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Measure } from './measure.ts';
import { inTemporaryFolder, readJson, runScorer } from './run-scorer.ts';
import { shared } from './shared-folder.ts';

const SUITE = 'gold';

/** Bars of the first release: three quarters of what a brief is deficient without, no known error, no dump of text. */
const BAR_VIOLATIONS = 0;
const BAR_WORDS_PER_FACT = 45;
const atLeast = (value: number): Measure['bar'] => ({ sign: '>=', value });

const Entities = z.object({
  groups: z.array(z.object({ id: z.string(), brief: z.string().nullish() })),
  regions: z.array(z.object({ id: z.string(), brief: z.string().nullish() })),
});

const Score = z.object({
  results: z.array(
    z.object({
      brief: z.string(),
      importance: z.number(),
      carried: z.boolean(),
      numbers: z.boolean().optional(),
      qualifier: z.boolean().optional(),
      attribution: z.boolean().optional(),
      date: z.boolean().optional(),
      modality: z.boolean().optional(),
    }),
  ),
  violations: z.array(z.object({ id: z.string(), brief: z.string(), count: z.number() })),
  conflicts: z.array(z.object({ both: z.boolean(), flag: z.boolean() })),
  relations: z.array(z.object({ carried: z.boolean() })),
  timeline: z.array(z.object({ relative: z.boolean(), carried: z.boolean(), dated: z.boolean() })),
});
type Result = z.infer<typeof Score>['results'][number];

/** Scores the briefs in `outFolder` against the reference set; null when the set or the briefs are not there. */
export function gold(outFolder: string, log: (line: string) => void): readonly Measure[] | null {
  const folder = shared('gold');
  if (folder === null || !existsSync(outFolder)) return null;
  if (!readdirSync(outFolder, { recursive: true }).some((name) => String(name).endsWith('.html'))) return null;
  return inTemporaryFolder((temporary) => {
    const file = join(temporary, 'score.json');
    const printed = runScorer(join(folder, 'score.mjs'), ['--html', outFolder, '--split', 'dev', '--out', file]);
    log(printed);
    const entities = Entities.parse(readJson(join(folder, 'entities.json')));
    const core = [...entities.groups, ...entities.regions].filter((entity) => entity.brief === 'core').map((entity) => entity.id);
    return measures(Score.parse(readJson(file)), core, words(printed), sentenceWords(outFolder, core));
  });
}

/** Words of each brief, from the printed table: the only number that the scorer's JSON leaves out. */
function words(printed: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of printed.split('\n')) {
    const row = /^([a-z][a-z0-9-]*) +(\d+) +\d+\/\d+/.exec(line);
    if (row?.[1] !== undefined && row[2] !== undefined) counts.set(row[1], Number(row[2]));
  }
  return counts;
}

const Printed = z.object({ runs: z.array(z.object({ text: z.string() })) });
const Issued = z.object({
  subject: z.object({ id: z.string() }),
  bottomLine: z.array(Printed),
  keyReporting: z.array(Printed),
  sections: z.array(z.object({ entries: z.array(Printed) })),
});

/** Words of the sentences of the core briefs, without tables, sources and annex: what a reader reads. */
function sentenceWords(outFolder: string, core: readonly string[]): number {
  const files = readdirSync(outFolder, { recursive: true })
    .map(String)
    .filter((name) => /(?:groups|regions).[^/\\]+\.json$/.test(name));
  let count = 0;
  for (const name of files) {
    const edition = Issued.parse(readJson(join(outFolder, name)));
    if (!core.includes(edition.subject.id)) continue;
    const entries = [...edition.bottomLine, ...edition.keyReporting, ...edition.sections.flatMap((section) => section.entries)];
    for (const entry of entries)
      count += entry.runs
        .map((run) => run.text)
        .join('')
        .split(/\s+/).length;
  }
  return count;
}

function measures(
  score: z.infer<typeof Score>,
  core: readonly string[],
  wordsOf: ReadonlyMap<string, number>,
  sentences: number,
): readonly Measure[] {
  const inCore = score.results.filter((result) => core.includes(result.brief));
  const carried = score.results.filter((result) => result.carried);
  const coreWords = core.reduce((sum, brief) => sum + (wordsOf.get(brief) ?? 0), 0);
  const kept = (field: 'numbers' | 'qualifier' | 'attribution' | 'date' | 'modality', name: string, least: number): Measure =>
    share(
      name,
      carried.filter((result) => result[field] !== undefined),
      (result) => result[field] === true,
      atLeast(least),
    );
  return [
    share('importance-3 facts in the core briefs', inCore.filter(important), isCarried, atLeast(95)),
    share(
      'importance-2 facts in the core briefs',
      inCore.filter((result) => result.importance === 2),
      isCarried,
      atLeast(80),
    ),
    share('all facts in the core briefs', inCore, isCarried, atLeast(80)),
    ...core.map((brief) =>
      share(
        `  ${brief}`,
        inCore.filter((result) => result.brief === brief && important(result)),
        isCarried,
      ),
    ),
    share('importance-3 facts in all briefs', score.results.filter(important), isCarried),
    share('all facts in all briefs', score.results, isCarried),
    count(
      'must_not violations',
      score.violations.length,
      { sign: '<=', value: BAR_VIOLATIONS },
      score.violations.map((each) => `${each.brief} ${each.id} x${each.count}`).join(', '),
    ),
    count(
      'words per fact carried, core briefs',
      coreWords / inCore.filter(isCarried).length,
      { sign: '<=', value: BAR_WORDS_PER_FACT },
      `${coreWords} words`,
    ),
    count('words of its sentences per fact carried, core briefs', sentences / inCore.filter(isCarried).length, null, `${sentences} words`),
    ...core.map((brief) => {
      const found = inCore.filter((result) => result.brief === brief && result.carried).length;
      return count(`  ${brief}`, (wordsOf.get(brief) ?? 0) / found, null, `${wordsOf.get(brief) ?? 0} words, ${found} facts`);
    }),
    kept('numbers', 'numbers kept', 97),
    kept('qualifier', 'qualifiers kept', 97),
    kept('attribution', 'attributions kept', 90),
    kept('date', 'dates resolved', 85),
    kept('modality', 'hedges kept', 100),
    share('conflicts with both sides', score.conflicts, (conflict) => conflict.both, atLeast(85)),
    share('conflicts marked as such', score.conflicts, (conflict) => conflict.flag, atLeast(80)),
    share('relations', score.relations, (relation) => relation.carried, atLeast(80)),
    share('timeline', score.timeline, (item) => item.carried, atLeast(85)),
    share('timeline with its date', score.timeline, (item) => item.dated, atLeast(80)),
    share(
      'timeline with its date, relative ones',
      score.timeline.filter((item) => item.relative),
      (item) => item.dated,
    ),
  ];
}

const important = (result: Result): boolean => result.importance === 3;
const isCarried = (result: Result): boolean => result.carried;

function share<T>(name: string, all: readonly T[], good: (item: T) => boolean, bar: Measure['bar'] = null): Measure {
  const found = all.filter(good).length;
  return { suite: SUITE, name, value: (100 * found) / all.length, unit: '%', bar, note: `${found}/${all.length}` };
}

const count = (name: string, value: number, bar: Measure['bar'], note: string): Measure => ({ suite: SUITE, name, value, unit: '', bar, note });
