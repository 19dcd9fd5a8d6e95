import type { Figure, Quantity, Statement } from '../model/statement.ts';

/** A figure with the quantity it stands for. */
export type StandingFigure = { readonly figure: Figure; readonly quantity: Quantity };

const SIZES: ReadonlySet<Figure['measure']> = new Set(['strength', 'members']);

/** Fighters behind bars, or dead, are no strength. */
const OUT_OF_THE_FIGHT =
  /\b(?:held|hold|holds|holding|detain\w*|detention|prison\w*|jail\w*|custody|imprison\w*|captur\w*|surrender\w*|kill\w*|dead|died)\b/i;

/** What a group has besides people. */
const NOT_PEOPLE = /\b(?:groups?|organi[sz]ations?|factions?|units?|cells?|camps?|branches|bases|tanks?|vehicles?)\b/i;

/** Words around the number that can say so. */
const NEAR_CHARS = 70;

/**
 * The figures of a statement that describe a lasting state and can stand in a table without their sentence. Orders of size
 * ("scores of") are left to the sentence.
 */
export function standingFigures(statement: Statement): readonly StandingFigure[] {
  if (statement.negated || statement.kind === 'forecast') return [];
  return statement.figures.flatMap((figure): readonly StandingFigure[] => {
    const quantity = statement.quantities[figure.quantity];
    if (quantity === undefined || quantity.vague) return [];
    const isSize = SIZES.has(figure.measure);
    return isSize && (NOT_PEOPLE.test(quantity.counted ?? '') || isOutOfTheFight(statement.text, quantity)) ? [] : [{ figure, quantity }];
  });
}

function isOutOfTheFight(text: string, { wording, effect }: Quantity): boolean {
  if (effect !== null) return true;
  const at = text.indexOf(wording);
  if (at < 0) return false;
  return OUT_OF_THE_FIGHT.test(text.slice(Math.max(0, at - NEAR_CHARS), at + wording.length + NEAR_CHARS));
}
