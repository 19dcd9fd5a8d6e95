import { expect, it } from 'vitest';
import { ingest } from '../src/1-ingest/index.ts';
import { digest } from '../src/io/digest.ts';
import { packedSeed, unpacked } from '../src/packed-seed.ts';
import { SMALL_DESK } from './desk.ts';

const file = (text: string) => ({ path: 'monday.txt', bytes: new TextEncoder().encode(text), sha256: digest(text) });

it('an article that was packed is the article again, to the order of its keys, with whatever letters it has', async () => {
  const seed = file(
    `${SMALL_DESK['seeds/monday.txt']}\n\nThe “Brigade” of Šumava said « non » to the Northern Guard: 有 no truce, its spokesman told reporters on Monday.\n`,
  );
  const [article] = (await ingest([seed], [])).articles;
  const packed = await packedSeed(seed);
  if (article === undefined || 'code' in packed) throw new Error('it was not read');
  const { text: _, passages: __, ...head } = article;
  const again = packed.articles.map(({ words }) => unpacked(head, words));
  expect(again.map((one) => JSON.stringify(one))).toEqual([JSON.stringify(article)]);
  expect(packed.articles.map(({ place, digests }) => [place, digests.text])).toEqual([[1, digest(article.text)]]);
});

it('a seed that holds nothing to read is named as it is elsewhere', async () => {
  expect(await packedSeed(file('\u0000\u0001'))).toMatchObject({ code: 'ingest/not-text', file: 'seeds/monday.txt' });
});
