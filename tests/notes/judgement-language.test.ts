import { describe, expect, it } from 'vitest';
import { judged, read } from './sources.ts';

const found = async (text: string) => (await read(text)).problems.map(({ level, code, place }) => `${level} ${code}, ${place ?? ''}`);

describe('judgement language by ICD 203', () => {
  it('finds nothing in a judgement that keeps to the standard, in either row of the scale', async () => {
    expect(await found(judged())).toEqual([]);
    expect(await found(judged({ text: 'It will almost certainly fail.', likelihood: 'almost certain' }))).toEqual([]);
    expect(await found(judged({ text: 'It has a roughly even chance of success.', likelihood: 'roughly even chance' }))).toEqual([]);
    expect(await found(judged({ text: 'A return is highly improbable.', likelihood: 'highly improbable' }))).toEqual([]);
  });

  it('knows only the words of the scale', async () => {
    const { problems } = await read(judged({ likelihood: 'quite likely' }));
    expect(problems).toMatchObject([
      { code: 'notes/likelihood-word', place: 'line 5, column 17', hint: expect.stringContaining('almost no chance, very unlikely') },
    ]);
  });

  it.each([
    ['It may return, and is likely to.', 'may'],
    ['It could well be likely to return.', 'could'],
    ['It is highly likely to return, and likely to stay.', 'highly likely'],
    ['It is bound to return, and is likely to stay.', 'bound to'],
    ['There is a good chance that it is likely to return.', 'good chance'],
  ])('finds a chance in other words: %s', async (text, cue) => {
    const { problems } = await read(judged({ text }));
    expect(problems).toMatchObject([
      { level: 'error', code: 'notes/off-scale', place: `line 4, column ${11 + text.indexOf(cue)}`, message: expect.stringContaining(`"${cue}"`) },
    ]);
  });

  it('does not take the month of May, nor a remote place, for a chance', async () => {
    expect(await found(judged({ text: 'In May, the remote villages are likely to be cut off.' }))).toEqual([]);
  });

  it('asks that the sentence says its likelihood, and no other', async () => {
    expect(await found(judged({ text: 'The Guard closes the road again.' }))).toEqual(['error notes/likelihood-missing, line 4, column 11']);
    expect(await found(judged({ text: 'The Guard is very likely to close it.' }))).toEqual(['error notes/likelihood-differs, line 4, column 24']);
  });

  it('keeps likelihood and confidence out of one sentence, in judgement, basis and commentary', async () => {
    const joined = 'We have high confidence that it is likely to return.';
    expect(await found(judged({ text: joined }))).toEqual(['error notes/likelihood-with-confidence, line 4, column 46']);
    expect(await found(judged({ basis: 'Two reports make it likely.' }))).toEqual(['error notes/likelihood-with-confidence, line 8, column 34']);
    expect(await found(`A start.\n\n${joined}`)).toEqual(['error notes/likelihood-with-confidence, line 3, column 36']);
    expect(await found('It is likely to return. We have high confidence in this judgement.')).toEqual([]);
    expect(await found('Public confidence in the army is likely to fall.')).toEqual([]);
  });

  it('finds a future told as a fact, in a judgement always and in commentary where nobody is cited for it', async () => {
    expect(await found(judged({ text: 'It will return, and is likely to stay.' }))).toEqual(['error notes/unsupported-will, line 4, column 14']);
    expect(await found('The Guard will return.')).toEqual(['warning notes/unsupported-will, line 1, column 11']);
    expect(await found('The army said that it will return [@river ¶2].')).toEqual([]);
    expect(await found('The political will of the council is not in doubt, and it acts at will.')).toEqual([]);
    expect(await found("It won't hold.")).toEqual(['warning notes/unsupported-will, line 1, column 4']);
  });

  it('reads no chance in quoted words, which are not the analyst’s', async () => {
    expect(await found('They were missed [@river "had not been seen"].')).toEqual([]);
    expect(await found('> Somebody may have come.')).toEqual(['warning notes/off-scale, line 1, column 12']);
  });

  it('asks for a ground under every judgement', async () => {
    expect(await found(judged({ citations: '[]' }))).toEqual(['error notes/uncited-judgement, line 4, column 5']);
  });

  it('warns of two rows of the scale in one note', async () => {
    const two = judged()
      .replace('---\n', '---\n')
      .replace(
        'judgements:\n',
        `judgements:\n  - text: A return is probable.\n    likelihood: probable\n    confidence: { level: low, basis: One report. }\n    citations: [river ¶2]\n`,
      );
    expect(await found(two)).toEqual(['warning notes/mixed-scales, line 9, column 17']);
  });

  it.each([
    ['fr', 'La Garde fermera très probablement la route.', 'very likely'],
    ['fr', 'Un retour est peu probable.', 'unlikely'],
    ['fr', 'Un retour est improbable.', 'improbable'],
    ['ar', 'من المرجّح جدًا أن تغلق القوة الطريق.', 'very likely'],
    ['ar', 'والمستبعد أن تعود.', 'unlikely'],
  ] as const)('reads the scale in the language of the note, %s: %s', async (language, text, likelihood) => {
    expect((await read(judged({ text, likelihood }), 'northern-guard', language)).problems).toEqual([]);
    const { problems } = await read(judged({ text, likelihood: 'likely' }), 'northern-guard', language);
    expect(problems).toMatchObject([{ code: 'notes/likelihood-differs' }]);
  });

  it('asks in another language for the word of that language, and keeps likelihood and confidence apart in it', async () => {
    const { problems: without } = await read(judged({ text: 'La Garde fermera la route.' }), 'northern-guard', 'fr');
    expect(without).toMatchObject([{ code: 'notes/likelihood-missing', hint: 'Put "probable" into the sentence.' }]);
    const both = judged({ text: 'Il est probable, avec une confiance faible, que la Garde revienne.' });
    expect((await read(both, 'northern-guard', 'fr')).problems).toMatchObject([{ code: 'notes/likelihood-with-confidence' }]);
  });

  it('reads a note that names its language in that one, whatever the desk’s', async () => {
    const english = judged().replace('author:', 'language: en\nauthor:');
    expect((await read(english, 'northern-guard', 'ar')).problems).toEqual([]);
  });
});
