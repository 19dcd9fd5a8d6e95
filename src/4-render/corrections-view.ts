import type { Edition } from '../model/edition.ts';
import { counted } from '../text/counted.ts';
import { shorten } from '../text/wrap.ts';
import { dayWords } from './date-words.ts';
import type { EntryPlace } from './numbering.ts';
import { pieces } from './pieces.ts';
import type { CorrectionsView } from './view-changes.ts';

/** What the first page has room for, of each source. */
const MOST_SENTENCES = 4;
/** About two lines of the notice. */
const SENTENCE_CHARS = 150;

/** The correction notice in words; null when nothing that the last edition used was retracted. */
export function correctionsView({ corrections, previous }: Edition, places: readonly EntryPlace[]): CorrectionsView | null {
  if (corrections.length === 0) return null;
  return {
    id: 'correction',
    title: 'Correction',
    since: previous === null ? '' : `edition ${previous.number} of ${dayWords(previous.issued)}`,
    list: corrections.map(({ title, seed, retracted, why, gone, standing, others }) => {
      const shown = standing.flatMap((id) => places.find(({ entry }) => entry.id === id) ?? []);
      return {
        source: pieces(title ?? seed),
        retracted: dayWords(retracted),
        why: pieces(ended(why)),
        gone: gone.slice(0, MOST_SENTENCES).map((text) => pieces(shorten(text, SENTENCE_CHARS))),
        more: gone.length > MOST_SENTENCES ? `${gone.length - MOST_SENTENCES} more` : '',
        standing: shown.map(({ id, n }) => ({ id, n })),
        others: others === 0 ? '' : counted(others, 'value, date, judgement or mark', 'values, dates, judgements or marks'),
      };
    }),
  };
}

const ended = (reason: string): string => (/[.!?]$/.test(reason) ? reason : `${reason}.`);
