import { type Resting, restingOn } from './3-compose/index.ts';
import type { KnownArticle } from './find-article.ts';
import type { World } from './io/world.ts';
import type { Edition } from './model/edition.ts';
import { breath, type Run } from './run.ts';
import type { SeedsNow } from './seeds-now.ts';

/** What in one edition rests on an article. */
export type Affected = {
  readonly subject: string;
  readonly name: string;
  readonly number: number;
  readonly issued: string;
  /** The newest on record of its brief. */
  readonly isLast: boolean;
  readonly items: readonly (Omit<Resting, 'sources'> & {
    /** Nothing else holds it up. */
    readonly alone: boolean;
    /** Titles of the other sources it rests on, or their files. */
    readonly with: readonly string[];
  })[];
};

/** Every edition on record that rests on the article, subject by subject, the newest first. */
export async function impact(world: World, article: Pick<KnownArticle, 'id' | 'seed'>, run: Run): Promise<readonly Affected[]> {
  const found: Affected[] = [];
  for await (const { edition, isLast } of onRecord(world, run)) {
    if (!edition.sources.some((source) => source.article === article.id && source.seed === article.seed)) continue;
    const items = restingOn(edition, article.id).map(({ sources, ...item }) => {
      const others = edition.sources.filter((source) => source.article !== article.id && sources.includes(source.n));
      return { ...item, alone: others.length === 0, with: others.map(({ source, seed }) => source.title?.value ?? seed) };
    });
    found.push({ subject: edition.subject.id, name: edition.subject.name, number: edition.number, issued: edition.issued, isLast, items });
  }
  return found;
}

/** The articles that a user may ask about: those in the seeds, those that are kept out, and those that editions on record cite. */
export async function knownArticles(world: World, { articles }: Pick<SeedsNow, 'articles'>, run: Run): Promise<readonly KnownArticle[]> {
  const cited: KnownArticle[] = [];
  for await (const { edition } of onRecord(world, run))
    cited.push(...edition.sources.map(({ article, seed, source }) => ({ id: article, seed, title: source.title?.value ?? null })));
  return [...articles.map(({ id, seed, source }) => ({ id, seed, title: source.title?.value ?? null })), ...cited];
}

/** Editions are read one after the other, so that years of them fit into memory. One whose file is gone is passed over. */
async function* onRecord(world: World, run: Run): AsyncGenerator<{ readonly edition: Edition; readonly isLast: boolean }> {
  const subjects = await world.subjectsOnRecord();
  for (const [done, subject] of subjects.entries()) {
    run.progress({ step: 'look', done, of: subjects.length, what: `editions of ${subject}` });
    await breath(run);
    const newest = await world.newestEdition(subject);
    for (let number = newest; number >= 1; number--) {
      const edition = await world.edition(subject, number);
      if (edition !== null) yield { edition, isLast: number === newest };
    }
  }
}
