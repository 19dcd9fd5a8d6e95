import type { Quantity, Statement } from '../model/statement.ts';

/**
 * A quantity as the statement words it, with its qualifier and what is counted: "an estimated 3,000 fighters". Cut from
 * the statement, so that it reads there letter for letter; null when its wording is not in it.
 */
export function quantityPhrase(statement: Statement, quantity: Quantity): string | null {
  const { text } = statement;
  const at = text.indexOf(quantity.wording);
  if (at < 0) return null;
  let [start, end] = [at, at + quantity.wording.length];
  const { qualifier, counted } = quantity;
  if (qualifier !== null && !contains(quantity.wording, qualifier)) {
    const before = text.slice(0, start).trimEnd();
    if (before.toLowerCase().endsWith(qualifier.toLowerCase())) start = before.length - qualifier.length;
  }
  if (counted !== null && !contains(quantity.wording, counted)) {
    const after = text.slice(end);
    const gap = after.length - after.trimStart().length;
    // Up to two words may stand between number and noun: "20,000 well-armed fighters".
    const found = after.toLowerCase().indexOf(counted.toLowerCase());
    if (found >= 0 && after.slice(gap, found).split(' ').length <= 3) end += found + counted.length;
  }
  // "Is estimated to have 500 fighters": without it the number would stand as certain.
  const hedge = HEDGE_BEFORE.exec(text.slice(0, start));
  return text.slice(hedge === null ? start : hedge.index, end);
}

const HEDGE_BEFORE =
  /\b(?:(?:estimated|believed|thought|said|reported|presumed|alleged)\s(?:to\s(?:have|number|be|hold|command|field|include|total|count)|at)|(?:may|might|could)\s(?:now\s)?(?:have|number))\s$/i;

const contains = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());
