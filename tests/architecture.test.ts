import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may know whom. A folder of src/ is a room; a file beside them is a room of its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: ['model'],
  text: ['text', 'model'],
  labels: ['labels', 'model', 'text'],
  '1-ingest': ['1-ingest', 'model', 'text'],
  '2-summarize': ['2-summarize', 'model', 'text'],
  '3-compose': ['3-compose', 'labels', 'model', 'text'],
  '4-render': ['4-render', 'labels', 'model', 'text'],
  '5-publish': ['5-publish', 'labels', 'model', 'text'],
  notes: ['notes', 'labels', 'model', 'text'],
  io: ['io', 'model', 'text', 'due.ts'],
  'due.ts': ['model', 'text'],
  'scheduled-run.ts': ['io', 'model', 'text'],
  'plan.ts': ['model'],
  'find-subject.ts': ['model', 'text'],
  'prove.ts': ['2-summarize', 'model'],
  'find-article.ts': ['model', 'text'],
  'impact.ts': ['3-compose', 'io', 'model', 'find-article.ts', 'run.ts', 'seeds-now.ts'],
  'manifest.ts': ['io', 'model', 'text'],
  'seeds-now.ts': ['1-ingest', 'io', 'model', 'gather.ts', 'held-words.ts', 'prove.ts', 'readers.ts', 'run.ts'],
  'verify-issued.ts': ['5-publish', 'io', 'model', 'manifest.ts', 'prove.ts', 'seeds-now.ts'],
  'retract.ts': ['io', 'model', 'find-article.ts', 'retracted.ts', 'seeds-now.ts'],
  'retracted.ts': ['1-ingest', 'io', 'model'],
  'trace.ts': ['prove.ts', 'model'],
  'new-names.ts': ['2-summarize', 'model', 'text'],
  'desk-notes.ts': ['io', 'model', 'notes'],
  'check.ts': ['1-ingest', '4-render', 'desk-notes.ts', 'io', 'model', 'retracted.ts'],
  'material.ts': ['3-compose', 'desk-notes.ts', 'gather.ts', 'model', 'tell.ts', 'text', 'told.ts'],
  'compose-edition.ts': ['3-compose', 'io', 'model', 'text', 'plan.ts', 'prove.ts', 'survey.ts', 'wishes.ts'],
  'decide.ts': ['3-compose', 'io', 'model', 'compose-edition.ts', 'desk-notes.ts', 'material.ts', 'plan.ts', 'survey.ts', 'wishes.ts'],
  'diff.ts': ['3-compose', '4-render', 'io', 'labels', 'model'],
  'done.ts': ['io', 'model', 'run.ts', 'wishes.ts'],
  'archive.ts': ['io', 'model', 'text', 'make-pages.ts', 'run.ts', 'survey.ts'],
  'held-words.ts': ['io', 'model', 'packed-seed.ts', 'survey.ts'],
  'packed-seed.ts': ['1-ingest', 'io', 'model'],
  'gather.ts': [
    '1-ingest',
    'io',
    'model',
    'held-words.ts',
    'kept-dates.ts',
    'kept-seeds.ts',
    'packed-seed.ts',
    'readers.ts',
    'retracted.ts',
    'run.ts',
    'survey.ts',
  ],
  'told.ts': ['3-compose', 'io', 'model', 'text'],
  'kept-dates.ts': ['1-ingest', 'io'],
  'kept-seeds.ts': ['1-ingest', 'io', 'model', 'packed-seed.ts'],
  'tell.ts': ['io', 'model', 'compose-edition.ts', 'gather.ts', 'readers.ts', 'run.ts', 'summaries-at-hand.ts', 'survey.ts', 'told.ts'],
  'summaries-at-hand.ts': ['io', 'model', 'compose-edition.ts'],
  'history.ts': ['4-render', 'io', 'model'],
  'keep-outlines.ts': ['4-render', 'io'],
  'keep-templates.ts': ['4-render', 'io'],
  'list-briefs.ts': ['4-render', '5-publish', 'io', 'labels', 'model', 'text', 'archive.ts', 'history.ts', 'survey.ts'],
  'make-brief.ts': ['4-render', '5-publish', 'io', 'model', 'text', 'archive.ts', 'make-pages.ts', 'prove.ts', 'survey.ts'],
  'make-in-memory.ts': ['io', 'model', 'compose-edition.ts', 'make-brief.ts', 'make-pages.ts', 'run.ts'],
  'makers.ts': ['io', 'model', 'make-in-memory.ts', 'making-thread.ts', 'run.ts'],
  'making-thread.ts': ['io', 'model', 'make-in-memory.ts', 'summaries-at-hand.ts'],
  'make-pages.ts': ['4-render', '5-publish', 'io', 'model', 'text', 'make-handout.ts', 'manifest.ts', 'survey.ts'],
  'make-handout.ts': ['4-render', '5-publish', 'labels', 'model'],
  'next-state.ts': ['io', 'model', 'prepare.ts', 'survey.ts'],
  'prepare.ts': [
    '3-compose',
    'io',
    'model',
    'compose-edition.ts',
    'decide.ts',
    'desk-notes.ts',
    'gather.ts',
    'material.ts',
    'readers.ts',
    'run.ts',
    'survey.ts',
    'tell.ts',
    'told.ts',
    'wishes.ts',
  ],
  'read.ts': ['1-ingest', 'io', 'model', 'readers.ts', 'retracted.ts', 'run.ts'],
  'readers.ts': ['1-ingest', '2-summarize', 'io', 'model', 'packed-seed.ts', 'reading-thread.ts', 'run.ts', 'told.ts'],
  'printing-thread.ts': ['io', 'model'],
  'reading-thread.ts': ['1-ingest', '2-summarize', 'io', 'model', 'packed-seed.ts', 'told.ts'],
  'road.ts': ['archive.ts', 'compose-edition.ts', 'list-briefs.ts', 'make-brief.ts', 'makers.ts', 'next-state.ts', 'prepare.ts', 'survey.ts'],
  'run.ts': ['model', 'text'],
  'survey.ts': ['io', 'model', 'done.ts', 'find-subject.ts', 'plan.ts', 'run.ts', 'wishes.ts'],
  'wishes.ts': ['model'],
  'build-browser.ts': ['io', 'model', 'make-pages.ts', 'run.ts'],
  'pipeline.ts': [
    'build-browser.ts',
    '3-compose',
    'io',
    'model',
    'text',
    'decide.ts',
    'done.ts',
    'make-brief.ts',
    'prepare.ts',
    'road.ts',
    'run.ts',
    'survey.ts',
    'wishes.ts',
  ],
  'preview.ts': ['io', 'model', 'pipeline.ts', 'run.ts', 'wishes.ts'],
  commands: [
    'preview.ts',
    'commands',
    'io',
    'model',
    'text',
    'run.ts',
    'read.ts',
    'plan.ts',
    'pipeline.ts',
    'find-subject.ts',
    'prove.ts',
    'trace.ts',
    'check.ts',
    'diff.ts',
    'new-names.ts',
    'find-article.ts',
    'impact.ts',
    'retract.ts',
    'seeds-now.ts',
    'survey.ts',
    'verify-issued.ts',
    'due.ts',
    'scheduled-run.ts',
  ],
  'cli.ts': ['commands', 'io', 'model', 'text'],
};

