import { type ReadSentence, readSentences } from '../../text/article-times.ts';
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
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:sun|mon|tues|wednes|thurs|fri|satur)day|year|month|week|day|ago|later?|earlier|last|first|sinc|today|now|\d+)$/;

export function draftWords(draft: Pick<DatingDraft, 'title' | 'paragraphs'>): DraftWords {
  const cut = draft.paragraphs.flatMap((paragraph, index) =>
    sentences(paragraph).map(({ start, end }) => ({ text: paragraph.slice(start, end), passage: index + 1 })),
  );
  const own = cut.map(({ text }) => new Set([...contentWords(text)].filter((word) => !CALENDAR.test(word))));
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
        about: new Set([...(own[index] ?? []), ...(next ?? [])]),
        names: namesIn(sentence.text),
      };
    }),
  };
}

function namesIn(text: string): Set<string> {
  const found = words(text).filter((word) => /^\p{Lu}/u.test(word.text));
  return new Set(found.map((word) => stem(word.norm)).filter((word) => word.length > 1 && !CALENDAR.test(word)));
}
