import type { Article } from '../model/article.ts';
import { resolveArticleTimes } from '../text/resolve-time.ts';
import { sentences } from '../text/sentences.ts';
import { isAllCaps } from '../text/words.ts';
import { tokens } from './clause.ts';
import { type HolderFound, holder } from './extractors/holders.ts';
import { people } from './extractors/people.ts';
import { quantities } from './extractors/quantities.ts';
import { definedAcronyms, findNames, type NameIndex, type NameMatch } from './names.ts';
import type { Named, Reading } from './reading.ts';
import { standing } from './roles.ts';

type Cut = { passage: Article['passages'][number]; start: number; end: number; text: string; startsInQuotation: boolean; endsInQuotation: boolean };

/** All sentences of an article's paragraphs and items, in order, with names, people, dates, figures and holders found in them. */
export function readArticle(article: Article, index: NameIndex): readonly Reading[] {
  const caps = isAllCaps(article.text);
  const cuts = article.passages.filter((passage) => passage.kind === 'paragraph' || passage.kind === 'item').flatMap((passage) => cut(article, passage));
  const local = definedAcronyms(article.text, findNames(article.text, index, caps));
  const named = cuts.map((one) => findNames(one.text, index, caps, local));
  const isKnown = (surface: string) => findNames(surface, index, caps, local).some((name) => name.start === 0 && name.end >= surface.length - 1);
  const persons = people(cuts.map((one) => one.text), isKnown);
  const times = resolveArticleTimes(cuts.map((one) => ({ text: one.text, passage: one.passage.n })), article.source.date?.value ?? null);
  let previous: { readonly name: string; readonly role: string | null } | null = null;
  return cuts.map((one, position) => {
    const marked = tokens(one.text);
    const names = (named[position] ?? []).map((match) => stand(match, marked));
    const sentencePeople = persons[position] ?? [];
    const said = inFull(holder(one.text, { previous, people: sentencePeople }), previous);
    if (said) previous = { name: said.name, role: said.role };
    const sentenceTimes = times[position] ?? [];
    return {
      ...one,
      caps,
      position,
      tokens: marked,
      names,
      people: sentencePeople,
      times: sentenceTimes,
      quantities: quantities(one.text, sentenceTimes),
      holder: said,
    };
  });
}

/** "the source" is the source told before: "a source from the opposition". */
function inFull(said: HolderFound | null, previous: { readonly name: string } | null): HolderFound | null {
  if (!said || !previous || /\p{Lu}/u.test(said.name) || !previous.name.includes(said.name)) return said;
  return { ...said, name: previous.name };
}

function cut(article: Article, passage: Article['passages'][number]): Cut[] {
  const text = article.text.slice(passage.start, passage.end);
  return sentences(text).map((range) => ({
    passage,
    start: passage.start + range.start,
    end: passage.start + range.end,
    text: text.slice(range.start, range.end),
    startsInQuotation: range.startsInQuotation,
    endsInQuotation: range.endsInQuotation,
  }));
}

function stand(match: NameMatch, marked: Reading['tokens']): Named {
  const first = Math.max(0, marked.findIndex((token) => token.end > match.start));
  let last = first;
  while ((marked[last + 1]?.start ?? Number.POSITIVE_INFINITY) < match.end) last++;
  return { ...match, ...standing(marked, first, last), first, last };
}
