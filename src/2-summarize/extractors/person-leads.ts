import { cue } from '../../text/cues.ts';

/** The longest predicate that is looked at: "was later that year named the new supreme leader". */
const MAX_CHARS = 90;

/** "Under the leadership of ⟨name⟩", "led since 2019 by ⟨name⟩". */
const BEFORE = cue(
  /\b(?:under\s(?:the\s)?(?:leadership|command)\sof|(?:led|headed|commanded)\s(?:(?:[\p{L}\d-]+\s){1,4}by|by\s(?:the|its|an?)(?:\s\p{Ll}[\p{L}-]*){1,2}))\s$/iu,
);

/** "⟨name⟩ took over as", "was named its new leader", "succeeded him": what becomes of people, and not of bodies. */
const ROSE =
  /^,?\s(?:who\s)?(?:(?:has|had|have|then|later|since|been)\s){0,3}(?:(?:took|taken)\sover\s(?:as\b|(?:the\s)?(?:leadership|command)\b)|(?:became|become|(?:(?:was|is|been)\s)?(?:named|appointed|elected|chosen|proclaimed|installed))\s(?:as\s)?(?:[\p{L}'’[\]-]+\s){0,5}(?:leader|head|chief|emir|amir|caliph|commander|spokesman|deputy)\b|(?:succeeded|replaced)\s(?:him|her)\b)/iu;

/** "⟨name⟩ has been chairman since 1973" */
const CHAIRS =
  /^,?\s(?:has been|had been|remains|was made)\s(?:(?:its|the|their)\s)?(?:\p{L}+\s)?(?:chair(?:man|woman)|leader|general secretary|secretary[- ]general|chief of staff|commander)\b/iu;

/** "⟨name⟩ has led ⟨a named body⟩": one that is written in capitals, or called a group. An attack or a march is led by anybody. */
const LEADS =
  /^,?\s(?:who\s)?(?:(?:has|had|also|still|now|then|later)\s){0,2}(?:led|leads|headed|heads|commanded|commands|founded|(?:is|was|been)\s(?:leading|heading|commanding))\s(?:(?:the|its|their)\s)?(?:\p{Lu}[\p{L}\p{N}-]+|(?:\p{Ll}+\s){0,2}(?:group|movement|militia|faction|organi[sz]ation|party|coalition|insurgency))\b/u;

/** True when the words right beside a full name tell that it leads, or came to lead, something. */
export function isToldToLead(sentence: string, start: number, end: number): boolean {
  const after = sentence.slice(end, end + MAX_CHARS);
  return BEFORE.test(sentence.slice(Math.max(0, start - MAX_CHARS), start)) || ROSE.test(after) || CHAIRS.test(after) || LEADS.test(after);
}
