import { type Subject, type SurnameTie, surnameTies } from './3-compose/index.ts';
import { citedIn, type DeskNotes } from './desk-notes.ts';
import type { GatheredArticle } from './gather.ts';
import type { Gazetteer } from './model/gazetteer.ts';
import type { ToldArticle } from './tell.ts';
import { wordsIn } from './text/word-list.ts';
import type { Told } from './told.ts';

/** An article as far as it is held while briefs are made: what all of them say of whom is as large as a brief. */
export type TouchingArticle = GatheredArticle & Pick<Told, 'sha256'>;

/** What a brief is composed from. */
export type Material = {
  readonly articles: readonly TouchingArticle[];
  /** Whom surnames mean that stand alone in these articles. */
  readonly ties: readonly SurnameTie[];
};

/** The articles that may touch a subject, by their own names or by a surname that another tells the meaning of, that other, and those that its note cites. */
export function materialOf(articles: readonly ToldArticle[], notes: DeskNotes, { groups }: Gazetteer): (subject: Subject) => Material {
  const byId = new Map(articles.map(({ head, digest, told: { sha256 } }): [string, TouchingArticle] => [head.id, { head, digest, sha256 }]));
  const ties = surnameTies(articles.map(({ head, told }) => ({ article: head.id, people: told.people })));
  const tiesIn = new Map<string, SurnameTie[]>();
  for (const tie of ties) tiesIn.set(tie.article, [...(tiesIn.get(tie.article) ?? []), tie]);
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
  const touching = new Map<string, TouchingArticle[]>();
  for (const { head, told } of articles) {
    const article = byId.get(head.id);
    if (article === undefined) continue;
    for (const id of new Set([
      ...wordsIn(told.touches),
      ...(tiesIn.get(head.id) ?? []).flatMap(({ holder }) => withParents(holder.group, parents)),
    ])) {
      const all = touching.get(id);
      if (all === undefined) touching.set(id, [article]);
      else all.push(article);
    }
  }
  return ({ id }) => {
    const own = touching.get(id) ?? [];
    const cited = [...citedIn(notes.notes.get(id) ?? null)].flatMap((article) => byId.get(article) ?? []);
    const meant = own.flatMap(({ head }) => tiesIn.get(head.id) ?? []);
    const telling = meant.flatMap(({ toldIn }) => byId.get(toldIn) ?? []);
    return { articles: cited.length + telling.length === 0 ? own : [...new Set([...own, ...cited, ...telling])], ties: meant };
  };
}

/** A group and all that it is a branch of; a circle in the data ends. */
function withParents(group: string, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const all = new Set([group]);
  for (const id of all) {
    const parent = parents.get(id) ?? null;
    if (parent !== null) all.add(parent);
  }
  return [...all];
}
