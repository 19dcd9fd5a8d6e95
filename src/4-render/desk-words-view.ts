import type { Edition } from '../model/edition.ts';
import { type LikelihoodFound, likelihoodsIn } from '../model/likelihood.ts';
import type { Cite } from './citations.ts';
import { commentaryHtml } from './commentary-html.ts';
import { dayWords } from './date-words.ts';
import { type Pieces, pieces } from './pieces.ts';
import { judgementId } from './uses.ts';
import type { View } from './view.ts';

const EXAMPLE = 'An example, written to show the form: not the judgement of a desk at work.';

/** Key judgements as they are printed: likelihood in one sentence, confidence and its ground in others. Null when the desk has made none. */
export function judgementsView(edition: Edition, cite: Cite): View['judgements'] {
  if (edition.judgements.length === 0) return null;
  return {
    id: 'key-judgements',
    title: 'Key judgements',
    label: pieces(`The desk’s own judgement, apart from what sources report${signature(edition.note)}.`),
    example: edition.note?.example === true ? EXAMPLE : '',
    list: edition.judgements.map(({ text, likelihood, confidence, citations }, at) => ({
      id: judgementId(at),
      n: String(at + 1),
      ...aroundWord(text, likelihoodsIn(text).find(({ word }) => word === likelihood) ?? null),
      confidence: `Confidence: ${confidence.level}.`,
      basis: pieces(sentence(confidence.basis)),
      citations: cite(citations),
    })),
  };
}

/** The commentary as a numbered part of the brief; null when there is none. */
export function commentaryView(edition: Edition, cite: Cite, heading: (id: string, title: string) => CommentaryHeading): View['commentary'] {
  if (edition.commentary === null) return null;
  return {
    ...heading('commentary', 'Commentary by the desk'),
    label: pieces(`The desk’s own words; what they rest on is cited${signature(edition.note)}.`),
    example: edition.note?.example === true ? EXAMPLE : '',
    html: commentaryHtml(edition.commentary, cite),
  };
}

type CommentaryHeading = { readonly id: string; readonly number: string; readonly title: string };

function signature(note: Edition['note']): string {
  if (note === null) return '';
  const day = note.date === null ? '' : `, ${dayWords(note.date)}`;
  return note.author === null ? day : `; ${note.author}${day}`;
}

function aroundWord(text: string, found: LikelihoodFound | null): { readonly before: Pieces; readonly likelihood: string; readonly after: Pieces } {
  if (found === null) return { before: pieces(text), likelihood: '', after: [] };
  return {
    before: pieces(text.slice(0, found.start)),
    likelihood: text.slice(found.start, found.end),
    after: pieces(sentence(text.slice(found.end))),
  };
}

/** With one full stop at the end. */
const sentence = (words: string): string => (/[.!?…][”"’)]?$/u.test(words.trimEnd()) ? words.trimEnd() : `${words.trimEnd()}.`);
