import type { Token } from './clause.ts';

/** Words that only set the name beside something else. */
export const COMPARING = new Set(['like', 'unlike', 'than']);

/** "The Front, not the Guard, was behind it", "by the army and not by the Guard", "rather than the Guard": named to say that it was another. */
export function isSetAgainst(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  while (at >= 0 && /^(?:the|by|of|from)$/.test(tokens[at]?.norm ?? '') && !/[,;:.]/.test(tokens[at + 1]?.before ?? '')) at -= 1;
  const [before, word] = [tokens[at - 1], tokens[at]];
  if (/[,;:.]/.test(tokens[at + 1]?.before ?? '')) return false;
  if (word?.norm === 'not') return before?.norm !== 'or';
  return (word?.norm === 'than' && before?.norm === 'rather') || (word?.norm === 'instead' && tokens[at + 1]?.norm === 'of');
}
