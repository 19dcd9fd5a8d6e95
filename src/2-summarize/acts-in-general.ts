import type { Token } from './clause.ts';

/** Words of violence that tell no act of the sentence. */

/** "Led the band after the death of its founder": by it a time is told. A killing or a raid in the same place may be the news. */
function isTimeMark(tokens: readonly Token[], at: number): boolean {
  if (!/^deaths?$/.test(tokens[at]?.norm ?? '')) return false;
  const before = tokens.slice(Math.max(0, at - MAX_TO_MARK), at);
  const mark = before.findLastIndex(({ norm }) => TIME_MARKS.has(norm));
  return mark >= 0 && before.slice(mark + 1).every((token) => token.tag !== 'verb' && token.before === '' && token.tag !== 'preposition');
}

// "after its leader's sudden death"
const MAX_TO_MARK = 5;
const TIME_MARKS: ReadonlySet<string> = new Set(['after', 'since', 'before', 'until', 'following']);

/** "A man with a taste for rape, murder and robbery": a crime as such, without an article or a victim. */
function isCrimeAsSuch(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !CRIMES.has(token.norm) || next?.norm === 'of' || before === undefined) return false;
  return token.before === ', ' || LEADING_TO.has(before.norm);
}

const CRIMES: ReadonlySet<string> = new Set([
  'murder',
  'rape',
  'torture',
  'kidnapping',
  'extortion',
  'arson',
  'assassination',
  'robbery',
  'sabotage',
  'abduction',
]);
const LEADING_TO: ReadonlySet<string> = new Set(['and', 'or', 'for', 'including']);

export function tellsNoAct(tokens: readonly Token[], at: number): boolean {
  return isTimeMark(tokens, at) || isCrimeAsSuch(tokens, at);
}
