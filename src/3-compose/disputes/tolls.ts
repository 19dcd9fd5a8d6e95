import type { Quantity } from '../../model/statement.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import { type Candidate, dateOf, reportedOn } from '../candidate.ts';
import { shortForm } from '../clause.ts';
import type { DisputeDraft } from '../draft.ts';
import { quantityPhrase } from '../phrase.ts';
import type { Context } from '../sections/rule.ts';
import { type Telling, tollTold } from '../telling.ts';
import { byTime, side } from './side.ts';
import { tollTopic } from './topic.ts';

/** Reports of one event whose tolls differ, side by side: never added, never averaged. */
export function tollDisputes(told: readonly Telling[], context: Context): readonly DisputeDraft[] {
  return told
    .filter((telling) => telling.contrary.length > 0)
    .map(({ head, members, contrary }): DisputeDraft => {
      const when = dateOf(head.statement);
      return {
        kind: 'dispute',
        topic: tollTopic(head.statement, null, context),
        sides: [tollTold(members) ?? head, ...contrary]
          .map((one) => ({ one, date: reportedOn(one) ?? when }))
          .sort(byTime)
          .map((dated) => side(claim(dated.one), dated, context.words)),
      };
    })
    .sort((a, b) => byCodePoint(a.topic, b.topic));
}

const CLAIM_WORDS = 24;

/** The telling in short, or its numbers alone. */
function claim({ statement }: Candidate): string {
  const short = shortForm(statement, CLAIM_WORDS);
  // A statement of two sentences may give another voice's number in the second.
  const sentence = statement.text
    .split(/[.!?][”"]?\s(?=[\p{Lu}[])/u)
    .find((part) => statement.quantities.some((one) => hasEffect(one) && part.includes(one.wording)));
  const numbers = statement.quantities.filter((one) => hasEffect(one) && (sentence ?? '').includes(one.wording));
  if (short !== null && numbers.every((quantity) => short.includes(quantity.wording))) return short;
  const phrases = numbers.flatMap((quantity) => {
    const phrase = quantityPhrase(statement, quantity);
    return phrase === null ? [] : [`${phrase} ${quantity.effect ?? ''}`.trim()];
  });
  return phrases.length > 0 ? phrases.join('; ') : (short ?? statement.text);
}

const hasEffect = (quantity: Quantity): boolean => quantity.effect !== null;
