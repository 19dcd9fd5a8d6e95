import { describe, expect, it } from 'vitest';
import { judged, read, sources } from './sources.ts';

const codes = async (text: string) => (await read(text)).problems.map(({ code, place }) => `${code}, ${place ?? ''}`);

describe('a note', () => {
  it('ties each citation to the words it means, wherever they stand in the seed', async () => {
    const { notes, problems } = await read(`${judged()}
The fort has a garrison [@hill/report "held by forty men of the River Brigade"], and the search failed [@river ¶2].
`);
    expect(problems).toEqual([]);
    const { texts } = await sources();
    const [fort, search] = notes.get('northern-guard')?.marks.map(({ references }) => references[0]) ?? [];
    expect(fort?.evidence.exact).toBe('held by forty men of the River Brigade');
    expect(texts.get('hill/report.md')?.slice(fort?.evidence.raw.start, fort?.evidence.raw.end)).toBe(
      '[held by forty men](https://example.org/fort) of the **River Brigade**',
    );
    expect(search?.evidence.exact).toMatch(/^The army said .* for a week\.$/);
    expect(notes.get('northern-guard')?.judgements[0]?.references[0]?.article).toBe('river');
  });

  it('may be commentary alone, without front matter', async () => {
    const { notes } = await read('The road matters [@river ¶1].');
    expect(notes.get('northern-guard')).toMatchObject({ author: null, judgements: [], commentary: 'The road matters [@river ¶1].' });
  });

  it('for a subject that nobody knows is an error that names the near ids', async () => {
    const { problems, notes } = await read('Words.', 'northern-gard');
    expect(notes.size).toBe(0);
    expect(problems).toMatchObject([
      {
        level: 'error',
        code: 'notes/unknown-subject',
        file: 'data/notes/northern-gard.md',
        hint: "Name the file after the subject's id: northern-guard.md?",
      },
    ]);
  });

  it('with a mistake is no note, and its subject is named as broken', async () => {
    const { notes, broken } = await read('See [@nowhere ¶1].');
    expect([notes.size, [...broken]]).toEqual([0, ['northern-guard']]);
  });

  it('says of every broken citation in which line and column it stands, and what to do', async () => {
    const { problems } = await read(`First line.
A passage too far [@river ¶9], no such article [@rivver ¶1],
words that are not there [@river "seized the castle at Tellin"], and no place at all [@river].
Never closed [@river ¶1 it goes on
`);
    expect(problems.map(({ code, place, message, hint }) => [code, place, message, hint])).toEqual([
      ['notes/no-passage', 'line 2, column 20', 'river has no passage 9.', 'Its passages are ¶1 to ¶3.'],
      ['notes/unknown-article', 'line 2, column 49', 'No article is called "rivver".', 'Did you mean river?'],
      [
        'notes/words-not-found',
        'line 3, column 27',
        'The quoted words are not in river.',
        'The nearest is ¶1: “The Northern Guard seized the bridge at Tellin on Sunday, officials said, and closed the …”. Copy them from the article, letter for letter.',
      ],
      ['notes/citation', 'line 3, column 86', 'This citation can’t be read.', expect.stringContaining('[@article ¶12]')],
      ['notes/citation', 'line 4, column 14', 'This citation can’t be read.', expect.stringContaining('[@article "quoted words"]')],
    ]);
  });

  it('that cites a retracted article is told so, and how to take it in again', async () => {
    const { broken, problems } = await read('See [@well ¶1].');
    expect([...broken]).toEqual(['northern-guard']);
    expect(problems.map(({ code, place, message, hint }) => [code, place, message, hint])).toEqual([
      [
        'notes/retracted-article',
        'line 1, column 6',
        'Article well was retracted on 2019-07-01, so nothing can rest on it.',
        'Judge again without it, or take it in again: fieldbrief retract well --undo',
      ],
    ]);
  });

  it('that quotes words which stand in several passages is asked for the passage', async () => {
    const { problems } = await read('[@river "the Northern Guard"] and [@river ¶3 "the Northern Guard"]');
    expect(problems).toMatchObject([{ code: 'notes/ambiguous-words', message: 'The words stand in river more than once (¶1, ¶3).' }]);
  });

  it('names line and column of a mistake in its front matter', async () => {
    expect(await codes('---\njudgements:\n  - text: [1\n---\n')).toEqual(['notes/front-matter, line 4, column 1']);
    expect(await codes('---\nauthor: A\nautor: B\n---\n')).toEqual(['notes/front-matter, line 3, column 8']);
    expect(await codes('---\nauthor: A\n')).toEqual(['notes/front-matter, line 1, column 1']);
    expect(await codes(judged({ level: 'certain' }))).toEqual(['notes/front-matter, line 7, column 14']);
  });

  it('reads no aliases: a page of them can stand for a billion values', async () => {
    expect(await codes('---\nauthor: &a A\ndate: *a\n---\n')).toEqual(['notes/front-matter, line 2, column 1']);
  });

  it('whose shape could overturn a parser is refused', async () => {
    expect(await codes(`${'> '.repeat(20_000)}deep`)).toContain('notes/shape, line 1, column 1');
    expect(await codes('word '.repeat(5000))).toEqual(['notes/shape, line 1, column 1']);
  });

  it('is read in time that grows with its length alone', async () => {
    const started = performance.now();
    await read('[@'.repeat(40_000));
    await read(`[@river "${'a '.repeat(30_000)}`);
    await read(`${'"will" '.repeat(1000)}\n\n${'likely '.repeat(1000)}`);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
