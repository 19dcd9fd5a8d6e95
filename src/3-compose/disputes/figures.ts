import type { EditionWords } from '../../labels/index.ts';
import type { Quantity } from '../../model/statement.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import { containment, contentWords } from '../../text/similar.ts';
import type { Atlas } from '../atlas.ts';
import { shortForm } from '../clause.ts';
import type { DisputeDraft } from '../draft.ts';
import { figureDate, toldBy } from '../figure-told.ts';
import { quantityPhrase } from '../phrase.ts';
import type { Context } from '../sections/rule.ts';
import { standingFigures } from '../standing-figures.ts';
import type { Telling } from '../telling.ts';
import { byTime, type Dated, ofOneTime, side } from './side.ts';
import { isStanding } from './topic.ts';

/** What is counted must be the same sort of thing; for strength any word for members will do. */
const SAME_COUNTED = 0.5;

type Value = Dated & { readonly quantity: Quantity; readonly topic: string; readonly ofStrength: boolean; readonly about: string };

/** Values of different origins for one measure of one thing that do not agree. */
export function figureDisputes(told: readonly Telling[], { known, words }: Context): readonly DisputeDraft[] {
  const values = told.flatMap((telling) => valuesOf(telling, known, words));
  const disputes: DisputeDraft[] = [];
  const settled = new Set<Value>();
  for (const first of values) {
    if (settled.has(first)) continue;
    const same = values.filter((other) => other === first || (sameThing(first, other) && !settled.has(other)));
    const sides = same.filter((value, at) => !same.slice(0, at).some((earlier) => agree(earlier.quantity, value.quantity)));
    const origins = new Set(sides.map(({ one }) => one.origin));
    if (sides.length < 2 || origins.size < 2) continue;
    for (const value of same) settled.add(value);
    const ordered = [...sides].sort(byTime);
    const oneTime = ordered.every((value) => ordered.every((other) => ofOneTime(value, other)));
    disputes.push({
      kind: oneTime ? 'dispute' : 'development',
      topic: words.measureWhere(first.topic, known.name(first.about)),
      sides: ordered.map((value) => side(claim(value, ordered), value, words)),
    });
  }
  return disputes.sort((a, b) => byCodePoint(a.topic, b.topic));
}

function valuesOf(telling: Telling, known: Atlas, words: EditionWords): readonly Value[] {
  const { head } = telling;
  return standingFigures(head.statement, known).flatMap(({ figure: { measure, about }, quantity }) =>
    about === null || !isStanding(measure)
      ? []
      : [
          {
            one: toldBy(head, quantity),
            date: figureDate(head, quantity).span,
            quantity,
            topic: words.measures[measure],
            ofStrength: measure === 'strength' || measure === 'members',
            about,
          },
        ],
  );
}

function sameThing(a: Value, b: Value): boolean {
  if (a.topic !== b.topic || a.about !== b.about || a.quantity.unit !== b.quantity.unit) return false;
  // An author does not contradict himself; those he quotes do contradict each other.
  if (a.one.article.id === b.one.article.id && a.one.origin === b.one.origin && !isLater(a, b)) return false;
  if (a.ofStrength) return true;
  const [one, other] = [contentWords(a.quantity.counted ?? ''), contentWords(b.quantity.counted ?? '')];
  return one.size === 0 || other.size === 0 || containment(one, other) >= SAME_COUNTED;
}

/** One sentence's values of two times are how it changed. */
const isLater = (a: Value, b: Value): boolean =>
  a.one.statement.id === b.one.statement.id && a.ofStrength && a.date !== null && b.date !== null && !ofOneTime(a, b);

/** Ranges that meet are no contradiction. */
function agree(a: Quantity, b: Quantity): boolean {
  return a.value <= (b.max ?? b.value) && b.value <= (a.max ?? a.value);
}

/** The words of one side; of two numbers of one sentence, each alone. */
function claim({ one, quantity }: Value, all: readonly Value[]): string {
  const phrase = quantityPhrase(one.statement, quantity) ?? quantity.wording;
  const isShared = all.some((other) => other.quantity !== quantity && other.one.statement.id === one.statement.id);
  return isShared ? phrase : (shortForm(one.statement, 16) ?? phrase);
}
