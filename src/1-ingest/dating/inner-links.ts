import { daySpan, fromDayNumber, overlap } from '../../text/calendar.ts';
import { resolveTime } from '../../text/resolve-expression.ts';
import type { TimeExpression } from '../../text/time-forms.ts';
import type { Constraint } from './constraint.ts';
import type { DatedSentence, DraftWords } from './draft-words.ts';
import { rarity, wordCounts } from './rarity.ts';

// What two sentences of one article must share to be of one event: about two words that it uses rarely.
const SAME_EVENT = 1.3;
const WEIGHT = 1.5;
const MAX_PAIRS = 200;
const SAYING = /\b(?:said|says|told|added|stated|warned|announced)\s+(?:on|in|early|late|earlier)?\s*$/i;

type Told = { readonly sentence: DatedSentence; readonly expression: TimeExpression };

/** "Said last month" here and "said in February" there, of one person: the article is of the month after. */
export function innerLinks(words: DraftWords): Constraint[] {
  const rare = rarity(wordCounts(words.sentences.map(({ own }) => own)));
  const told: Told[] = words.sentences.flatMap((sentence) => sentence.times.map(({ expression }) => ({ sentence, expression })));
  const spans = told.filter(
    ({ expression: { form } }) =>
      form.kind === 'report' && form.reference.to === 'unit' && (form.reference.unit === 'week' || form.reference.unit === 'month'),
  );
  const points = told.filter(
    ({ expression: { form } }) => (form.kind === 'partial' && form.year === null) || (form.kind === 'report' && form.reference.to === 'weekday'),
  );
  const found: Constraint[] = [];
  for (const wide of spans) {
    for (const point of points) {
      if (found.length >= MAX_PAIRS) return found;
      // Two times in one passage are mostly of two events, told one after the other.
      if (wide.sentence.passage === point.sentence.passage || !sameEvent(wide, point, rare)) continue;
      found.push({
        weight: WEIGHT,
        why: `"${wide.expression.wording}" and "${point.expression.wording}" are of one event`,
        allows: (day) => agree(wide.expression, point.expression, day),
      });
    }
  }
  return found;
}

function agree(a: TimeExpression, b: TimeExpression, day: number): boolean {
  const context = { report: daySpan(fromDayNumber(day)), event: null, tense: 'past' } as const;
  const [first, second] = [resolveTime(a, context), resolveTime(b, context)];
  return first !== null && second !== null && overlap(first.span, second.span);
}

function sameEvent(a: Told, b: Told, rare: (word: string) => number): boolean {
  let score = 0;
  for (const word of a.sentence.own) if (b.sentence.own.has(word)) score += rare(word);
  if (score >= SAME_EVENT) return true;
  // One person's saying is told twice in an article far oftener than two sayings a month apart.
  if (!says(a) || !says(b)) return false;
  return [...a.sentence.names].some((name) => b.sentence.names.has(name) && rare(name) > 0.5);
}

function says({ sentence, expression }: Told): boolean {
  return SAYING.test(sentence.text.slice(Math.max(0, expression.start - 40), expression.start));
}
