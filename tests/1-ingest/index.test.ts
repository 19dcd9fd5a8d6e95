import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Ingested, ingest, readSeed } from '../../src/1-ingest/index.ts';
import { Article, SeedReading } from '../../src/model/article.ts';
import { BRIDGE, HARVEST, paragraphs, passageTexts, read, seed } from './stories.ts';

describe('ingest', () => {
  it('leaves out by name a seed in which something unexpected happens, and reads the others', async () => {
    const broken = {
      path: 'b.txt',
      sha256: '',
      get bytes(): Uint8Array {
        throw new RangeError('no such stretch');
      },
    };
    const { articles, readings, problems } = await ingest([seed('a.txt', paragraphs(BRIDGE)), broken, seed('c.txt', paragraphs(HARVEST))], []);
    expect(articles.map((article) => article.seed)).toEqual(['a.txt', 'c.txt']);
    expect(readings.map((reading) => reading.seed)).toEqual(['a.txt', 'c.txt']);
    expect(problems).toMatchObject([{ level: 'warning', code: 'ingest/unreadable', file: 'seeds/b.txt' }]);
    expect(problems[0]?.message).toContain('RangeError: no such stretch');
  });

  it('keeps every passage letter for letter with its place in the seed', async () => {
    const found = await read('note.txt', `Menu\r\nHome\r\n\r\n${BRIDGE.join('\r\n\r\n')}\r\n`);
    const [article] = found.articles;
    const text = found.texts.get('note.txt') ?? '';
    expect(article?.passages.map(({ raw }) => text.slice(raw.start, raw.end))).toEqual(BRIDGE);
    expect(article?.text).toBe(paragraphs(BRIDGE));
    expect(article?.passages.map(({ start, end }) => article.text.slice(start, end))).toEqual(BRIDGE);
  });

  it('keeps the short paragraph under the last of many headings, with which a profile ends', async () => {
    const [one = '', two = '', three = ''] = BRIDGE;
    const sections = ['Overview', one, 'Leadership', two, 'Finance', three, 'Aims', one.replace(/^\S+/, 'Yesterday'), 'Legal status'];
    const end = 'Westland banned it in 2001 and took it off its list in 2012.';
    const found = await read('profile.txt', paragraphs([...sections, end]));
    expect(found.articles.flatMap(({ passages, text }) => passages.map((passage) => text.slice(passage.start, passage.end))).at(-1)).toBe(end);
  });

  it('tells the body from the page around it', async () => {
    const page = [
      'Skip to content',
      'Home',
      'World',
      'Politics',
      'Sport',
      'Nine guards killed at river bridge',
      'By Anna Berg',
      '4 March 2021',
      'Share',
      'Facebook',
      'Twitter',
      ...BRIDGE,
      'Related stories',
      'Growers fear dry autumn',
      'Minister opens new road in the capital',
      '© 2021 The Northern Post. All rights reserved.',
      'Privacy policy',
      'This site uses cookies to offer you a better experience.',
    ];
    const found = await read('page.txt', page.join('\n'));
    expect(passageTexts(found)).toEqual(BRIDGE);
    const source = found.articles[0]?.source;
    expect(source?.title?.value).toBe('Nine guards killed at river bridge');
    expect(source?.byline?.value).toEqual(['Anna Berg']);
    expect(source?.date?.value).toEqual({ start: '2021-03-04', end: '2021-03-04', precision: 'day' });
    expect(source?.publisher?.value).toBe('The Northern Post');
    expect(source?.title?.basis).toEqual({ how: 'stated', why: 'stated on line 6: "Nine guards killed at river bridge"' });
  });

  it('leaves unknown what is not stated', async () => {
    const { articles } = await read('bare.txt', paragraphs(BRIDGE));
    expect(articles[0]?.source).toMatchObject({
      title: null,
      byline: null,
      publisher: null,
      url: null,
      origin: null,
      language: null,
      reliability: 'F',
    });
  });

  it('splits a file at lines that end an article', async () => {
    const found = await read(
      'two.txt',
      [
        'Nine guards killed at river bridge',
        '',
        paragraphs(BRIDGE),
        '',
        'Source link',
        '',
        '#bridge #attack',
        '',
        'Saffron growers fear for harvest',
        '',
        paragraphs(HARVEST),
      ].join('\n'),
    );
    expect(found.articles.map(({ id, place, source }) => [id, place, source.title?.value])).toEqual([
      ['two-1', 1, 'Nine guards killed at river bridge'],
      ['two-2', 2, 'Saffron growers fear for harvest'],
    ]);
    expect(passageTexts(found, 1)).toEqual(HARVEST);
  });

  it('splits where a headline stands twice around its picture', async () => {
    const head = (title: string) => [title, 'A view of the place. (Agency Photo/Name)', 'A view of the place. (Agency Photo/Name)', 'TT', title];
    const found = await read(
      'two.txt',
      [...head('Nine guards killed at river bridge'), ...BRIDGE, ...head('Saffron growers fear for harvest'), ...HARVEST].join('\n'),
    );
    expect(found.articles.map(({ source }) => source.title?.value)).toEqual([
      'Nine guards killed at river bridge',
      'Saffron growers fear for harvest',
    ]);
    expect(passageTexts(found, 0)).toEqual(BRIDGE);
    expect(passageTexts(found, 1)).toEqual(HARVEST);
  });

  it('keeps an article with sections in one piece', async () => {
    const lines = [BRIDGE[0], BRIDGE[1], 'The road to Karsa', BRIDGE[2], BRIDGE[3], BRIDGE[4]];
    const found = await read('sections.txt', lines.join('\n\n'));
    expect(found.articles).toHaveLength(1);
    expect(found.articles[0]?.passages.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'heading', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('keeps a body that stands twice once, and says where the copy is', async () => {
    const text = `${paragraphs(BRIDGE)}\n\nCategories: Guards / Bridges\n\n${paragraphs(BRIDGE)}`;
    const found = await read('twice.txt', text);
    expect(found.articles).toHaveLength(1);
    expect(found.articles[0]?.copies).toEqual([{ seed: 'twice.txt', raw: { start: text.lastIndexOf(BRIDGE[0] ?? ''), end: text.length } }]);
    expect(found.readings[0]?.leftOut.map(({ reason }) => reason)).toEqual(['tags', 'repeated-body']);
    expect(found.readings[0]?.repeated).toBeGreaterThan(600);
  });

  it('keeps the same text from two seeds once, with the other seed as its copy', async () => {
    const [first = '', ...others] = BRIDGE;
    const found = await ingest(
      [seed('b.txt', paragraphs([first.replace('nine', '9'), ...others])), seed('a.txt', paragraphs(BRIDGE)), seed('c.txt', paragraphs(HARVEST))],
      [],
    );
    expect(found.articles.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(found.articles[0]?.copies.map((copy) => copy.seed)).toEqual(['b.txt']);
    expect(found.readings.find((reading) => reading.seed === 'b.txt')).toMatchObject({
      articles: [],
      kept: 0,
      leftOut: [{ reason: 'repeated-body' }],
    });
  });

  it('reports a bad seed by name and reads the others', async () => {
    const found = await ingest(
      [
        seed('z.txt', paragraphs(BRIDGE)),
        seed('empty.txt', ''),
        seed('nul.txt', 'a\u0000b'),
        seed('scan.pdf', '%PDF-1.7'),
        seed('menu.txt', 'Home\nNews\nSport'),
      ],
      [],
    );
    expect(found.articles.map(({ seed: path }) => path)).toEqual(['z.txt']);
    expect(found.problems.map(({ code, file }) => [code, file])).toEqual([
      ['ingest/empty', 'seeds/empty.txt'],
      ['ingest/no-article', 'seeds/menu.txt'],
      ['ingest/not-text', 'seeds/nul.txt'],
      ['ingest/unknown-type', 'seeds/scan.pdf'],
    ]);
    expect(found.problems.every(({ hint }) => hint !== null)).toBe(true);
  });

  it('gives the same for the same seeds in any order', async () => {
    const seeds = [
      seed('a.txt', paragraphs(BRIDGE)),
      seed('b/c.txt', paragraphs(HARVEST)),
      seed('b/d.md', `# Title\n\n${paragraphs(HARVEST.slice(1))}`),
    ];
    expect(JSON.stringify(await ingest([...seeds].reverse(), []))).toBe(JSON.stringify(await ingest(seeds, [])));
  });

  it('marks remarks in angle brackets as not the author’s, and keeps those in square brackets', async () => {
    const line = `${BRIDGE[0]?.replace('nine guards', 'nine guards <is this the final number? yes>')} [Editor’s note: ten]`;
    const { articles } = await read('remark.txt', paragraphs([line, ...BRIDGE.slice(1)]));
    const passage = articles[0]?.passages[0];
    expect(passage?.omit.map(({ start, end }) => articles[0]?.text.slice(start, end))).toEqual(['<is this the final number? yes>']);
    expect(articles[0]?.text).toContain('[Editor’s note: ten]');
  });

  it('knows an interview, its questions and the person interviewed', async () => {
    const lines = [
      'Interview: How the River Front fights',
      `We spoke to security analyst Carl Dahl, who has followed the River Front for years. Our interview has been edited for length.`,
      'Why did the River Front attack the bridge at Karsa?',
      BRIDGE[1],
      'How strong is the River Front today? And who pays for it?',
      BRIDGE[3],
      BRIDGE[2],
    ];
    const { articles } = await read('talk.txt', lines.join('\n\n'));
    expect(articles[0]).toMatchObject({ genre: 'interview', interviewee: 'Carl Dahl' });
    expect(articles[0]?.passages.map(({ kind }) => kind)).toEqual(['paragraph', 'question', 'paragraph', 'question', 'paragraph', 'paragraph']);
  });
});

describe('the last answer of an interview', () => {
  it('is kept behind a short question, where longer ones were answered before', async () => {
    const last = 'They will try to make peace. If they do not, they may be gone from the bridge in two years.';
    const asked = (...middle: readonly string[]) =>
      paragraphs([
        'Interview: How the River Front fights',
        'We spoke to security analyst Carl Dahl, who has followed the River Front for years.',
        ...middle,
        'What do you expect?',
        last,
      ]);
    const two = await read(
      'talk.txt',
      asked('Why did the River Front attack the bridge?', BRIDGE[1] ?? '', 'How strong is the River Front today?', BRIDGE[3] ?? ''),
    );
    expect(two.articles[0]?.text).toContain('What do you expect?');
    expect(two.articles[0]?.text).toContain(last);
  });
});

describe('the questions of an interview', () => {
  const first =
    'The analyst Carl Dahl teaches at the naval college of Tolve and has written two books on bands of the southern hills. He spoke to us about the arrest.';
  const asked = ['Who leads the River Front today?', 'Who pays for its rifles and boats?', 'What do its fighters at the bridge want?'];
  const answers = [
    'The River Front is led today by a council of five of whom nobody leads alone. Its rank and file were never told who leads them.',
    'Traders pay for boats, and smugglers for its rifles. The money that is collected at crossings goes into boats and rifles each year.',
    'Fighters at the bridge want pay first. What they want most is to go home, and the fighters whom I asked said so without being pressed.',
  ];
  const above = ['Interview: “They were never told”', 'The Tolve Courier, 3 May 2021. By Mara Lind', first];

  it('open no article, though each goes on with nothing told above', async () => {
    const { articles } = await read('talk.txt', paragraphs([...above, ...asked.flatMap((question, at) => [question, answers[at] ?? ''])]));
    expect(articles).toHaveLength(1);
    expect(articles[0]?.text).toContain(first);
    for (const each of [...asked, ...answers]) expect(articles[0]?.text).toContain(each);
  });
});

describe('an interview whose speakers are named before each paragraph', () => {
  it('is one article, though a question may look like a headline', async () => {
    const lines = [
      'Interview: a captain of the River Front on its years at the bridge',
      'Yusuf Amin held the bridge at Karsa for three winters. We met him in his garden.',
      'R&S: How many men has the River Front today?',
      'Yusuf Amin: On paper there are 400 men. In truth we can send 60 to the bridge, for a week and no longer than that.',
      'R&S: What did the bridge cost you?',
      'Amin: We buried 71 men there and had more than 300 wounded. The guards left some fifty bodies under it when they went.',
      'R&S: You were a part of the Delta League. Was that a mistake?',
      'Amin: The Delta League was founded in July to take the harbour of Mora from the Islanders. We took it in August. Yes, the harbour burned, and I am sorry for it. The League broke up when half of us went with the talks.',
      'R&S: The governor says that you are in league with smugglers.',
      'Amin: The governor calls everyone a smuggler who does not salute him. It was our sons who died at the harbour.',
      'R&S: Would you accept the governor as head of the guards?',
      'Amin: Under a council that can dismiss him. He will never accept that, and neither would those who pay him today.',
    ];
    const { articles } = await read('talk.txt', lines.join('\n\n'));
    expect(articles.map(({ genre }) => genre)).toEqual(['interview']);
  });
});

describe('an interview whose questions are in bold', () => {
  const ANSWERS = [BRIDGE[1] ?? '', BRIDGE[3] ?? '', BRIDGE[2] ?? ''];
  const KINDS = ['paragraph', 'question', 'paragraph', 'question', 'paragraph', 'question', 'paragraph', 'question'];
  const PRESENTED = 'Leila Osman led the River Front, the armed wing of the League, until last spring. She spoke to The Delta Review in Karsa.';
  const ASKED = ['How many of you were there at the end of it?', 'And what did you do then? Did nobody help?', 'The ministry says it was otherwise.'];
  const NOTE = 'The ministry did not answer questions on what is told here.';

  it('is known by two of them in HTML, and all that is in bold or italics is the paper’s', async () => {
    const talk = ASKED.map((asked, at) => `<p><strong>${asked}</strong></p><p>${ANSWERS[at]}</p>`).join('');
    const page = `<html><head><title>The end of the river war</title></head><body><article><h1>The end of the river war</h1><p>${PRESENTED}</p>${talk}<p><em>${NOTE}</em></p></article></body></html>`;
    const { articles } = await read('talk.html', page);
    expect(articles[0]).toMatchObject({ genre: 'interview', interviewee: 'Leila Osman' });
    expect(articles[0]?.passages.filter(({ kind }) => kind !== 'heading').map(({ kind }) => kind)).toEqual(KINDS);
  });

  it('is known so in Markdown', async () => {
    const talk = ASKED.map((asked, at) => `**${asked}**\n\n${ANSWERS[at]}`).join('\n\n');
    const { articles } = await read('talk.md', `# The end of the river war\n\n${PRESENTED}\n\n${talk}\n\n*${NOTE}*\n`);
    expect(articles[0]).toMatchObject({ genre: 'interview', interviewee: 'Leila Osman' });
    expect(articles[0]?.passages.filter(({ kind }) => kind !== 'heading').map(({ kind }) => kind)).toEqual(KINDS);
  });

  it('is none where bold words only open paragraphs or stand in them', async () => {
    const talk = ASKED.map((asked, at) => `**${asked}** ${ANSWERS[at]}`).join('\n\n');
    const { articles } = await read('report.md', `# The end of the river war\n\n${PRESENTED}\n\n${talk}\n`);
    expect(articles[0]?.genre).toBe('report');
  });
});

describe('ingest on the bundled seeds', () => {
  const folder = join(import.meta.dirname, '..', '..', 'seeds');
  let found: Ingested;
  beforeAll(async () => {
    found = await ingest(
      readdirSync(folder).map((path) => seed(path, new Uint8Array(readFileSync(join(folder, path))))),
      [],
    );
  });

  it('finds nine articles and no problem', () => {
    expect(found.articles).toHaveLength(9);
    expect(found.problems).toEqual([]);
  });

  it('writes what its schemas allow', () => {
    for (const article of found.articles) expect(Article.safeParse(article).error).toBeUndefined();
    for (const reading of found.readings) expect(SeedReading.safeParse(reading).error).toBeUndefined();
  });

  it('keeps each passage equal to its stretch of the seed, and every passage in order', () => {
    for (const article of found.articles) {
      const text = found.texts.get(article.seed) ?? '';
      let last = 0;
      for (const { start, end, raw } of article.passages) {
        expect(text.slice(raw.start, raw.end)).toBe(article.text.slice(start, end));
        expect(raw.start).toBeGreaterThanOrEqual(last);
        last = raw.end;
      }
      expect(article.text).toBe(article.passages.map(({ start, end }) => article.text.slice(start, end)).join('\n\n'));
    }
  });

  it('states a basis for everything it knows of a source', () => {
    for (const { source } of found.articles) {
      for (const known of [source.title, source.byline, source.publisher, source.date, source.origin])
        if (known !== null) expect(known.basis.why).not.toBe('');
    }
  });

  it('tells one interview and one digest from reports', () => {
    expect(found.articles.filter(({ genre }) => genre === 'interview')).toHaveLength(1);
    expect(found.articles.filter(({ genre }) => genre === 'digest')).toHaveLength(1);
  });

  it('leaves out a seed whose reader fails, and ends when the run is stopped', async () => {
    const seeds = [seed('a.txt', paragraphs(BRIDGE)), seed('b.txt', paragraphs(HARVEST))];
    const failing = (error: Error) => ({
      seed: async (file: (typeof seeds)[number]) => (file.path === 'a.txt' ? Promise.reject(error) : readSeed(file)),
    });
    const { articles, problems } = await ingest(seeds, [], failing(new Error('the thread ended')));
    expect(articles.map(({ seed: path }) => path)).toEqual(['b.txt']);
    expect(problems).toMatchObject([{ code: 'ingest/unreadable', file: 'seeds/a.txt' }]);
    await expect(ingest(seeds, [], failing(new DOMException('stopped', 'AbortError')))).rejects.toThrow('stopped');
  });
});
