import type { Edition } from '../model/edition.ts';
import { shorten } from '../text/wrap.ts';
import { dayWords } from './date-words.ts';
import type { EntryPlace } from './numbering.ts';
import { pieces } from './pieces.ts';
import type { Setting } from './setting.ts';
import type { CorrectionsView } from './view-changes.ts';

/** What the first page has room for, of each source. */
const MOST_SENTENCES = 4;
/** About two lines of the notice. */
const SENTENCE_CHARS = 150;

/** The correction notice in words; null when nothing that the last edition used was retracted. */
export function correctionsView({ corrections, previous }: Edition, places: readonly EntryPlace[], set: Setting): CorrectionsView | null {
  if (corrections.length === 0) return null;
  const { page: words, edition } = set.words;
  const since = previous === null ? '' : words.editionOf(previous.number, dayWords(previous.issued, edition.dates));
  return {
    id: 'correction',
    title: words.titles.correction,
    since,
    list: corrections.map(({ title, seed, retracted, why, gone, standing, others }) => {
      const shown = standing.flatMap((id) => places.find(({ entry }) => entry.id === id) ?? []);
      return {
        source: pieces(title ?? seed),
        retracted: dayWords(retracted, edition.dates),
        wasRetracted: words.wasRetracted(since, dayWords(retracted, edition.dates)),
        why: set.own(ended(why)),
        gone: gone.slice(0, MOST_SENTENCES).map((text) => pieces(shorten(text, SENTENCE_CHARS))),
        more: gone.length > MOST_SENTENCES ? words.more(gone.length - MOST_SENTENCES) : '',
        standing: shown.map(({ id, n }) => ({ id, n })),
        others: others === 0 ? '' : words.others(others),
      };
    }),
  };
}

const ended = (reason: string): string => (/[.!?]$/.test(reason) ? reason : `${reason}.`);
