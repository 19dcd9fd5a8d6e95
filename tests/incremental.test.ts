import { cp, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskWorld } from '../src/io/world.ts';
import { build, plan } from '../src/pipeline.ts';
import type { Run } from '../src/run.ts';
import type { Wishes } from '../src/wishes.ts';
import { folderWith, SMALL_DESK } from './desk.ts';

const RUN: Run = {
  signal: new AbortController().signal,
  progress: () => undefined,
  bug: (error) => {
    throw error;
  },
};
const HTML: Wishes = { subjects: [], day: '2030-01-02', formats: ['html'], marking: null };

const OWN_TEMPLATES = join(import.meta.dirname, '..', 'templates');
const make = (folder: string, wishes: Partial<Wishes> = {}) => build(deskWorld(folder), { ...HTML, ...wishes }, RUN);
const planned = (folder: string, wishes: Partial<Wishes> = {}) => plan(deskWorld(folder), { ...HTML, ...wishes }, RUN);

/** Every file below a folder, with its content. */
async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(await Promise.all(paths.map(async (path) => [path.slice(folder.length), await readFile(path, 'latin1')] as const)));
}

describe('a build after a build', () => {
  it('makes nothing when nothing changed, and nothing when files were only touched', async () => {
    const folder = await folderWith(SMALL_DESK);
    const first = await make(folder);
    const ids = first.briefs.map(({ id }) => id).sort();
    expect(await make(folder)).toMatchObject({ briefs: [], kept: ids, articles: 2, issued: [] });
    for (const name of ['seeds/monday.txt', 'data/groups.json', 'out/index.html']) await utimes(join(folder, name), 1, 1);
    expect(await make(folder)).toMatchObject({ briefs: [], kept: ids });
  });

  it('reads what it wrote a moment before the stamp only once more, and remembers that it is the same', async () => {
    const folder = await folderWith(SMALL_DESK);
    await make(folder);
    const stamps = async () => {
      const state = await deskWorld(folder).readState();
      return [...(state?.lists ?? []), ...(state?.deskFiles ?? []), ...(state?.briefs ?? []).flatMap(({ files }) => files)];
    };
    const isSure = ({ seenMs, changedMs }: { readonly seenMs: number; readonly changedMs: number }) => seenMs - changedMs > 2000;
    expect((await stamps()).every(isSure)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await planned(folder);
    expect((await stamps()).every(isSure)).toBe(false);
    await make(folder);
    expect((await stamps()).length).toBeGreaterThan(5);
    expect((await stamps()).every(isSure)).toBe(true);
  });

  it('summarizes the changed seed alone, and makes only the briefs that it touches, with the reason', async () => {
    const folder = await folderWith({
      ...SMALL_DESK,
      'data/regions.json': [...SMALL_DESK['data/regions.json'], { id: 'sund', name: 'Sund', kind: 'country' }],
      'seeds/sund.txt': SUND,
    });
    await make(folder);
    await writeFile(join(folder, 'seeds', 'sund.txt'), SUND.replace('4,000', '5,000'));
    const { summarize, make: toMake, keep } = await planned(folder);
    expect(summarize).toEqual(['sund']);
    expect(toMake).toMatchObject([{ id: 'sund', edition: 2, isNew: true, why: ['seeds/sund.txt changed'] }]);
    expect(keep).toContain('northern-guard');
    const built = await make(folder);
    expect(built.briefs.map(({ id }) => id)).toEqual(['sund']);
    expect(built.why).toEqual({ sund: ['seeds/sund.txt changed'] });
  });

  it('makes those briefs anew in which a surname means somebody else, or nobody for certain', async () => {
    const folder = await folderWith({
      ...SMALL_DESK,
      'seeds/role.txt': 'Who leads the Guard\n\nBy Ada Brandt, 2 May 2019\n\nThe leader of the Northern Guard, Lars Holm, came from Ostmark.\n',
      'seeds/surname.txt': 'A hunt ends\n\nBy Jon Amsel, 3 July 2019\n\nSoldiers killed Holm in a cave near Tellin on 2 July 2019, the army said.\n',
    });
    // Without what it says of the edition before.
    const guard = async () => {
      const { bottomLine, keyReporting, sections } = JSON.parse(await readFile(join(folder, 'out', 'groups', 'northern-guard.json'), 'utf8'));
      return JSON.stringify([bottomLine, keyReporting, sections]);
    };
    await make(folder);
    expect(await guard()).toContain('NG leader Lars');
    expect((await make(folder)).briefs).toEqual([]);
    const other = join(folder, 'seeds', 'other.txt');
    await writeFile(other, 'A visit\n\nBy Ada Brandt, 4 July 2019\n\nPresident Odd Holm of Varland visited Bergen on Monday and spoke of peace.\n');
    const { why } = await make(folder);
    expect(why['northern-guard']).toEqual(
      expect.arrayContaining(['who is meant by a surname is gone', 'seeds/surname.txt tells nothing of it any more']),
    );
    expect(await guard()).not.toContain('NG leader Lars');
    await rm(other);
    expect((await make(folder)).why['northern-guard']).toContain('who is meant by a surname is new');
    expect(await guard()).toContain('NG leader Lars');
  });

  it('makes the brief alone whose note changed, and those alone whose marking or grades did', async () => {
    const note = 'The town matters [@monday ¶1].';
    const folder = await folderWith({ ...SMALL_DESK, 'data/notes/tellin.md': note });
    await make(folder);
    await writeFile(join(folder, 'data', 'notes', 'tellin.md'), note.replace('matters', 'is what matters'));
    expect((await make(folder)).why).toEqual({ tellin: ['data/notes/tellin.md changed'] });
    expect((await make(folder, { marking: 'TLP:RED' })).why['varland']).toEqual(['--marking is new']);
    expect((await make(folder, { marking: 'TLP:RED' })).briefs).toEqual([]);
    await make(folder);
    await writeFile(join(folder, 'data', 'sources.json'), JSON.stringify([{ seed: 'tuesday.txt', items: [{ passage: 1, credibility: 3 }] }]));
    expect((await make(folder)).why['river-brigade']).toEqual(['data/sources.json is new']);
  });

  it('makes pages again, and no summary or edition, when a template changed, and names the file', async () => {
    const folder = await folderWith(SMALL_DESK);
    await cp(OWN_TEMPLATES, join(folder, 'templates'), { recursive: true });
    const first = await make(folder);
    const file = join(folder, 'templates', 'partials', 'gaps.hbs');
    await writeFile(file, `${await readFile(file, 'utf8')}<!-- changed -->`);
    const { summarize, make: toMake, keep } = await planned(folder);
    expect([summarize, keep]).toEqual([[], []]);
    expect(toMake.map(({ id }) => id).sort()).toEqual(first.briefs.map(({ id }) => id).sort());
    expect(toMake.every(({ isNew, why }) => !isNew && why.join() === 'templates/partials/gaps.hbs changed')).toBe(true);
    await make(folder);
    expect(await readFile(join(folder, 'out', 'regions', 'tellin.html'), 'utf8')).toContain('<!-- changed -->');
  });

  it('makes nothing when a part of data/desk.json changed that shapes no brief, and names the part that does', async () => {
    const folder = await folderWith(SMALL_DESK);
    const ids = (await make(folder)).briefs.map(({ id }) => id).sort();
    const write = (desk: object) => writeFile(join(folder, 'data', 'desk.json'), JSON.stringify({ ...SMALL_DESK['data/desk.json'], ...desk }));
    const schedules = [{ name: 'daily', cron: '0 6 * * *', zone: 'Europe/Oslo' }];
    for (const harmless of [{ schedules }, { limits: { printSeconds: 50 } }, { subjects: ids }, { address: 'https://desk.example/' }]) {
      await write(harmless);
      expect(await make(folder)).toMatchObject({ briefs: [], kept: ids, problems: [] });
    }
    await write({ name: 'Another desk' });
    expect((await make(folder)).why['tellin']).toEqual(['name in data/desk.json changed']);
    await write({ name: 'Another desk', paper: 'Letter', maxEntries: 90 });
    const { make: toMake } = await planned(folder);
    expect(toMake.every(({ why, isNew }) => !isNew && why.join() === 'paper in data/desk.json changed')).toBe(true);
    expect(toMake.map(({ id }) => id).sort()).toEqual(ids);
  });

  it('makes the list alone when its template or style changed', async () => {
    const folder = await folderWith(SMALL_DESK);
    await cp(OWN_TEMPLATES, join(folder, 'templates'), { recursive: true });
    await make(folder);
    for (const name of ['index.hbs', 'styles/index.css', 'handout.hbs', 'styles/handout.css']) {
      const file = join(folder, 'templates', name);
      await writeFile(file, `${await readFile(file, 'utf8')}${name.endsWith('.css') ? '/* changed */' : '<!-- changed -->'}`);
      expect((await make(folder)).briefs).toEqual([]);
    }
    const list = await readFile(join(folder, 'out', 'index.html'), 'utf8');
    expect([list.includes('<!-- changed -->'), list.includes('/* changed */')]).toEqual([true, true]);
  });

  it('makes a file again that is missing or was changed, and says which', async () => {
    const folder = await folderWith(SMALL_DESK);
    await make(folder);
    const before = await contents(join(folder, 'out'));
    await rm(join(folder, 'out', 'regions', 'tellin.html'));
    await writeFile(join(folder, 'out', 'groups', 'northern-guard.json'), '{}');
    const { make: toMake } = await planned(folder);
    expect(toMake.map(({ id, why }) => [id, why])).toEqual([
      ['northern-guard', ['groups/northern-guard.json was changed']],
      ['tellin', ['regions/tellin.html is missing']],
    ]);
    await make(folder);
    expect(await contents(join(folder, 'out'))).toEqual(before);
  });

  it('makes everything again, the same bytes, without its record of the last build, with a broken one, and when told to', async () => {
    const folder = await folderWith(SMALL_DESK);
    await make(folder);
    const before = await contents(join(folder, 'out'));
    await rm(join(folder, '.fieldbrief'), { recursive: true });
    expect((await make(folder)).kept).toEqual([]);
    expect(await contents(join(folder, 'out'))).toEqual(before);

    const [record = ''] = (await readdir(join(folder, '.fieldbrief'))).filter((name) => name.startsWith('build-'));
    const text = await readFile(join(folder, '.fieldbrief', record), 'utf8');
    await writeFile(join(folder, '.fieldbrief', record), text.replace('"number":1', '"number":7'));
    expect((await make(folder)).kept).toEqual([]);
    expect((await make(folder, { fresh: true })).kept).toEqual([]);
    expect(await contents(join(folder, 'out'))).toEqual(before);
    expect((await make(folder)).briefs).toEqual([]);
  });

  it('repeats the problems of what it keeps', async () => {
    const folder = await folderWith({ ...SMALL_DESK, 'seeds/broken.txt': Buffer.from([0, 1, 2, 3, 0, 0, 7]) });
    const first = await make(folder);
    const second = await make(folder);
    expect(second.briefs).toEqual([]);
    expect([second.problems, second.leftOut]).toEqual([first.problems, first.leftOut]);
    expect(second.problems).toMatchObject([{ code: 'ingest/not-text' }]);
  });

  it('makes the briefs again that used a retracted article, and names that as the reason', async () => {
    const folder = await folderWith({
      ...SMALL_DESK,
      'data/regions.json': [...SMALL_DESK['data/regions.json'], { id: 'sund', name: 'Sund', kind: 'country' }],
      'seeds/sund.txt': SUND,
    });
    await make(folder);
    await EDITS['an article is retracted']?.(folder);
    const { make: toMake, keep } = await planned(folder);
    expect(keep).toEqual(['sund']);
    expect(toMake.every(({ why, isNew }) => isNew && why.includes('seeds/monday.txt holds a retracted article'))).toBe(true);
    await make(folder);
    expect((await make(folder)).briefs).toEqual([]);
  });

  it('notices that an edition was put on record by somebody else', async () => {
    const folder = await folderWith(SMALL_DESK);
    await make(folder);
    const editions = join(folder, 'data', 'editions', 'tellin');
    const edition = JSON.parse(await readFile(join(editions, '1.json'), 'utf8'));
    await writeFile(join(editions, '2.json'), JSON.stringify({ ...edition, number: 2, sourceSummary: 'Something else.' }));
    expect((await make(folder)).briefs).toMatchObject([{ id: 'tellin', number: 3 }]);
  });

  it('calls nothing news that is only read otherwise, from the same seeds and data', async () => {
    const folder = await folderWith(SMALL_DESK);
    await make(folder);
    const editions = join(folder, 'data', 'editions', 'tellin');
    const edition = JSON.parse(await readFile(join(editions, '1.json'), 'utf8'));
    expect(edition.bottomLine.length).toBeGreaterThan(0);
    await writeFile(join(editions, '1.json'), JSON.stringify({ ...edition, bottomLine: [] }));
    await make(folder, { fresh: true });
    expect(JSON.parse(await readFile(join(editions, '2.json'), 'utf8'))).toMatchObject({ previous: { number: 1 }, changes: [] });
    await writeFile(join(folder, 'seeds', 'monday.txt'), SMALL_DESK['seeds/monday.txt'].replace('at least 12', 'at least 16'));
    await make(folder);
    expect(JSON.parse(await readFile(join(editions, '3.json'), 'utf8')).changes.length).toBeGreaterThan(0);
  });

  it('plans what it then does, and writes nothing while it plans', async () => {
    const folder = await folderWith(SMALL_DESK);
    const before = await contents(folder);
    const { make: toMake } = await planned(folder);
    expect(await contents(folder)).toEqual(before);
    const built = await make(folder);
    expect(built.briefs.map(({ id }) => id).sort()).toEqual(toMake.map(({ id }) => id).sort());
    await writeFile(join(folder, 'data', 'desk.json'), JSON.stringify({ subjects: ['tellin'] }));
    const { remove, keep } = await planned(folder);
    expect([...remove, ...keep].sort()).toEqual(
      built.briefs
        .map(({ id }) => id)
        .filter((id) => id !== 'tellin')
        .sort(),
    );
  });

  it('leaves the same files as a build from nothing, after any edits', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(EDITS)), { minLength: 1, maxLength: 6 }), async (names) => {
        // The third is never retracted: a desk with nothing left is refused.
        const folder = await folderWith({ ...SMALL_DESK, 'seeds/friday.txt': SUND.replaceAll('Sund', 'Varland') });
        await cp(OWN_TEMPLATES, join(folder, 'templates'), { recursive: true });
        await make(folder);
        for (const name of names) {
          await EDITS[name]?.(folder);
          await make(folder);
        }
        const anew = join(folder, 'anew');
        await build(deskWorld(folder, anew), { ...HTML, fresh: true, archive: true }, RUN);
        const [then, now] = [await contents(join(folder, 'out')), await contents(anew)];
        // Pages in the archive look as they did when they were issued; what they are of, and all that is told of them, is the same.
        const isOld = (name: string) => name.startsWith(`/archive/`) && name.endsWith('.html');
        expect([...then.keys()]).toEqual([...now.keys()]);
        for (const [name, content] of then) expect(isOld(name) || content === now.get(name), name).toBe(true);
        const summaries = await contents(join(folder, 'data', 'summaries'));
        await rm(join(folder, 'data', 'summaries'), { recursive: true });
        await make(folder, { fresh: true });
        expect(await contents(join(folder, 'data', 'summaries'))).toEqual(summaries);
      }),
      { numRuns: 6 },
    );
  });
});

