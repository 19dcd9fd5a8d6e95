import type { Article } from '../model/article.ts';
import { isAllCaps, words } from '../text/words.ts';
import { people } from './extractors/people.ts';
import type { HeadNouns } from './head-nouns.ts';
import { findNames, type NameIndex } from './names.ts';
import type { Reading } from './reading.ts';
import { speakerLabels } from './speaker-labels.ts';

/** What a question names: the groups, and its words. */
export type Asked = { readonly groups: readonly string[]; readonly man: string | null; readonly text: string };

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
      const names = findNames(text, index, caps);
      const groups = [...new Set(names.flatMap(({ kind, id }) => (kind === 'group' ? [id] : [])))];
      question = { groups, man: manAsked(text, (surface) => names.some(({ start, end }) => text.slice(start, end) === surface)), text };
    } else if (question !== null) {
      asked.set(n, question);
      question = null;
    }
  }
  return asked;
}

/** The one man or woman whom a question names; null where it names several or none. */
function manAsked(text: string, isKnown: (surface: string) => boolean): string | null {
  const met = YOU_MET.exec(text)?.[1] ?? null;
  const named = people([text], isKnown).flatMap((list) => list.map(({ name }) => name));
  const [only, another] = new Set(met === null || isKnown(met) ? named : [...named, met]);
  return another === undefined ? (only ?? null) : null;
}
const YOU_MET =
  /\b[Yy]ou\s(?:have\s|ever\s|once\s)?(?:met|meet|know|knew|saw|spoke (?:to|with)|talked (?:to|with))\s(?:with\s)?(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){1,3})/u;

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

/** "The army says they were of the Hill Front." "They say that each time": the army does. */
export const isAboutWhoSaid = ({ text }: Asked, reading: Reading): boolean => SAY_SO.test(reading.text) && SOMEBODY_SAID.test(text);
const SAY_SO =
  /^["“'‘]*(?:They|It)\s(?:(?:always|often|still|also|have|has|can|only)\s){0,2}(?:say|said|says|claim|claimed|lie|lied|deny|denied|accuse|accused|blame|blamed|repeat|repeated|allege)\b/i;
const SOMEBODY_SAID = /\b(?:say|says|said|claim|claims|claimed|accuse[sd]?|allege[sd]?|report(?:s|ed)|insist(?:s|ed)?|denie[sd]|deny)\b/i;
