import { expect, it } from 'vitest';
import { countedWords } from '../../src/1-ingest/counted-words.ts';
import { type ArticleGist, type GistWords, readSeed, type SeedGist } from '../../src/1-ingest/index.ts';
import { Desk } from '../../src/model/desk.ts';

const WORDS = new Map<ArticleGist, GistWords>();

async function gist(path: string, text: string): Promise<SeedGist> {
  const read = await readSeed({ path, bytes: new TextEncoder().encode(text), sha256: path, limits: Desk.parse({}).limits });
  if ('code' in read) throw new Error(read.message);
  for (const [at, article] of read.gist.articles.entries()) WORDS.set(article, read.words[at] as GistWords);
  return read.gist;
}

it('counts the words of new seeds to those of the last build, and all anew where a seed is gone, to the same sums', async () => {
  const seeds = await Promise.all([
    gist('a.txt', 'A raid\n\nBy Ada Brandt, 2 May 2019\n\nSoldiers of the Hill Front raided the market of Mera on Monday and took nine sheep.\n'),
    gist('b.txt', 'A truce\n\nBy Jon Amsel, 3 May 2019\n\nThe Hill Front and the Dawn State agreed on a truce at the market of Tolve.\n'),
    gist('c.txt', 'A flood\n\nBy Ada Brandt, 4 May 2019\n\nThe river rose at Orland, and nine families of the market lost their sheep.\n'),
  ]);
  const count = (before: Parameters<typeof countedWords>[0], ...of: readonly SeedGist[]) =>
    countedWords(
      before,
      of,
      ({ path }) => path,
      (article) => (WORDS.get(article) as GistWords).dating,
    );
  const asKept = (counted: ReturnType<typeof count>['counted']): ReturnType<typeof count>['counted'] => JSON.parse(JSON.stringify(counted));
  const plain = ({ totals }: ReturnType<typeof count>) => [totals.sentences, [...totals.of].sort()] as const;
  const [a, b, c] = seeds;
  if (a === undefined || b === undefined || c === undefined) throw new Error('three seeds');

  const anew = plain(count(null, a, b, c));
  expect(anew[1]).toContainEqual(['market', 3]);
  const two = asKept(count(null, a, c).counted);
  expect(plain(count(two, a, b, c))).toEqual(anew);
  const three = asKept(count(two, a, b, c).counted);
  expect(plain(count(three, a, b, c))).toEqual(anew);
  expect(plain(count(three, b, c))).toEqual(plain(count(null, b, c)));
  expect(plain(count(three, a, b, { ...c, path: 'other.txt' }))).toEqual(anew);
});
