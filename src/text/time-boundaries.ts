import type { Boundary, TimeForm } from './time-forms.ts';
import { type TimeTokens, word } from './time-tokens.ts';

const BOUNDARIES: ReadonlyMap<string, Boundary> = new Map<string, Boundary>([
  ['since', 'since'],
  ['from', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['by', 'until'],
  ['through', 'until'],
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
]);
const SKIPPED_BEFORE: ReadonlySet<string> = new Set(['the', 'a', 'an', 'about', 'around', 'at', 'in', 'on', 'only', 'late']);

/** How the words before an expression bound what they tell: "since", "until the end of", "prior to". */
export function boundaryBefore(tokens: TimeTokens, start: number, form: TimeForm): Boundary {
  if (isRange(form)) return 'between';
  let at = start - 1;
  if (word(tokens, at) === 'to' && word(tokens, at - 1) === 'prior') return 'before';
  if (word(tokens, at) === 'of' && word(tokens, at - 1) === 'ahead') return 'before';
  if (word(tokens, at) === 'to' && word(tokens, at - 1) === 'up') return 'until';
  const lead = word(tokens, at - 1);
  if ((word(tokens, at) === 'in' || word(tokens, at) === 'on' || word(tokens, at) === 'from') && (lead === 'beginning' || lead === 'starting'))
    return 'since';
  let article = false;
  for (let skipped = 0; skipped < 2 && SKIPPED_BEFORE.has(word(tokens, at)); skipped += 1) {
    article ||= word(tokens, at) === 'the';
    at -= 1;
  }
  // "Devastated by the Feb. 6 earthquake": the date marks what did it.
  if (article && word(tokens, at) === 'by') return 'at';
  return BOUNDARIES.get(word(tokens, at)) ?? 'at';
}

function isRange(form: TimeForm): boolean {
  if (form.kind === 'absolute') return form.span.precision === 'range';
  return form.kind === 'partial' && form.to !== null;
}
