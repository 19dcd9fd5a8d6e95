import { references } from '../candidate.ts';
import { FORMER, type Leader, leaders } from '../leaders.ts';
import { monthInWords } from '../spans.ts';
import { asOf, type RowMaker, row } from './row.ts';

/** Who leads and who led, the newest first; one who was killed, or after whom another is named, is never shown as leading. */
export const leader: RowMaker = (told, { subject }) => {
  const named = leaders(
    told.flatMap((telling) => telling.members),
    subject.id,
  );
  return row(
    named.length === 1 && named[0]?.end === null && !FORMER.test(named[0].role) ? 'Leader' : 'Leaders, latest first',
    named.map((one, at) => ({
      text: one.name,
      // The row of a single leader is labelled so already.
      note: named.length === 1 && one.role === 'leader' && one.end === null ? null : standing(one, at > 0),
      asOf: asOf(one.asOf),
      references: [...references(one.namedBy[0]), ...(one.end === null ? [] : references(one.end.by))],
    })),
  );
};

/** A word that a later leader makes untrue. */
const NOW = /\b(?:current|new|newest|present)\s/i;

function standing({ role, end }: Leader, superseded: boolean): string {
  const then = (superseded || end !== null) && !FORMER.test(role) ? `then ${role.replace(NOW, '')}` : role;
  if (end === null) return then;
  const date = end.date === null ? '' : ` ${monthInWords(end.date)}`;
  return `${then}; ${end.claimed ? 'reported ' : ''}${end.word}${date}`;
}
