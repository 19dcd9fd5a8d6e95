import type { Edition } from '../model/edition.ts';
import { DIRECTIONS } from '../model/language.ts';
import { type LikelihoodFound, likelihoodsIn } from '../model/likelihood.ts';
import type { Cite } from './citations.ts';
import { commentaryHtml } from './commentary-html.ts';
import { dayWords } from './date-words.ts';
import type { Pieces } from './pieces.ts';
import type { Setting } from './setting.ts';
import { judgementId } from './uses.ts';
import type { View } from './view.ts';

/** Key judgements as they are printed: likelihood in one sentence, confidence and its ground in others. Null when the desk has made none. */
export function judgementsView(edition: Edition, cite: Cite, set: Setting): View['judgements'] {
  if (edition.judgements.length === 0) return null;
  const { page: words } = set.words;
  return {
    id: 'key-judgements',
    title: words.titles.judgements,
    label: set.own(words.ownJudgement(signature(edition.note, set))),
    foreign: foreign(edition),
    example: edition.note?.example === true ? words.example : '',
    list: edition.judgements.map(({ text, likelihood, confidence, citations }, at) => ({
      id: judgementId(at),
      n: String(at + 1),
      ...aroundWord(text, likelihoodsIn(text, edition.note?.language ?? edition.language).find(({ word }) => word === likelihood) ?? null, set),
      confidence: words.confidence(confidence.level),
      basis: set.own(sentence(confidence.basis)),
      citations: cite(citations),
    })),
  };
}

/** The commentary as a numbered part of the brief; null when there is none. */
export function commentaryView(
  edition: Edition,
  cite: Cite,
  heading: (id: string, title: string) => CommentaryHeading,
  set: Setting,
): View['commentary'] {
  if (edition.commentary === null) return null;
  const { page: words } = set.words;
  return {
    ...heading('commentary', words.titles.commentary),
    label: set.own(words.ownWords(signature(edition.note, set))),
    foreign: foreign(edition),
    example: edition.note?.example === true ? words.example : '',
    html: commentaryHtml(edition.commentary, cite, set),
  };
}

/** The language of the note, where it is another than that of the page. */
function foreign({ note, language }: Edition): { readonly lang: string; readonly dir: string } | null {
  const own = note?.language ?? language;
  return own === language ? null : { lang: own, dir: DIRECTIONS[own] };
}

type CommentaryHeading = { readonly id: string; readonly number: string; readonly title: string };

function signature(note: Edition['note'], { words }: Setting): string {
  if (note === null) return '';
  const day = note.date === null ? '' : words.page.signed.day(dayWords(note.date, words.edition.dates));
  return note.author === null ? day : words.page.signed.author(note.author, day);
}

function aroundWord(
  text: string,
  found: LikelihoodFound | null,
  { own }: Setting,
): { readonly before: Pieces; readonly likelihood: string; readonly after: Pieces } {
  if (found === null) return { before: own(text), likelihood: '', after: [] };
  return {
    before: own(text.slice(0, found.start)),
    likelihood: text.slice(found.start, found.end),
    after: own(sentence(text.slice(found.end))),
  };
}

/** With one full stop at the end. */
const sentence = (words: string): string => (/[.!?…؟][”"’»)]?$/u.test(words.trimEnd()) ? words.trimEnd() : `${words.trimEnd()}.`);
