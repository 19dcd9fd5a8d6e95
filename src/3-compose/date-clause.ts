import { FINITE, TURNS_MEANING } from './clause-words.ts';
import { find } from './wording.ts';

/**
 * Where in its sentence a date stands. `main`: with the main act, so that it is its date. `clause`: in a subordinate clause
 * that can be told alone; `same` when the main act is of that time too ("when the war broke out in 2011, he left"). `aside`:
 * the date measures, compares, names an event or belongs to something the sentence only touches, and dates nothing here.
 */
export type DateClause =
  | { readonly kind: 'main' }
  | { readonly kind: 'clause'; readonly text: string; readonly same: boolean }
  | { readonly kind: 'aside' };

const MAIN: DateClause = { kind: 'main' };
const ASIDE: DateClause = { kind: 'aside' };

/** The clause that the date worded so belongs to. A wording that is not in the text leaves the sentence its date. */
export function dateClause(text: string, wording: string): DateClause {
  const at = wording === '' ? -1 : find(text, wording);
  if (at < 0) return MAIN;
  const before = text.slice(0, at);
  const after = text.slice(at + wording.length).replace(/^ \[[^\]]*\]/, '');
  // What stands in brackets inside a segment does not end it: "the Front (NF) killed nine".
  const segment = before.slice(lastBreak(before.replace(/\([^()]*\)/g, (part) => '_'.repeat(part.length))));

  const explained = WHEN_BEHIND.exec(after)?.[1];
  const measured = MEASURES.test(before);
  if (explained !== undefined) {
    const clause = told(at < LEAD_IN_CHARS ? (explained.split(', ')[0] ?? '') : explained, !measured);
    // "Led it until May 1978, when a bomb killed him": who he is stands in the main clause, which ended on that day.
    return clause.kind === 'aside' && UNTIL.test(before) ? MAIN : clause;
  }
  const within = subordinate(before, after, wording);
  if (within !== null) return within;
  if (measured || PART_OF.test(before) || (BARE_YEAR.test(wording) && OF_THE_CHARGE.test(before)) || (APPOSED.test(before) && /^,\s/.test(after)))
    return ASIDE;
  if (OF_ITS_FOUNDING.test(before) || COMPARED.test(segment) || LIES_AHEAD.test(segment) || namesAnEvent(before, wording, after)) return ASIDE;
  if (segment === before && after.includes(',') && LEAD_IN.test(before) && !isMeasuredLead(before)) return ASIDE;
  return before.charAt(before.length - segment.length - 1) === ',' && PARTICIPLE_FIRST.test(segment) && GOES_ON.test(after) ? ASIDE : MAIN;
}

/** "Since 2011, when ⟨something happened⟩": whose date it is. */
const WHEN_BEHIND = /^,?\swhen\s([^;:]{15,240})/;

/** A date in the first words of a sentence has its "when" clause end at the comma, where the main clause begins. */
const LEAD_IN_CHARS = 24;

/** "Since", "before" and "until" a date, "the year to" it: the date is a mark to reckon from. */
const MEASURES =
  /\b(?:since|until|till|before|after|prior to|later than|earlier than|than(?: in| on| at| during)?|(?:days|weeks|months|years|period) (?:to|up to)|ending|ago|(?:days|weeks|months|years) (?:on )?from)\s(?:(?:the|late|early|mid|about|around|at|least|last|this|of|in|on|beginning|start|end|day|night|morning|week|month|year)\s){0,4}$/i;

/** "Until May 1978, when …" */
const UNTIL = /\b(?:until|till)\s(?:\p{L}+\s){0,2}$/iu;

