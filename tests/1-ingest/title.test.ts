import { describe, expect, it } from 'vitest';
import { BRIDGE, paragraphs, passageTexts, read } from './stories.ts';

describe('title', () => {
  it('may be a quotation below the name and day of the paper', async () => {
    const found = await read(
      'a.txt',
      paragraphs(['The Valley Review, May 2021, pages 12-14', '"The bridge is ours, and will stay ours"', ...BRIDGE]),
    );
    expect(found.articles[0]?.source.title?.value).toBe('"The bridge is ours, and will stay ours"');
  });

  it('may be three words with which the text below begins, or which somebody signs', async () => {
    const opening = 'The Karsa Valley Guard was a band of the river. It was formed in 1931 by millers of the valley.';
    const profile = await read('a.txt', paragraphs(['Karsa Valley Guard', 'Summary', opening, ...BRIDGE]));
    expect(profile.articles[0]?.source.title?.value).toBe('Karsa Valley Guard');
    const essay = await read('b.txt', paragraphs(['The long goodbye', 'By Ana Ruiz', ...BRIDGE]));
    expect(essay.articles[0]?.source.title?.value).toBe('The long goodbye');
  });

  it('is no line of the fact sheet of a profile, which signs and dates nothing either', async () => {
    const sheet = ['Also known as: Karsa Guard, the Millers', 'Leader: Ana Ruiz, since September 2014', 'Strength: 200 to 300 fighters'];
    const found = await read('a.txt', paragraphs(['Share Tweet Print', 'Karsa bridge: a profile', 'Last updated: 12 May 2021', ...sheet, ...BRIDGE]));
    expect(found.articles[0]?.source).toMatchObject({ title: { value: 'Karsa bridge: a profile' }, byline: null });
    expect(found.articles[0]?.source.date?.value.start).toBe('2021-05-12');
  });

  it('may stand twice around the line of its author and day', async () => {
    const title = "The valley's long road back to its bridge";
    const found = await read('a.txt', paragraphs([title, 'Paper 4 | March 2021 | Ana Ruiz, Rivers Programme', title, ...BRIDGE]));
    expect(found.articles[0]?.source.title?.value).toBe(title);
  });

  it('may be a question below a label and a day, and above the first of several questions', async () => {
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = BRIDGE;
    const head = ['Explainer | 4 March 2021', 'Why does the Karsa bridge matter?', 'By a staff correspondent'];
    const body = ['What is going on?', first, second, 'Who are they?', third, fourth, 'What comes now?', fifth];
    const found = await read('a.txt', paragraphs([...head, ...body]));
    expect(found.articles[0]?.source.title?.value).toBe('Why does the Karsa bridge matter?');
    expect(found.articles[0]?.source.date?.value.start).toBe('2021-03-04');
    expect(passageTexts(found)).toEqual(body);
  });

  it('may be the first line of a profile that goes from heading to heading', async () => {
    const [first = '', second = '', third = '', fourth = ''] = BRIDGE;
    const body = [
      'The Karsa bridge is the only one over the river. It was built by the valley in 1931.',
      'History',
      first,
      'Building',
      second,
      'Guards',
      third,
      'Traffic',
      fourth,
    ];
    const found = await read('a.txt', paragraphs(['The bridge of Karsa over the river', ...body]));
    expect(found.articles[0]?.source.title?.value).toBe('The bridge of Karsa over the river');
  });

  it('may be what a document calls itself, though the text has none of its words', async () => {
    const found = await read('a.txt', paragraphs(['The Orl Post', '4 March 2021', 'STATEMENT BY THE HARBOUR RELIEF BUREAU', ...BRIDGE]));
    expect(found.articles[0]?.source.title?.value).toBe('STATEMENT BY THE HARBOUR RELIEF BUREAU');
  });

  it('stands apart from the publisher whom a page adds to it', async () => {
    const page = `<html><head><title>Nine guards killed - The Northern Post</title></head><body><h1>Nine guards killed</h1>
<div>By Anna Berg, Northern Post staff writer</div><div>Posted: Thursday, March 4, 2021</div>
${BRIDGE.map((each) => `<p>${each}</p>`).join('\n')}
<div>© 2021 The Northern Post</div></body></html>`;
    const found = await read('a.html', page);
    expect(found.articles[0]?.source).toMatchObject({
      title: { value: 'Nine guards killed' },
      byline: { value: ['Anna Berg'] },
      date: { value: { start: '2021-03-04' } },
    });
    expect(passageTexts(found)).toEqual(BRIDGE);
  });

  it('of a page says that it is an interview, though its headline stands outside the text', async () => {
    const page = `<html><head><title>Interview: "We will not leave"</title></head><body><article><h1>Interview: "We will not leave"</h1>
<p>By Anna Berg, 4 March 2021</p>${BRIDGE.map((each) => `<p>${each}</p>`).join('\n')}</article></body></html>`;
    const found = await read('a.html', page);
    expect(found.articles[0]?.genre).toBe('interview');
    expect(passageTexts(found)).toEqual(BRIDGE);
  });
});

describe('first heading', () => {
  it('is kept between ornaments, as the others are', async () => {
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = BRIDGE;
    const body = ['** Gunmen kill nine guards **', first, second, '** Boats before dawn **', third, fourth, '** Road closed **', fifth];
    expect(passageTexts(await read('a.txt', paragraphs(['RIVER MONITOR   VOL. 2 NO. 7   March 4, 2021', ...body])))).toEqual(body);
  });

  it('may be the usual name of a first section', async () => {
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = BRIDGE;
    const body = ['Highlights', first, second, 'The bridge', third, fourth, 'The road', fifth];
    expect(passageTexts(await read('a.txt', paragraphs(['Nine guards killed at Karsa bridge', '4 March 2021', ...body])))).toEqual(body);
  });
});