/** Which room may use a package. What no line names may be used nowhere in src/. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  zod: ['model', 'io', '4-render', 'notes'],
  commander: ['commands', 'cli.ts'],
  'puppeteer-core': ['io'],
  handlebars: ['4-render'],
  jsdom: ['1-ingest'],
  '@mozilla/readability': ['1-ingest'],
  yaml: ['1-ingest', 'notes'],
  'sanitize-html': ['4-render'],
  marked: ['1-ingest', 'text', '4-render'],
  entities: ['text'],
  croner: ['text'],
  '@eslint-community/regexpp': ['text'],
  pino: ['io'],
  fflate: ['5-publish'],
  'd3-geo': ['4-render', 'io'],
  'topojson-client': ['io'],
  'i18n-iso-countries': ['io'],
  'topojson-specification': ['model', 'io'],
  geojson: ['4-render', 'io'],
  chokidar: ['io'],
  uuid: ['5-publish'],
  'pdfjs-dist': [],
};

/** Rooms whose functions give the same result for the same arguments, whenever and wherever they are called. */
const PURE = [
  'model',
  'text',
  'labels',
  '1-ingest',
  '2-summarize',
  '3-compose',
  '4-render',
  '5-publish',
  'notes',
  'plan.ts',
  'due.ts',
  'find-subject.ts',
  'find-article.ts',
  'prove.ts',
  'trace.ts',
  'new-names.ts',
];
const IMPURE =
  /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bconsole\.|\bfetch\(|\bperformance\.|\bset(?:Timeout|Interval|Immediate)\b|\bglobalThis\b|\btoLocale\w*\(\)/;

/** Beyond this, a file does more than one thing, unless a reason is given here. */
const MOST_LINES = 250;
const LONG_FOR_A_REASON: Readonly<Record<string, string>> = {
  '4-render/view.ts': 'one schema, the contract with the templates, each field described',
};

const SRC = join(import.meta.dirname, '..', 'src');
const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|\bimport\('([^']+)'\)|(?:^|\n)import\s*'([^']+)'/g;

type Source = { readonly path: string; readonly room: string; readonly text: string; readonly imports: readonly string[] };

const sources: readonly Source[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const full = join(entry.parentPath, entry.name);
    const path = relative(SRC, full).split(sep).join('/');
    const text = readFileSync(full, 'utf8');
    const imports = [...text.matchAll(IMPORT)].flatMap((found) => found[1] ?? found[2] ?? found[3] ?? []);
    return {
      path,
      room: path.split('/')[0] ?? path,
      text,
      imports: imports.map((name) =>
        name.startsWith('.')
          ? relative(SRC, join(dirname(full), name))
              .split(sep)
              .join('/')
          : name,
      ),
    };
  });

const isOwn = (name: string) => name.endsWith('.ts');
const list = (wrong: (source: Source) => readonly string[]) => sources.flatMap((source) => wrong(source).map((what) => `${source.path}: ${what}`));

describe('the rooms of the program', () => {
  it('are all named in the table', () => {
    expect([...new Set(sources.map(({ room }) => room))].filter((room) => MAY_IMPORT[room] === undefined)).toEqual([]);
  });

  it('know only whom they may', () => {
    expect(list(({ room, imports }) => imports.filter(isOwn).filter((path) => !MAY_IMPORT[room]?.includes(path.split('/')[0] ?? '')))).toEqual([]);
  });

  it('import each other in no circle', () => {
    const importsOf = new Map(sources.map(({ path, imports }) => [path, imports.filter(isOwn)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, way: readonly string[]) => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' > '));
      if (way.includes(path) || done.has(path)) return;
      for (const next of importsOf.get(path) ?? []) visit(next, [...way, path]);
      done.add(path);
    };
    for (const { path } of sources) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('use only the packages that are theirs', () => {
    const packageOf = (name: string) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
    const packages = (imports: readonly string[]) => imports.filter((name) => !isOwn(name) && !name.startsWith('node:')).map(packageOf);
    expect(list(({ room, imports }) => packages(imports).filter((name) => !MAY_USE[name]?.includes(room)))).toEqual([]);
  });

  it('are pure where they promise it: no clock, chance, disk, network, process or console', () => {
    const pure = ({ room }: Source) => PURE.includes(room);
    expect(list((source) => (pure(source) ? source.imports.filter((name) => name.startsWith('node:')) : []))).toEqual([]);
    expect(
      list((source) => (pure(source) ? source.text.split('\n').filter((line) => IMPURE.test(line.replace(/\/\/.*|^\s*\/?\*.*/, ''))) : [])),
    ).toEqual([]);
  });

  it('import files by their full name, so that newer versions of Node run the source as it is', () => {
    expect(
      list(({ text }) => [...text.matchAll(/from '(\.[^']+)'/g)].map((found) => found[1] ?? '').filter((name) => !name.endsWith('.ts'))),
    ).toEqual([]);
  });

  it('have short files', () => {
    const long = list(({ path, text }) => (text.split('\n').length > MOST_LINES && LONG_FOR_A_REASON[path] === undefined ? ['too long'] : []));
    expect(long).toEqual([]);
  });

  it('load what is heavy only when it is needed: the command line and a build of nothing know nothing of zod, pages or browsers', () => {
    const reached = new Set<string>();
    const reach = (path: string) => {
      if (reached.has(path)) return;
      reached.add(path);
      const source = sources.find((one) => one.path === path);
      const atOnce = [...(source?.text.matchAll(/(?:^|\n)\s*(?:import|export)\s(?!type\b)[^'";]*?from\s*'([^']+)'/g) ?? [])].flatMap(
        (found) => found[1] ?? [],
      );
      for (const name of atOnce) reach(name.startsWith('.') ? join(dirname(path), name).split(sep).join('/') : name);
    };
    reach('cli.ts');
    expect([...reached].filter((name) => !isOwn(name) && !name.startsWith('node:'))).toEqual(['commander']);
    // A build that finds nothing to do is over before more is loaded.
    for (const path of ['pipeline.ts', 'io/world.ts', 'io/clock.ts']) reach(path);
    expect([...reached].filter((name) => !isOwn(name) && !name.startsWith('node:'))).toEqual(['commander']);
  });
});
