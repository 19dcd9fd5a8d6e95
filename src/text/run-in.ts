import { isAllCaps } from './words.ts';

/** "3. LEADERSHIP. Ana Ruiz led …", "HILL FRONT. A letter …": capitals that a stop parts from the text behind them. */
const RUN_IN =
  /^(?:\d{1,2}[.)]\s{1,3}|\([a-z\d]\)\s{1,3}|[*•-]\s)?(\p{Lu}[\p{Lu} ,'’&()/-]{2,60})[.:]\s{1,3}(?=["“‘(]?\p{Lu}\p{Ll}|\p{Lu}\s\p{Ll}|["“]?\d)/u;

/** Where a paragraph's own text begins behind a heading in capitals on its first line, and that heading; null where there is none. */
export function runInHeading(text: string): { readonly heading: string; readonly end: number } | null {
  const found = RUN_IN.exec(text);
  if (found?.[1] === undefined || isAllCaps(text)) return null;
  return { heading: found[1].trim(), end: found[0].length };
}
