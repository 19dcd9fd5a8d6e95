import { type ReadSentence, readSentences } from '../../text/article-times.ts';
import { narrow } from '../../text/narrow.ts';
import { sentences } from '../../text/sentences.ts';
import { contentWords, stem } from '../../text/similar.ts';
import { words } from '../../text/words.ts';
import type { DatingDraft } from './dating-draft.ts';

/** A draft taken apart for dating. */
export type DraftWords = {
  readonly title: string | null;
  readonly sentences: readonly DatedSentence[];
};

export type DatedSentence = ReadSentence & {
  /** Stems of its own words. */
  readonly own: ReadonlySet<string>;
  /** The same, with those of the sentence after it in its passage, which often says where and to whom. */
  readonly about: ReadonlySet<string>;
  /** Stems of its own words that begin with a capital; the first word too, since names often open a sentence. */
  readonly names: ReadonlySet<string>;
};

/** Words of the calendar say when, not what; they are compared as times. */
const CALENDAR: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'sunday monday tuesday wednesday thursday friday saturday year month week day ago late later earlier last first sinc today now'
  ).split(' '),
);
const NUMBER = /^\d+$/;
const isOfCalendar = (stem: string): boolean => CALENDAR.has(stem) || NUMBER.test(stem);

export function draftWords(draft: Pick<DatingDraft, 'title' | 'paragraphs'>): DraftWords {
  const cut = draft.paragraphs.flatMap((paragraph, index) =>
    sentences(paragraph).map(({ start, end }) => ({ text: narrow(paragraph.slice(start, end)), passage: index + 1 })),
  );
  const own = cut.map(({ text }) => apartFromCalendar(contentWords(text)));
  return {
    title: draft.title,
    sentences: readSentences(cut).map((sentence, index) => {
      const next =
        cut[index + 1]?.passage === sentence.passage || (cut[index + 1]?.passage ?? 0) - sentence.passage === 1 ? own[index + 1] : undefined;
      return {
        text: sentence.text,
        passage: sentence.passage,
        times: sentence.times,
        own: own[index] ?? new Set<string>(),
        about: next === undefined ? (own[index] ?? new Set<string>()) : new Set([...(own[index] ?? []), ...next]),
        names: namesIn(sentence.text),
      };
    }),
  };
}

function apartFromCalendar(words: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of words) if (!isOfCalendar(word)) found.add(word);
  return found;
}

function namesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text: written, norm } of words(text)) {
    if (!isCapital(written)) continue;
    const word = stem(norm);
    if (word.length > 1 && !isOfCalendar(word)) found.add(word);
  }
  return found;
}

const CAPITAL = /^\p{Lu}/u;

function isCapital(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 128 ? unit > 64 && unit < 91 : CAPITAL.test(word);
}
