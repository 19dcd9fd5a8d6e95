import type { EditionWords } from '../../labels/index.ts';
import { references } from '../candidate.ts';
import { FORMER, type Leader, leaders } from '../leaders.ts';
import { monthInWords } from '../spans.ts';
import { asOf, type RowMaker, row } from './row.ts';

/** Who leads and who led, the newest first; one who was killed, or after whom another is named, is never shown as leading. */
export const leader: RowMaker = (told, { subject, words }) => {
  const named = leaders(
    told.flatMap((telling) => telling.members),
    subject.id,
  );
  return row(
    named.length === 1 && named[0]?.end === null && !FORMER.test(named[0].role) ? 'leader' : 'leaders',
    named.map((one, at) => ({
      text: one.name,
      // The row of a single leader is labelled so already.
      note: named.length === 1 && one.role === 'leader' && one.end === null ? null : standing(one, at > 0, words),
      asOf: asOf(one.asOf, words),
      references: [...references(one.namedBy[0]), ...(one.end === null ? [] : references(one.end.by))],
    })),
  );
};

/** A word that a later leader makes untrue. */
const NOW = /\b(?:current|new|newest|present)\s/i;

function standing({ role, end }: Leader, superseded: boolean, words: EditionWords): string {
  const then = (superseded || end !== null) && !FORMER.test(role) ? words.former(words.role(role.replace(NOW, ''))) : words.role(role);
  if (end === null) return then;
  const date = end.date === null ? '' : ` ${monthInWords(end.date, words.dates)}`;
  const became = words.end(end.word);
  return `${then}${words.semicolon}${end.claimed ? words.reportedEnd(became) : became}${date}`;
}
