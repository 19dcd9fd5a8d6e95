import { execFileSync, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { page, view } from '../../src/4-render/index.ts';
import { openBrowser } from '../../src/io/browser.ts';
import { findBrowser } from '../../src/io/browser-find.ts';
import { outlines } from '../../src/io/outlines.ts';
import { readTemplates } from '../../src/io/templates.ts';
import { Edition } from '../../src/model/edition.ts';
import { fixtureEdition } from '../4-render/fixture-edition.ts';
import { folderWith } from '../desk.ts';

const executablePath = findBrowser();
const hasReader = spawnSync('pdftotext', ['-v']).error === undefined;

const NAMES = ['جبهة تحرير أوندريفا', 'جنبش آزادی اوندروا', 'חזית השחרור'];
const SENTENCES = [
  'The group calls itself جبهة تحرير الوادي (JTW), founded in 2009.',
  'Its paper پیام آزادی said 12 men left.',
  'The daily הארץ, of 3 May, named it.',
];

/** The invented edition with these names, and sentences that hold such words between English ones and numbers. */
function mixedEdition(): Edition {
  const edition = fixtureEdition({ shorter: true });
  const [first] = edition.bottomLine;
  if (first === undefined) throw new Error('The fixture has a bottom line.');
  return Edition.parse({
    ...edition,
    subject: { ...edition.subject, aliases: NAMES },
    bottomLine: SENTENCES.map((text, at) => ({ ...first, id: `mixed-${at}`, runs: [{ text, inserted: false }] })),
  });
}

/** What a reader gets who copies the pages: text without the marks that steer its direction, in one line, letters in their plain forms. */
async function copied(edition: Edition): Promise<string> {
  const browser = await openBrowser({ executablePath: executablePath ?? '', pages: 1 });
  try {
    const html = page(view(edition, outlines()), await readTemplates('templates'), { variant: 'print', paper: 'A4' });
    const file = join(await folderWith(), 'brief.pdf');
    await writeFile(file, (await browser.print(html)).bytes);
    const text = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
    return text
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .normalize('NFKC')
      .replace(/\s+/g, ' ');
  } finally {
    await browser.close();
  }
}

describe('names in Arabic, Persian and Hebrew letters', () => {
  it.skipIf(executablePath === null || !hasReader)(
    'are copied from the PDF in the order in which they are read, alone and in English sentences',
    async () => {
      const text = await copied(mixedEdition());
      for (const words of [...NAMES, 'جبهة تحرير الوادي', 'پیام آزادی', 'הארץ']) expect(text).toContain(words.normalize('NFKC'));
    },
  );

  it('stand isolated in a sentence, each with its script and direction, so that what follows keeps its place', async () => {
    const html = page(view(mixedEdition(), outlines()), await readTemplates('templates'), { variant: 'screen', paper: 'A4' });
    expect(html).toContain('calls itself <bdi lang="und-Arab" dir="rtl">جبهة تحرير الوادي</bdi> (JTW), founded in 2009.');
    expect(html).toContain('Its paper <bdi lang="und-Arab" dir="rtl">پیام آزادی</bdi> said 12 men left.');
    expect(html).toContain('The daily <bdi lang="und-Hebr" dir="rtl">הארץ</bdi>, of 3 May, named it.');
  });

  it.skipIf(executablePath === null || !hasReader)(
    'and labels are copied in that order from a page in Arabic, beside English words and numbers',
    async () => {
      const text = await copied({ ...mixedEdition(), language: 'ar' });
      for (const words of [NAMES[0] ?? '', 'جبهة تحرير الوادي', 'في لمحة', 'المصادر']) expect(text).toContain(words.normalize('NFKC'));
      expect(text).toContain('said 12 men left.');
    },
  );
});
