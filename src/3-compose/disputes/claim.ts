import type { Statement } from '../../model/statement.ts';
import { withoutStop } from '../../text/without-stop.ts';
import { collapse } from '../../text/words.ts';
import { shortForm } from '../clause.ts';

/** What one side claims, in short where nothing is lost by it: the shortest of these that still says what it is quoted for. */
const LIMITS = [20, 26, 34] as const;

/** A whole sentence up to this length is read as easily as its short form, and says all it says. */
const WHOLE_WORDS = 26;

/** A statement as one side of a disputed point: whole when it is short, else trimmed at a clause around the words it is there for. */
export function claimOf(statement: Statement, keeps = ''): string {
  const text = withoutStop(collapse(statement.text));
  if (text.split(' ').length <= WHOLE_WORDS) return text;
  for (const limit of LIMITS) {
    const short = shortForm(statement, limit);
    if (short?.includes(keeps)) return short;
  }
  return text;
}
