import type { Article, Passage } from '../model/article.ts';
import type { Range } from '../model/range.ts';
import type { Evidence } from '../model/statement.ts';
import { quoteSelectors } from '../text/quote-selectors.ts';
import { locate, readRaw } from '../text/read-raw.ts';
import { type Word, words } from '../text/words.ts';
import type { Named } from './citation-marks.ts';

/** The words that a citation means, or why there are none, and what to do. */
export type FoundQuotation =
  | { readonly evidence: Evidence }
  | { readonly evidence: null; readonly code: string; readonly why: string; readonly hint: string };

const SHOWN_CHARS = 90;

/** Finds the quoted words, or the whole passage, in an article. Marks, case and white space make no difference; what prints is the article's own. */
export function findQuotation({ passage: n, words: quoted }: Named, article: Article, rawText: string): FoundQuotation {
  const passage = n === null ? null : (article.passages.find((one) => one.n === n) ?? null);
  if (n !== null && passage === null) {
    const last = article.passages.length;
    return refused('notes/no-passage', `${article.id} has no passage ${n}`, last === 0 ? 'It has none.' : `Its passages are ¶1 to ¶${last}.`);
  }
  if (quoted === null)
    return passage === null
      ? refused('notes/citation', 'No passage is named', FORMS)
      : evidence(article, passage, wholeOf(passage, article), rawText);
  const wanted = words(quoted);
  if (wanted.length === 0) return refused('notes/citation', 'There is no word between the quotation marks', FORMS);
  const found = (passage === null ? article.passages : [passage]).flatMap((one) => {
    const at = placesOf(wanted, article.text.slice(one.start, one.end));
    return at.map(({ start, end }) => ({ passage: one, start: one.start + start, end: one.start + end }));
  });
  const [first, ...more] = found;
  if (first === undefined) return notFound(wanted, passage, article);
  const elsewhere = [...new Set(more.map((one) => one.passage.n).filter((other) => other !== first.passage.n))];
  if (elsewhere.length > 0) {
    const all = [first.passage.n, ...elsewhere].map((one) => `¶${one}`).join(', ');
    return refused(
      'notes/ambiguous-words',
      `The words stand in ${article.id} more than once (${all})`,
      `Name the passage before them: ¶${first.passage.n} "${quoted}".`,
    );
  }
  return evidence(article, first.passage, first, rawText);
}

export const FORMS = 'Write [@article ¶12] for a passage, or [@article "quoted words"].';

type Stretch = { readonly start: number; readonly end: number };

const wholeOf = ({ start, end }: Passage, { text }: Article): Stretch => {
  const passage = text.slice(start, end);
  return { start: start + (passage.length - passage.trimStart().length), end: end - (passage.length - passage.trimEnd().length) };
};

/** Where in a passage the wanted words stand one after the other. */
function placesOf(wanted: readonly Word[], text: string): readonly Stretch[] {
  const there = words(text);
  return there.flatMap((first, at): readonly Stretch[] => {
    const last = there[at + wanted.length - 1];
    return last !== undefined && wanted.every((word, next) => word.norm === there[at + next]?.norm) ? [{ start: first.start, end: last.end }] : [];
  });
}

function evidence(article: Article, passage: Passage, { start, end: lastWord }: Stretch, rawText: string): FoundQuotation {
  const remark = passage.omit.find((omit) => omit.start < lastWord && omit.end > start);
  if (remark !== undefined) {
    return refused('notes/not-the-authors', `Words in ${article.id} ¶${passage.n} are an editor's remark`, 'Quote the words before or after it.');
  }
  // A full stop belongs to the sentence that the words end.
  const end = /[.!?]/.test(article.text.charAt(lastWord)) && lastWord < passage.end ? lastWord + 1 : lastWord;
  const raw = written(article, passage, start, end, rawText);
  if (raw === null)
    return refused('notes/not-in-seed', `The words in ${article.id} ¶${passage.n} can't be found again in its seed`, 'Quote the whole sentence.');
  return { evidence: quoteSelectors(article, passage, { start, end }, raw) };
}

/** Emphasis and links may begin or end at a quotation's edge: their marks are then part of what is written in the seed. */
const MARKS_AT_EDGE = 3;

function written(article: Article, passage: Passage, start: number, end: number, rawText: string): Range | null {
  const found = locate(article.format, rawText, passage.raw, start - passage.start, end - passage.start);
  if (found !== null || article.format === 'text') return found;
  const exact = article.text.slice(start, end);
  const [first, last] = [
    locate(article.format, rawText, passage.raw, start - passage.start, start - passage.start + 1),
    locate(article.format, rawText, passage.raw, end - passage.start - 1, end - passage.start),
  ];
  if (first === null || last === null) return null;
  for (let wider = 0; wider < (MARKS_AT_EDGE + 1) ** 2; wider++) {
    const range = { start: first.start - (wider % (MARKS_AT_EDGE + 1)), end: last.end + Math.floor(wider / (MARKS_AT_EDGE + 1)) };
    if (readRaw(article.format, rawText.slice(range.start, range.end)) === exact) return range;
  }
  return null;
}

/** Names the passage that shares most of the words: a slip in one word is then seen at once. */
function notFound(wanted: readonly Word[], passage: Passage | null, article: Article): FoundQuotation {
  const norms = new Set(wanted.map(({ norm }) => norm));
  const [nearest] = (passage === null ? article.passages : [passage])
    .map((one) => {
      const text = article.text.slice(one.start, one.end);
      return { n: one.n, text, shared: new Set(words(text).flatMap(({ norm }) => (norms.has(norm) ? [norm] : []))).size };
    })
    .sort((a, b) => b.shared - a.shared || a.n - b.n);
  const where = passage === null ? article.id : `${article.id} ¶${passage.n}`;
  const like = nearest !== undefined && nearest.shared * 2 >= norms.size ? `The nearest is ¶${nearest.n}: “${shortened(nearest.text)}”. ` : '';
  return refused('notes/words-not-found', `The quoted words are not in ${where}`, `${like}Copy them from the article, letter for letter.`);
}

const shortened = (text: string): string => (text.length <= SHOWN_CHARS ? text : `${text.slice(0, SHOWN_CHARS - 1)}…`);

const refused = (code: string, why: string, hint: string): FoundQuotation => ({ evidence: null, code, why, hint });
