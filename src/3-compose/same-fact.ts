import type { DaySpan } from '../model/day-span.ts';
import type { Statement } from '../model/statement.ts';
import { containmentOf, shared, similarityOf } from '../text/similar.ts';
import { type Candidate, dateOf } from './candidate.ts';
import { sameActors } from './same-event.ts';
import { daysApart } from './spans.ts';

/** Sentences that share this much of all their words say the same thing (copies, light edits). */
const SAME_WORDING = 0.6;

/** One sentence stands whole in the other, give or take a word. */
const SAME_CONTAINED = 0.85;

/** Short sentences are contained in many; below this many content words only SAME_WORDING counts. */
const MIN_WORDS_TO_CONTAIN = 6;

/** A figure given twice is one fact when a third of the words around it agree as well. */
const SAME_FIGURE_WORDING = 0.34;

/** True when two statements say the same, in like words and with no number, negation or date against it. */
export function sameFact(a: Candidate, b: Candidate): boolean {
  if (a.statement.negated !== b.statement.negated || (a.statement.holder?.stance === 'denies') !== (b.statement.holder?.stance === 'denies'))
    return false;
  // Told in the same words of two groups, one deed is no fact that both confirm.
  if (!numbersFit(a, b) || !timesFit(a, b) || !sameActors(a, b)) return false;
  const both = shared(a.tokens, b.tokens);
  if (isLikeWorded(both, a.tokens.size, b.tokens.size)) return true;
  return containmentOf(both, a.tokens.size, b.tokens.size) >= SAME_FIGURE_WORDING && sameFigure(a, b);
}

/** Whether two statements of so many words, so many of them in both, say the same by their words alone. */
export function isLikeWorded(both: number, a: number, b: number): boolean {
  return similarityOf(both, a, b) >= SAME_WORDING || (Math.min(a, b) >= MIN_WORDS_TO_CONTAIN && containmentOf(both, a, b) >= SAME_CONTAINED);
}

/** The numbers of one are among those of the other; a number more is detail, another number is another fact. */
function numbersFit(a: Candidate, b: Candidate): boolean {
  const [few, many] = a.numbers.size <= b.numbers.size ? [a.numbers, b.numbers] : [b.numbers, a.numbers];
  for (const number of few) if (!many.has(number)) return false;
  return true;
}

/** Both dated by their own words, and apart: two events told alike ("carried out an attack in the town"). */
function timesFit(a: Candidate, b: Candidate): boolean {
  const [one, other] = [worded(a.statement), worded(b.statement)];
  return one === null || other === null || daysApart(one, other) === 0;
}

/** The day of a statement that says one in words; each is laid beside hundreds of others, so it is found once. */
function worded(statement: Statement): DaySpan | null {
  const known = wordedDays.get(statement);
  if (known !== undefined) return known;
  const day = statement.dates.some(({ wording }) => wording !== null) ? dateOf(statement) : null;
  wordedDays.set(statement, day);
  return day;
}

const wordedDays = new WeakMap<Statement, DaySpan | null>();

/** The figures of a statement that are the same only where another's are: one thing counted, one number. A measure of no name is none. */
export function figureKeys({ statement }: Candidate): readonly string[] {
  return statement.figures.flatMap(({ measure, about, quantity }) => {
    const counted = statement.quantities[quantity];
    return measure === 'other' || counted === undefined ? [] : [JSON.stringify([measure, about, counted.value, counted.max])];
  });
}

function sameFigure(a: Candidate, b: Candidate): boolean {
  const others = new Set(figureKeys(b));
  return others.size > 0 && figureKeys(a).some((key) => others.has(key));
}
