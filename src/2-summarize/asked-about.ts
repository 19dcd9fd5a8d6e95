import type { Article } from '../model/article.ts';
import { isAllCaps, words } from '../text/words.ts';
import type { HeadNouns } from './head-nouns.ts';
import { findNames, type NameIndex } from './names.ts';
import { speakerLabels } from './speaker-labels.ts';

/** What a question names: the groups, and its words. */
export type Asked = { readonly groups: readonly string[]; readonly text: string };

/** The question before each answer of an interview, by the answer's first passage: questions are read for nothing else, and "it" is whom they ask about. */
export function askedAbout(article: Article, index: NameIndex): ReadonlyMap<number, Asked> {
  const asked = new Map<number, Asked>();
  if (article.genre !== 'interview') return asked;
  const labels = speakerLabels(article);
  const caps = isAllCaps(article.text);
  let question: Asked | null = null;
  for (const { n, kind, start, end } of article.passages) {
    if (kind === 'heading') continue;
    if (kind === 'question' || labels.get(n)?.asks === true) {
      const text = article.text.slice(start, end);
      question = { groups: [...new Set(findNames(text, index, caps).flatMap((name) => (name.kind === 'group' ? [name.id] : [])))], text };
    } else if (question !== null) {
      asked.set(n, question);
      question = null;
    }
  }
  return asked;
}

/** The one group that a question names or calls by the noun that ends its name; null where it is about several or about none. */
export function groupAsked({ groups, text }: Asked, heads: HeadNouns): string | null {
  const [only, another] = groups;
  if (only !== undefined) return another === undefined ? only : null;
  const told = words(text);
  const found = new Set(told.flatMap(({ norm }, at) => (told[at - 1]?.norm === 'the' ? [heads.get(norm) ?? null] : [])));
  found.delete(null);
  const [called, other] = found;
  return called !== null && called !== undefined && other === undefined ? called : null;
}
