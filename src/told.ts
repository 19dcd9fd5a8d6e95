import { type Said, saidIn, type ToldOfPeople, toldOfPeople, touched } from './3-compose/index.ts';
import { digest } from './io/digest.ts';
import type { Gazetteer } from './model/gazetteer.ts';
import type { Problem } from './model/problem.ts';
import type { Summary } from './model/summary.ts';
import { jsonText } from './text/json-text.ts';
import { type WordList, wordList } from './text/word-list.ts';

/** What a build needs to know of a summary that it does not compose from: ten thousand of these fit where a hundred summaries do. */
export type Told = {
  /** SHA-256 of its file. */
  readonly sha256: string;
  /** The subjects whose briefs it may touch. */
  readonly touches: WordList;
  /** What it says of whom: on a line each a wording, in digested form, and the subjects that it is about. One text, for it is many lines. */
  readonly said: string;
  /** Whom it names, as far as surnames go. */
  readonly people: ToldOfPeople;
  readonly problems: readonly Problem[];
};

/** A summary as the bytes of its file, and what it tells. */
export type ToldSummary = { readonly told: Told; readonly bytes: Uint8Array };

/** Takes from summaries what is to be known of them. */
export function teller(gazetteer: Gazetteer): (summary: Summary) => ToldSummary {
  const [touches, said, people] = [touched(gazetteer), saidIn(gazetteer), toldOfPeople(gazetteer)];
  return (summary) => {
    // Once, for who digests and who writes them: of a text each would make them anew, and a thread hands them over as they are.
    const bytes = new TextEncoder().encode(jsonText(summary));
    const told: Told = {
      sha256: digest(bytes),
      touches: wordList(touches(summary)),
      said: said(summary)
        .map(({ wording, about }) => digest(wording).slice(0, WORDING_CHARS) + about)
        .join('\n'),
      people: people(summary),
      problems: summary.problems,
    };
    return { told, bytes };
  };
}

/** What all articles say of whom, one after the other: of ten thousand it would be as large as a brief. */
export function* saidOf(all: Iterable<Pick<Told, 'said'>>): Generator<Said> {
  for (const { said } of all) {
    if (said === '') continue;
    for (const line of said.split('\n')) yield { wording: line.slice(0, WORDING_CHARS), about: line.slice(WORDING_CHARS) };
  }
}

/** 64 bits: of a million wordings, two meet in one of thirty million desks. */
const WORDING_CHARS = 16;
