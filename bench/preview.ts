/**
 * How long a reader of the preview waits after an edit: `node tools/run.mjs bench/preview.ts [desk] [rounds]`. Runs `fieldbrief serve` on a copy of a
 * desk, looks at a brief as a browser does, edits a file, and waits until the page is told to load itself again and holds the edit. Processor
 * time is the server's own, which a busy machine leaves as it is.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measure, table } from './measure.ts';

// Of the bundled script, which lies two folders below the project.
const ROOT = join(import.meta.dirname, '..', '..');
const [from = ROOT, rounds = '5'] = process.argv.slice(2);
const desk = mkdtempSync(join(tmpdir(), 'fieldbrief-preview-'));
for (const part of ['seeds', 'data']) cpSync(join(from, part), join(desk, part), { recursive: true });
cpSync(join(ROOT, 'templates'), join(desk, 'templates'), { recursive: true });
const TICKS = 100;

const server = spawn(process.execPath, [join(ROOT, 'bin', 'fieldbrief.mjs'), '-C', desk, 'serve', '--as-of', '2030-01-02']);
process.on('exit', () => {
  server.kill('SIGTERM');
  rmSync(desk, { recursive: true, force: true });
});
let said = '';
server.stdout.on('data', (data) => (said += String(data)));
server.stderr.resume();
const until = async <T>(what: () => Promise<T | null> | T | null): Promise<T> => {
  for (;;) {
    const found = await what();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
const cpu = (): number => {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (1000 * (Number(fields[11]) + Number(fields[12]))) / TICKS;
};
const address = await until(() => /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? null);
const page = async (path: string): Promise<string> => (await fetch(`${address}${path}`, { headers: { connection: 'close' } })).text();

/** Hears what an open page hears: the number of what is shown now. */
let version = '';
void (async () => {
  const decoder = new TextDecoder();
  const reader = (await fetch(`${address}-/events`)).body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read())
    version = /data: (\d+)/.exec(decoder.decode(part.value))?.[1] ?? version;
})().catch(() => undefined);

await until(async () => ((await page('')).includes('up to date') ? true : null));
const [note = ''] = readdirSync(join(desk, 'data', 'notes'));
const id = note.replace(/\.md$/, '');
const brief = (await page('')).includes(`groups/${id}.html`) ? `groups/${id}.html` : `regions/${id}.html`;
const told = await page(brief);
const seed = readdirSync(join(desk, 'seeds')).find((name) => told.includes(name)) ?? '';

const EDITS: Readonly<Record<string, (mark: string) => void>> = {
  style: (mark) => appendFileSync(join(desk, 'templates/styles/base.css'), `\n/* ${mark} */`),
  template: (mark) => appendFileSync(join(desk, 'templates/partials/masthead.hbs'), `<!-- ${mark} -->`),
  note: (mark) => appendFileSync(join(desk, 'data/notes', note), `\n\nMore is to be said: ${mark}.\n`),
  seed: (mark) => {
    const path = join(desk, 'seeds', seed);
    const text = readFileSync(path, 'latin1');
    // A word that many sentences hold; that the brief tells it is not waited for.
    writeFileSync(
      path,
      text.replace(/ killed | attacked | said /, (word) => `${word}${mark} `),
      'latin1',
    );
  },
};

const measures: Measure[] = [];
for (const [what, edit] of Object.entries(EDITS)) {
  const [waits, costs]: [number[], number[]] = [[], []];
  for (let round = 0; round < Number(rounds); round += 1) {
    await until(async () => ((await page(brief)).includes('up to date') ? true : null));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const mark = `edited${what}${round}`;
    const [before, began, used] = [version, performance.now(), cpu()];
    edit(mark);
    await until(() => (version === before ? null : version));
    const html = await page(brief);
    waits.push(performance.now() - began);
    costs.push(cpu() - used);
    if (what !== 'seed' && !html.includes(mark)) process.stdout.write(`${what}, round ${round}: the page does not hold the edit\n`);
  }
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  const bar = what === 'seed' ? null : ({ sign: '<=', value: 1000 } as const);
  measures.push({
    suite: 'preview',
    name: `${what}: milliseconds until the page is new`,
    value: median(waits),
    unit: '',
    bar,
    note: waits.map(Math.round).join(', '),
  });
  measures.push({
    suite: 'preview',
    name: `${what}: of processor time`,
    value: median(costs),
    unit: '',
    bar: null,
    note: costs.map(Math.round).join(', '),
  });
}
process.stdout.write(`${brief}, seeds/${seed}\n${table(measures)}\n`);
process.exit();
