import { describe, expect, it } from 'vitest';
import { readDesk } from '../../src/io/desk-folder.ts';
import { BriefError } from '../../src/model/brief-error.ts';
import type { Problem } from '../../src/model/problem.ts';
import { folderWith, SMALL_DESK } from '../desk.ts';

async function problemsOf(files: Readonly<Record<string, unknown>>): Promise<readonly Problem[]> {
  const error = await readDesk(await folderWith(files)).catch((thrown: unknown) => thrown);
  if (error instanceof BriefError) return error.problems;
  throw new Error('The desk was read without a complaint.');
}

describe('readDesk', () => {
  it('takes the defaults for files that are missing', async () => {
    const { desk, gazetteer, corrections, files } = await readDesk(await folderWith());
    expect(desk).toMatchObject({ name: 'Research desk', paper: 'A4', subjects: null });
    expect([gazetteer.groups, gazetteer.regions, corrections, files]).toEqual([[], [], [], []]);
  });

  it('reads a desk, with the digest of each file', async () => {
    const { gazetteer, files } = await readDesk(await folderWith(SMALL_DESK));
    expect(gazetteer.groups.map(({ id }) => id)).toEqual(['northern-guard', 'river-brigade']);
    expect(gazetteer.groups[0]?.aliases).toEqual([{ name: 'Guard of the North', from: null, to: null }]);
    expect(files.map(({ file }) => file)).toEqual(['data/desk.json', 'data/groups.json', 'data/regions.json']);
    expect(files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tells all mistakes at once, each with file, path, line, what was expected and what was found', async () => {
    const problems = await problemsOf({
      'data/desk.json': '{\n  "paper": "A5",\n  "language": "de",\n  "minStatement": 3\n}',
      'data/groups.json': '[\n  { "id": "Big Group", "name": 7 }\n]',
      'data/sources.json': '[{ "seed": "a.txt", "date": "yesterday" }]',
    });
    expect(problems.map(({ file, place, message }) => `${file} ${place}: ${message}`)).toEqual([
      'data/desk.json language (line 3): Expected "en" or "fr" or "ar", found "de".',
      'data/desk.json paper (line 2): Expected "A4" or "Letter", found "A5".',
      'data/desk.json the whole file (line 1): Unknown key: "minStatement".',
      'data/groups.json [0].id (line 2): Expected lower-case letters, digits and hyphens; found "Big Group".',
      'data/groups.json [0].name (line 2): Expected a text in double quotes, found 7.',
      'data/sources.json [0].date (line 1): Expected 2024, 2024-12, 2024-12-01, or two of them with "/" between; found "yesterday".',
    ]);
    expect(problems.every(({ level, code }) => level === 'error' && code === 'data/invalid')).toBe(true);
  });

  it('names the line and column of text that is no JSON', async () => {
    const [problem] = await problemsOf({ 'data/groups.json': '[\n  { "id": "a", "name": "A" },\n]' });
    expect(problem).toMatchObject({ code: 'data/not-json', place: 'line 3, column 1', message: 'Expected a value, found "]".' });
  });

  it('follows every reference, and suggests the id that was meant', async () => {
    const problems = await problemsOf({
      'data/desk.json': { subjects: ['alpah'] },
      'data/groups.json': [
        { id: 'alpha', name: 'Alpha', parent: 'beta', state: 'nowhere' },
        { id: 'gamma', name: 'Gamma', ties: [{ type: 'ally', to: 'alpa' }] },
      ],
      'data/regions.json': [{ id: 'here', name: 'Here', areas: ['there'] }],
    });
    expect(problems.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
      'No group has the id "beta". Add the group, or correct the id.',
      'No region has the id "nowhere". Did you mean "here"?',
      'No group has the id "alpa". Did you mean "alpha"?',
      'No region has the id "there". Did you mean "here"?',
      'No group or region has the id "alpah". Did you mean "alpha"?',
    ]);
  });

  it('lets a group be backed by a state', async () => {
    const { gazetteer } = await readDesk(
      await folderWith({
        'data/groups.json': [{ id: 'a', name: 'A', ties: [{ type: 'backed by', to: 'land' }] }],
        'data/regions.json': [{ id: 'land', name: 'Land' }],
      }),
    );
    expect(gazetteer.groups).toHaveLength(1);
  });

  it('refuses ids used twice, parents in a circle, and ends before beginnings', async () => {
    const codes = (
      await problemsOf({
        'data/groups.json': [
          { id: 'a', name: 'A', parent: 'b' },
          { id: 'b', name: 'B', parent: 'a', aliases: [{ name: 'C', from: '2020-01-01', to: '2019-01-01' }] },
        ],
        'data/regions.json': [{ id: 'a', name: 'A' }],
      })
    ).map(({ code }) => code);
    expect(codes).toEqual(['data/duplicate-id', 'data/parent-circle', 'data/parent-circle', 'data/dates-reversed']);
  });

  it('takes __proto__ for a wrong key and nothing more', async () => {
    const [problem] = await problemsOf({ 'data/desk.json': '{ "__proto__": { "name": "x" } }' });
    expect(problem).toMatchObject({ code: 'data/invalid', message: 'Unknown key: "__proto__".' });
    expect(Object.hasOwn({}, 'name') || 'name' in {}).toBe(false);
  });

  it('refuses a key that stands twice, and text in another encoding', async () => {
    const [twice] = await problemsOf({ 'data/desk.json': '{ "name": "A", "name": "B" }' });
    expect(twice).toMatchObject({ code: 'data/duplicate-key', place: 'name (line 1)' });
    const [encoding] = await problemsOf({ 'data/desk.json': Buffer.from([0x7b, 0xff, 0x7d]) });
    expect(encoding).toMatchObject({ code: 'data/not-utf8' });
  });

  it('survives hostile depth', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const [problem] = await problemsOf({ 'data/groups.json': deep });
    expect(problem?.file).toBe('data/groups.json');
  });
});
