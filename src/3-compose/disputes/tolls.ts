import type { Incident, Quantity } from '../../model/statement.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import { formatSpan } from '../../text/calendar.ts';
import { type Candidate, dateOf, reportedOn } from '../candidate.ts';
import { shortForm } from '../clause.ts';
import type { DisputeDraft } from '../draft.ts';
import { quantityPhrase } from '../phrase.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { byTime, side } from './side.ts';

const IN_WORDS: Readonly<Record<Incident['type'], string>> = {
  attack: 'attack',
  bombing: 'bombing',
  killing: 'killing',
  abduction: 'abduction',
  clash: 'clash',
  strike: 'strike',
  raid: 'raid',
  arrest: 'arrest',
  seizure: 'seizure',
  displacement: 'displacement',
  other: 'incident',
};

/** Reports of one event whose tolls differ, side by side: never added, never averaged. */
export function tollDisputes(told: readonly Telling[], { known }: Context): readonly DisputeDraft[] {
  return told
    .filter((telling) => telling.contrary.length > 0)
    .map(({ head, contrary }): DisputeDraft => {
      const { incident } = head.statement;
      const place = incident?.regions[0];
      const when = dateOf(head.statement);
      const where = place === undefined ? '' : ` at ${known.name(place)}`;
      const date = when === null ? '' : `, ${formatSpan(when)}`;
      return {
        kind: 'dispute',
        topic: `Toll of the ${IN_WORDS[incident?.type ?? 'other']}${where}${date}`,
        sides: [head, ...contrary]
          .map((one) => ({ one, date: reportedOn(one) ?? when }))
          .sort(byTime)
          .map((dated) => side(claim(dated.one), dated)),
      };
    })
    .sort((a, b) => byCodePoint(a.topic, b.topic));
}

const CLAIM_WORDS = 24;

/** The telling in short, or its numbers alone. */
function claim({ statement }: Candidate): string {
  const short = shortForm(statement, CLAIM_WORDS);
  const numbers = statement.quantities.filter(hasEffect);
  if (short !== null && numbers.every((quantity) => short.includes(quantity.wording))) return short;
  const phrases = numbers.flatMap((quantity) => {
    const phrase = quantityPhrase(statement, quantity);
    return phrase === null ? [] : [`${phrase} ${quantity.effect ?? ''}`.trim()];
  });
  return phrases.length > 0 ? phrases.join('; ') : (short ?? statement.text);
}

const hasEffect = (quantity: Quantity): boolean => quantity.effect !== null;