/** "711 people, 20 of them this year": the date of the part. */
const PART_OF =
  /,\s(?:at least\s|about\s|some\s)?(?:\d[\d,]*|\p{Ll}+)\sof\s(?:them|these|those|whom|which)\s(?:(?:were\s)?\p{Ll}+\s)?(?:in\s|on\s|since\s)?(?:[“"])?$/u;

/** "The Front, a loose body that appeared in 1978, …": the date of who it is. */
const APPOSED = /,\san?\s[^,;:]{2,60}\s(?:that|which|who)\s[^,;:]{2,60}$/u;

/** A year, or a month of one: older than a charge, and the time of the deed. */
const BARE_YEAR = /^(?:(?:early|late|mid-?)\s)?(?:\p{L}+\s)?\d{4}$|^(?:last|that) year$/iu;
/** "Was charged with the murder of two guards in 1983": the date of what he is charged with. */
const OF_THE_CHARGE =
  /\b(?:charged with|convicted of|found guilty of|tried for|wanted (?:for|in connection with)|indicted (?:for|on)|(?:jailed|sentenced)[^;:]{0,40}\sfor|acquitted of|cleared of)\s[^,;:]{3,120}\s(?:in\s)?$/i;

/** "Down from 70,000 at the start of last year": the date of the number that is compared with. */
const COMPARED =
  /\b(?:(?:up|down|rose|risen|rising|fell|fallen|falling|grew|grown|dropped|increased|decreased) from|compar(?:e|es|ed|ing|ison)\b[^,;]{0,80}\s(?:with|to))\b/i;

/** "Is due to leave by April": a plan, even in an article that was written later. */
const LIES_AHEAD =
  /\b(?:will|(?:due|scheduled|expected|set|planned|supposed|intended|meant|hopes?|hoped|plans?|wants?|vowed) to|(?:is|are|was|were) to \p{Ll}+)\b/u;

/** "Is a band formed in ⟨2001⟩": when it was formed, and no date of what else the sentence tells. */
const OF_ITS_FOUNDING =
  /\b(?:is|are|was|were|remains?)\s(?:an?|the|one)\s[^,;:]{1,80}\s(?:formed|founded|established|created|launched|set up)\s(?:in|on|by|around)\s(?:(?:the|early|late|mid|about)[\s-]){0,2}$/i;

/** What opens a sentence with something other than its act. */
const LEAD_IN = /^(?:under|following|despite|amid|unlike|like|according to|based on|citing|with|after|before|because of|given)\b/i;

/** "…, begun last May, has cost …": the date of the participle. */
const PARTICIPLE_FIRST = /^[,\s(]{0,3}(?:\p{Ll}{3,}ed|begun|held|built|led|set up|known|born|made|taken|sent|given|written)\s/u;

/** The verb of the sentence comes behind the participle's comma. */
const GOES_ON = /^,\s(?:has|have|had|is|are|was|were|will|\p{Ll}{2,}(?:ed|s))\b/u;

/** "The 1994 genocide": the name of an event. A word of the sentence's frame behind the date shows that it is none. */
function namesAnEvent(before: string, wording: string, after: string): boolean {
  if (/year[’']s$/i.test(wording)) return true;
  if (!/(?:^|\s)\d{4}$/.test(wording) || !/(?:\b(?:the|an?|its|their|his|her|this|that)|[’']s?)\s$/i.test(before)) return false;
  const next = /^\s(\p{L}+)/u.exec(after)?.[1];
  return next !== undefined && !FRAME.test(next) && !FINITE.test(` ${next} `);
}

const FRAME = /^(?:and|or|in|on|at|of|to|by|as|for|from|with|when|after|before|that|which|who|but|while|until|till|through|alone)$/i;

/** What follows is set against the main act, whatever stands between: "although an order of November forbids it". */
const AGAINST = /^(?:although|though|because)$/i;

/** "…, like the one when ⟨something happened⟩": an example, which happened. */
const AS_EXAMPLE = /,?\s(?:like|such as|as on|as in)\s(?:the\s)?(?:one|time|day|night|raid|attack|case)\s$/i;

const RELATIVE = /^(?:which|who|whom|whose|where)$/i;
const SAME_TIME = /^(?:when|while|once|as)$/i;
const OPENERS =
  /(?<=^|[\s(])(since|until|till|before|after|when|while|(?<!\b(?:began|begun|started|served|acted|known|regarded|described|seen|emerged|formed|used|worked|operates|such|well|same|as) )as|once|although|though|because|which|who|whom|whose|where)\s/gi;

const MEASURED_TIME =
  /^(?:(?:about|almost|nearly|over|only|just|some|more than|less than)\s)?(?:\d+|an?|\p{Ll}+)\s(?:\p{Ll}+\s)?(?:hours?|days?|weeks?|months?|years?|decades?)\s(?:of\b|the\b|\p{Lu})/iu;

const isMeasuredLead = (before: string): boolean => /^(?:after|before)\s/i.test(before) && MEASURED_TIME.test(before.replace(/^\S+\s/, ''));

/** Who or what is meant stands outside the clause. */
const LEANS = /^(?:it|they|he|she|we|i|you|this|that|these|those|its|their|his|her|both|such|then)\b|^(?:[\p{Ll}\d,’'-]+\s){0,5}(?:his|her|him)\b/iu;

/** "Beijing warned it in August": whom, is told in the main clause. */
const OF_SOMEBODY = /\b\p{L}{2,}ed\s(?:it|them|him|her)\b/iu;

function subordinate(before: string, after: string, wording: string): DateClause | null {
  const opener = [...before.matchAll(OPENERS)].at(-1);
  if (opener?.[1] === undefined) return null;
  const inner = before.slice(opener.index + opener[0].length);
  if (isBroken(inner.replace(BESIDE_A_PLACE, (place) => place.replaceAll(',', ' ')))) return null;
  // What happened there is told with who did it.
  if (/^where$/i.test(opener[1]) && verbs(inner) === 1 && !PASSED_OVER.test(inner) && !LEANS.test(inner))
    return told(`${inner}${wording}${restOf(after)}${sayer(after)}`, false);
  if (RELATIVE.test(opener[1])) return /,\s*(?:\p{L}+\s)?$/u.test(before.slice(0, opener.index)) || verbs(inner) < 2 ? ASIDE : null;
  if (AGAINST.test(opener[1])) return ASIDE;
  // "After two months of siege the band took the town in June": a measure of time, and no clause.
  if (isMeasuredLead(`${opener[1]} ${inner}`)) return null;
  // "Has kept the truce since the clash of May 2011": the clash is of that date.
  if (/^since$/i.test(opener[1]) && inner.split(' ').length > 2 && !FINITE.test(` ${inner}`)) return ASIDE;
  if (!FINITE.test(` ${inner}`)) return null;
  const same = SAME_TIME.test(opener[1]);
  if (LEANS.test(inner) || TURNS_MEANING.test(before.slice(0, opener.index).replace(AS_EXAMPLE, ''))) return same ? MAIN : ASIDE;
  // A conjunction in the middle says less surely than one at the head where its clause ends.
  return told(`${inner}${wording}${restOf(after)}`, same);
}

const restOf = (after: string): string => /^[^,;:.()—–]*/.exec(after)?.[0] ?? '';

/** "…, according to survivors": who says so goes with what is said. */
const sayer = (after: string): string => /,\s(?:according to [^,;.]{2,60}|[^,;.]{2,60}\s(?:said|says|say))(?=\.?$)/.exec(after)?.[0] ?? '';

/** "Karsa, Lower Delta, on Friday": the place around a place, which ends no clause. */
const BESIDE_A_PLACE = /,\s(?:\p{Lu}[\p{L}’'-]+\s?){1,3},/gu;

/** "Where it had rarely been seen before": nothing that happened there then. */
const PASSED_OVER = /\b(?:had|has|have|is|are|never|not|rarely)\b/i;

function told(clause: string, same: boolean): DateClause {
  if (LEANS.test(clause) || OF_SOMEBODY.test(clause)) return same ? MAIN : ASIDE;
  return { kind: 'clause', text: clause.trim(), same };
}

/** How many verbs follow each other with something between: "who led the wing | was killed" are two. */
function verbs(text: string): number {
  const flags = text.split(' ').map((word) => FINITE.test(` ${word} `));
  return flags.filter((flag, at) => flag && !(flags[at - 1] ?? false)).length;
}

/** A comma that is neither inside a number nor before a year ends a clause. */
const BREAK = /[;:()—–]|,(?!\d)(?! \d{4}\b)/g;

function isBroken(text: string): boolean {
  return text.search(BREAK) >= 0;
}

function lastBreak(text: string): number {
  return ([...text.matchAll(BREAK)].at(-1)?.index ?? -1) + 1;
}

/** True when the date is the main act's own. */
export function isOwnDate(text: string, wording: string | null): boolean {
  if (wording === null) return true;
  const clause = dateClause(text, wording);
  return clause.kind === 'main' || (clause.kind === 'clause' && clause.same);
}
