import { addUnits, dayNumber } from '../../text/calendar.ts';
import { contentWords } from '../../text/similar.ts';
import type { EventReference, TimeModifier } from '../../text/time-forms.ts';
import { type Constraint, type Interval, within } from './constraint.ts';
import type { DraftWords } from './draft-words.ts';
import { rarity, wordCounts } from './rarity.ts';
import type { FixedTime } from './told-times.ts';

// "Two years since" is said around the day itself, and rounded down for some months after.
const BEFORE_DAYS = 60;
const AFTER_DAYS = 200;
// "Nearly four years" is said in the half year before.
const NEARLY_DAYS = 200;
// Two ordinary words, or one rare one and a little: below this, two sentences share a topic but not an event.
const SAME_EVENT = 1.2;
const PASSAGES_NEAR = 3;
const WEIGHT = 2;

type Count = { readonly reference: Extract<EventReference, { to: 'away' }>; readonly modifier: TimeModifier | null };

/** "Six years after its fall": the article is of the year that the fall, told elsewhere in it with its date, and the count make. */
export function anniversaries(words: DraftWords, fixed: readonly FixedTime[]): Constraint[] {
  const rare = rarity(wordCounts(words.sentences.map(({ own }) => own)));
  return words.sentences.flatMap(({ text, times, passage }, sentence) =>
    times.flatMap(({ expression }): Constraint[] => {
      const { form, end, wording, modifier } = expression;
      if (form.kind !== 'event' || form.reference.to !== 'away' || form.reference.from !== 'named' || form.reference.direction < 0) return [];
      if (form.reference.unit !== 'year' && form.reference.unit !== 'month') return [];
      // Beside a date of its own, the count is of something that was, not of today.
      if (fixed.some((time) => time.sentence === sentence)) return [];
      const clause = contentWords(text.slice(end).split(/[,;:.]/, 1)[0] ?? '');
      const events = sameEvent(words, fixed, clause, rare, sentence) ?? near(fixed, passage);
      const count = { reference: form.reference, modifier };
      const intervals = events.map((event) => interval(event, count));
      if (intervals.length === 0) return [];
      const told = [...new Set(events.map((event) => `"${event.wording}"`))].join(' or ');
      return [{ weight: WEIGHT, why: `it is written "${wording}" what it dates ${told}`, allows: within(intervals) }];
    }),
  );
}

/** The dates told in the sentences that share most with the clause, or in the sentence before those. */
function sameEvent(
  words: DraftWords,
  fixed: readonly FixedTime[],
  clause: ReadonlySet<string>,
  rare: (word: string) => number,
  own: number,
): FixedTime[] | null {
  let best = SAME_EVENT;
  let found: FixedTime[] | null = null;
  words.sentences.forEach(({ text, passage }, index) => {
    if (index === own) return;
    let score = 0;
    for (const word of contentWords(text)) if (clause.has(word)) score += rare(word);
    if (score < best) return;
    const here = fixed.filter((time) => time.sentence === index);
    const dated = here.length > 0 ? here : fixed.filter((time) => time.sentence === index - 1 && time.passage === passage);
    if (dated.length === 0) return;
    best = score;
    found = dated;
  });
  return found;
}

/** Else the first date known to the month or day that stands near. */
function near(fixed: readonly FixedTime[], passage: number): FixedTime[] {
  const close = fixed.find(
    (time) =>
      (time.span.precision === 'day' || time.span.precision === 'month') && time.passage >= passage - 1 && time.passage <= passage + PASSAGES_NEAR,
  );
  return close === undefined ? [] : [close];
}

function interval({ span }: FixedTime, { reference, modifier }: Count): Interval {
  const from = dayNumber(addUnits(span.start, reference.amount.min, reference.unit === 'year' ? 'year' : 'month'));
  const to = dayNumber(addUnits(span.end, reference.amount.max, reference.unit === 'year' ? 'year' : 'month'));
  if (modifier === 'less') return { from: from - NEARLY_DAYS, to };
  return { from: from - BEFORE_DAYS, to: to + AFTER_DAYS };
}
