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

/** "A week after the bombing", "two days before the raid": from it a time is measured. */
function isMeasuredFrom(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - MAX_TO_MARK), at);
  const mark = before.findLastIndex(({ norm }) => TIME_MARKS.has(norm));
  const unit = tokens[at - before.length + mark - 1]?.norm ?? '';
  if (mark < 0 || !UNITS.test(unit) || before.slice(mark + 1).some((token) => token.tag === 'verb' || token.before !== '')) return false;
  const next = tokens[at + 1];
  return /^(?:the|this|that|its|their)$/.test(before[mark + 1]?.norm ?? '') && (next === undefined || /,/.test(next.before));
}
const UNITS = /^(?:hours?|days?|weeks?|months?|years?|decades?|shortly|soon|immediately|just|right)$/;

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

/** "On the third anniversary of the Mera massacre", "marked ten years since the siege": what is remembered. */
function isRemembered(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - MAX_TO_ANNIVERSARY), at);
  const mark = before.findLastIndex(({ norm }) => norm === 'anniversary' || norm === 'anniversaries');
  const since = tokens.slice(at - before.length + mark + 1, at + 1);
  return mark >= 0 && since.every((token, place) => !/[,;:]/.test(token.before) && (place === since.length - 1 || token.tag !== 'verb'));
}
// "anniversary of the March 2017 Mera massacre"
const MAX_TO_ANNIVERSARY = 8;

/** "Was sentenced to death": he may live. */
const isSentence = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.norm === 'death' && tokens[at - 1]?.norm === 'to' && /^(?:sentenc|condemn)/.test(tokens[at - 2]?.norm ?? '');

/** "Narrowly escaped death": he lives. */
const isEscaped = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.norm === 'death' && /^(?:escap|avoid|cheat|evad)/.test(tokens[at - 1]?.norm ?? '');

/** "Most people call it murder": a name for something told before. */
const isWord = (tokens: readonly Token[], at: number): boolean =>
  /^(?:it|this|that|them|these)$/.test(tokens[at - 1]?.norm ?? '') && /^call(?:s|ed|ing)?$/.test(tokens[at - 2]?.norm ?? '');

export function tellsNoAct(tokens: readonly Token[], at: number): boolean {
  return (
    isTimeMark(tokens, at) ||
    isMeasuredFrom(tokens, at) ||
    isCrimeAsSuch(tokens, at) ||
    isRemembered(tokens, at) ||
    isSentence(tokens, at) ||
    isEscaped(tokens, at) ||
    isWord(tokens, at)
  );
}
