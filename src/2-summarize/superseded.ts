/** A number that the same sentence takes back: "raised the toll from 19 dead to 31", "five were first reported killed, but nobody had died". */

const CORRECTED_FROM =
  /\b(?:revis|lower|correct|rais|cut|reduc|chang|adjust|increas|rose|risen|fell|fallen|climb|went|gone|up|down)\p{L}*\b[^.;]{0,80}\bfrom\s(?:the\s)?$/iu;
const TO_ANOTHER = /^[^.;]{0,30}?\bto\s(?:(?:at least|about|some|more than|nearly)\s)?\d/iu;
/** The later number or account that takes it back. */
const TAKEN_BACK = /\b(?:but|later|in fact|actually|has since|since then|now)\b/iu;
const FIRST_SAID = /^(?:\s\p{L}+){0,3}\s(?:was|were|had been)\s(?:initially|first|originally|earlier|at first)\s/iu;
const FIRST_COUNT =
  /\b(?:initial|first|earlier|previous|original)\s(?:\p{L}+\s){0,2}(?:toll|count|report|figure|estimate)s?\s(?:\p{L}+\s){0,4}$|\b(?:up|down)\sfrom\s$/iu;

/** "Was first given as 12, then as 19". */
const FIRST_GIVEN =
  /\b(?:first|initially|originally|at first)\s(?:given|put|reported|announced|estimated|stated|counted)\s(?:as|at|to be)\s(?:\p{L}+\s){0,2}$/iu;

export function isSuperseded(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (CORRECTED_FROM.test(before) && TO_ANOTHER.test(after)) return true;
  if (FIRST_GIVEN.test(before) && /\b(?:then|later|finally|but|now)\b/i.test(after)) return true;
  return (
    (FIRST_SAID.test(after) && TAKEN_BACK.test(after)) || (FIRST_COUNT.test(before) && (/\d/.test(`${before}${after}`) || TAKEN_BACK.test(text)))
  );
}
