import { type FoundArticle, readSeed, wholeArticle } from './1-ingest/index.ts';
import type { World } from './io/world.ts';
import type { Article, ArticleHead } from './model/article.ts';
import { BriefError } from './model/brief-error.ts';
import type { FileStamp } from './model/build-state.ts';
import type { Problem } from './model/problem.ts';
import type { Survey } from './survey.ts';

/** Characters of seeds whose words are held after they were read, for whoever summarizes them next: ten thousand articles, not a hundred thousand. */
const MOST_HELD_CHARS = 40_000_000;

type Words = { readonly articles: readonly FoundArticle[]; readonly text: string };

/** The words of seeds that were read, by path: those read last are held, the others read again. `asRead`: how each seed was when it was read. */
export function heldWords(world: World, { desk }: Survey, asRead: ReadonlyMap<string, FileStamp>) {
  const held = new Map<string, Words>();
  let chars = 0;
  const hold = (path: string, { articles, text }: Words): void => {
    held.set(path, { articles, text });
    chars += text.length;
    // The oldest go first.
    for (const [other, { text: long }] of held) {
      if (chars <= MOST_HELD_CHARS || other === path) break;
      held.delete(other);
      chars -= long.length;
    }
  };
  const readAgain = async (path: string): Promise<Words> => {
    const file = await world.readSeed(path, desk.limits);
    if ('code' in file) throw new BriefError([file]);
    const found = file.sha256 === asRead.get(path)?.sha256 ? await readSeed(file) : changedMeanwhile(path);
    if ('code' in found) throw new BriefError([found]);
    const words = { articles: found.articles, text: found.seed.text };
    hold(path, words);
    return words;
  };
  return {
    hold,
    forget: () => {
      held.clear();
      chars = 0;
    },
    whole: async (head: ArticleHead): Promise<{ readonly article: Article; readonly text: string }> => {
      const { articles, text } = held.get(head.seed) ?? (await readAgain(head.seed));
      const found = articles.find(({ article }) => article.place === head.place);
      if (found === undefined) throw new BriefError([changedMeanwhile(head.seed)]);
      return { article: wholeArticle(head, found), text };
    },
  };
}

const CHANGED = { place: null, message: 'The seed changed while the build was at work on it.' };

const changedMeanwhile = (path: string): Problem => ({
  ...CHANGED,
  level: 'error',
  code: 'seeds/unreadable',
  file: `seeds/${path}`,
  hint: 'Build again.',
});

/** A seed was another when it was surveyed. */
export const changedSince = (path: string): Problem => ({
  ...CHANGED,
  level: 'warning',
  code: 'seeds/changed',
  file: `seeds/${path}`,
  hint: 'The briefs tell what it said when it was read. Build again once nobody writes to it any more.',
});
