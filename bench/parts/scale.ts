import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bench, Figure, Job, Part, Prepared } from '../lab/part.ts';
import { digestOfFolder, files, noCorpus, scaleDesk } from '../scale-desk.ts';

const PROGRAM = join('bin', 'fieldbrief.mjs');
const ARTICLES = 10_000;
const NEW = 10;
const BUILD = ['build', '--format', 'html', '--as-of', '2026-01-01'] as const;

export const scale: Part = {
  name: 'scale',
  what:
    'Invented articles as one desk with 200 groups and 80 regions, HTML without PDF: a first build of everything, a plan with nothing to do, and a build after ten new ' +
    'articles, the making of the briefs that they touch with it.',
  prepare,
};

async function prepare({ scratch, size, log }: Bench): Promise<Prepared> {
  const why = noCorpus();
  if (why !== null) return { amount: 'nothing', jobs: [], missing: [{ name: 'all', why }], figures: [] };
  const articles = size ?? ARTICLES;
  log(`making a desk of ${articles} files`);
  const desk = scaleDesk(scratch, articles);
  // The first files of a larger desk are those of a smaller one.
  const larger = scaleDesk(scratch, articles + NEW);
  const added = files(join(larger, 'seeds')).slice(articles);
  const takeBack = (): void => {
    for (const path of added) rmSync(join(desk, 'seeds', path), { force: true });
  };
  const job = (name: string, before: () => void, wrong: () => readonly string[], ...rest: readonly string[]): Job => ({
    name,
    command: [process.execPath, PROGRAM, '-C', desk, ...rest],
    before: async () => before(),
    wrong: async () => wrong(),
  });
  let first: string | null = null;
  return {
    amount: `${articles} files, and ${added.length} new ones`,
    jobs: [
      job(
        'first build',
        () => {
          takeBack();
          for (const made of ['out', '.fieldbrief', join('data', 'summaries'), join('data', 'editions')])
            rmSync(join(desk, made), { recursive: true, force: true });
        },
        () => {
          const made = digestOfFolder(join(desk, 'out'));
          const isSame = first === null || first === made;
          first ??= made;
          return isSame ? [] : ['the files are not those of the first round'];
        },
        ...BUILD,
      ),
      // What was written just before is looked at once more, and then remembered.
      job(
        'again',
        () => undefined,
        () => [],
        ...BUILD,
      ),
      job(
        'plan',
        () => undefined,
        () => (digestOfFolder(join(desk, 'out')) === first ? [] : ['something was made']),
        'plan',
        ...BUILD.slice(1),
      ),
      job(
        'ten new',
        () => {
          for (const path of added) {
            mkdirSync(dirname(join(desk, 'seeds', path)), { recursive: true });
            cpSync(join(larger, 'seeds', path), join(desk, 'seeds', path));
          }
        },
        () => (digestOfFolder(join(desk, 'out')) === first ? ['no brief was made again'] : []),
        ...BUILD,
      ),
    ],
    goesOn: true,
    missing: [],
    figures: [
      bar('first build, ms', 'first build', 'wallMs', 120_000),
      bar('memory of the first build, MB', 'first build', 'memoryMb', 1000),
      bar('plan with nothing to do, ms', 'plan', 'wallMs', 1500),
      bar('ten new articles, ms', 'ten new', 'wallMs', 5000),
      { ...bar('processor time of ten new articles, first build = 1', 'ten new', 'cpuMs', null), to: { job: 'first build', measure: 'cpuMs' } },
    ],
  };
}

const bar = (name: string, job: string, measure: string, most: number | null): Figure => ({
  name,
  of: { job, measure },
  to: null,
  better: 'lower',
  bar: most,
});
