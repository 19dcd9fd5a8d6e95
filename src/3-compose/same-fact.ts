import { containment, similarity } from '../text/similar.ts';
import { type Candidate, dateOf } from './candidate.ts';
import { sameActors } from './same-event.ts';
import { daysApart } from './spans.ts';

/** Sentences that share this much of all their words say the same thing (copies, light edits). */
export const SAME_WORDING = 0.6;

/** One sentence stands whole in the other, give or take a word. */
export const SAME_CONTAINED = 0.85;

/** Short sentences are contained in many; below this many content words only SAME_WORDING counts. */
export const MIN_WORDS_TO_CONTAIN = 6;

/** A figure given twice is one fact when a third of the words around it agree as well. */
const SAME_FIGURE_WORDING = 0.34;

/** True when two statements say the same, in like words and with no number, negation or date against it. */
export function sameFact(a: Candidate, b: Candidate): boolean {
  if (a.statement.negated !== b.statement.negated || (a.statement.holder?.stance === 'denies') !== (b.statement.holder?.stance === 'denies'))
    return false;
  // Told in the same words of two groups, one deed is no fact that both confirm.
  if (!sameActors(a, b) || !numbersFit(a, b) || !timesFit(a, b)) return false;
  const alike = similarity(a.tokens, b.tokens);
  if (alike >= SAME_WORDING) return true;
  const least = Math.min(a.tokens.size, b.tokens.size);
  if (least >= MIN_WORDS_TO_CONTAIN && containment(a.tokens, b.tokens) >= SAME_CONTAINED) return true;
  return sameFigure(a, b) && containment(a.tokens, b.tokens) >= SAME_FIGURE_WORDING;
}

/** The numbers of one are among those of the other; a number more is detail, another number is another fact. */
function numbersFit(a: Candidate, b: Candidate): boolean {
  const [few, many] = a.numbers.size <= b.numbers.size ? [a.numbers, b.numbers] : [b.numbers, a.numbers];
  return [...few].every((number) => many.has(number));
}

/** Both dated by their own words, and apart: two events told alike ("carried out an attack in the town"). */
function timesFit(a: Candidate, b: Candidate): boolean {
  const worded = (one: Candidate) => one.statement.dates.some((date) => date.wording !== null);
  const [one, other] = [dateOf(a.statement), dateOf(b.statement)];
  return one === null || other === null || !worded(a) || !worded(b) || daysApart(one, other) === 0;
}

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
