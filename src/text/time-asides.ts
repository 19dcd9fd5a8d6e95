import { cue } from './cues.ts';
import type { TimeExpression } from './time-forms.ts';

// A side clause longer than this has been left again.
export const SIDE_CLAUSE_CHARS = 80;

const EVENT_OF = cue(
  /\bthe\s(?:[\p{L}-]+\s){0,3}(?:cease-?fire|truce|agreement|accords?|treaty|pact|constitution|law|charter|coup|war|uprising|revolution|genocide|massacre|bombings?|elections?)\sof\s$/iu,
);

const APPOSED = /,\s(?:first\s|\p{L}+ly\s)?(?:\p{L}{3,}ed|born|begun|built|held|drawn up|set up)\s(?:[^,.;]{1,40}\s)?in\s$/iu;

const IN_APPOSITION = /,\s(?:the|an?)\s(?:(?!and\b|but\b)[\p{L}’'-]+\s){1,6}(?:who|which|that)\s[^,.;]*$/iu;
const COMPARED = /(?:,\s|\b)(?:compared\s(?:with|to)|as\sagainst|up\sfrom|down\sfrom)\s(?:[^,.;]|[.,](?=\d))*$/iu;

/** Whether a time stands beside what its sentence tells, so that nothing goes on from it. */
export function isAside(text: string, { start, end, form }: TimeExpression): boolean {
  const before = text.slice(Math.max(0, start - SIDE_CLAUSE_CHARS), start);
  // "Ended what it had begun ten years before": it only looks back.
  if (form.kind === 'event' && form.reference.to === 'away' && form.reference.direction < 0) return true;
  // "The truce, signed in 2019, broke in March": which truce it was.
  if (APPOSED.test(before) && /^,\s/.test(text.slice(end, end + 2))) return true;
  if (
    /(?:,\s+(?:(?:from|in|to|by|for|at|on|under|of|through|during|with|into)\s+)?(?:who|whom|whose|which|where)|\b(?:who|which|that)\s+had)\b[^,.;]*$/i.test(
      before,
    )
  )
    return true;
  // "The front, the army which took the town in 2019, left in March": who it is.
  if (IN_APPOSITION.test(before) && text.charAt(end) === ',') return true;
  // "Carried out 68 attacks, compared with 41 in 2019": of the other number.
  if (COMPARED.test(before)) return true;
  const dated = form.kind === 'absolute' && form.span.precision !== 'day';
  // "Has not abandoned the ceasefire of 2003": the year only says which.
  if (dated && EVENT_OF.test(before)) return true;
  return dated && /(?:\b(?:the|an?|its|his|her|their)|['’]s)\s+$/i.test(before) && /^\s+\p{L}/u.test(text.slice(end, end + 3));
}