const SUND = `Floods in Sund

By Ada Brandt, 9 May 2019

More than 4,000 people have fled their homes in Sund since Monday, the United Nations said.

The government of Sund said on Tuesday that 12 people were killed when a bridge fell in Sund.
`;

type Edit = (folder: string) => Promise<void>;

const UNDATED = `What came after the bridge

The bridge fell on Tuesday, and 12 people were killed in Varland when it fell, the government of Varland said.

More than 4,000 people had fled their homes in Varland since Monday, the United Nations said.
`;

/** Changes a letter in every file: of the words, and not of the form. */
const damage: Edit = async (folder) => {
  for (const name of await readdir(folder).catch(() => [])) {
    const text = await readFile(join(folder, name), 'utf8');
    await writeFile(
      join(folder, name),
      text.replace(/(?<=.{90})[a-z](?=[a-z]{3})/s, (letter) => (letter === 'x' ? 'y' : 'x')),
    );
  }
};

const RETRACTED = { article: 'monday', seed: 'monday.txt', place: 1, title: null, text: null, day: '2030-01-02', why: 'It was withdrawn.' };

const change =
  (name: string, by: (text: string) => string): Edit =>
  async (folder) => {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    await writeFile(join(folder, name), by(text));
  };

const EDITS: Readonly<Record<string, Edit>> = {
  'a seed says more': change(
    'seeds/monday.txt',
    (text) => `${text}\nThe River Brigade seized Tellin on Monday, killing 7 soldiers of the Northern Guard, the army said.\n`,
  ),
  'a seed says another number': change('seeds/monday.txt', (text) => text.replace(/at least \d+/, (found) => `${found}0`)),
  'somebody is named with his role': change(
    'seeds/monday.txt',
    (text) => `${text}\nThe leader of the Northern Guard, Lars Holm, came from Ostmark.\n`,
  ),
  'a surname is told': change('seeds/tuesday.txt', (text) => `${text}\nSoldiers killed Holm in a cave on 2 June 2019.\n`),
  'another bears the surname': change('seeds/monday.txt', (text) => `${text}\nPresident Odd Holm of Varland left Tellin.\n`),
  'a seed goes': (folder) => rm(join(folder, 'seeds', 'tuesday.txt'), { force: true }),
  'a seed comes': (folder) => writeFile(join(folder, 'seeds', 'sund.txt'), SUND.replaceAll('Sund', 'Ostmark')),
  'a template changes': change('templates/partials/entry.hbs', (text) => `${text}<!-- more -->`),
  'a style changes': change('templates/styles/base.css', (text) => `${text}\np{orphans:3}`),
  'a group gets another name': change('data/groups.json', (text) => text.replace('"Guard of the North"', '"Guard of the North", "Wardens"')),
  'the desk gets another name': change('data/desk.json', (text) => text.replace('desk"', 'desk A"')),
  'the desk gets a schedule': change('data/desk.json', (text) =>
    text.includes('schedules') ? text : text.replace('{', '{"schedules": [{"name": "daily", "cron": "0 6 * * *", "zone": "UTC"}],'),
  ),
  'the desk gets other paper': change('data/desk.json', (text) => (text.includes('paper') ? text : text.replace('{', '{"paper": "Letter",'))),
  'a file of a brief is lost': (folder) => rm(join(folder, 'out', 'regions', 'tellin.html'), { force: true }),
  'a summary is lost': (folder) => rm(join(folder, 'data', 'summaries', 'monday.json'), { force: true }),
  'an article is retracted': (folder) => writeFile(join(folder, 'data', 'retractions.json'), JSON.stringify([RETRACTED])),
  'a retraction is undone': (folder) => rm(join(folder, 'data', 'retractions.json'), { force: true }),
  'one brief is built alone': async (folder) => void (await make(folder, { subjects: ['ostmark'] })),
  'a seed gets another name': (folder) => rename(join(folder, 'seeds', 'tuesday.txt'), join(folder, 'seeds', 'wednesday.txt')).catch(() => undefined),
  'a seed without a date comes': (folder) => writeFile(join(folder, 'seeds', 'undated.txt'), UNDATED),
  'a copy of a seed comes': (folder) => writeFile(join(folder, 'seeds', 'zz-again.txt'), SUND.replaceAll('Sund', 'Varland')),
  'an article gets another date': (folder) =>
    writeFile(join(folder, 'data', 'sources.json'), JSON.stringify([{ seed: 'friday.txt', place: 1, date: '2018-03-04', reliability: 'B' }])),
  'a region gets another name': change('data/regions.json', (text) => text.replace('"Tellin"', '"Tellin Town"')),
  'a region comes': change('data/regions.json', (text) =>
    text.includes('sund') ? text : text.replace(/\]\s*$/, ',{"id":"sund","name":"Sund","kind":"country"}]'),
  ),
  'the desk asks for less': change('data/desk.json', (text) => (text.includes('minStatements') ? text : text.replace('{', '{"minStatements": 2,'))),
  'a note comes': async (folder) => {
    await mkdir(join(folder, 'data', 'notes'), { recursive: true });
    await writeFile(join(folder, 'data', 'notes', 'tellin.md'), '---\nauthor: A. Analyst\n---\n\nThe town has been quiet [friday ¶1].\n');
  },
  'what was kept of the seeds is damaged': (folder) => damage(join(folder, '.fieldbrief', 'read-seeds')),
  'the hashes that were kept of the seeds are damaged': (folder) => damage(join(folder, '.fieldbrief', 'read-prints')),
  'the hashes that were kept of the seeds are lost': (folder) => rm(join(folder, '.fieldbrief', 'read-prints'), { recursive: true, force: true }),
  'what was kept of the articles is damaged': (folder) => damage(join(folder, '.fieldbrief', 'told')),
  'dates that were inferred are lost': (folder) => rm(join(folder, '.fieldbrief', 'dates'), { recursive: true, force: true }),
  'what was kept of the seeds is lost': (folder) => rm(join(folder, '.fieldbrief', 'read-seeds'), { recursive: true, force: true }),
  'the record is lost': (folder) => rm(join(folder, '.fieldbrief'), { recursive: true, force: true }),
};
