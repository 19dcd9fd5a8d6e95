import type { DaySpan } from '../../model/day-span.ts';
import { timeExpressions } from '../../text/time-expressions.ts';

/** "The interview was recorded in ⟨town⟩ on 5 June 2024": the day on which what the article prints was said; null where its head and its foot name none. */
export function heldOn(paragraphs: readonly string[]): { readonly span: DaySpan; readonly wording: string } | null {
  for (const paragraph of [...paragraphs.slice(0, OPENING), ...paragraphs.slice(OPENING).slice(-1)]) {
    if (!HELD.test(paragraph)) continue;
    for (const { form, start, end } of timeExpressions(paragraph)) {
      const lead = paragraph.slice(Math.max(0, start - MAX_LEAD), start);
      if (form.kind === 'absolute' && form.span.precision === 'day' && HELD_ON.test(lead))
        return { span: form.span, wording: `${lead.slice(lead.search(HELD_ON))}${paragraph.slice(start, end)}`.trim() };
    }
  }
  return null;
}

const OPENING = 3;
// "The conversation, which was translated from Orlandish, took place at the ministry in Tolve on "
const MAX_LEAD = 120;
const HELD = /\b(?:interview|conversation|discussion|exchange)\b/i;
const HELD_ON =
  /\b(?:this|the|our)\s(?:interview|conversation|discussion|exchange)\s(?:(?:took place|was (?:conducted|held|recorded|made|carried out|done))\s)[^.;]*\bon\s(?:\p{L}+day,?\s)?$/iu;
